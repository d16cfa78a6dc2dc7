/**
 * What a user can set, as signals, and the few actions on them. What `Settings`
 * holds is also in the address (url.ts). No UI is imported here: panels and map read these signals.
 */
import { batch, computed, signal } from '@preact/signals-core'
import type { Language, Position } from '../geo/model.ts'

/**
 * Which memberships the chosen years show: those in force at the end of the last year, those in force at some
 * time in them, or those that began in them.
 */
export const MODES = ['end', 'during', 'joined'] as const
export type Mode = (typeof MODES)[number]

/** Both ends included; `from === to` is one year. */
export interface Years {
  from: number
  to: number
  /** `end` when left out. */
  mode?: Mode
}

/** Ways to see two years together: one over the other, beside each other, or what differs as colours. */
export const COMPARISON_WAYS = ['swipe', 'side', 'difference'] as const
export type ComparisonWay = (typeof COMPARISON_WAYS)[number]

/** Where the divider of two swiped maps stands when nothing is said, in hundredths of the width. */
export const MIDDLE = 50

/** The other year, beside the chosen ones. */
export interface Comparison {
  year: number
  way: ComparisonWay
  /** Where the divider stands, in hundredths of the width; `MIDDLE` when left out. */
  at?: number
}

/** What the fill of an area says: how it stands, or when it joined. */
export const COLOURINGS = ['status', 'joined'] as const
export type Colouring = (typeof COLOURINGS)[number]

/** Questions that lay two layers over each other; their answer is a set of states. */
export const RELATIONS = ['summit-not-psi', 'psi-not-summit', 'founders'] as const
export type Relation = (typeof RELATIONS)[number] | Region

/** Parts of the world, as the states are sorted into them. */
export const REGIONS = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const
export type Region = (typeof REGIONS)[number]

/** What draws the live map: MapLibre, or the figure where there is no WebGL2 or a reader chooses it. */
export const RENDERERS = ['webgl', 'figure'] as const
export type Renderer = (typeof RENDERERS)[number]

/** In the order in which the layer panel lists them. */
export const LAYERS = ['psi', 'participants', 'hosts', 'arcs', 'events', 'places'] as const
export type Layer = (typeof LAYERS)[number]
/** Those that are on until a reader says otherwise. */
export const FIRST_LAYERS: ReadonlySet<Layer> = new Set(LAYERS.filter((layer) => layer !== 'arcs'))

/** Flat maps of the whole world, drawn live through `addProjection`; the first is the default. */
export const WORLD_MAPS = ['equal-earth', 'natural-earth', 'robinson'] as const
export type WorldMap = (typeof WORLD_MAPS)[number]
export const VIEWS = [...WORLD_MAPS, 'globe', 'mercator'] as const
export type View = (typeof VIEWS)[number]

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What the side panel shows, in the order of its tabs. */
export const PANELS = ['legend', 'article', 'table', 'sources'] as const
export type Panel = (typeof PANELS)[number]

/** Centre in degrees, zoom as MapLibre counts it (512 CSS pixels to the world at zoom 0). */
export interface Camera {
  center: Position
  zoom: number
}

/** One moment of everything a user can set: what map, figure and address are made from. */
export interface Settings {
  years: Years
  layers: ReadonlySet<Layer>
  /** State key, city id or event id. */
  place: string | null
  language: Language
  view: View
  /** Null follows the system. */
  theme: Theme | null
  panel: Panel
  /** Null shows the whole world. */
  camera: Camera | null
  colouring: Colouring
  comparison: Comparison | null
  /** Years shown as a grid of small maps; none shows the one map. */
  multiples: readonly number[]
  /** Keys of the states chosen to be compared with each other. */
  selection: readonly string[]
  relation: Relation | null
  renderer: Renderer
  /** Shown inside another page, with less around the map. */
  embedded: boolean
}

/** Everything as it is before a user sets anything: the present, in every layer. */
export const defaultSettings = (lastYear: number, language: Language = 'zh-Hant'): Settings => ({
  years: { from: lastYear, to: lastYear },
  layers: FIRST_LAYERS,
  place: null,
  language,
  view: 'equal-earth',
  theme: null,
  panel: 'legend',
  camera: null,
  colouring: 'status',
  comparison: null,
  multiples: [],
  selection: [],
  relation: null,
  renderer: 'webgl',
  embedded: false,
})

export const years = signal<Years>({ from: 2025, to: 2025 })
export const layers = signal<ReadonlySet<Layer>>(FIRST_LAYERS)
export const place = signal<string | null>(null)
export const language = signal<Language>('zh-Hant')
export const view = signal<View>('equal-earth')
export const theme = signal<Theme | null>(null)
export const panel = signal<Panel>('legend')
export const camera = signal<Camera | null>(null)
export const colouring = signal<Colouring>('status')
export const comparison = signal<Comparison | null>(null)
export const multiples = signal<readonly number[]>([])
export const selection = signal<readonly string[]>([])
export const relation = signal<Relation | null>(null)
export const renderer = signal<Renderer>('webgl')
export const embedded = signal(false)

