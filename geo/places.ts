/**
 * Fills the names of `geo/places.json` from Unicode CLDR, so that they depend on no browser and on no later
 * version of Node. Run it by hand (`npx tsx geo/places.ts`) when CLDR has changed and read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type Gazetteer, printGazetteer, readGazetteer } from './gazetteer.ts'
import type { Names } from './model.ts'

/** A lookup of region names: alpha-2 code to name, undefined where CLDR has none. */
type RegionNames = (language: string, style: 'long' | 'short', alpha2: string) => string | undefined

/** CLDR's names as this Node carries them. */
export const cldrNames: RegionNames = (language, style, alpha2) =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style }).of(alpha2)

/** The same gazetteer with the names of its states taken from CLDR, or from an override with its reason. */
export function compileNames(gazetteer: Gazetteer, regionNames: RegionNames): Gazetteer {
  const overrides = new Map(gazetteer.overrides.map((override) => [override.key, override]))
  const states = gazetteer.states.map((state) => {
    const override = overrides.get(state.key)
    if (override?.names) return { ...state, names: override.names }
    if (!state.alpha2) throw new Error(`${state.key} has no alpha-2 code and no override to take names from.`)
    return { ...state, names: namesOf(state.alpha2, override?.style ?? 'long', regionNames) }
  })
  return { ...gazetteer, states }
}

function namesOf(alpha2: string, style: 'long' | 'short', regionNames: RegionNames): Names {
  const name = (language: string) => {
    const found = regionNames(language, style, alpha2)
    if (!found) throw new Error(`CLDR has no ${language} name for ${alpha2}.`)
    return found
  }
  return { 'zh-Hant': name('zh-Hant'), 'zh-Hans': name('zh-Hans'), en: name('en') }
}

function main(): void {
  const file = new URL('./places.json', import.meta.url)
  const { gazetteer, problems } = readGazetteer(readFileSync(file, 'utf8'))
  if (!gazetteer) throw new Error(problems.map((problem) => problem.reason).join('\n'))
  const compiledFrom = `Unicode CLDR ${process.versions.cldr} through Intl.DisplayNames; points from GeoNames (CC BY 4.0)`
  writeFileSync(file, printGazetteer({ ...compileNames(gazetteer, cldrNames), compiledFrom }))
}

if (process.argv[1] === import.meta.filename) main()
