/** Outlined scene → PNG, in Node. */
import { Resvg } from '@resvg/resvg-js'
import type { Scene } from '../figure/shapes.ts'
import { annotatePng } from './png-chunks.ts'
import { notesOf } from './png-notes.ts'
import type { Sheet } from './sizes.ts'
import { svgOf } from './svg.ts'

/** Exactly the sheet's pixels. */
export function rasterise(scene: Scene, sheet: Sheet): Uint8Array {
  const { width, height } = sheet
  const svg = svgOf(scene, { ...sheet, paper: null })
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  if (drawn.width !== width || drawn.height !== height)
    throw new Error(
      `The picture came out as ${drawn.width} × ${drawn.height} pixels, not ${width} × ${height}.`,
    )
  return annotatePng(drawn.asPng(), notesOf(scene, sheet))
}
