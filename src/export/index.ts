/** What a figure can be saved as: a new format is a file of its own and a line here. */
import { yearsInName } from '../comparing.ts'
import type { FigureView } from '../figure/projections.ts'
import type { Scene } from '../figure/shapes.ts'
import { type Layer, type Settings, VIEWS, writeYears, type Years } from '../state.ts'
import type { Job } from './job.ts'
import type { FontFiles } from './runs.ts'
import { millimetresOf, type Sheet, SIDE, type Size } from './sizes.ts'
import type { Container } from './video.ts'

export interface Format {
  id: string
  /** As it is called everywhere. */
  name: string
  extension: string
  /** Vectors have no pixels: their files are named after the paper. */
  kind: 'pixels' | 'vectors'
  /** Whether the page may be left transparent. */
  transparent: boolean
  /** Longest side in pixels. */
  most: number
  make: (scene: Scene, sheet: Sheet, tools: Tools) => Promise<Blob>
  /** One file for a series of years, where the format holds one; else each year has a file of its own. */
  makeSeries?: (pages: readonly Page[], tools: Tools) => Promise<Blob>
  /** Whether it is nothing but a series. */
  moving?: boolean
  /** Whether both sides must be even numbers of pixels. */
  even?: boolean
  /** Whether this browser makes it at that size; every browser does when left out. */
  possible?: (size: Size) => Promise<boolean>
}

/** A figure and what it is made to fill. */
export interface Page {
  scene: Scene
  sheet: Sheet
}

/** What making a file needs beside the figure. */
export interface Tools {
  job: Job
  fonts: FontFiles
  /** Seconds that each year of a moving picture stands. */
  pace: number
}

const pdf = async (pages: readonly Page[], { job, fonts }: Tools): Promise<Blob> => {
  const { pdfOf } = await import('./pdf.ts')
  return new Blob([await pdfOf(pages, fonts, job)], { type: 'application/pdf' })
}

const gif = async (pages: readonly Page[], { job, pace }: Tools): Promise<Blob> =>
  (await import('./gif.ts')).gifOf(pages, pace, job)

/** Widest video: more than most players take. */
const VIDEO_MOST = 3840

const video = (container: Container, name: string): Format => {
  const makeSeries: Format['makeSeries'] = async (pages, { job, pace }) =>
    (await import('./video.ts')).videoOf(container, pages, pace, job)
  return {
    ...{ id: container, name, extension: container, kind: 'pixels', transparent: false, most: VIDEO_MOST },
    ...{ moving: true, even: true, makeSeries },
    make: (scene, sheet, tools) => makeSeries([{ scene, sheet }], tools),
    possible: async (size) => (await import('./video.ts')).canWriteVideo(container, size),
  }
}

type PixelId = 'png' | 'jpeg' | 'webp'

const pixels = (id: PixelId, name: string, extension: string, more: Partial<Format>): Format => ({
  id,
  name,
  extension,
  kind: 'pixels',
  transparent: true,
  most: SIDE.most,
  make: async (scene, sheet, { job }) =>
    (await import('./raster.ts')).exportRaster(scene, sheet, `image/${id}`, job),
  ...more,
})

export const FORMATS: readonly Format[] = [
  pixels('png', 'PNG', 'png', {}),
  pixels('jpeg', 'JPEG', 'jpg', { transparent: false }),
  // The format itself has 14 bits for a side.
  pixels('webp', 'WebP', 'webp', { most: 16_383 }),
  {
    ...{ id: 'svg', name: 'SVG', extension: 'svg', kind: 'vectors', transparent: true, most: SIDE.most },
    make: async (scene, sheet, { fonts }) => {
      const { svgWithFonts } = await import('./svg.ts')
      return new Blob([await svgWithFonts(scene, sheet, fonts)], { type: 'image/svg+xml' })
    },
  },
  {
    ...{ id: 'pdf', name: 'PDF', extension: 'pdf', kind: 'vectors', transparent: true, most: SIDE.most },
    make: (scene, sheet, tools) => pdf([{ scene, sheet }], tools),
    makeSeries: pdf,
  },
  {
    // Larger ones take longer to open than anyone waits.
    ...{ id: 'gif', name: 'GIF', extension: 'gif', kind: 'pixels', transparent: false, most: 1920 },
    make: (scene, sheet, tools) => gif([{ scene, sheet }], tools),
    makeSeries: gif,
    moving: true,
  },
  video('mp4', 'MP4'),
  video('webm', 'WebM'),
]

/** Which word of a file name each layer stands behind. */
const SUBJECTS: Record<Layer, string> = {
  psi: 'psi',
  events: 'psi',
  hosts: 'nss',
  participants: 'nss',
  arcs: 'nss',
  places: 'places',
}

/** What a picture shows, as far as its name says it. */
export interface Named {
  settings: Settings
  projection: FigureView | null
  sheet: Sheet
}

/**
 * `psi-nss_2009_zh-Hant_3840x2160.png`: subjects of the layers that are on, years, language, size. The mode of
 * the years and the projection are said where they are not the usual ones, so that two pictures that differ
 * in them have two names: `psi_joined-2003-2009_en_robinson_3840x2160.png`.
 */
export function fileName({ settings, projection, sheet }: Named, { extension, kind }: Format): string {
  const drawn = projection ?? settings.view
  const words = [...wordsOf(settings), ...(drawn === VIEWS[0] ? [] : [drawn]), extent(sheet, kind)]
  return `${words.join('_')}.${extension}`
}

/** `psi-nss_2009_en_csv.zip`: the data behind a figure. */
export const archiveName = (settings: Settings, extension: string): string =>
  `${[...wordsOf(settings), extension].join('_')}.zip`

const wordsOf = (settings: Settings) => [
  subjects(settings.layers),
  modeWord(settings.years) + yearsInName(settings),
  settings.language,
]

const modeWord = ({ mode = 'end' }: Years) => (mode === 'end' ? '' : `${mode}-`)

/** `2009`, `2003-2009`, `joined-2003-2009`. */
export const yearsWord = (years: Years): string => modeWord(years) + writeYears(years).replace('–', '-')

function extent(sheet: Sheet, kind: Format['kind']): string {
  if (kind === 'pixels' || sheet.paper === null) return `${sheet.width}x${sheet.height}`
  const { width, height } = millimetresOf(sheet)
  return `${width}x${height}mm`
}

/** The places only count where they are all there is: with every layer on, the name stays short. */
function subjects(layers: ReadonlySet<Layer>): string {
  const found = new Set([...layers].map((layer) => SUBJECTS[layer]))
  if (found.size > 1) found.delete('places')
  return found.size === 0 ? 'world' : [...found].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join('-')
}

const ORDER = ['psi', 'nss', 'places']
