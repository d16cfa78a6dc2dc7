/** Scenes → MP4 or WebM: one frame a scene, encoded by the browser itself and packed by mediabunny. */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny'
import { drawScene } from '../figure/canvas.ts'
import { canvasFor } from './canvases.ts'
import type { Page } from './index.ts'
import { type Job, step } from './job.ts'
import { loadFonts } from './page-fonts.ts'
import type { Size } from './sizes.ts'

export type Container = 'mp4' | 'webm'

/** Best first. Whoever wants MP4 wants a file that plays everywhere, and that is H.264 alone. */
const CODECS: Record<Container, VideoCodec[]> = { mp4: ['avc'], webm: ['vp9', 'vp8'] }

/** Letters on flat grounds show every saving of an encoder. */
const quality = () => new Quality('very-high')

/** What this browser encodes pictures of that size with, for the container; null when it cannot. */
const codecFor = (container: Container, { width, height }: Size): Promise<VideoCodec | null> =>
  getFirstEncodableVideoCodec(CODECS[container], { width, height, quality: quality() })

/** Whether this browser writes a video of that size. */
export const canWriteVideo = async (container: Container, size: Size): Promise<boolean> =>
  (await codecFor(container, size)) !== null

/** `pace` is how long each frame stands, in seconds. Every frame is a key frame: each year can be jumped to. */
export async function videoOf(
  container: Container,
  pages: readonly Page[],
  pace: number,
  job: Job,
): Promise<Blob> {
  const [first] = pages
  if (!first) throw new Error('A video needs a frame.')
  const codec = await codecFor(container, first.sheet)
  if (!codec) throw new Error(`This browser encodes no ${container} of ${first.sheet.width} pixels a side.`)
  for (const { scene } of pages) await loadFonts(scene)
  const { canvas, context } = canvasFor(first.sheet, first.sheet, false)
  const target = new BufferTarget()
  const output = new Output({
    format: container === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  })
  const source = new CanvasSource(canvas, { codec, quality: quality(), keyFrameInterval: 0 })
  // Said for the whole track, the last frame stands as long as the others in WebM too.
  output.addVideoTrack(source, { frameRate: 1 / pace })
  output.setMetadataTags({ title: first.scene.title, comment: first.scene.credit })
  try {
    await output.start()
    for (const [index, { scene, sheet }] of pages.entries()) {
      drawScene(context, scene, { ...sheet, top: 0 })
      await source.add(index * pace, pace)
      await step(job, (index + 1) / pages.length)
    }
    await output.finalize()
  } catch (error) {
    await output.cancel()
    throw error
  }
  return new Blob([target.buffer!], { type: `video/${container}` })
}
