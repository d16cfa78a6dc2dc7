/** Draws the present map as a figure and hands it to the reader as a file. */
import type { Atlas, FontTable } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { buildScene } from '../figure/scene.ts'
import { translate } from '../i18n.ts'
import { palettes } from '../look.ts'
import type { Settings } from '../state.ts'
import { FORMATS, type Format, fileName, PAGE } from './index.ts'
import type { Size } from './png.ts'

export interface Picture {
  atlas: Atlas
  shapes: Shapes
  fonts: FontTable
  settings: Settings
  size: Size
}

/**
 * Saves a picture of `size` pixels and returns its file name. Pictures are for paper: they are dark only
 * where the reader chose so, not because the system is.
 */
export async function savePicture(picture: Picture, format: Format = FORMATS[0]!): Promise<string> {
  const { settings, size, ...data } = picture
  const { language, theme } = settings
  const scene = buildScene({
    ...data,
    settings,
    page: PAGE,
    palette: palettes[theme ?? 'light'],
    t: (key, values) => translate(language, key, values),
  })
  const name = fileName(settings, size, format)
  download(await format.save(scene, size), name)
  return name
}

/** The address is let go only when the browser has surely begun to read it. */
const PATIENCE = 60_000

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE)
}
