/** Canvases in memory, as large as the browser gives them. */
import { type Sheet, type Size, shrink } from './sizes.ts'

/** This browser gives no canvas of that size; `largest` is the largest of its shape that it gives. */
export class SizeError extends Error {
  override name = 'SizeError'

  constructor(
    readonly wanted: Size,
    readonly largest: Sheet | null,
  ) {
    super(`No canvas of ${wanted.width} × ${wanted.height} pixels.`)
  }
}

type Canvas = { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D }

/** Throws a `SizeError` when the browser's canvas of that size takes no colour. */
export function canvasFor(sheet: Sheet, size: Size, alpha: boolean): Canvas {
  const found = tryCanvas(size, alpha)
  if (found) return found
  throw new SizeError(sheet, largestLike(sheet))
}

function tryCanvas({ width, height }: Size, alpha: boolean): Canvas | null {
  try {
    const canvas = new OffscreenCanvas(width, height)
    // Reading back asks for a canvas in memory: the same pixels whatever the graphics card.
    const context = canvas.getContext('2d', { alpha, willReadFrequently: true })
    if (!context) return null
    // A canvas that is too large says nothing; it just stays empty.
    context.fillStyle = '#fff'
    context.fillRect(width - 1, height - 1, 1, 1)
    const [red] = context.getImageData(width - 1, height - 1, 1, 1).data
    context.clearRect(width - 1, height - 1, 1, 1)
    return red === 255 ? { canvas, context } : null
  } catch {
    return null
  }
}

/** Areas to try, in pixels, from what browsers allow at most down to a picture for a screen. */
const AREAS = [28, 27, 26, 25, 24, 23, 22, 21].map((power) => 2 ** power)

function largestLike(sheet: Sheet): Sheet | null {
  const smaller = AREAS.map((area) => shrink(sheet, Number.POSITIVE_INFINITY, area))
  return smaller.find((one) => one.width < sheet.width && tryCanvas(one, false)) ?? null
}
