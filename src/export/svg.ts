/** Scene → SVG file, as large as its sheet: millimetres for paper, pixels for a screen. */
import type { Scene } from '../figure/shapes.ts'
import { sceneToSvg } from '../figure/svg.ts'
import type { Sheet } from './sizes.ts'

export function svgOf(scene: Scene, { width, height, paper }: Sheet): string {
  const extent = paper ? { width: `${paper.width}mm`, height: `${paper.height}mm` } : { width, height }
  return sceneToSvg(scene, extent)
}
