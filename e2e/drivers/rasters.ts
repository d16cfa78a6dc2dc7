/** Raster files read by their bytes: sizes, densities, frames. Node's own inflate is many times as fast as a decoder. */
import { inflateSync } from 'node:zlib'
import { chunksOf, typeOf } from '../../src/export/png-chunks.ts'

/** `1920x1080` when all of the pixels that the header promises are there. */
export function pngSize(bytes: Buffer): string {
  const { width, height, rows } = pngRows(bytes)
  if (rows.length !== height) throw new Error(`The PNG has ${rows.length} of its ${height} rows.`)
  return `${width}x${height}`
}

interface Rows {
  width: number
  height: number
  /** Bytes to a pixel: three, or four with alpha. */
  channels: number
  /** Each row behind the byte of its filter; whole rows only. */
  rows: Buffer[]
}

/** The pixels as they lie in a PNG of 8 bits a channel. */
export function pngRows(bytes: Buffer): Rows {
  const chunks = chunksOf(bytes)
  const data = chunks.filter((chunk) => typeOf(chunk) === 'IDAT').map((chunk) => chunk.subarray(8, -4))
  const pixels = inflateSync(Buffer.concat(data))
  const [width, height, channels] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25] === 6 ? 4 : 3]
  const across = 1 + width * channels
  const count = pixels.length / across
  const rows = Array.from({ length: Math.floor(count) }, (_, row) =>
    pixels.subarray(row * across, (row + 1) * across),
  )
  return { width, height, channels, rows }
}

/** Pixels to the inch. */
export const pngDensity = (bytes: Buffer): number =>
  Math.round(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4) * 0.0254)

/** From a JPEG's frame header. */
export function jpegSize(bytes: Buffer): string {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!
    if (marker === 0xc0 || marker === 0xc2)
      return `${bytes.readUInt16BE(at + 7)}x${bytes.readUInt16BE(at + 5)}`
  }
  throw new Error('This JPEG has no frame.')
}

/** From a WebP's first chunk: lossy, lossless or extended. */
export function webpSize(bytes: Buffer): string {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return `${bytes.readUIntLE(24, 3) + 1}x${bytes.readUIntLE(27, 3) + 1}`
  if (kind === 'VP8 ') return `${bytes.readUInt16LE(26) & 0x3fff}x${bytes.readUInt16LE(28) & 0x3fff}`
  const bits = bytes.readUInt32LE(21)
  return `${(bits & 0x3fff) + 1}x${((bits >> 14) & 0x3fff) + 1}`
}

/** Sizes of a GIF's frames and how long each stands, in hundredths of a second. */
export function gifFrames(bytes: Buffer): { width: number; height: number; delay: number }[] {
  const tableAfter = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const frames: { width: number; height: number; delay: number }[] = []
  let delay = 0
  let at = 13 + tableAfter(bytes[10]!)
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) delay = bytes.readUInt16LE(at + 4)
      at += 2
    } else {
      frames.push({ width: bytes.readUInt16LE(at + 5), height: bytes.readUInt16LE(at + 7), delay })
      at += 11 + tableAfter(bytes[at + 9]!)
    }
    while (bytes[at] !== 0) at += bytes[at]! + 1
    at++
  }
  return frames
}
