/** Finding things of the atlas by id, and what belongs to a place. Built once from the data. */
import type { Atlas, Event, Language, Passage, Position } from '../geo/model.ts'
import type { EventRecords } from './event-records.ts'

const by = <Row, Key extends keyof Row>(rows: Row[], key: Key) => new Map(rows.map((row) => [row[key], row]))

/** `records`: of the events that are too many for the atlas's own file. */
export function lookupOf(atlas: Atlas, records?: EventRecords) {
  const states = by(atlas.states, 'key')
  const cities = by(atlas.cities, 'id')
  const listed = by(atlas.events, 'id')
  const organisations = by(atlas.organisations, 'id')
  const articlePlaces = by(atlas.articlePlaces, 'place')
  const passages = by(atlas.passages, 'id')
  const articles = by(atlas.articles, 'id')
  const sources = by(atlas.sources, 'id')
  const summits = by(atlas.summits, 'id')
  const elsewhere = (id: string) => !states.has(id) && !cities.has(id) && !organisations.has(id)
  const event = (id: string): Event | undefined =>
    listed.get(id) ?? (elsewhere(id) ? records?.get(id) : undefined)
  const events = { get: event }
  /** Also whatever may be an event whose record has not come. */
  const knows = (place: string) =>
    states.has(place) || cities.has(place) || listed.has(place) || records?.mayBe(place) === true
  return {
    atlas,
    states,
    cities,
    events,
    organisations,
    articlePlaces,
    passages,
    articles,
    sources,
    endorsements: by(atlas.endorsements, 'state'),
    nonMembers: by(atlas.nonMembers, 'state'),
    summits,
    participations: by(atlas.participations, 'participant'),
    knows,
    knowsPassage: (id: string) => passages.has(id),
    knowsArticle: (id: string) => articles.has(id),
    knowsSource: (id: string) => sources.has(id),
    /** Whether the table has a row of that id. */
    knowsRow: (id: string) => knows(id) || summits.has(id) || articlePlaces.has(id),
    /** Whether the record of an event is on the way. */
    awaits: (place: string): boolean => records?.isComing(place) === true,
    /** Where a city or an event stands; null where that is not known, or not yet. */
    pointOf: (place: string): Position | null => (cities.get(place) ?? event(place))?.point ?? null,
    name: (place: string, language: Language): string =>
      (states.get(place) ?? cities.get(place) ?? organisations.get(place) ?? event(place))?.names[language] ??
      (records?.isComing(place) ? '…' : place),
    /** Events of a state (in any of its cities or without a point), of a city, or the event itself. */
    eventsOf: (place: string): Event[] => {
      const found = atlas.events.filter(({ id, city, state }) => [id, city, state].includes(place))
      const own = found.length === 0 && event(place)
      return own ? [own] : found
    },
    summitsOf: (place: string) =>
      atlas.summits.filter(({ city, state }) => place === city || place === state),
    /** Passages that name the place; those that tell most of the first chosen year it is told of come first. */
    passagesOf: (place: string, { from, to }: { from: number; to: number }): Passage[] => {
      const row = articlePlaces.get(place)
      const ofYear = row?.inYear.find(({ year }) => year >= from && year <= to)
      return (ofYear?.passages ?? row?.passages ?? []).flatMap((id) => passages.get(id) ?? [])
    },
    /** Ids by which mentions name the place: itself, and for a state the cities in it. */
    idsOf: (place: string): Set<string> =>
      new Set([place, ...atlas.cities.filter(({ state }) => state === place).map(({ id }) => id)]),
  }
}
export type Lookup = ReturnType<typeof lookupOf>
