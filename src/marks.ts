/**
 * The points of the map, as map and figure both draw them: host cities, events, places in the articles.
 * What a mark is does not change with the years; only its moment does.
 */
import type { Atlas, Names, Position } from '../geo/model.ts'
import { eventGlyphs, type Glyph, markGlyphs } from './look.ts'
import type { Layer, Years } from './state.ts'
import { eventMoment, type Moment, summitMoment, yearsMoment } from './time.ts'

export interface Mark {
  /** Unique among marks: `hosts:washington`. */
  id: string
  subject: 'hosts' | 'events' | 'places'
  layer: Layer
  /** What choosing it chooses: state key, city id or event id. */
  place: string
  glyph: Glyph
  point: Position
  names: Names
  /** True when the source does not give the exact point: drawn hollow. */
  approximate: boolean
  moment: (years: Years) => Moment
}

/** All marks, in drawing order: places, then events, then hosts on top. */
export function marksOf(atlas: Atlas): Mark[] {
  return [...placeMarks(atlas), ...eventMarks(atlas), ...hostMarks(atlas)]
}

function placeMarks(atlas: Atlas): Mark[] {
  const points = new Map([
    ...atlas.states.map(({ key, names, point }) => [key, { names, point }] as const),
    ...atlas.cities.map(({ id, names, point }) => [id, { names, point }] as const),
  ])
  return atlas.articlePlaces.flatMap(({ place, years: ofYears }) => {
    const found = points.get(place)
    if (!found) return []
    return [
      {
        id: `places:${place}`,
        subject: 'places' as const,
        layer: 'places' as const,
        place,
        glyph: markGlyphs.places,
        ...found,
        approximate: false,
        moment: (years: Years) => yearsMoment(ofYears, years),
      },
    ]
  })
}

function eventMarks(atlas: Atlas): Mark[] {
  return atlas.events.flatMap((event) => {
    if (event.point === null) return []
    return [
      {
        id: `events:${event.id}`,
        subject: 'events' as const,
        layer: 'events' as const,
        place: event.city ?? event.id,
        glyph: eventGlyphs[event.kind],
        point: event.point,
        names: event.names,
        approximate: event.location === 'approximate' || event.location === 'nearby',
        moment: (years: Years) => eventMoment(event, years),
      },
    ]
  })
}

function hostMarks(atlas: Atlas): Mark[] {
  const cities = new Map(atlas.cities.map((city) => [city.id, city]))
  const hosts = [...new Set(atlas.summits.map((summit) => summit.city))]
  return hosts.flatMap((id) => {
    const city = cities.get(id)
    if (!city) return []
    const summits = atlas.summits.filter((summit) => summit.city === id)
    return [
      {
        id: `hosts:${id}`,
        subject: 'hosts' as const,
        layer: 'hosts' as const,
        place: id,
        glyph: markGlyphs.hosts,
        point: city.point,
        names: city.names,
        approximate: false,
        moment: (years: Years) => strongest(summits.map((summit) => summitMoment(summit, years))),
      },
    ]
  })
}

/** Of several moments the one that is drawn: now before past before future. */
function strongest(moments: Moment[]): Moment {
  if (moments.includes('now')) return 'now'
  return moments.includes('past') ? 'past' : 'future'
}
