/** Scene → PNG, JPEG or WebP: exactly the pixels that were asked for, whatever the window or its density. */
import { drawScene } from '../figure/canvas.ts'
import type { Scene } from '../figure/shapes.ts'
import { canvasFor } from './canvases.ts'
import { type Job, step } from './job.ts'
import { annotateJpeg } from './jpeg-notes.ts'
import { loadFonts } from './page-fonts.ts'
import { annotatePng } from './png-chunks.ts'
import { notesOf } from './png-notes.ts'
import { pngOfStrips, type Strip } from './png-strips.ts'
import type { Sheet } from './sizes.ts'

export type RasterType = 'image/png' | 'image/jpeg' | 'image/webp'

/** Pixels up to which a PNG is drawn at once; above, by strips of at most as many. */
const STRIP_AREA = 2 ** 25
/** Quality of JPEG and WebP: above this the file grows and nobody sees why. */
const QUALITY = 0.92

/** The scene must have the sheet's proportions. */
export async function exportRaster(scene: Scene, sheet: Sheet, type: RasterType, job: Job): Promise<Blob> {
  await loadFonts(scene)
  await step(job, 0.05)
  if (type === 'image/png' && sheet.width * sheet.height > STRIP_AREA) return stripes(scene, sheet, job)
  const { canvas, context } = canvasFor(sheet, sheet, scene.background === null)
  drawScene(context, scene, { ...sheet, top: 0 })
  await step(job, 0.6)
  const drawn = await canvas.convertToBlob({ type, quality: QUALITY })
  job.signal.throwIfAborted()
  if (drawn.type !== type) throw new Error(`This browser does not write ${type}.`)
  return annotated(drawn, scene, sheet, type)
}

/** The same canvas again for every strip: its rows are read back before the next is drawn. */
async function stripes(scene: Scene, sheet: Sheet, job: Job): Promise<Blob> {
  const { width, height } = sheet
  const rows = Math.floor(STRIP_AREA / width)
  const { context } = canvasFor(sheet, { width, height: Math.min(rows, height) }, scene.background === null)
  async function* strips(): AsyncGenerator<Strip> {
    for (let top = 0; top < height; top += rows) {
      const own = Math.min(rows, height - top)
      drawScene(context, scene, { width, height: own, top })
      yield { data: context.getImageData(0, 0, width, own).data, rows: own }
      await step(job, (top + own) / height)
    }
  }
  return pngOfStrips(sheet, scene.background === null, notesOf(scene, sheet), strips())
}

async function annotated(drawn: Blob, scene: Scene, sheet: Sheet, type: RasterType): Promise<Blob> {
  // WebP has no field for density.
  if (type === 'image/webp') return drawn
  const bytes = new Uint8Array(await drawn.arrayBuffer())
  const whole =
    type === 'image/png'
      ? annotatePng(bytes, notesOf(scene, sheet))
      : annotateJpeg(bytes, sheet.dpi, `${scene.title}\n${scene.credit}`)
  return new Blob([whole], { type })
}
