/** A PNG written strip by strip, so that a picture may be larger than one canvas or the memory holds. */
import { type PngNotes, pngChunk, pngStart } from './png-chunks.ts'
import type { Size } from './sizes.ts'

/** Pixels from the top left as a canvas gives them: four bytes each, rows from `top` on. */
export interface Strip {
  data: Uint8ClampedArray
  rows: number
}

/**
 * The whole file. `strips` come from top to bottom and make up `size` together; without `alpha` the fourth
 * byte of every pixel is left out. Compression runs beside the drawing of the next strip.
 */
export async function pngOfStrips(
  size: Size,
  alpha: boolean,
  notes: PngNotes,
  strips: AsyncIterable<Strip>,
): Promise<Blob> {
  const compressor = new CompressionStream('deflate')
  const compressed = collect(compressor.readable)
  const writer = compressor.writable.getWriter()
  try {
    for await (const strip of strips) await writer.write(scanlines(strip, size.width, alpha))
    await writer.close()
  } catch (error) {
    // The reader of the other end fails with it; that failure is this one.
    compressed.catch(() => {})
    await writer.abort(error)
    throw error
  }
  const pixels = (await compressed).map((data) => pngChunk('IDAT', data))
  const end = pngChunk('IEND', new Uint8Array())
  return new Blob([pngStart(size, alpha, notes), ...pixels, end], { type: 'image/png' })
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
  return parts
}

/** Rows as PNG has them, each behind the byte of its filter: none, which suits flat colours best. */
function scanlines({ data, rows }: Strip, width: number, alpha: boolean): Uint8Array<ArrayBuffer> {
  const channels = alpha ? 4 : 3
  const lines = new Uint8Array(rows * (1 + width * channels))
  let to = 0
  for (let row = 0; row < rows; row++) {
    to++
    const from = row * width * 4
    if (alpha) {
      lines.set(data.subarray(from, from + width * 4), to)
      to += width * 4
      continue
    }
    for (let at = from; at < from + width * 4; at += 4) {
      lines[to++] = data[at]!
      lines[to++] = data[at + 1]!
      lines[to++] = data[at + 2]!
    }
  }
  return lines
}
