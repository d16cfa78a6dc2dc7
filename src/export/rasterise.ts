/** Outlined scene → PNG, in Node. */
import { type RenderedImage, Resvg } from '@resvg/resvg-js'
import type { Scene } from '../figure/shapes.ts'
import { annotatePng } from './png-chunks.ts'
import { notesOf } from './png-notes.ts'
import { pngOfStrips, type Strip } from './png-strips.ts'
import type { Sheet } from './sizes.ts'
import { svgOf } from './svg.ts'

/** Exactly the sheet's pixels; only a transparent page has a fourth channel, as in the browser. */
export async function rasterise(scene: Scene, sheet: Sheet): Promise<Uint8Array> {
  const drawn = drawnBy(scene, sheet)
  const notes = notesOf(scene, sheet)
  if (scene.background === null) return annotatePng(drawn.asPng(), notes)
  const opaque = await pngOfStrips(sheet, false, notes, strips(drawn))
  return new Uint8Array(await opaque.arrayBuffer())
}

/** The pixels themselves, four bytes each. */
export const pixelsOf = (scene: Scene, sheet: Sheet): Buffer => drawnBy(scene, sheet).pixels

function drawnBy(scene: Scene, sheet: Sheet): RenderedImage {
  const { width, height } = sheet
  const svg = svgOf(scene, { ...sheet, paper: null })
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  if (drawn.width !== width || drawn.height !== height)
    throw new Error(
      `The picture came out as ${drawn.width} × ${drawn.height} pixels, not ${width} × ${height}.`,
    )
  return drawn
}

/** Rows that are packed at a time. */
const ROWS = 256

async function* strips({ pixels, width, height }: RenderedImage): AsyncGenerator<Strip> {
  const across = width * 4
  for (let top = 0; top < height; top += ROWS) {
    const rows = Math.min(ROWS, height - top)
    const data = pixels.subarray(top * across, (top + rows) * across)
    yield { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), rows }
  }
}
