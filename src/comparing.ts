/** Which years stand beside each other, on a page or in the window, and what differs between two. Pure. */
import type { Atlas } from '../geo/model.ts'
import { type Shade, shadesOf } from './shading.ts'
import { type Comparison, type Settings, writeYears, type Years } from './state.ts'
import { countStandings, isCounted, type Standing, standings } from './time.ts'

type Chosen = Pick<Settings, 'years' | 'comparison' | 'multiples'>

/** One year, shown in the way the chosen ones are: as of its end, or what joined in it. */
const likeChosen = (year: number, { mode }: Years): Years => ({
  from: year,
  to: year,
  ...(mode && { mode }),
})

/** The settings of the map of the other year. */
export function otherSettings(settings: Settings, { year }: Comparison): Settings {
  return { ...settings, years: likeChosen(year, settings.years), comparison: null, multiples: [] }
}

/**
 * What each map of a page shows, in reading order; none where the page has the one map. Swiped or side by side,
 * the other year stands first, as it does in the window.
 */
export function yearsBeside({ years, comparison, multiples }: Chosen): readonly Years[] {
  if (multiples.length > 0) return multiples.map((year) => likeChosen(year, years))
  if (!comparison || comparison.way === 'difference') return []
  const other = likeChosen(comparison.year, years)
  return writeYears(other) === writeYears(years) ? [] : [other, years]
}

/** What is told in words beside the map: the years of each of two maps, else the chosen ones. */
export function yearsTold(chosen: Chosen): readonly Years[] {
  const beside = chosen.multiples.length > 0 ? [] : yearsBeside(chosen)
  return beside.length > 0 ? beside : [chosen.years]
}

/** The times whose memberships are told: both, however two are compared, the one that is over first standing first. */
export function yearsEnding(chosen: Chosen): readonly Years[] {
  const { comparison, multiples, years } = chosen
  if (multiples.length > 0 || comparison?.way !== 'difference') return yearsTold(chosen)
  return [likeChosen(comparison.year, years), years].sort((one, other) => one.to - other.to)
}

/**
 * The years as a file is named after them: `2009`, `2003-2009`, `2003+2009+2016+2025`, `2002..2025` for each of a
 * run, `2003-vs-2025` for what differs.
 */
export function yearsInName(settings: Chosen): string {
  const { comparison } = settings
  const beside = yearsBeside(settings)
  const own = (beside.length > 0 ? beside : [settings.years]).map(writeYears).join('+').replaceAll('–', '-')
  if (comparison?.way === 'difference' && beside.length === 0) return `${comparison.year}-vs-${own}`
  const first = beside[0]?.from ?? 0
  const isRun =
    beside.length > 2 && beside.every(({ from, to }, index) => from === to && from === first + index)
  if (isRun) return `${first}..${first + beside.length - 1}`
  return own
}

/** Every shade that some map shows, where several stand beside each other. */
export function shadesShown(atlas: Atlas, settings: Settings): Set<Shade> {
  const beside = yearsBeside(settings).map((years) => ({ ...settings, years, comparison: null }))
  const shown = beside.length > 0 ? beside : [settings]
  return new Set(shown.flatMap((own) => [...shadesOf(atlas, own).values()]))
}

/** States by how they stand at the end of two years, the earlier and the later. */
export interface Differences {
  earlier: number
  later: number
  /** Surely in at the end of the later year, and surely not at the end of the earlier. */
  joined: string[]
  /** The other way round. */
  left: string[]
  /** Possibly in at the end of one of them. */
  perhaps: string[]
  both: string[]
}

const IN: ReadonlySet<Standing | undefined> = new Set<Standing>(['founder', 'documented'])

/** In the order of the atlas's states; whichever year is given first. */
export function differencesBetween(atlas: Atlas, one: number, other: number): Differences {
  const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
  const then = standings(atlas, { from: earlier, to: earlier })
  const now = standings(atlas, { from: later, to: later })
  const found: Differences = { earlier, later, joined: [], left: [], perhaps: [], both: [] }
  for (const { key } of atlas.states) {
    const [was, is] = [then.get(key), now.get(key)]
    if (was === 'possible' || is === 'possible') found.perhaps.push(key)
    else if (IN.has(was)) found[IN.has(is) ? 'both' : 'left'].push(key)
    else if (IN.has(is)) found.joined.push(key)
  }
  return found
}

/** How many of the states the officials would count. */
export function countedOf(atlas: Atlas, keys: readonly string[]): number {
  const given = new Set(keys)
  return atlas.states.filter((state) => given.has(state.key) && isCounted(state)).length
}

/** Participants of a time, as the atlas counts them. */
export function countsOf(atlas: Atlas, years: Years): { documented: number; possible: number } {
  const counts = countStandings(atlas, standings(atlas, years))
  return {
    documented: (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0),
    possible: counts.get('possible') ?? 0,
  }
}
