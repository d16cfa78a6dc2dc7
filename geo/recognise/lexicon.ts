import { fold } from './fold.ts'
import { CITY_NAMES } from './names/cities.ts'
import { NOT_PLACES } from './names/not-places.ts'
import { FOREIGN_CODES } from './names/states.ts'

/**
 * A city: GeoNames id, its state (ISO 3166-1 alpha-3), longitude and latitude in degrees, inhabitants in
 * thousands, 1 for capitals and for cities whose names do not come from GeoNames alone, names with `|`
 * between them.
 */
export type CityRow = [
  id: number,
  state: string,
  longitude: number,
  latitude: number,
  thousands: number,
  rank: number,
  names: string,
]

/** `geo/lexicon.json`, as `geo/lexicon.ts` writes it. */
export interface Lexicon {
  /** Source → version. */
  sources: Record<string, string>
  /** ISO 3166-1 alpha-3 → alpha-2 code, then names in any language. */
  states: Record<string, string[]>
  cities: CityRow[]
}

export interface City {
  /** `gn:1835848` */
  id: string
  state: string
  point: [number, number]
  thousands: number
  /** Its Chinese name is not GeoNames' word alone, or it is a capital. */
  isTrusted: boolean
  names: string[]
}

/** The lexicon made ready for looking names up; all keys are folded. */
export interface Index {
  states: Map<string, string>
  /** Codes of three letters, ISO's and those that templates use. */
  codes: Map<string, string>
  alpha2: Map<string, string>
  cities: Map<string, City[]>
  cityById: Map<string, City>
  /** Words in which a name stands for something else, and names of cities that hold a state's name. */
  blocked: Set<string>
}

/** A row of the lexicon with its parts named. */
export function cityOf([id, state, longitude, latitude, thousands, rank, names]: CityRow): City {
  return {
    id: `gn:${id}`,
    state,
    point: [longitude, latitude],
    thousands,
    isTrusted: rank === 1,
    names: names.split('|'),
  }
}

/** Characters that alone make a city's name of a state's: 墨西哥城, 蘇丹港. */
const CITY_ENDING = /[城市港镇角州县语]$/

/**
 * True when a city's name has a state's name as a proper part and would be taken for it: 馬里烏波爾 for 馬里,
 * `Port Sudan` for `Sudan`. A state with its city behind it, 中國上海, is no such name.
 */
function hidesState(key: string, index: Pick<Index, 'states' | 'cities'>): boolean {
  if (!/\p{Script=Han}/u.test(key)) {
    const words = key.split(/[ -]/)
    if (words.length < 2) return false
    return words.some((_, from) =>
      words.some(
        (_, to) =>
          to >= from && to - from < words.length - 1 && index.states.has(words.slice(from, to + 1).join(' ')),
      ),
    )
  }
  for (let from = 0; from < key.length; from++) {
    for (let to = from + 2; to <= key.length && to - from < key.length; to++) {
      if (!index.states.has(key.slice(from, to))) continue
      if (key.length - (to - from) > 1) return !(from === 0 && index.cities.has(key.slice(to)))
      return CITY_ENDING.test(key)
    }
  }
  return false
}

/** Makes the lexicon ready; the costly part of recognising, to be done once. */
export function indexOf(lexicon: Lexicon): Index {
  const states = new Map<string, string>()
  const codes = new Map(Object.entries(FOREIGN_CODES))
  const alpha2 = new Map<string, string>()
  for (const [key, [two, ...names]] of Object.entries(lexicon.states)) {
    for (const name of names) states.set(fold(name), key)
    codes.set(key, key)
    if (two) alpha2.set(two, key)
  }
  const cities = new Map<string, City[]>()
  const cityById = new Map<string, City>()
  const blocked = new Set(NOT_PLACES.map(fold))
  for (const row of lexicon.cities) {
    const city = cityOf(row)
    cityById.set(city.id, city)
    for (const name of city.names) {
      const key = fold(name)
      const same = cities.get(key)
      if (same) same.push(city)
      else cities.set(key, [city])
    }
  }
  for (const key of cities.keys()) {
    if (key.length < 24 && !states.has(key) && hidesState(key, { states, cities })) blocked.add(key)
  }
  return { states, codes, alpha2, cities, cityById, blocked }
}

/** Further names of each state to search by, in any language, by ISO 3166-1 alpha-3 code. */
export function stateAliases(lexicon: Lexicon): Map<string, string[]> {
  return new Map(Object.entries(lexicon.states).map(([key, names]) => [key, names.slice(1)]))
}

const sizeOf = (city: City): number => (city.isTrusted ? 1_000_000 : 0) + city.thousands

/** Cities of a name, the likeliest first; those of `state` alone when a state is named. */
export function citiesNamed(index: Index, key: string, state?: string): City[] {
  const found = (index.cities.get(key) ?? []).filter((city) => !state || city.state === state)
  const own = (city: City) => (CITY_NAMES[Number(city.id.slice(3))] ?? []).some((name) => fold(name) === key)
  return found.sort((a, b) => Number(own(b)) - Number(own(a)) || sizeOf(b) - sizeOf(a))
}
