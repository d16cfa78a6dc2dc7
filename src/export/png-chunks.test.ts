import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { annotatePng, chunksOf, typeOf } from './png-chunks.ts'

const picture = new PNG({ width: 3, height: 2 })
picture.data.fill(200)
const bytes = new Uint8Array(PNG.sync.write(picture))
const notes = { pixelsPerMetre: 96 / 0.0254, texts: { Credit: '維基百科 <CC BY-SA> & more' } }

const dataOf = (chunk: Uint8Array) => chunk.subarray(8, -4)

describe('annotatePng', () => {
  const whole = annotatePng(bytes, notes)
  const chunks = chunksOf(whole)

  test('puts the notes right behind the header and leaves the picture as it is', () => {
    expect(chunks.slice(0, 3).map(typeOf)).toEqual(['IHDR', 'pHYs', 'iTXt'])
    expect(chunks.at(-1) && typeOf(chunks.at(-1)!)).toBe('IEND')
    const read = PNG.sync.read(Buffer.from(whole))
    expect([read.width, read.height]).toEqual([3, 2])
    expect(read.data.equals(picture.data)).toBe(true)
  })

  test('writes the density in pixels to the metre', () => {
    const data = dataOf(chunks[1]!)
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    expect([view.getUint32(0), view.getUint32(4), data[8]]).toEqual([3780, 3780, 1])
  })

  test('writes the text as UTF-8 behind its keyword', () => {
    expect(Buffer.from(dataOf(chunks[2]!)).toString()).toBe(`Credit\0\0\0\0\0${notes.texts.Credit}`)
  })

  test('signs each chunk with its check sum', () => {
    for (const chunk of chunks) {
      const sum = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength).getUint32(chunk.length - 4)
      expect(sum, typeOf(chunk)).toBe(crc32(chunk.subarray(4, -4)))
    }
  })

  test('keeps one density only', () => {
    const again = annotatePng(whole, { ...notes, pixelsPerMetre: 1000 })
    expect(chunksOf(again).filter((chunk) => typeOf(chunk) === 'pHYs')).toHaveLength(1)
  })

  test('refuses what is no PNG or ends too early', () => {
    expect(() => annotatePng(new Uint8Array(20), notes)).toThrow('no PNG')
    expect(() => annotatePng(bytes.subarray(0, 50), notes)).toThrow(/ends inside/)
  })
})
