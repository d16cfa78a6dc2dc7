/** Finding things of the atlas by id, and what belongs to a place. Built once from the data. */
import type { Atlas, Event, Language, Passage } from '../geo/model.ts'

const by = <Row, Key extends keyof Row>(rows: Row[], key: Key) => new Map(rows.map((row) => [row[key], row]))

export function lookupOf(atlas: Atlas) {
  const states = by(atlas.states, 'key')
  const cities = by(atlas.cities, 'id')
  const events = by(atlas.events, 'id')
  const organisations = by(atlas.organisations, 'id')
  const articlePlaces = by(atlas.articlePlaces, 'place')
  return {
    atlas,
    states,
    cities,
    events,
    organisations,
    articlePlaces,
    passages: by(atlas.passages, 'id'),
    articles: by(atlas.articles, 'id'),
    sources: by(atlas.sources, 'id'),
    endorsements: by(atlas.endorsements, 'state'),
    nonMembers: by(atlas.nonMembers, 'state'),
    summits: by(atlas.summits, 'id'),
    participations: by(atlas.participations, 'participant'),
    knows: (place: string) => states.has(place) || cities.has(place) || events.has(place),
    name: (place: string, language: Language): string =>
      (states.get(place) ?? cities.get(place) ?? events.get(place) ?? organisations.get(place))?.names[
        language
      ] ?? place,
    /** Events of a state (in any of its cities or without a point), of a city, or the event itself. */
    eventsOf: (place: string): Event[] =>
      atlas.events.filter(({ id, city, state }) => place === id || place === city || place === state),
    summitsOf: (place: string) =>
      atlas.summits.filter(({ city, state }) => place === city || place === state),
    /** Passages that name the place, those dated in the chosen years first, else as the data ranks them. */
    passagesOf: (place: string, years: { from: number; to: number }): Passage[] => {
      const passages = by(atlas.passages, 'id')
      const ranked = (articlePlaces.get(place)?.passages ?? []).flatMap((id) => passages.get(id) ?? [])
      const dated = ranked.filter((passage) =>
        yearsIn(passage).some((year) => year >= years.from && year <= years.to),
      )
      return [...dated, ...ranked.filter((passage) => !dated.includes(passage))]
    },
    /** Ids by which mentions name the place: itself, and for a state the cities in it. */
    idsOf: (place: string): Set<string> =>
      new Set([place, ...atlas.cities.filter(({ state }) => state === place).map(({ id }) => id)]),
  }
}
export type Lookup = ReturnType<typeof lookupOf>

/** Every year that a passage's dates begin or end in. */
function yearsIn({ mentions }: Passage): number[] {
  const dates = mentions.filter(({ kind }) => kind === 'date').flatMap(({ of }) => of.split('/'))
  return dates.map((date) => Number(date.slice(0, 4))).filter((year) => year > 0)
}
