/**
 * What things look like, said once: legend, live map and figure all read from here.
 * Lengths are CSS pixels at a map scale of 1; colours are hexadecimal sRGB.
 */
import type { Event, Language, State } from '../geo/model.ts'
import { contrast, mixed } from './colour.ts'
import type { OutlineRole } from './relations.ts'
import type { Shade } from './shading.ts'

/** How an area is filled: a ground colour and, where two classes must hold in grey print, a pattern on it. */
export interface Fill {
  ground: string
  pattern?: { kind: 'stripes' | 'falling' | 'dots' | 'cross'; ink: string }
}

export interface Palette {
  /** Around the edge of the world. */
  paper: string
  sea: string
  graticule: string
  border: string
  coast: string
  ink: string
  mutedInk: string
  /** Behind map labels. */
  halo: string
  panel: string
  rule: string
  accent: string
  selection: string
  areas: Record<Shade | 'land', Fill>
  marks: Record<MarkSubject, { fill: string; stroke: string }>
}

export type MarkSubject = 'hosts' | 'participants' | 'events' | 'places'

const light: Palette = {
  paper: '#f7f6f2',
  sea: '#dbeaf2',
  graticule: '#c6d9e2',
  border: '#ffffff',
  coast: '#7c939c',
  ink: '#1b2529',
  mutedInk: '#566469',
  halo: '#fbfaf6',
  panel: '#fffefb',
  rule: '#d9d6cc',
  accent: '#0f5f6e',
  selection: '#111111',
  areas: {
    founder: { ground: '#0b3f50' },
    documented: { ground: '#0a8090' },
    possible: { ground: '#a1cdcd', pattern: { kind: 'stripes', ink: '#0a8090' } },
    suspended: { ground: '#b8734b', pattern: { kind: 'cross', ink: '#7a4426' } },
    earlier: { ground: '#c1d584', pattern: { kind: 'falling', ink: '#78913f' } },
    'not-member': { ground: '#b5ae9e' },
    'no-information': { ground: '#e2d9c5', pattern: { kind: 'dots', ink: '#a1967d' } },
    'no-state': { ground: '#fffffb', pattern: { kind: 'cross', ink: '#b0aa9b' } },
    open: { ground: '#8b8591', pattern: { kind: 'falling', ink: '#56505e' } },
    none: { ground: '#f0ede6' },
    land: { ground: '#e9e3d5' },
    both: { ground: '#0a8090' },
    'only-now': { ground: '#0b3f50' },
    'only-then': { ground: '#c1d584', pattern: { kind: 'falling', ink: '#78913f' } },
    perhaps: { ground: '#a1cdcd', pattern: { kind: 'stripes', ink: '#0a8090' } },
    'joined-2003': { ground: '#0b3f50' },
    'joined-2004': { ground: '#0a8090' },
    'joined-2010': { ground: '#a4a600', pattern: { kind: 'dots', ink: '#5d5e00' } },
    'joined-2016': { ground: '#f5ed3e' },
    'joined-unsure': { ground: '#14a5c7', pattern: { kind: 'stripes', ink: '#0b4f66' } },
  },
  marks: {
    hosts: { fill: '#c2410c', stroke: '#ffffff' },
    participants: { fill: '#f2a33c', stroke: '#5c2f00' },
    events: { fill: '#6b2f7a', stroke: '#ffffff' },
    places: { fill: '#ffffff', stroke: '#1b2529' },
  },
}

