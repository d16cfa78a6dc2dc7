/** What a figure can be saved as: a new format is a file of its own and a line here. */
import type { Scene } from '../figure/shapes.ts'
import { type Layer, type Settings, writeYears } from '../state.ts'
import type { Size } from './png.ts'

export interface Format {
  id: string
  extension: string
  /** Sizes on offer, in pixels. */
  sizes: readonly Size[]
  save: (scene: Scene, size: Size) => Promise<Blob>
}

/** Logical pixels of the page that all sizes are multiples of. */
export const PAGE: Size = { width: 1280, height: 720 }

const times = (factor: number): Size => ({ width: PAGE.width * factor, height: PAGE.height * factor })

export const FORMATS: readonly Format[] = [
  {
    id: 'png',
    extension: 'png',
    sizes: [times(1), times(2), times(3)],
    save: async (scene, size) => (await import('./png.ts')).exportPng(scene, size),
  },
]

/** Which word of a file name each layer stands behind. */
const SUBJECTS: Record<Layer, string> = {
  psi: 'psi',
  events: 'psi',
  hosts: 'nss',
  participants: 'nss',
  places: 'places',
}

/** `psi-nss_2009_zh-Hant_3840x2160.png`: subjects of the layers that are on, years, language, size. */
export function fileName(settings: Settings, { width, height }: Size, { extension }: Format): string {
  const years = writeYears(settings.years).replace('–', '-')
  return `${subjects(settings.layers)}_${years}_${settings.language}_${width}x${height}.${extension}`
}

/** The places only count where they are all there is: with every layer on, the name stays short. */
function subjects(layers: ReadonlySet<Layer>): string {
  const found = new Set([...layers].map((layer) => SUBJECTS[layer]))
  if (found.size > 1) found.delete('places')
  return found.size === 0 ? 'world' : [...found].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).join('-')
}

const ORDER = ['psi', 'nss', 'places']
