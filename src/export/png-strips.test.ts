import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { chunksOf, typeOf } from './png-chunks.ts'
import { pngOfStrips, type Strip } from './png-strips.ts'

const size = { width: 7, height: 5 }
const pixels = Uint8ClampedArray.from({ length: size.width * size.height * 4 }, (_, at) => (at * 37) % 256)
const notes = { pixelsPerMetre: 11_811, texts: { Credit: '核安全' } }

async function* strips(rows: number): AsyncGenerator<Strip> {
  for (let top = 0; top < size.height; top += rows) {
    const own = Math.min(rows, size.height - top)
    yield { data: pixels.slice(top * size.width * 4, (top + own) * size.width * 4), rows: own }
  }
}

const bytesOf = async (blob: Promise<Blob>) => new Uint8Array(await (await blob).arrayBuffer())

describe('pngOfStrips', () => {
  test.each([1, 2, 5])('makes one picture of strips of %i rows', async (rows) => {
    const bytes = await bytesOf(pngOfStrips(size, true, notes, strips(rows)))
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
    expect([width, height]).toEqual([7, 5])
    expect([...data]).toEqual([...pixels])
    expect(chunksOf(bytes).slice(0, 3).map(typeOf)).toEqual(['IHDR', 'pHYs', 'iTXt'])
  })

  test('leaves transparency out where there is none', async () => {
    const bytes = await bytesOf(pngOfStrips(size, false, notes, strips(2)))
    const { data } = PNG.sync.read(Buffer.from(bytes))
    expect([...data]).toEqual([...pixels].map((value, at) => (at % 4 === 3 ? 255 : value)))
  })

  test('fails with the drawing that fails', async () => {
    async function* broken(): AsyncGenerator<Strip> {
      yield* strips(5)
      throw new Error('called off')
    }
    await expect(pngOfStrips(size, false, notes, broken())).rejects.toThrow('called off')
  })
})