const dark: Palette = {
  paper: '#11181b',
  sea: '#182630',
  graticule: '#263843',
  border: '#11181b',
  coast: '#5d6f77',
  ink: '#eceae3',
  mutedInk: '#a9b4b8',
  halo: '#11181b',
  panel: '#1a2429',
  rule: '#34434a',
  accent: '#7fd0da',
  selection: '#ffffff',
  areas: {
    founder: { ground: '#c4f4f3' },
    documented: { ground: '#58b3c1' },
    possible: { ground: '#005160', pattern: { kind: 'stripes', ink: '#58b3c1' } },
    suspended: { ground: '#94573a', pattern: { kind: 'cross', ink: '#dba688' } },
    earlier: { ground: '#174100', pattern: { kind: 'falling', ink: '#6f9a56' } },
    'not-member': { ground: '#777e80' },
    'no-information': { ground: '#394042', pattern: { kind: 'dots', ink: '#6f7b81' } },
    'no-state': { ground: '#0c1114', pattern: { kind: 'cross', ink: '#4b575e' } },
    open: { ground: '#6b6185', pattern: { kind: 'falling', ink: '#aba2c4' } },
    none: { ground: '#2a3438' },
    land: { ground: '#39444a' },
    both: { ground: '#58b3c1' },
    'only-now': { ground: '#c4f4f3' },
    'only-then': { ground: '#174100', pattern: { kind: 'falling', ink: '#6f9a56' } },
    perhaps: { ground: '#005160', pattern: { kind: 'stripes', ink: '#58b3c1' } },
    'joined-2003': { ground: '#c4f4f3' },
    'joined-2004': { ground: '#58b3c1' },
    'joined-2010': { ground: '#8f9a00', pattern: { kind: 'falling', ink: '#3d4200' } },
    'joined-2016': { ground: '#d2d51d', pattern: { kind: 'falling', ink: '#6b6d00' } },
    'joined-unsure': { ground: '#9ebcb5', pattern: { kind: 'stripes', ink: '#3a5d55' } },
  },
  marks: {
    hosts: { fill: '#ff8a4c', stroke: '#11181b' },
    participants: { fill: '#ffd08a', stroke: '#3a1d00' },
    events: { fill: '#d9a3e6', stroke: '#11181b' },
    places: { fill: '#11181b', stroke: '#eceae3' },
  },
}

export const palettes = { light, dark }

/** A mark's outline as SVG path data in a square of side 2 around the origin. */
export type Glyph = 'star' | 'ring' | 'diamond' | 'triangle' | 'square' | 'cross' | 'quote'

export const glyphPaths: Record<Glyph, string> = {
  star: 'M0-1L.2939-.4045L.9511-.309L.4755.1545L.5878.809L0 .5L-.5878.809L-.4755.1545L-.9511-.309L-.2939-.4045Z',
  ring: 'M-.8 0A.8.8 0 1 1 .8 0A.8.8 0 1 1-.8 0Z',
  diamond: 'M0-.95L.95 0L0 .95L-.95 0Z',
  triangle: 'M0-.9L.9.7L-.9.7Z',
  square: 'M-.75-.75H.75V.75H-.75Z',
  cross: 'M-.3-.9H.3V-.3H.9V.3H.3V.9H-.3V.3H-.9V-.3H-.3Z',
  quote: 'M-.9-.7H.9V.4H.1L-.4.9V.4H-.9Z',
}

/** Which glyph says what kind of event; the legend lists these in this order. */
export const eventGlyphs: Record<Event['kind'], Glyph> = {
  meeting: 'diamond',
  announcement: 'diamond',
  workshop: 'square',
  seminar: 'square',
  exercise: 'triangle',
  'ship-boarding agreement': 'square',
  incident: 'cross',
}

export const markGlyphs = { hosts: 'star', participants: 'ring', places: 'quote' } as const

/** Half the side of a mark's square, in CSS pixels, in the chosen years and before them. */
export const markRadius: Record<MarkSubject, { now: number; past: number }> = {
  hosts: { now: 12, past: 7 },
  participants: { now: 4.5, past: 0 },
  events: { now: 7, past: 4 },
  places: { now: 7, past: 5 },
}
/**
 * Where a mark stands relative to its point, CSS pixels: the speech bubble points at it with its tail, the
 * participant's ring stands above a state's label.
 */
export const markOffset: Record<MarkSubject, [number, number]> = {
  hosts: [0, 0],
  participants: [0, -7],
  events: [0, 0],
  places: [8, -8],
}
export const pastOpacity = 0.45

/** Dot of a state too small to see. */
export const dotRadius = 4

/**
 * Patterns as strokes in a square tile that repeats: side of the tile and widths of the strokes in CSS pixels,
 * SVG path data. Dots are strokes of no length with round ends.
 */
export const patternTile = 8
export const patterns: Record<NonNullable<Fill['pattern']>['kind'], { path: string; width: number }> = {
  stripes: { path: 'M-2 2L2-2M-2 10L10-2M6 10L10 6', width: 1.6 },
  falling: { path: 'M-2 6L2 10M-2-2L10 10M6-2L10 2', width: 1.6 },
  cross: { path: 'M-2 2L2-2M-2 10L10-2M6 10L10 6M-2 6L2 10M-2-2L10 10M6-2L10 2', width: 1.2 },
  dots: { path: 'M4 4h.01', width: 1.8 },
}

