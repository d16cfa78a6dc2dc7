/**
 * The map as rows: what the chosen years and layers show, and what each row rests on. Pure; table, downloads
 * and sources panel read these.
 */
import type { ArticlePlace, Atlas, Endorsement, Event, State, Summit } from '../geo/model.ts'
import { type Folding, foldText } from './fold.ts'
import type { Layer, Years } from './state.ts'
import { eventMoment, type Moment, type Standing, standings, summitMoment, yearsMoment } from './time.ts'

export const SECTIONS = ['states', 'summits', 'events', 'places'] as const
export type Section = (typeof SECTIONS)[number]

export const REGIONS = ['africa', 'americas', 'asia', 'europe', 'oceania', 'antarctica'] as const
export type Region = State['region']

interface Row {
  /** Unique within its section. */
  id: string
  /** What choosing it chooses: state key, city id or event id. */
  place: string
  region: Region | null
  /** Every text it can be filtered by. */
  texts: string[]
  /** Ids of sources; ids of articles that say so themselves. */
  sources: string[]
  articles: string[]
}

export interface StateRecord extends Row {
  section: 'states'
  state: State
  standing: Standing
  /** Null while the layer is off. */
  endorsement: Endorsement | null
  /** Summits of the chosen years that it took part in, by year. */
  summits: { year: number; inferred: boolean }[]
}

export interface SummitRecord extends Row {
  section: 'summits'
  summit: Summit
  moment: Moment
  /** Ids of organisations that took part. */
  organisations: string[]
}

export interface EventRecord extends Row {
  section: 'events'
  event: Event
  moment: Moment
}

export interface PlaceRecord extends Row {
  section: 'places'
  articlePlace: ArticlePlace
  moment: Moment
}

export type TableRecord = StateRecord | SummitRecord | EventRecord | PlaceRecord

export interface Shown {
  years: Years
  layers: ReadonlySet<Layer>
  /** Years whose summits are counted, when not the same. */
  summitYears?: Years
}

const unique = (items: string[]) => [...new Set(items)]

/** One row for every area of the map, whatever is known of it. A layer that is off contributes nothing. */
export function stateRecords(atlas: Atlas, { years, layers, summitYears = years }: Shown): StateRecord[] {
  const standing = standings(atlas, years)
  const endorsements = new Map(atlas.endorsements.map((row) => [row.state, row]))
  const nonMembers = new Map(atlas.nonMembers.map((row) => [row.state, row]))
  const attendance = layers.has('participants')
    ? attendances(atlas, summitYears)
    : new Map<string, Attended[]>()
  return atlas.states.map((state) => {
    const endorsement = layers.has('psi') ? (endorsements.get(state.key) ?? null) : null
    const said = layers.has('psi') ? (nonMembers.get(state.key)?.evidence ?? []) : []
    const attended = attendance.get(state.key) ?? []
    return {
      section: 'states',
      id: state.key,
      place: state.key,
      region: state.region,
      texts: [...Object.values(state.names), ...state.aliases, state.key],
      state,
      standing: standing.get(state.key) ?? 'none',
      endorsement,
      summits: attended.map(({ year, inferred }) => ({ year, inferred })),
      sources: unique([...(endorsement?.sources ?? []), ...attended.flatMap(({ sources }) => sources)]),
      articles: articlesOf([...said, ...(endorsement?.evidence ?? [])]),
    }
  })
}

interface Attended {
  year: number
  inferred: boolean
  sources: string[]
}

function attendances(atlas: Atlas, years: Years): Map<string, Attended[]> {
  const now = new Map(
    atlas.summits.filter((summit) => summitMoment(summit, years) === 'now').map((row) => [row.id, row]),
  )
  const attended = (row: Atlas['participations'][number]): Attended[] =>
    row.summits.flatMap(({ summit, present, basis }) => {
      const found = now.get(summit)
      if (!found || !present) return []
      return [{ year: yearOf(found.start), inferred: basis === 'inferred', sources: found.sources }]
    })
  return new Map(atlas.participations.map((row) => [row.participant, attended(row)]))
}

const yearOf = (day: string) => Number(day.slice(0, 4))

/** Passage ids begin with their article's id. */
const articlesOf = (passages: string[]) => unique(passages.map((id) => id.slice(0, id.lastIndexOf(':'))))

