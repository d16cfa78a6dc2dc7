/**
 * A TrueType font of chosen glyphs for embedding in a PDF. fontkit's own subsets copy the bytes of each glyph, and
 * WOFF2 keeps none that could be copied; its outlines are whole, so the glyphs are written anew from those.
 */
import type { Font } from 'fontkit'

export interface Subset {
  /** Takes a glyph in and gives its number in the subset. */
  includeGlyph: (glyph: number) => number
  /** The font with the tables that a PDF asks for: no character map, no names. */
  encode: () => Uint8Array
}

interface Outline {
  data: number[]
  points: number
  contours: number
  left: number
}

/** Glyph 0, which stands for what is missing, is always there. */
export function subsetOf(font: Font): Subset {
  const glyphs = [0]
  const numbers = new Map([[0, 0]])
  return {
    includeGlyph(glyph) {
      const known = numbers.get(glyph)
      if (known !== undefined) return known
      numbers.set(glyph, glyphs.length)
      return glyphs.push(glyph) - 1
    },
    encode: () => fontFile(tablesOf(font, glyphs)),
  }
}

function tablesOf(font: Font, glyphs: readonly number[]): Record<string, number[]> {
  const outlines = glyphs.map((glyph) => outlineOf(font.getGlyph(glyph).path.commands))
  const offsets = [0]
  for (const { data } of outlines) offsets.push(offsets.at(-1)! + data.length)
  const advances = glyphs.map((glyph) => Math.round(font.getGlyph(glyph).advanceWidth))
  return {
    glyf: outlines.flatMap(({ data }) => data),
    head: headTable(font),
    hhea: horizontalHeader(font, advances),
    hmtx: outlines.flatMap(({ left }, index) => [...word(advances[index]!), ...word(left)]),
    loca: offsets.flatMap(long),
    maxp: profile(outlines),
  }
}

interface Point {
  x: number
  y: number
  on: boolean
}

/** Path commands of quadratic outlines → a simple glyph. */
function outlineOf(commands: readonly { command: string; args: number[] }[]): Outline {
  const contours: Point[][] = []
  for (const { command, args } of commands) {
    const [x = 0, y = 0, endX = 0, endY = 0] = args.map(Math.round)
    const contour = contours.at(-1)
    if (command === 'moveTo') contours.push([{ x, y, on: true }])
    else if (command === 'lineTo') contour?.push({ x, y, on: true })
    else if (command === 'quadraticCurveTo')
      contour?.push({ x, y, on: false }, { x: endX, y: endY, on: true })
    else if (command !== 'closePath') throw new Error(`A TrueType outline has no ${command}.`)
  }
  return simpleGlyph(contours.map(closed))
}

/** A contour closes by itself: the point it began with is not said twice. */
function closed(contour: Point[]): Point[] {
  const [first, last] = [contour[0], contour.at(-1)]
  const same = contour.length > 1 && first?.x === last?.x && first?.y === last?.y && last?.on
  return same ? contour.slice(0, -1) : contour
}

function simpleGlyph(contours: Point[][]): Outline {
  const points = contours.flat()
  if (points.length === 0) return { data: [], points: 0, contours: 0, left: 0 }
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  let end = -1
  const ends = contours.map(({ length }) => {
    end += length
    return end
  })
  const left = Math.min(...xs)
  const data = [
    ...[contours.length, left, Math.min(...ys), Math.max(...xs), Math.max(...ys)].flatMap(word),
    ...ends.flatMap(word),
    ...word(0),
    ...points.map(({ on }) => (on ? 1 : 0)),
    ...steps(xs).flatMap(word),
    ...steps(ys).flatMap(word),
  ]
  return { data: padded(data), points: points.length, contours: contours.length, left }
}

const steps = (values: number[]) => values.map((value, index) => value - (values[index - 1] ?? 0))

function headTable({ unitsPerEm, bbox }: Font): number[] {
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(Math.round)
  const dates = [0, 0, 0, 0].flatMap(long)
  const start = [...long(0x10000), ...long(0x10000), ...long(0), ...long(0x5f0f3cf5), ...word(0x000b)]
  // Plain style, 8 pixels at least, left to right, long offsets of the only glyph format.
  return [...start, ...word(unitsPerEm), ...dates, ...[...box, 0, 8, 2, 1, 0].flatMap(word)]
}

function horizontalHeader({ ascent, descent, lineGap }: Font, advances: number[]): number[] {
  const widest = Math.max(...advances)
  const caret = [1, 0, 0]
  const unused = [0, 0, 0, 0, 0]
  const values = [ascent, descent, lineGap, widest, 0, 0, widest, ...caret, ...unused, advances.length]
  return [...long(0x10000), ...values.flatMap(word)]
}

function profile(outlines: readonly Outline[]): number[] {
  const points = Math.max(...outlines.map((outline) => outline.points))
  const contours = Math.max(...outlines.map((outline) => outline.contours))
  const values = [outlines.length, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]
  return [...long(0x10000), ...values.flatMap(word)]
}

/** The directory and the tables, each on a border of four bytes. */
function fontFile(tables: Record<string, number[]>): Uint8Array {
  const entries = Object.entries(tables).sort(([one], [other]) => (one < other ? -1 : 1))
  const power = Math.floor(Math.log2(entries.length))
  const search = 16 * 2 ** power
  const header = [entries.length, search, power, 16 * entries.length - search].flatMap(word)
  const directory = [...long(0x10000), ...header]
  const body: number[] = []
  const start = directory.length + 16 * entries.length
  for (const [tag, data] of entries) {
    const letters = [...tag].map((letter) => letter.charCodeAt(0))
    directory.push(...letters, ...long(sumOf(data)), ...long(start + body.length), ...long(data.length))
    for (const byte of padded(data)) body.push(byte)
  }
  return Uint8Array.from([...directory, ...body])
}

function sumOf(data: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < data.length; at++) sum = (sum + data[at]! * 2 ** (8 * (3 - (at % 4)))) % 2 ** 32
  return sum
}

const padded = (data: number[]): number[] => [...data, ...Array<number>((4 - (data.length % 4)) % 4).fill(0)]
const word = (value: number): number[] => [(Math.round(value) >> 8) & 255, Math.round(value) & 255]
const long = (value: number): number[] => [
  Math.floor(value / 2 ** 24) & 255,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
]
