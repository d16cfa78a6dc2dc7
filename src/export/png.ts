/** Scene → PNG file: exactly the pixels that were asked for, whatever the window or its density. */
import { drawScene } from '../figure/canvas.ts'
import { type Scene, shapesIn } from '../figure/shapes.ts'
import { annotatePng } from './png-chunks.ts'

export interface Size {
  width: number
  height: number
}

/** CSS pixels to the metre: a picture at scale 1 prints as large as it is on the page. */
const CSS_PIXELS_PER_METRE = 96 / 0.0254

/** The project's fonts did not load: without them the picture would differ from machine to machine. */
export class FontError extends Error {
  override name = 'FontError'

  constructor(
    readonly family: string,
    cause?: unknown,
  ) {
    super(`The font "${family}" did not load.`, { cause })
  }
}

/** `size` in pixels must have the scene's proportions. */
export async function exportPng(scene: Scene, { width, height }: Size): Promise<Blob> {
  const scale = width / scene.width
  if (Math.round(scene.height * scale) !== height)
    throw new Error(`${width} × ${height} pixels do not fit a page of ${scene.width} × ${scene.height}.`)
  await loadFonts(scene)
  const canvas = new OffscreenCanvas(width, height)
  // Reading back asks for a canvas in memory: the same pixels whatever the graphics card.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error(`This browser gives no canvas of ${width} × ${height} pixels.`)
  drawScene(context, scene, scale)
  const drawn = await canvas.convertToBlob({ type: 'image/png' })
  const bytes = new Uint8Array(await drawn.arrayBuffer())
  const texts = { Title: scene.title, Description: scene.description, Credit: scene.credit }
  const whole = annotatePng(bytes, { pixelsPerMetre: CSS_PIXELS_PER_METRE * scale, texts })
  return new Blob([whole], { type: 'image/png' })
}

/** Loads the faces for every character of the scene, in both weights. */
async function loadFonts(scene: Scene): Promise<void> {
  for (const weight of [400, 700] as const) {
    const text = shapesIn(scene.groups)
      .map((shape) => (shape.kind === 'text' && shape.weight === weight ? shape.text : ''))
      .join('')
    if (text === '') continue
    const faces = await document.fonts
      .load(`${weight} 16px "${scene.family}"`, text)
      .catch((cause) => Promise.reject(new FontError(scene.family, cause)))
    if (faces.length === 0 || faces.some(({ status }) => status !== 'loaded'))
      throw new FontError(scene.family)
  }
}
