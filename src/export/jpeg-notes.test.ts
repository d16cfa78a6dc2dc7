import { describe, expect, test } from 'vitest'
import { annotateJpeg } from './jpeg-notes.ts'

/** Start of picture, a JFIF header of 1 to 1, a table with content, and what stands for pixels. */
const header = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
const rest = [0xff, 0xdb, 0, 4, 7, 7, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
const jpeg = new Uint8Array([0xff, 0xd8, ...header, ...rest])

/** Segments in front of the pixels: marker and content. */
function segmentsOf(bytes: Uint8Array): { marker: number; content: Uint8Array }[] {
  const found: { marker: number; content: Uint8Array }[] = []
  for (let at = 2; bytes[at + 1] !== 0xda; ) {
    const length = (bytes[at + 2]! << 8) + bytes[at + 3]!
    found.push({ marker: bytes[at + 1]!, content: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
  }
  return found
}

describe('annotateJpeg', () => {
  test.each([
    ['with a header', jpeg],
    ['without one', new Uint8Array([0xff, 0xd8, ...rest])],
  ])('writes density and credit into a file %s, once, and leaves the rest', (_, bytes) => {
    const whole = annotateJpeg(bytes, 299.7, '核安全 <CC BY-SA>')
    const segments = segmentsOf(whole)
    expect(segments.map(({ marker }) => marker)).toEqual([0xe0, 0xfe, 0xdb])
    const [jfif, comment] = segments
    expect([...jfif!.content.subarray(7, 12)]).toEqual([1, 300 >> 8, 300 & 255, 300 >> 8, 300 & 255])
    expect(new TextDecoder().decode(comment!.content)).toBe('核安全 <CC BY-SA>')
    expect([...whole.subarray(-rest.length)]).toEqual(rest)
  })

  test('cuts a comment that no segment holds', () => {
    const [, comment] = segmentsOf(annotateJpeg(jpeg, 72, 'x'.repeat(100_000)))
    expect(comment!.content).toHaveLength(65_533)
  })

  test('refuses what is no JPEG', () => {
    expect(() => annotateJpeg(new Uint8Array(20), 72, '')).toThrow('no JPEG')
  })
})
