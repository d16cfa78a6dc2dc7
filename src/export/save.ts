/** Draws the present map as a figure and hands it to the reader as a file. */
import type { Atlas, FontTable } from '../../geo/model.ts'
import { loadFontFile, type Shapes } from '../data.ts'
import type { Parts } from '../figure/furniture.ts'
import { buildScene } from '../figure/scene.ts'
import type { Scene } from '../figure/shapes.ts'
import { translate } from '../i18n.ts'
import { palettes } from '../look.ts'
import type { Settings } from '../state.ts'
import { type Format, fileName } from './index.ts'
import type { Job } from './job.ts'
import { pageOf, pageScale, type Sheet } from './sizes.ts'

/** What is drawn from, the same for every picture. */
export interface Sources {
  atlas: Atlas
  shapes: Shapes
  fonts: FontTable
}

/** One picture as it was ordered: later changes of the map do not touch it. */
export interface Picture {
  settings: Settings
  sheet: Sheet
  parts: Parts
  transparent: boolean
  /** Letters as shapes, that look the same where the fonts are missing; only for vectors. */
  outlined: boolean
}

/** Pixels of the picture by which outlines may be coarser than the data. */
const PIXEL_DETAIL = 0.3

/** Pictures are for paper: they are dark only where the reader chose so, not because the system is. */
export function sceneOf(
  sources: Sources,
  { settings, sheet, parts, transparent }: Picture,
  kind: Format['kind'],
): Scene {
  const { language, theme } = settings
  const scene = buildScene({
    ...sources,
    settings,
    parts,
    page: pageOf(sheet),
    ...(kind === 'pixels' && { detail: PIXEL_DETAIL / pageScale(sheet) }),
    palette: palettes[theme ?? 'light'],
    t: (key, values) => translate(language, key, values),
  })
  return transparent ? { ...scene, background: null } : scene
}

/** Saves a picture and returns its file name. */
export async function savePicture(
  sources: Sources,
  picture: Picture,
  format: Format,
  job: Job,
): Promise<string> {
  const name = fileName(picture.settings, picture.sheet, format)
  const fonts = { table: sources.fonts, read: loadFontFile }
  const scene = sceneOf(sources, picture, format.kind)
  const drawn =
    picture.outlined && format.kind === 'vectors'
      ? await (await import('./glyphs.ts')).outlined(scene, fonts)
      : scene
  download(await format.make(drawn, picture.sheet, { job, fonts }), name)
  return name
}

/** The address is let go only when the browser has surely begun to read it. */
const PATIENCE = 60_000

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE)
}

/** Puts a picture on the clipboard as PNG, the one kind that every system takes. */
export async function copyPicture(sources: Sources, picture: Picture, job: Job): Promise<void> {
  const { exportRaster } = await import('./raster.ts')
  const drawn = exportRaster(sceneOf(sources, picture, 'pixels'), picture.sheet, 'image/png', job)
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })])
}
