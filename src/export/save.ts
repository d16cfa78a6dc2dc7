/** Draws the present map as a figure and hands it to the reader as a file. */
import type { Atlas, FontTable } from '../../geo/model.ts'
import { loadFontFile, type Shapes } from '../data.ts'
import type { Parts } from '../figure/parts.ts'
import type { FigureView } from '../figure/projections.ts'
import { buildScene } from '../figure/scene.ts'
import type { Scene } from '../figure/shapes.ts'
import { translate } from '../i18n.ts'
import { palettes } from '../look.ts'
import type { Settings, Years } from '../state.ts'
import { download } from './download.ts'
import { type Format, fileName, type Page, type Tools } from './index.ts'
import { type Job, partOf, step } from './job.ts'
import { codeOf } from './link.ts'
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
  /** Instead of the settings' view; null for that. */
  projection: FigureView | null
  sheet: Sheet
  parts: Parts
  /** What the page's QR code leads to, for the picture's own settings; null for no code. */
  link: ((settings: Settings) => string) | null
  transparent: boolean
  /** Letters as shapes, that look the same where the fonts are missing; only for vectors. */
  outlined: boolean
}

/** Pixels of the picture by which outlines may be coarser than the data. */
const PIXEL_DETAIL = 0.3

/** Pictures are for paper: they are dark only where the reader chose so, not because the system is. */
export function sceneOf(
  sources: Sources,
  { settings, projection, sheet, parts, link, transparent }: Picture,
  kind: Format['kind'],
): Scene {
  const { language, theme } = settings
  const code = link && codeOf(link(settings))
  const scene = buildScene({
    ...sources,
    settings,
    ...(projection && { projection }),
    parts,
    ...(code && { code }),
    page: pageOf(sheet),
    ...(kind === 'pixels' && { detail: PIXEL_DETAIL / pageScale(sheet) }),
    palette: palettes[theme ?? 'light'],
    t: (key, values) => translate(language, key, values),
  })
  return transparent ? { ...scene, background: null } : scene
}

/** How pictures are made into files. */
export interface Order {
  picture: Picture
  format: Format
  /** A picture for each of these years; null for the one picture as it is. */
  series: Years | null
  /** Seconds that each year of a moving picture stands. */
  pace: number
}

/** Saves a picture, or a series of them in one file, and returns the file's name. */
export async function savePicture(sources: Sources, order: Order, job: Job): Promise<string> {
  const { picture, format, series, pace } = order
  const tools: Tools = { job, fonts: { table: sources.fonts, read: loadFontFile }, pace }
  if (series) return saveSeries(sources, { ...order, series }, tools)
  const name = fileName(picture, format)
  download(await format.make(await drawn(sources, picture, format, tools), picture.sheet, tools), name)
  return name
}

/** The figure, its letters as shapes where that was chosen. */
async function drawn(sources: Sources, picture: Picture, format: Format, { fonts }: Tools): Promise<Scene> {
  const scene = sceneOf(sources, picture, format.kind)
  if (!picture.outlined || format.kind !== 'vectors') return scene
  return (await import('./glyphs.ts')).outlined(scene, fonts)
}

/** Share of the work of a series that is drawing; the rest is writing. */
const DRAWING = 0.3

async function saveSeries(
  sources: Sources,
  { picture, format, series }: Order & { series: Years },
  tools: Tools,
): Promise<string> {
  const { settings, sheet } = picture
  const ofYears = (years: Years) => ({
    ...picture,
    settings: { ...settings, years: { ...settings.years, ...years }, multiples: [] },
  })
  const whole = fileName(ofYears(series), format)
  const years = Array.from({ length: series.to - series.from + 1 }, (_, index) => series.from + index)
  const pages: (Page & { name: string })[] = []
  for (const year of years) {
    const own = ofYears({ from: year, to: year })
    const scene = await drawn(sources, own, format, tools)
    pages.push({ scene, sheet, name: fileName(own, format) })
    await step(tools.job, (DRAWING * pages.length) / years.length)
  }
  if (format.makeSeries) {
    download(await format.makeSeries(pages, { ...tools, job: partOf(tools.job, DRAWING, 1) }), whole)
    return whole
  }
  const name = whole.replace(/\.\w+$/, '.zip')
  download(await packed(pages, format, tools), name)
  return name
}

async function packed(
  pages: readonly (Page & { name: string })[],
  format: Format,
  tools: Tools,
): Promise<Blob> {
  const share = (count: number) => DRAWING + ((1 - DRAWING) * count) / pages.length
  const files: { name: string; content: Blob }[] = []
  for (const [index, { scene, sheet, name }] of pages.entries()) {
    const job = partOf(tools.job, share(index), share(index + 1))
    files.push({ name, content: await format.make(scene, sheet, { ...tools, job }) })
  }
  await step(tools.job, 1)
  return (await import('./archive.ts')).archiveOf(files)
}

/** Puts a picture on the clipboard as PNG, the one kind that every system takes. */
export async function copyPicture(sources: Sources, picture: Picture, job: Job): Promise<void> {
  const { exportRaster } = await import('./raster.ts')
  const drawn = exportRaster(sceneOf(sources, picture, 'pixels'), picture.sheet, 'image/png', job)
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn })])
}