/** All summits, each with its moment. */
export function summitRecords(atlas: Atlas, { years }: Shown): SummitRecord[] {
  const { textsOf, regionOf } = placing(atlas)
  const organisations = new Set(atlas.organisations.map(({ id }) => id))
  const present = (summit: Summit) =>
    atlas.participations
      .filter(({ summits }) => summits.some((entry) => entry.summit === summit.id && entry.present))
      .map(({ participant }) => participant)
      .filter((participant) => organisations.has(participant))
  return atlas.summits.map((summit) => ({
    section: 'summits',
    id: summit.id,
    place: summit.city,
    region: regionOf(summit.state),
    texts: [...textsOf(summit.city), ...textsOf(summit.state), summit.start],
    summit,
    moment: summitMoment(summit, years),
    organisations: present(summit),
    sources: summit.sources,
    articles: articlesOf(summit.evidence),
  }))
}

/** All events, each with its moment. Choosing one chooses its city where it has one, as on the map. */
export function eventRecords(atlas: Atlas, { years }: Shown): EventRecord[] {
  const { textsOf, regionOf } = placing(atlas)
  return atlas.events.map((event) => ({
    section: 'events',
    id: event.id,
    place: event.city ?? event.id,
    region: regionOf(event.state),
    texts: [
      ...Object.values(event.names),
      ...Object.values(event.place ?? {}),
      ...textsOf(event.city),
      ...textsOf(event.state),
      event.date,
    ],
    event,
    moment: eventMoment(event, years),
    sources: event.sources,
    articles: articlesOf(event.evidence),
  }))
}

/** All places that the articles speak of, each with its moment. */
export function placeRecords(atlas: Atlas, { years }: Shown): PlaceRecord[] {
  const { textsOf, regionOf, stateOf } = placing(atlas)
  return atlas.articlePlaces.map((articlePlace) => ({
    section: 'places',
    id: articlePlace.place,
    place: articlePlace.place,
    region: regionOf(stateOf(articlePlace.place)),
    texts: textsOf(articlePlace.place),
    articlePlace,
    moment: yearsMoment(articlePlace.years, years),
    sources: [],
    articles: articlesOf(articlePlace.passages),
  }))
}

function placing(atlas: Atlas) {
  const states = new Map(atlas.states.map((state) => [state.key, state]))
  const cities = new Map(atlas.cities.map((city) => [city.id, city]))
  return {
    textsOf: (id: string | null): string[] => {
      const state = states.get(id ?? '')
      return Object.values((state ?? cities.get(id ?? ''))?.names ?? {}).concat(state?.aliases ?? [])
    },
    regionOf: (key: string | null) => states.get(key ?? '')?.region ?? null,
    stateOf: (id: string) => cities.get(id)?.state ?? id,
  }
}

/**
 * How much is listed. States: those something is said of, all states, territories too. Dated things: those of
 * the chosen years, those up to then (as the map shows them, faint), all.
 */
export const SCOPES = { states: ['all', 'known', 'areas'], dated: ['now', 'until', 'all'] } as const
export type Scope = (typeof SCOPES)['states' | 'dated'][number]

export interface Filter {
  words: string
  region: Region | null
  /** States only. */
  standing: Standing | null
  scope: Scope
}

export function filterRecords<Any extends TableRecord>(
  records: Any[],
  { words, region, standing, scope }: Filter,
  folding: Folding,
): Any[] {
  const query = foldText(folding, words)
  return records.filter((record) => {
    if (!inScope(record, scope)) return false
    if (region !== null && record.region !== region) return false
    if (standing !== null && record.section === 'states' && record.standing !== standing) return false
    return query === '' || record.texts.some((text) => foldText(folding, text).includes(query))
  })
}

const SILENT: readonly Standing[] = ['no-information', 'no-state', 'open', 'none']

function inScope(record: TableRecord, scope: Scope): boolean {
  if (record.section !== 'states')
    return scope === 'now' ? record.moment === 'now' : scope === 'all' || record.moment !== 'future'
  if (scope === 'areas') return true
  if (scope === 'known') return record.summits.length > 0 || saysSomething(record)
  return record.state.status !== 'territory' && record.state.status !== 'antarctica'
}

const saysSomething = ({ standing, endorsement, articles }: StateRecord) =>
  !SILENT.includes(standing) && (endorsement !== null || articles.length > 0)
