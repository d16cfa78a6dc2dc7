/** What the reader chose for the next picture; kept while the page is open, not in the address. */
import { computed, signal } from '@preact/signals'
import { FORMATS, type Format } from '../../export/index.ts'
import { codeOf, linkTo } from '../../export/link.ts'
import type { Order, Picture } from '../../export/save.ts'
import {
  type ORIENTATIONS,
  PAPERS,
  type Paper,
  paperSheet,
  type Refusal,
  refusalOf,
  SCREENS,
  type Sheet,
  screenSheet,
} from '../../export/sizes.ts'
import { ALL_PARTS, type Parts } from '../../figure/parts.ts'
import type { FigureView } from '../../figure/projections.ts'
import { type Settings, settings } from '../../state.ts'

interface Choices {
  format: Format
  /** `1920x1080`, `A4`, or `custom`. */
  size: string
  /** Pixels, for `custom`. */
  width: number
  height: number
  orientation: (typeof ORIENTATIONS)[number]
  /** Pixels to the inch of paper. */
  dpi: number
  /** Null for the view on screen. */
  projection: FigureView | null
  transparent: boolean
  outlined: boolean
  /** One picture for each year of the span. */
  series: boolean
  from: number
  to: number
  /** Seconds that a year of a moving picture stands. */
  pace: number
  parts: Parts
  /** Whether a QR code leads back to the map. */
  linked: boolean
  /** Whether title and subtitle are there at all, whatever their words. */
  titled: boolean
  subtitled: boolean
}

export const nameOf = ({ width, height }: { width: number; height: number }) => `${width}x${height}`

export const choices = signal<Choices>({
  format: FORMATS[0]!,
  size: nameOf(SCREENS[1]!),
  width: 3508,
  height: 2480,
  orientation: 'landscape',
  dpi: 300,
  projection: null,
  transparent: false,
  outlined: false,
  series: false,
  from: 2003,
  to: 2016,
  pace: 1,
  parts: ALL_PARTS,
  linked: false,
  titled: true,
  subtitled: true,
})

export function change(some: Partial<Choices>): void {
  choices.value = { ...choices.value, ...some }
}

export function changeParts(some: Partial<Parts>): void {
  change({ parts: { ...choices.value.parts, ...some } })
}

export const isPaper = (size: string): size is Paper => PAPERS.some((paper) => paper === size)

/** The page as chosen. */
export const sheet = computed<Sheet>(() => {
  const { size, width, height, orientation, dpi } = choices.value
  if (isPaper(size)) return paperSheet(size, orientation, dpi)
  return screenSheet(SCREENS.find((screen) => nameOf(screen) === size) ?? { width, height })
})

/** Ids of the formats that this browser does not make at the chosen size. */
export const impossible = signal<ReadonlySet<string>>(new Set())

/** Why the page cannot be made; null when it can. */
export const refusal = computed<Refusal | 'codec' | null>(() => {
  const { format } = choices.value
  // Vectors have as many pixels as one likes; only their shape can be wrong.
  const reason = refusalOf(sheet.value, format.most, format.even)
  if (reason === 'large' && format.kind === 'vectors') return null
  return reason ?? (impossible.value.has(format.id) ? 'codec' : null)
})

/** Asks the browser which formats it makes at the chosen size; what it says later than a new choice is dropped. */
export function askBrowser(): () => void {
  const size = sheet.value
  let current = true
  const asked = FORMATS.map(async ({ id, most, possible }) => {
    // Sizes that no browser makes say nothing about this one.
    if (!possible || refusalOf(size, most) !== null) return []
    return (await possible(size).catch(() => false)) ? [] : [id]
  })
  Promise.all(asked).then((found) => {
    if (current) impossible.value = new Set(found.flat())
  })
  return () => {
    current = false
  }
}

/** True when every year of the span gets a picture. */
export const isSeries = computed(() => choices.value.series || choices.value.format.moving === true)

/** The order as it stands: what is changed later does not reach it. */
export const order = computed<Order>(() => {
  const { format, pace, from, to } = choices.value
  const series = isSeries.value ? { from: Math.min(from, to), to: Math.max(from, to) } : null
  return { picture: picture.value, format, pace, series }
})

const linkHere = (shown: Settings) => linkTo(location.href, shown)

/** True when a code of the page's address would be too large for a picture. */
export const linkTooLong = computed(() => codeOf(linkHere(settings.value)) === null)

/** What is on the page. */
export const picture = computed<Picture>(() => {
  const { format, projection, linked, transparent, outlined } = choices.value
  return {
    settings: settings.value,
    projection,
    sheet: sheet.value,
    parts: parts.value,
    link: linked ? linkHere : null,
    transparent: transparent && format.transparent,
    outlined,
  }
})

/** What the page carries, with the switches of title and subtitle taken in. */
const parts = computed<Parts>(() => {
  const { parts: chosen, titled, subtitled } = choices.value
  return {
    ...chosen,
    title: titled ? chosen.title : '',
    subtitle: subtitled ? chosen.subtitle : '',
  }
})

/** Takes over a size that is known to work. */
export function takeSheet({ width, height, dpi, paper }: Sheet): void {
  change(paper ? { dpi } : { size: 'custom', width, height })
}