/** Whether this browser turned out to have no WebGL2; then the figure draws, whatever is asked for. */
export const lacksWebgl = signal(false)
/** Whether the map was seen to move slowly here, so that the light map may be offered. */
export const movesSlowly = signal(false)
/** Whether the map that was asked for broke when it was made; until it is tried again the figure draws as well. */
export const mapBroke = signal(false)
export const rendererInUse = computed<Renderer>(() =>
  lacksWebgl.value || mapBroke.value ? 'figure' : renderer.value,
)

export const playing = signal(false)
/** Keys of states that joined with the last step of the years, for a moment: the map lights them. */
export const fresh = signal<ReadonlySet<string>>(new Set())
/** A small thing on the map: what choosing it chooses, and the mark it is; null for a state's dot or ring. */
export interface Hit {
  place: string
  mark: string | null
  /** How many things there are that this stands for beside those that are said. */
  more?: number
}

/** Things that lie over each other where the user pressed, to choose one of; CSS pixels as `pointed` has them. */
export const offered = signal<{ hits: readonly Hit[]; x: number; y: number } | null>(null)
/** Whether every press on the map adds a state to those that are compared, for hands without a Shift key. */
export const selecting = signal(false)
/** What the map shows at this moment, while it moves as well; null before there is a map. */
export const seen = signal<{ camera: Camera; width: number; height: number } | null>(null)
/** What the pointer is over, where, in CSS pixels from the map's top left corner, and which years are shown there. */
export const pointed = signal<{
  place: string
  hits: readonly Hit[]
  x: number
  y: number
  years: Years
} | null>(null)

export const settings = computed<Settings>(() => ({
  years: years.value,
  layers: layers.value,
  place: place.value,
  language: language.value,
  view: view.value,
  theme: theme.value,
  panel: panel.value,
  camera: camera.value,
  colouring: colouring.value,
  comparison: comparison.value,
  multiples: multiples.value,
  selection: selection.value,
  relation: relation.value,
  renderer: renderer.value,
  embedded: embedded.value,
}))

/** A place that is pointed at outside the map, in a text or a list: the map lights it. */
export const lit = signal<string | null>(null)
/** The last wish to see a place; a new object each time, so that the same place can be wished for again. */
export const wished = signal<{ place: string } | null>(null)

/** Moves the map to a place, without choosing it. */
export function showOnMap(place: string): void {
  wished.value = { place }
}

/** `2009`, or `2003–2009`. */
export const writeYears = ({ from, to }: Years): string => (from === to ? `${from}` : `${from}–${to}`)

/** One year; which memberships are shown stays as it was. */
export function setYear(year: number): void {
  batch(() => {
    years.value = { ...years.value, from: year, to: year }
    twoEnds.value = false
  })
}

/** Whether the slider has a handle for each end. A longer range has both, whoever chose it. */
export const twoEnds = signal(false)

/** A range, which may be one year long; its ends may be given in either order. */
export function setRange(one: number, other: number): void {
  batch(() => {
    years.value = { ...years.value, from: Math.min(one, other), to: Math.max(one, other) }
    twoEnds.value = true
  })
}

export function setMode(mode: Mode): void {
  const { from, to } = years.value
  years.value = mode === 'end' ? { from, to } : { from, to, mode }
}

export function toggleLayer(layer: Layer): void {
  const next = new Set(layers.value)
  if (!next.delete(layer)) next.add(layer)
  layers.value = next
}

export function choose(id: string | null): void {
  place.value = id
}

/** More states than this are not compared: their rows and outlines could not be told apart. */
export const MOST_STATES = 12

/** Adds a state to those that are compared, or takes it out; false when there is no room for it. */
export function toggleSelected(key: string): boolean {
  const chosen = selection.value
  if (!chosen.includes(key) && chosen.length >= MOST_STATES) return false
  selection.value = chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]
  return true
}

/** Takes over every setting at once, as from an address. */
export function restore(next: Settings): void {
  batch(() => {
    years.value = next.years
    layers.value = next.layers
    place.value = next.place
    language.value = next.language
    view.value = next.view
    theme.value = next.theme
    panel.value = next.panel
    camera.value = next.camera
    colouring.value = next.colouring
    comparison.value = next.comparison
    multiples.value = next.multiples
    selection.value = next.selection
    relation.value = next.relation
    renderer.value = next.renderer
    embedded.value = next.embedded
  })
}
