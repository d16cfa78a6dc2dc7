/**
 * The fonts the atlas ships: Noto Sans for Latin, Noto Sans TC and SC for Han, cut to the characters in use.
 * A browser joins the files of one family by their `unicode-range`; `metrics.json` says which file holds what
 * and how wide its characters are, so that a figure is laid out alike in Node and in every browser.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { DATA_VERSION, type FontTable } from './model.ts'
import { type FontMeasures, measureFont } from './sfnt.ts'

const WEIGHTS = [400, 700] as const
export type Weight = (typeof WEIGHTS)[number]

interface Source {
  /** Name of the file written, without weight and ending. */
  name: string
  packageName: string
  /** What @fontsource calls this part of the font. */
  part: string
  /** A character of a family is taken from the first source that has it. */
  families: Family[]
  /** Whether its characters are many enough to be cut into parts. */
  parted?: true
}

const SOURCES: Source[] = [
  {
    name: 'atlas-latin',
    packageName: '@fontsource/noto-sans',
    part: 'noto-sans-latin',
    families: ['Atlas TC', 'Atlas SC'],
  },
  {
    name: 'atlas-latin-ext',
    packageName: '@fontsource/noto-sans',
    part: 'noto-sans-latin-ext',
    families: ['Atlas TC', 'Atlas SC'],
  },
  {
    name: 'atlas-tc',
    packageName: '@fontsource/noto-sans-tc',
    part: 'noto-sans-tc-chinese-traditional',
    families: ['Atlas TC'],
    parted: true,
  },
  // The part above lacks full-width punctuation; these slices of the same font have it.
  ...['113', '115', '118', '119'].map((slice) => ({
    name: `atlas-tc-forms-${slice}`,
    packageName: '@fontsource/noto-sans-tc',
    part: `noto-sans-tc-${slice}`,
    families: ['Atlas TC'] as Family[],
  })),
  {
    name: 'atlas-sc',
    packageName: '@fontsource/noto-sans-sc',
    part: 'noto-sans-sc-chinese-simplified',
    families: ['Atlas SC'],
    parted: true,
  },
]

export const FAMILIES = ['Atlas TC', 'Atlas SC'] as const
export type Family = (typeof FAMILIES)[number]

/** Characters that are wanted together: each part of a font is a file, fetched when one of them is drawn. */
export interface FontPart {
  /** Goes into the files' names. */
  name: string
  of: (family: Family, weight: Weight) => string
}

/** Printable ASCII is always there: digits, dates and addresses are put together while the atlas runs. */
const ALWAYS = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('')

/** The characters of the texts, each once, by code point; control characters are left out. */
export function charactersOf(texts: Iterable<string>): string {
  const found = new Set<string>(ALWAYS)
  for (const text of texts) for (const character of text.normalize('NFC')) found.add(character)
  return [...found]
    .filter((character) => !/\p{C}|\p{Zl}|\p{Zp}/u.test(character))
    .sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!)
    .join('')
}

/**
 * Cuts the fonts to the given characters. A character stands in the first part that names it, or else in the
 * last file of its font.
 * Returns file name → bytes: WOFF2 files and `metrics.json` (a `FontTable`). The same characters give the
 * same bytes.
 */
export async function buildFonts(
  characters: string,
  parts: readonly FontPart[] = [],
): Promise<Map<string, Uint8Array>> {
  const wanted = charactersOf([characters])
  const files = new Map<string, Uint8Array>()
  const table: FontTable = {
    version: DATA_VERSION,
    ascent: 0,
    descent: 0,
    advances: { 400: {}, 700: {} },
    faces: [],
  }
  for (const weight of WEIGHTS) await cutWeight(weight, wanted, parts, { files, table })
  files.set('metrics.json', new TextEncoder().encode(`${JSON.stringify(table)}\n`))
  return files
}

interface Output {
  files: Map<string, Uint8Array>
  table: FontTable
}

async function cutWeight(
  weight: Weight,
  wanted: string,
  parts: readonly FontPart[],
  { files, table }: Output,
): Promise<void> {
  const open = new Map(FAMILIES.map((family) => [family, new Set(wanted)]))
  for (const source of SOURCES) {
    const left = [...wanted].filter((one) => source.families.every((family) => open.get(family)?.has(one)))
    const original = await readSource(source, weight)
    const measures = measureFont(await subsetFont(original, left.join(''), { targetFormat: 'sfnt' }))
    const own = left.filter((character) => measures.advances.has(character))
    for (const [part, members] of partsOf(source, weight, own, parts)) {
      const file = `${source.name}${part}-${weight}.woff2`
      files.set(file, await subsetFont(original, members.join(''), { targetFormat: 'woff2' }))
      for (const family of source.families)
        table.faces.push({ family, weight, file, range: rangeOf(members) })
    }
    for (const family of source.families) for (const character of own) open.get(family)?.delete(character)
    noteMeasures(measures, own, weight, table)
  }
}

/** Ending of the file's name → its characters, none of them empty. */
function partsOf(
  { families: [family], parted }: Source,
  weight: Weight,
  own: string[],
  parts: readonly FontPart[],
): [string, string[]][] {
  const left = new Set(own)
  const cut = (parted && family ? parts : []).map(({ name, of }): [string, string[]] => {
    const members = charactersOf([of(family!, weight)])
    const taken = [...members].filter((character) => left.delete(character))
    return [`-${name}`, taken]
  })
  const all: [string, string[]][] = [...cut, ['', [...left]]]
  return all.filter(([, members]) => members.length > 0)
}

/** Han fonts hold other scripts' characters too; whatever is not a whole em wide is written down. */
function noteMeasures(measures: FontMeasures, own: string[], weight: Weight, table: FontTable): void {
  if (table.ascent === 0) {
    table.ascent = measures.ascent
    table.descent = measures.descent
  }
  for (const character of own) {
    const advance = measures.advances.get(character)!
    if (advance !== 1000) table.advances[weight][character] = advance
  }
}

async function readSource({ packageName, part }: Source, weight: Weight): Promise<Buffer> {
  const require = createRequire(import.meta.url)
  return readFile(require.resolve(`${packageName}/files/${part}-${weight}-normal.woff2`))
}

/** Characters in ascending order → CSS `unicode-range`, neighbours joined. */
export function rangeOf(characters: string[]): string {
  const spans: [number, number][] = []
  for (const character of characters) {
    const code = character.codePointAt(0)!
    const last = spans.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else spans.push([code, code])
  }
  const hexadecimal = (code: number) => code.toString(16).toUpperCase()
  return spans
    .map(([from, to]) =>
      from === to ? `U+${hexadecimal(from)}` : `U+${hexadecimal(from)}-${hexadecimal(to)}`,
    )
    .join(',')
}

/** The characters that no face of the table holds: they would be drawn by whatever font a machine has. */
export function withoutFace(characters: string, { faces }: FontTable): string[] {
  const spans = faces.flatMap(({ range }) =>
    range.split(',').map((span) => {
      const [from = '', to = from] = span.trim().slice(2).split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
    }),
  )
  return [...characters].filter((character) => {
    const code = character.codePointAt(0)!
    return !spans.some(([from, to]) => code >= from && code <= to)
  })
}
