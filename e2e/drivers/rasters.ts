/** Raster files read by their bytes: sizes, densities. Node's own inflate is many times as fast as a decoder. */
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
