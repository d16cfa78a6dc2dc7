import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildFonts, charactersOf, rangeOf } from './fonts.ts'
import { FontTable } from './model.ts'

const forms = '（），：；！？、。「」／～'
const names = [
  forms,
  'Côte d’Ivoire',
  'São Tomé',
  'Türkiye',
  'Curaçao',
  'Kraków',
  'Nukuʻalofa',
  '南韓',
  '韩国',
]

/** True when the CSS `unicode-range` holds the character. */
function inRange(character: string, range: string): boolean {
  const code = character.codePointAt(0)!
  return range.split(',').some((span) => {
    const [from, to = from] = span.slice(2).split('-')
    return code >= Number.parseInt(from!, 16) && code <= Number.parseInt(to!, 16)
  })
}

describe('buildFonts', () => {
  let files: Map<string, Uint8Array>
  let table: FontTable
  beforeAll(async () => {
    files = await buildFonts(charactersOf(names))
    table = v.parse(FontTable, JSON.parse(new TextDecoder().decode(files.get('metrics.json'))))
  })

  const covers = (family: string, weight: number, character: string) =>
    table.faces
      .filter((face) => face.family === family && face.weight === weight)
      .some(({ range }) => inRange(character, range))

  test('covers every Latin name in both families and weights, and each script in its own', () => {
    for (const weight of [400, 700]) {
      for (const family of ['Atlas TC', 'Atlas SC'])
        for (const character of names.slice(1, 7).join(''))
          expect(covers(family, weight, character), character).toBe(true)
      for (const family of ['Atlas TC', 'Atlas SC'])
        for (const character of forms) expect(covers(family, weight, character), character).toBe(true)
      for (const character of '南韓') expect(covers('Atlas TC', weight, character)).toBe(true)
      for (const character of '韩国') expect(covers('Atlas SC', weight, character)).toBe(true)
    }
    expect(covers('Atlas TC', 400, '☃')).toBe(false)
  })

  test('writes each file once, as WOFF2, and small', () => {
    for (const { file } of table.faces) {
      const bytes = files.get(file)!
      expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('wOF2')
      expect(bytes.length).toBeLessThan(20_000)
    }
    expect(files.size).toBe(new Set(table.faces.map(({ file }) => file)).size + 1)
  })

  test('measures as the font does', () => {
    // Advance widths of Noto Sans, from its own tables: 600 is not its "A", bold is wider.
    expect(table.advances[400].A).toBe(639)
    expect(table.advances[400].i).toBe(258)
    expect(table.advances[700].A).toBeGreaterThan(639)
    expect(table.advances[400].南).toBeUndefined()
    expect([table.ascent, table.descent]).toEqual([1069, 293])
  })

  test('gives the same bytes again', async () => {
    const again = await buildFonts(charactersOf(names.toReversed()))
    for (const [name, bytes] of files)
      expect(Buffer.from(again.get(name)!).equals(Buffer.from(bytes)), name).toBe(true)
  })
})

test('charactersOf keeps ASCII, sorts, and leaves out what has no shape', () => {
  const characters = charactersOf(['韓\u202e\n國', 'é', 'e\u0301'])
  expect(characters.slice(0, 3)).toBe(' !"')
  expect([...characters].slice(-3)).toEqual(['é', '國', '韓'])
})

test('rangeOf joins neighbours', () => {
  expect(rangeOf(['a', 'b', 'c', '國'])).toBe('U+61-63,U+570B')
})
