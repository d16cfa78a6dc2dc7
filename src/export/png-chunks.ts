/** What is written into a PNG beside its pixels: how dense they are, and whose they are. */

export interface PngNotes {
  pixelsPerMetre: number
  /** Keyword (Latin, at most 79 characters) → text. */
  texts: Record<string, string>
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10]
/** Length, type and check sum of a chunk. */
const FRAME = 12

/** The same picture with a `pHYs` chunk and an `iTXt` chunk for each text; older `pHYs` chunks are dropped. */
export function annotatePng(png: Uint8Array, { pixelsPerMetre, texts }: PngNotes): Uint8Array<ArrayBuffer> {
  if (SIGNATURE.some((byte, index) => png[index] !== byte)) throw new Error('These bytes are no PNG.')
  const [header, ...rest] = chunksOf(png)
  if (!header) throw new Error('This PNG has no chunks.')
  const kept = rest.filter((chunk) => typeOf(chunk) !== 'pHYs')
  return join([png.subarray(0, 8), header, ...noteChunks({ pixelsPerMetre, texts }), ...kept])
}

/** The notes as chunks, to stand right behind the header. */
function noteChunks({ pixelsPerMetre, texts }: PngNotes): Uint8Array<ArrayBuffer>[] {
  const words = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text))
  return [densityChunk(pixelsPerMetre), ...words]
}

/** Everything of a file before its pixels: 8 bits a channel, not interlaced. */
export function pngStart(size: { width: number; height: number }, alpha: boolean, notes: PngNotes) {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, size.width)
  view.setUint32(4, size.height)
  data.set([8, alpha ? 6 : 2, 0, 0, 0], 8)
  return join([new Uint8Array(SIGNATURE), pngChunk('IHDR', data), ...noteChunks(notes)])
}

/** The chunks whole, with length and check sum. */
export function chunksOf(png: Uint8Array): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Uint8Array[] = []
  for (let at = SIGNATURE.length; at + FRAME <= png.length; ) {
    const size = FRAME + view.getUint32(at)
    if (at + size > png.length) throw new Error(`The PNG ends inside its chunk at byte ${at}.`)
    chunks.push(png.subarray(at, at + size))
    at += size
  }
  return chunks
}

export const typeOf = (chunk: Uint8Array): string => String.fromCharCode(...chunk.subarray(4, 8))

function densityChunk(pixelsPerMetre: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  view.setUint32(0, Math.round(pixelsPerMetre))
  view.setUint32(4, Math.round(pixelsPerMetre))
  data[8] = 1
  return pngChunk('pHYs', data)
}

/** Uncompressed UTF-8 with neither language tag nor translated keyword. */
function textChunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const encode = new TextEncoder()
  return pngChunk('iTXt', join([encode.encode(keyword), new Uint8Array(5), encode.encode(text)]))
}

/** Length, type, data and check sum. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(FRAME + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, checkSum(bytes.subarray(4, 8 + data.length)))
  return bytes
}

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** CRC-32 of every byte, as PNG's annex D makes the table. */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/** Also of pictures of many megabytes: a step a byte. */
function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ SUMS[(sum ^ byte) & 255]!
  return (sum ^ 0xffffffff) >>> 0
}
