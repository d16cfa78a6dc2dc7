/** Pixels → the smallest PNG that still looks like them: few colours, four bits each. Node only, for the build. */
import { deflateSync } from 'node:zlib'
import { pngChunk } from '../export/png-chunks.ts'

/** Red, green, blue, alpha, 0 to 255. */
type Colour = readonly [number, number, number, number]

export interface Pixels {
  width: number
  height: number
  /** Four bytes a pixel, row by row. */
  data: Uint8Array
}

/** As many as four bits can tell apart. */
const COLOURS = 16
/** Bits of a byte that are the same colour for the count; the edges of shapes have thousands of shades. */
const COARSE = 0xf8

/** Every pixel takes the nearest of the picture's most frequent colours. */
export function indexedPng(pixels: Pixels): Uint8Array<ArrayBuffer> {
  const palette = frequentColours(pixels)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, pixels.width)
  view.setUint32(4, pixels.height)
  // Four bits a pixel, by palette.
  header.set([4, 3, 0, 0, 0], 8)
  const parts = [
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    pngChunk('IHDR', header),
    pngChunk('PLTE', new Uint8Array(palette.flatMap((colour) => colour.slice(0, 3)))),
    pngChunk('tRNS', new Uint8Array(palette.map(([, , , alpha]) => alpha))),
    pngChunk('IDAT', new Uint8Array(deflateSync(rows(pixels, palette), { level: 9 }))),
    pngChunk('IEND', new Uint8Array()),
  ]
  return new Uint8Array(Buffer.concat(parts))
}

const colourAt = ({ data }: Pixels, at: number): Colour => [
  data[4 * at]!,
  data[4 * at + 1]!,
  data[4 * at + 2]!,
  data[4 * at + 3]!,
]

const keyOf = (colour: Colour): string => colour.map((part) => part & COARSE).join()

/** Of each group of colours that are nearly the same, the one that came first stands for all. */
function frequentColours(pixels: Pixels): Colour[] {
  const groups = new Map<string, { colour: Colour; count: number }>()
  for (let at = 0; at < pixels.width * pixels.height; at++) {
    const colour = colourAt(pixels, at)
    const group = groups.get(keyOf(colour))
    if (group) group.count++
    else groups.set(keyOf(colour), { colour, count: 1 })
  }
  const sorted = [...groups.values()].sort((one, other) => other.count - one.count)
  return sorted.slice(0, COLOURS).map(({ colour }) => colour)
}

/** Two pixels a byte, each row after a byte that says it is not filtered. */
function rows(pixels: Pixels, palette: readonly Colour[]): Uint8Array {
  const { width, height } = pixels
  const stride = 1 + Math.ceil(width / 2)
  const bytes = new Uint8Array(stride * height)
  const known = new Map<string, number>()
  for (let at = 0; at < width * height; at++) {
    const colour = colourAt(pixels, at)
    const key = keyOf(colour)
    const index = known.get(key) ?? nearest(colour, palette)
    known.set(key, index)
    const column = at % width
    bytes[Math.floor(at / width) * stride + 1 + (column >> 1)]! |= column % 2 ? index : index << 4
  }
  return bytes
}

function nearest(colour: Colour, palette: readonly Colour[]): number {
  const distances = palette.map((other) =>
    other.reduce((sum, part, at) => sum + (part - colour[at]!) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}
