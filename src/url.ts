/**
 * Settings ⇄ address, two pure functions (their grammar is in CONTRIBUTING.md). Defaults are left out, unknown keys ignored, bad values
 * mended; each mending is returned so that the user can be told.
 */
import { LANGUAGES } from '../geo/model.ts'
import {
  type Camera,
  COLOURINGS,
  COMPARISON_WAYS,
  type Comparison,
  LAYERS,
  type Layer,
  MIDDLE,
  MODES,
  MOST_STATES,
  PANELS,
  REGIONS,
  RELATIONS,
  RENDERERS,
  type Settings,
  THEMES,
  VIEWS,
  type Years,
} from './state.ts'

/** A value in the address that was not taken as it stood. */
export interface Mending {
  key: string
  value: string
  /** What is used instead, as it would stand in an address; empty for "left out". */
  used: string
}

export interface Limits {
  firstYear: number
  lastYear: number
  /** Whether a place id is one of the atlas's. */
  knows: (place: string) => boolean
}

/** Longest value repeated back to the user, characters. */
const LONGEST_ECHO = 40
const ZOOM = { least: -2, most: 12 }
/** More small maps than this cannot be told apart. */
const MOST_MULTIPLES = 24

export type Reading<Value> = { value: Value; mended?: string } | null
type Reader<Key extends keyof Settings> = (
  text: string,
  limits: Limits,
  defaults: Settings,
) => Reading<Settings[Key]>

const readers: { [Key in keyof Settings]: { name: string; read: Reader<Key> } } = {
  camera: { name: 'map', read: readCamera },
  years: { name: 'year', read: readYears },
  layers: { name: 'layers', read: readLayers },
  place: { name: 'place', read: (text, { knows }) => (knows(text) ? { value: text } : null) },
  language: { name: 'lang', read: oneOf(LANGUAGES) },
  view: { name: 'view', read: oneOf(VIEWS) },
  theme: { name: 'theme', read: oneOf(THEMES) },
  panel: { name: 'panel', read: oneOf(PANELS) },
  colouring: { name: 'colour', read: oneOf(COLOURINGS) },
  comparison: { name: 'compare', read: readComparison },
  multiples: { name: 'multiples', read: readMultiples },
  selection: { name: 'states', read: readSelection },
  relation: { name: 'relation', read: oneOf([...RELATIONS, ...REGIONS]) },
  renderer: { name: 'renderer', read: oneOf(RENDERERS) },
  embedded: {
    name: 'embed',
    read: (text) => (text === '1' || text === '0' ? { value: text === '1' } : null),
  },
}

/** Every key that a hash can hold. */
export const ADDRESS_KEYS = [...Object.values(readers).map(({ name }) => name), 'mode']

/** Reads a hash, with or without its `#`. Never throws, whatever it is given. */
export function readAddress(
  hash: string,
  limits: Limits,
  defaults: Settings,
): { settings: Settings; mendings: Mending[] } {
  const values = pairsOf(hash)
  const mendings: Mending[] = []
  const settings: Settings = { ...defaults }
  const readInto = <Key extends keyof Settings>(key: Key) => {
    const { name, read } = readers[key]
    const text = values.get(name)
    if (text === undefined) return
    const reading = read(text, limits, defaults)
    if (reading) settings[key] = reading.value
    if (reading && reading.mended === undefined) return
    mendings.push({ key: name, value: echo(text), used: reading?.mended ?? '' })
  }
  for (const key of Object.keys(readers) as (keyof Settings)[]) readInto(key)
  settings.years = withMode(settings.years, values.get('mode'), mendings)
  return { settings, mendings }
}

/** The language that a hash asks for; null where it asks for none that there is. */
export const languageIn = (hash: string): Settings['language'] | null =>
  oneOf(LANGUAGES)(pairsOf(hash).get('lang') ?? '')?.value ?? null

/** What draws the map where an address is opened, if the browser can. */
export const rendererIn = (hash: string): Settings['renderer'] =>
  oneOf(RENDERERS)(pairsOf(hash).get('renderer') ?? '')?.value ?? 'webgl'

/** Writes the hash without `#`; empty when everything is as by default. */
export function writeAddress(settings: Settings, defaults: Settings): string {
  const { camera, years, layers, place, language, view, theme, panel } = settings
  const { colouring, comparison, multiples, selection, relation, renderer, embedded } = settings
  const parts: string[] = []
  if (camera) parts.push(`map=${writeCamera(camera)}`)
  if (years.from !== defaults.years.from || years.to !== defaults.years.to)
    parts.push(`year=${writeYears(years)}`)
  if ((years.mode ?? 'end') !== 'end') parts.push(`mode=${years.mode}`)
  const listed = LAYERS.filter((layer) => layers.has(layer))
  if (listed.join() !== LAYERS.filter((layer) => defaults.layers.has(layer)).join())
    parts.push(`layers=${listed.join(',')}`)
  if (place) parts.push(`place=${encodeURIComponent(place)}`)
  if (language !== defaults.language) parts.push(`lang=${language}`)
  if (view !== defaults.view) parts.push(`view=${view}`)
  if (theme) parts.push(`theme=${theme}`)
  if (panel !== defaults.panel) parts.push(`panel=${panel}`)
  if (colouring !== defaults.colouring) parts.push(`colour=${colouring}`)
  if (comparison) parts.push(`compare=${writeComparison(comparison)}`)
  if (multiples.length > 0) parts.push(`multiples=${multiples.join(',')}`)
  if (selection.length > 0) parts.push(`states=${selection.join(',')}`)
  if (relation) parts.push(`relation=${relation}`)
  if (renderer !== defaults.renderer) parts.push(`renderer=${renderer}`)
  if (embedded) parts.push('embed=1')
  return parts.join('&')
}

