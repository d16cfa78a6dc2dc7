/** The places of the map as one list, to be walked through by keys: by name, or from each to the next on the map. */
import type { Atlas, Language, Names, Position } from '../geo/model.ts'
import { marksOf } from './marks.ts'
import type { Layer, Years } from './state.ts'

export interface Place {
  /** State key, city id or event id: what choosing it chooses. */
  id: string
  names: Names
  point: Position
}

/** Every area, and every point that the layers and years draw, once each; by name as the language sorts. */
export function placesOnMap(
  atlas: Atlas,
  years: Years,
  layers: ReadonlySet<Layer>,
  language: Language,
): Place[] {
  const places = new Map<string, Place>(
    atlas.states.map(({ key, names, point }) => [key, { id: key, names, point }]),
  )
  const cities = new Map(atlas.cities.map((city) => [city.id, city]))
  for (const { place, layer, point, names, moment } of marksOf(atlas)) {
    if (places.has(place) || !layers.has(layer) || moment(years) === 'future') continue
    places.set(place, { id: place, point, names: cities.get(place)?.names ?? names })
  }
  const ranks = ranksOf(atlas, language)
  const rank = ({ names }: Place) => ranks.get(names[language]) ?? 0
  return [...places.values()].sort((one, other) => rank(one) - rank(other))
}

const known = new WeakMap<Atlas, Map<Language, ReadonlyMap<string, number>>>()

/** Where each name stands among all of them, as the language sorts: found once, for it takes longer than all of a year's step. */
function ranksOf(atlas: Atlas, language: Language): ReadonlyMap<string, number> {
  const ofAtlas = known.get(atlas) ?? new Map<Language, ReadonlyMap<string, number>>()
  const before = ofAtlas.get(language)
  if (before) return before
  const named = [...atlas.states, ...atlas.cities, ...marksOf(atlas)]
  const names = [...new Set(named.map(({ names }) => names[language]))]
  const ranks = new Map(names.sort(new Intl.Collator(language).compare).map((name, rank) => [name, rank]))
  known.set(atlas, ofAtlas.set(language, ranks))
  return ranks
}

export const DIRECTIONS = { ArrowUp: 90, ArrowRight: 0, ArrowDown: -90, ArrowLeft: 180 } as const
export type DirectionKey = keyof typeof DIRECTIONS

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** East and north of `from`, in degrees of latitude; the short way round the world. */
function offset(from: Position, to: Position): { east: number; north: number } {
  const turn = ((((to[0] - from[0]) % 360) + 540) % 360) - 180
  return { east: turn * Math.cos(radians((from[1] + to[1]) / 2)), north: to[1] - from[1] }
}

/** The nearest place to a position; undefined only where there is none. */
export function nearest(places: readonly Place[], to: Position): Place | undefined {
  const away = ({ point }: Place) => {
    const { east, north } = offset(to, point)
    return Math.hypot(east, north)
  }
  return places.reduce<Place | undefined>(
    (best, place) => (best && away(best) <= away(place) ? best : place),
    undefined,
  )
}

/** How much more a degree to the side counts than a degree ahead. */
const SIDEWAYS = 2

/** The next place up, down, left or right of a position: the one nearest ahead, within 45° to both sides. */
export function nextTowards(places: readonly Place[], from: Place, key: DirectionKey): Place | undefined {
  const angle = radians(DIRECTIONS[key])
  let best: { place: Place; cost: number } | undefined
  for (const place of places) {
    const { east, north } = offset(from.point, place.point)
    const ahead = east * Math.cos(angle) + north * Math.sin(angle)
    const aside = Math.abs(north * Math.cos(angle) - east * Math.sin(angle))
    if (place.id === from.id || ahead <= 0 || aside > ahead) continue
    const cost = ahead + SIDEWAYS * aside
    if (!best || cost < best.cost) best = { place, cost }
  }
  return best?.place
}

/** The first place after `from`, round the list, whose name begins with the letters, in any language. */
export function nextNamed(places: readonly Place[], from: number, letters: string): number {
  const start = letters.toLowerCase()
  const begins = ({ names }: Place) =>
    Object.values(names).some((name) => name.toLowerCase().startsWith(start))
  for (let step = 0; step < places.length; step++) {
    // One letter again goes on to the next of them; more letters may still mean the same place.
    const index = (from + step + (letters.length === 1 ? 1 : 0)) % places.length
    const place = places[index]
    if (place && begins(place)) return index
  }
  return -1
}
