/** GIF files read back: every frame in full colours. No decoder is a dependency, and the format is small. */

export interface GifFrame {
  width: number
  height: number

  /** How long it stands, in hundredths of a second. */
  delay: number

  /** Four bytes a pixel. */
  pixels: Buffer
}

/** All frames, each as large as the whole picture, as the atlas writes them. */
export function gifFrames(bytes: Buffer): GifFrame[] {
  const frames: GifFrame[] = []
  const shared = tableAt(bytes, 13, bytes[10]!)
  let delay = 0
  let at = 13 + shared.length
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) delay = bytes.readUInt16LE(at + 4)
      at = blocksAt(bytes, at + 2).end
      continue
    }
    if (bytes[at] !== 0x2c) throw new Error(`The GIF has no block at byte ${at}.`)
    const [width, height] = [bytes.readUInt16LE(at + 5), bytes.readUInt16LE(at + 7)]
    const own = tableAt(bytes, at + 10, bytes[at + 9]!)
    const codeSize = bytes[at + 10 + own.length]!
    const { data, end } = blocksAt(bytes, at + 11 + own.length)
    const indices = unpacked(data, codeSize, width * height)
    frames.push({ width, height, delay, pixels: coloured(indices, own.length > 0 ? own : shared) })
    at = end
  }
  return frames
}

/** The table of colours at a byte; empty where the flags say that there is none. */
const tableAt = (bytes: Buffer, at: number, flags: number): Buffer =>
  bytes.subarray(at, at + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0))

/** Blocks that each begin with their length, up to one of none. */
function blocksAt(bytes: Buffer, from: number): { data: Buffer; end: number } {
  const blocks: Buffer[] = []
  let at = from
  while (bytes[at] !== 0) {
    blocks.push(bytes.subarray(at + 1, at + 1 + bytes[at]!))
    at += bytes[at]! + 1
  }
  return { data: Buffer.concat(blocks), end: at + 1 }
}

const MOST_CODES = 4096

/**
 * Codes of growing length, lowest bits first. Every string that a code stands for has been written before: it is
 * known by where that was and by its length.
 */
function unpacked(packed: Buffer, codeSize: number, count: number): Uint8Array {
  const [clear, end] = [2 ** codeSize, 2 ** codeSize + 1]
  const out = new Uint8Array(count)
  const starts: number[] = []
  const lengths: number[] = []
  let [bits, held, length, at, start, read] = [0, 0, codeSize + 1, 0, -1, 0]
  for (;;) {
    for (; bits < length; bits += 8) held |= packed[read++]! << bits
    const code = held & (2 ** length - 1)
    held >>>= length
    bits -= length
    if (code === end || read > packed.length) break
    if (code === clear) {
      starts.length = 0
      lengths.length = 0
      length = codeSize + 1
      start = -1
      continue
    }
    // The string before, and the letter that follows it.
    if (start >= 0 && end + 1 + starts.length < MOST_CODES) {
      starts.push(start)
      lengths.push(at - start + 1)
    }
    start = at
    if (code < clear) out[at++] = code
    else {
      const from = starts[code - end - 1]!
      const to = at + lengths[code - end - 1]!
      for (let next = from; at < to; next++) out[at++] = out[next]!
    }
    if (end + 1 + starts.length === 2 ** length && length < 12) length++
  }
  if (at !== count) throw new Error(`A frame of the GIF has ${at} of its ${count} pixels.`)
  return out
}

function coloured(indices: Uint8Array, table: Buffer): Buffer {
  const pixels = Buffer.alloc(indices.length * 4, 255)
  for (const [at, index] of indices.entries()) table.copy(pixels, at * 4, index * 3, index * 3 + 3)
  return pixels
}