export function pairsOf(hash: string): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const part of hash.replace(/^#/, '').split('&')) {
    const cut = part.indexOf('=')
    if (cut > 0 && !pairs.has(part.slice(0, cut))) pairs.set(part.slice(0, cut), decode(part.slice(cut + 1)))
  }
  return pairs
}

/** A broken percent code stays as it was typed. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const echo = (text: string) => (text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text)

export function oneOf<Value extends string>(values: readonly Value[]) {
  return (text: string): Reading<Value> => {
    const value = values.find((candidate) => candidate === text)
    return value === undefined ? null : { value }
  }
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

function readYears(text: string, { firstYear, lastYear }: Limits): Reading<Years> {
  const match = /^(-?\d{1,9})(?:\.\.(-?\d{1,9}))?$/.exec(text)
  if (!match) return null
  const typed = [Number(match[1]), Number(match[2] ?? match[1])].sort((one, other) => one - other)
  const from = clamp(typed[0]!, firstYear, lastYear)
  const to = clamp(typed[1]!, firstYear, lastYear)
  const value = { from, to }
  return writeYears(value) === text ? { value } : { value, mended: writeYears(value) }
}

/** The years with the mode that the address names; it is a part of them with a key of its own. */
function withMode({ from, to }: Years, text: string | undefined, mendings: Mending[]): Years {
  const reading = text === undefined ? null : oneOf(MODES)(text)
  if (text !== undefined && !reading) mendings.push({ key: 'mode', value: echo(text), used: '' })
  return reading && reading.value !== 'end' ? { from, to, mode: reading.value } : { from, to }
}

const writeYears = ({ from, to }: Years) => (from === to ? `${from}` : `${from}..${to}`)

function readLayers(text: string): Reading<ReadonlySet<Layer>> {
  const names = text === '' ? [] : text.split(',').slice(0, 100)
  const value = new Set(LAYERS.filter((layer) => names.includes(layer)))
  const known = names.every((name) => LAYERS.some((layer) => layer === name))
  if (known) return { value }
  return value.size === 0 ? null : { value, mended: [...value].join(',') }
}

/** A year, how it is compared, and where the divider stands: `2003`, `2003,difference`, `2003,swipe,30`. */
function readComparison(text: string, { firstYear, lastYear }: Limits): Reading<Comparison> {
  const match = /^(-?\d{1,9})(?:,([a-z]+))?(?:,(\d{1,9}))?$/.exec(text)
  const way = COMPARISON_WAYS.find((candidate) => candidate === (match?.[2] ?? COMPARISON_WAYS[0]))
  if (!match || !way) return null
  const year = clamp(Number(match[1]), firstYear, lastYear)
  const at = clamp(Number(match[3] ?? MIDDLE), 0, 100)
  const divided = way === 'swipe' && at !== MIDDLE
  const value: Comparison = divided ? { year, way, at } : { year, way }
  const asTyped =
    Number(match[1]) === year && (match[3] === undefined || (divided && Number(match[3]) === at))
  return asTyped ? { value } : { value, mended: writeComparison(value) }
}

function writeComparison({ year, way, at = MIDDLE }: Comparison): string {
  if (way !== 'swipe') return `${year},${way}`
  return at === MIDDLE ? `${year}` : `${year},swipe,${at}`
}

/** Years, each once, from the earliest on. */
function readMultiples(text: string, { firstYear, lastYear }: Limits): Reading<readonly number[]> {
  const typed = text.split(',', MOST_MULTIPLES + 1).filter((part) => /^\d{1,9}$/.test(part))
  const known = typed.map(Number).filter((year) => year >= firstYear && year <= lastYear)
  const value = [...new Set(known)].sort((one, other) => one - other).slice(0, MOST_MULTIPLES)
  if (value.length === 0) return null
  return value.join() === text ? { value } : { value, mended: value.join(',') }
}

/** Keys of states, each once, in the order in which they were chosen. */
function readSelection(text: string, { knows }: Limits): Reading<readonly string[]> {
  const known = text.split(',', 100).filter((key) => /^[A-Z]{3}$/.test(key) && knows(key))
  const value = [...new Set(known)].slice(0, MOST_STATES)
  if (value.length === 0) return null
  return value.join() === text ? { value } : { value, mended: value.join(',') }
}

function readCamera(text: string): Reading<Camera> {
  const numbers = text
    .split('/')
    .map((part) => (/^-?\d{1,4}(\.\d{1,16})?$/.test(part) ? Number(part) : Number.NaN))
  if (numbers.length !== 3 || numbers.some(Number.isNaN)) return null
  const [zoom, latitude, longitude] = numbers as [number, number, number]
  const value: Camera = {
    zoom: clamp(zoom, ZOOM.least, ZOOM.most),
    center: [clamp(longitude, -180, 180), clamp(latitude, -90, 90)],
  }
  const inside = value.zoom === zoom && value.center[0] === longitude && value.center[1] === latitude
  return inside ? { value } : { value, mended: writeCamera(value) }
}

/** zoom/latitude/longitude, as MapLibre writes it. */
function writeCamera({ zoom, center: [longitude, latitude] }: Camera): string {
  const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0
  return `${round(zoom, 2)}/${round(latitude, 3)}/${round(longitude, 3)}`
}