/**
 * Outlines of states that are set off: width, dashes and the light casing below in CSS pixels, and the ring
 * round what has no area of a size to see.
 */
export const outlines: Record<
  OutlineRole,
  { width: number; ring: number; casing?: number; dash?: [number, number] }
> = {
  related: { width: 1.3, ring: 6.5 },
  perhaps: { width: 1.3, ring: 6.5, dash: [2.5, 2] },
  selected: { width: 2.4, ring: 8, casing: 5.4 },
}

/** Ways between summits: width of the line, and an arrow along it as points round its middle, CSS pixels. */
export const arcWidth = 2.2
export const arcArrow: [number, number][] = [
  [6, 0],
  [-4, 5],
  [-2, 0],
  [-4, -5],
]

/** How much of the paper lies over areas that step back behind the answer to a question. */
export const veilOpacity = 0.62

export const lines = { border: 0.6, coast: 0.6, disputed: 1, dash: [3, 2], graticule: 0.5, selection: 2.2 }

/** Label sizes in CSS pixels: `snug` in an area that is hardly large enough, `beside` one that is too small. */
export const labelSize = { state: 12, snug: 10.5, beside: 11, host: 14, mark: 12 }

/** Dot of a state whose name stands beside it or has no room, and the line from the dot to a name further off. */
export const nameDot = { radius: 1.5, rim: 0.8, leader: 20, width: 0.9 }

/** The project's own fonts, one family a script. */
export const fontFamily: Record<Language, string> = {
  'zh-Hant': 'Atlas TC',
  'zh-Hans': 'Atlas SC',
  en: 'Atlas TC',
}

/** What a fill becomes under the veil. */
export const veiledFill = ({ ground, pattern }: Fill, { paper }: Palette): Fill => ({
  ground: mixed(paper, ground, veilOpacity),
  ...(pattern && { pattern: { ...pattern, ink: mixed(paper, pattern.ink, veilOpacity) } }),
})

/** What WCAG asks of text. */
const READABLE = 4.5

/**
 * Colours of a label that stands on an area: whichever of ink and paper is read better there, black or white where
 * neither is read well, and its halo.
 */
export function labelInk({ ground, pattern }: Fill, { ink, halo }: Palette): { fill: string; halo: string } {
  const better = (one: string, other: string) =>
    contrast(ground, one) >= contrast(ground, other) ? one : other
  const usual = better(ink, halo)
  const fill = contrast(ground, usual) >= READABLE ? usual : better('#000000', '#ffffff')
  return { fill, halo: pattern && usual === ink ? halo : ground }
}

/** The same on an area that may lie under the veil. */
export const inkOnArea = (fill: Fill, isVeiled: boolean, palette: Palette) =>
  labelInk(isVeiled ? veiledFill(fill, palette) : fill, palette)

/** Points of `symbolScale`: [zoom, factor]. On a phone the world is small, and its marks with it. */
export const symbolScaleStops: [number, number][] = [
  [-2, 0.34],
  [-0.4, 0.62],
  [1, 1],
]

/** By how much marks, rings and dots are drawn smaller at a zoom. */
export function symbolScale(zoom: number): number {
  const after = symbolScaleStops.findIndex(([stop]) => stop >= zoom)
  const [toZoom, to] = symbolScaleStops.at(after)!
  const [fromZoom, from] = symbolScaleStops[after - 1] ?? [toZoom, to]
  return toZoom === fromZoom ? to : from + ((zoom - fromZoom) / (toZoom - fromZoom)) * (to - from)
}

/** Zoom from which what is too small to see gets its dot: states at every zoom, territories on closer maps. */
export const dotZoom = (status: State['status']): number =>
  status === 'un-member' || status === 'un-observer' || status === 'other' ? -10 : 2.5

/** Zoom from which events of the chosen years are labelled; host cities are at every zoom. */
export const EVENT_LABEL_ZOOM = 0.6

/** Ring round a chosen thing that has no area of a size to see, CSS pixels. */
export const selectionRadius = 15
