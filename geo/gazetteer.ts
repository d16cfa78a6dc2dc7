/**
 * The gazetteer: which states, areas, cities and organisations there are, what they are called and where
 * they stand. It lives in `geo/places.json`; this file holds its shape, its reader and its writer.
 */
import * as v from 'valibot'
import { readJson } from './json.ts'
import { LANGUAGES, type Problem } from './model.ts'

const Names = v.strictObject({ 'zh-Hant': v.string(), 'zh-Hans': v.string(), en: v.string() })

const REGIONS = ['africa', 'americas', 'asia', 'europe', 'oceania', 'antarctica'] as const
const STATUSES = ['un-member', 'un-observer', 'other', 'territory', 'undetermined', 'antarctica'] as const

const GazetteerState = v.strictObject({
  /** ISO 3166-1 alpha-3; `XKX` for Kosovo; Natural Earth's code for areas that ISO does not know. */
  key: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  alpha2: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** ISO 3166-1 numeric, zeros kept, as world-atlas numbers its shapes. */
  numeric: v.nullable(v.pipe(v.string(), v.regex(/^[0-9]{3}$/))),
  names: Names,
  /** The continental region of the United Nations' M49 list. */
  region: v.picklist(REGIONS),
  status: v.picklist(STATUSES),
  /** Territories: key of the state they belong to. */
  of: v.nullable(v.string()),
  /** The day a state came to be, when that lies inside the atlas's years. */
  existsFrom: v.nullable(v.string()),
  /** Further names to search by, any language; ISO codes need not be repeated. */
  aliases: v.array(v.string()),
})

const GazetteerCity = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
  names: Names,
  /** [longitude, latitude] in degrees. */
  point: v.strictTuple([
    v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  ]),
  state: v.string(),
  /** GeoNames id of the city. */
  geonames: v.nullable(v.number()),
  /** Where the point comes from. */
  source: v.string(),
})

const Override = v.strictObject({
  key: v.string(),
  /** CLDR's own short form, or the names to be used instead of CLDR's. */
  style: v.optional(v.literal('short')),
  names: v.optional(Names),
  reason: v.string(),
})

export const Gazetteer = v.strictObject({
  /** Versions of the sources that the names were last compiled from. */
  compiledFrom: v.string(),
  overrides: v.array(Override),
  states: v.array(GazetteerState),
  cities: v.array(GazetteerCity),
  organisations: v.array(v.strictObject({ id: v.string(), names: Names })),
})
export type Gazetteer = v.InferOutput<typeof Gazetteer>

/**
 * Reads the text of a gazetteer file. What breaks its shape comes back as problems; the gazetteer is null then.
 */
export function readGazetteer(
  text: string,
  file = 'geo/places.json',
): { gazetteer: Gazetteer | null; problems: Problem[] } {
  const { value, problems } = readJson(text, file, Gazetteer)
  if (!value) return { gazetteer: null, problems }
  return { gazetteer: value, problems: gazetteerProblems(value, file) }
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

/** What is wrong inside a gazetteer of the right shape: doubled keys, unknown sovereigns, missing names. */
function gazetteerProblems(gazetteer: Gazetteer, file: string): Problem[] {
  const { states, cities, organisations, overrides } = gazetteer
  const keys = new Set(states.map((state) => state.key))
  const ids = [...states.map((state) => state.key), ...cities.map((city) => city.id)]
  const unknown = [
    ...states
      .filter((state) => state.of !== null && !keys.has(state.of))
      .map((state) => [state.key, state.of]),
    ...cities.filter((city) => !keys.has(city.state)).map((city) => [city.id, city.state]),
    ...overrides.filter((override) => !keys.has(override.key)).map((override) => ['overrides', override.key]),
  ]
  const nameless = [
    ...states.map((state) => ({ id: state.key, ...state })),
    ...cities,
    ...organisations,
  ].filter((place) => LANGUAGES.some((language) => place.names[language].trim() === ''))
  return [
    ...repeated(ids).map((id) => ({ file, reason: `The place ${id} is there twice.` })),
    ...repeated(states.flatMap((state) => state.numeric ?? [])).map((numeric) => ({
      file,
      reason: `The numeric code ${numeric} is there twice.`,
    })),
    ...unknown.map(([id, state]) => ({
      file,
      reason: `${id} names the state ${state}, which is not there.`,
    })),
    ...nameless.map((place) => ({ file, reason: `${place.id} lacks a name in one of the languages.` })),
  ]
}

const WIDTH = 110

/** A container without containers in it is written on one line when it fits, as the formatter would. */
function printValue(value: unknown, indent: string, room: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const entries = Object.entries(value)
  if (entries.length === 0) return `${open}${close}`
  const label = (key: string) => (Array.isArray(value) ? '' : `${JSON.stringify(key)}: `)
  if (entries.every(([, child]) => typeof child !== 'object' || child === null)) {
    const flat = entries.map(([key, child]) => `${label(key)}${JSON.stringify(child)}`).join(', ')
    const line = Array.isArray(value) ? `[${flat}]` : `{ ${flat} }`
    if (displayWidth(line) <= room) return line
  }
  const lines = entries.map(([key, child]) => {
    const before = `${inner}${label(key)}`
    return `${before}${printValue(child, inner, WIDTH - displayWidth(before) - 1)}`
  })
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

/** Width in columns: the formatter counts Chinese characters and full-width marks as two. */
function displayWidth(text: string): number {
  return text.replace(
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g,
    'xx',
  ).length
}

/** The canonical text of a gazetteer: states by key, cities by id, so that a change shows as itself. */
export function printGazetteer(gazetteer: Gazetteer): string {
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1)
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
  const sorted = {
    ...gazetteer,
    overrides: [...gazetteer.overrides].sort(byKey),
    states: [...gazetteer.states].sort(byKey),
    cities: [...gazetteer.cities].sort(byId),
  }
  return `${printValue(sorted, '', WIDTH)}\n`
}
