/** Scenes → animated GIF: one frame a scene, all in one set of 256 colours, repeated for ever. */
import { GIFEncoder, quantize } from 'gifenc'
import { drawScene } from '../figure/canvas.ts'
import { canvasFor } from './canvases.ts'
import { type Colour, flatColours, matcherOf } from './colours.ts'
import type { Page } from './index.ts'
import { type Job, step } from './job.ts'
import { loadFonts } from './page-fonts.ts'

/** Pixels from which the colours are chosen: enough to meet every class, few enough to be quick. */
const SAMPLE = { width: 640 }

/** `pace` is how long each frame stands, in seconds. */
export async function gifOf(pages: readonly Page[], pace: number, job: Job): Promise<Blob> {
  const [first] = pages
  if (!first) throw new Error('A GIF needs a frame.')
  for (const { scene } of pages) await loadFonts(scene)
  const { width, height } = first.sheet
  const { context } = canvasFor(first.sheet, first.sheet, false)
  const palette = paletteOf(pages)
  const match = matcherOf(palette)
  const encoder = GIFEncoder()
  for (const [index, { scene }] of pages.entries()) {
    drawScene(context, scene, { width, height, top: 0 })
    const colours = match(context.getImageData(0, 0, width, height).data)
    // The first frame's colours are everyone's.
    const own = index === 0 ? { palette } : {}
    encoder.writeFrame(colours, width, height, { ...own, delay: pace * 1000 })
    await step(job, (index + 1) / pages.length)
  }
  encoder.finish()
  return new Blob([encoder.bytes()], { type: 'image/gif' })
}

/** The colours that things are drawn in are kept exactly: a class is known by its colour. The others smooth edges. */
function paletteOf(pages: readonly Page[]): Colour[] {
  const flat = flatColours(pages.map(({ scene }) => scene))
  return [...flat, ...quantize(sample(pages), 256 - flat.length)]
}

/** First, middle and last frame, small, under one another. */
function sample(pages: readonly Page[]): Uint8ClampedArray {
  const chosen = [0, Math.floor(pages.length / 2), pages.length - 1].map((index) => pages[index]!)
  const { width } = SAMPLE
  const height = Math.round((width * chosen[0]!.scene.height) / chosen[0]!.scene.width)
  const parts = chosen.map(({ scene }) => {
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      alpha: false,
      willReadFrequently: true,
    })
    if (!context) throw new Error('This browser gives no 2D canvas.')
    drawScene(context, scene, { width, height, top: 0 })
    return context.getImageData(0, 0, width, height).data
  })
  const whole = new Uint8ClampedArray(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
