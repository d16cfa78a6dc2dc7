/** The system's own sheet for sharing, where there is one. */
import type { Job } from '../../export/job.ts'
import { type Picture, type Sources, sceneOf } from '../../export/save.ts'

export const canShareText = (): boolean => typeof navigator.share === 'function'

/** Whether the system takes pictures: it is asked with an empty one. */
export function canSharePictures(): boolean {
  if (typeof navigator.canShare !== 'function') return false
  return navigator.canShare({ files: [new File([], 'map.png', { type: 'image/png' })] })
}

/** Ends when the reader has chosen where to; what that was is not told. */
export async function shareText(url: string): Promise<null> {
  await navigator.share({ title: document.title, url })
  return null
}

export async function sharePicture(sources: Sources, picture: Picture, url: string, job: Job): Promise<null> {
  const { exportRaster } = await import('../../export/raster.ts')
  const drawn = await exportRaster(sceneOf(sources, picture, 'pixels'), picture.sheet, 'image/png', job)
  const file = new File([drawn], 'nonproliferation-atlas.png', { type: 'image/png' })
  await navigator.share({ title: document.title, text: url, files: [file] })
  return null
}
