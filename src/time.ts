/** What the facts say at a time. Pure; the one place where years meet memberships, summits and events. */
import type { Arc, Atlas, Endorsement, Event, State, Summit } from '../geo/model.ts'
import type { Years } from './state.ts'

/**
 * How a state stands to the PSI in the chosen years. `earlier`: it joined before them, where joining is asked.
 * `not-member` is a statement with a source, `no-information` an admission, `no-state` means that the state
 * did not exist yet, `open` that its status is undetermined, `none` that the question does not arise.
 */
export const STANDINGS = [
  'founder',
  'documented',
  'possible',
  'suspended',
  'earlier',
  'not-member',
  'no-information',
  'no-state',
  'open',
  'none',
] as const
export type Standing = (typeof STANDINGS)[number]

/** The same day of any year; written once a year, since very many events may be asked about it. */
function dayOf(day: string): (year: number) => string {
  const written = new Map<number, string>()
  return (year) => {
    const known = written.get(year) ?? `${year}-${day}`
    written.set(year, known)
    return known
  }
}

const firstDay = dayOf('01-01')
const lastDay = dayOf('12-31')
const yearOf = (day: string) => Number(day.slice(0, 4))

/**
 * Standing of an endorser, by the mode of the years. The day of a suspension is not known, only its year: at
 * the end of that year the state is out, but at some time in it it was in.
 */
function endorserStanding(endorsement: Endorsement, years: Years): Standing {
  const { from, to, mode = 'end' } = years
  const { earliest, latest, until, founder } = endorsement
  if (mode === 'joined') return joinedStanding(endorsement, years)
  if (until !== null && until < (mode === 'during' ? from : to + 1)) return 'suspended'
  if (latest <= lastDay(to)) return founder ? 'founder' : 'documented'
  if (earliest <= lastDay(to)) return 'possible'
  return 'not-member'
}

/** Whether it joined inside the years; what became of it later is not asked. */
function joinedStanding({ earliest, latest, founder }: Endorsement, { from, to }: Years): Standing {
  if (latest < firstDay(from)) return 'earlier'
  if (earliest > lastDay(to)) return 'not-member'
  if (earliest < firstDay(from) || latest > lastDay(to)) return 'possible'
  return founder ? 'founder' : 'documented'
}

/** The standing of every area, by key. */
export function standings(atlas: Atlas, years: Years): Map<string, Standing> {
  const endorsements = new Map(atlas.endorsements.map((row) => [row.state, row]))
  const nonMembers = new Set(atlas.nonMembers.map((row) => row.state))
  const result = new Map<string, Standing>()
  for (const state of atlas.states) {
    result.set(state.key, standingOf(state, endorsements.get(state.key), nonMembers.has(state.key), years))
  }
  return result
}

function standingOf(
  state: State,
  endorsement: Endorsement | undefined,
  declaredOut: boolean,
  years: Years,
): Standing {
  if (state.existsFrom !== null && state.existsFrom > lastDay(years.to)) return 'no-state'
  if (endorsement) return endorserStanding(endorsement, years)
  if (declaredOut) return 'not-member'
  if (state.status === 'antarctica') return 'none'
  if (state.status === 'undetermined') return 'open'
  return 'no-information'
}

/** `now`: inside the chosen years; `past`: before them; `future`: after them. */
export type Moment = 'now' | 'past' | 'future'

/** Where the interval of days [earliest, latest] lies relative to the chosen years. */
export function momentOf(earliest: string, latest: string, { from, to }: Years): Moment {
  if (earliest > lastDay(to)) return 'future'
  if (latest < firstDay(from)) return 'past'
  return 'now'
}

export const summitMoment = (summit: Summit, years: Years): Moment =>
  momentOf(summit.start, summit.end, years)

export const eventMoment = (event: Event, years: Years): Moment =>
  momentOf(event.earliest, event.latest, years)

/** The years of the two summits that an arc joins. */
export function arcYears({ summits }: Atlas, { from, to }: Arc): [number, number] {
  const year = (id: string) => yearOf(summits.find((summit) => summit.id === id)?.start ?? '')
  return [year(from), year(to)]
}

/** An arc is of the year in which it arrives. */
export function arcMoment(atlas: Atlas, arc: Arc, years: Years): Moment {
  const [, to] = arcYears(atlas, arc)
  return yearsMoment([to], years)
}

/** Moment of a thing that only has years; undated things are never `now`. */
export function yearsMoment(ofYears: readonly number[], { from, to }: Years): Moment {
  if (ofYears.some((year) => year >= from && year <= to)) return 'now'
  return ofYears.every((year) => year > to) && ofYears.length > 0 ? 'future' : 'past'
}

/** Keys of states and ids of organisations that took part in a summit of the chosen years. */
export function participants(atlas: Atlas, years: Years): Set<string> {
  const summits = new Set(
    atlas.summits.filter((summit) => summitMoment(summit, years) === 'now').map(({ id }) => id),
  )
  const present = atlas.participations.filter((row) =>
    row.summits.some((entry) => entry.present && summits.has(entry.summit)),
  )
  return new Set(present.map((row) => row.participant))
}

/** The last official count made up to the end of the chosen years, of all participants. */
export function officialTotal(atlas: Atlas, { to }: Years) {
  return atlas.totals.filter((total) => total.date <= lastDay(to) && total.precision !== 'core states').at(-1)
}

/** Whether the official count of states has it. */
export const isCounted = ({ status }: Pick<State, 'status'>) => status === 'un-member' || status === 'other'

/**
 * How many states have each standing, or are in each class of another kind. The officials count states: the Holy See stands beside their total, not
 * in it, and territories are no states, so neither is counted.
 */
export function countStandings<Class>(atlas: Atlas, of: ReadonlyMap<string, Class>): Map<Class, number> {
  const counts = new Map<Class, number>()
  for (const { key, status } of atlas.states) {
    const standing = of.get(key)
    if (!standing || !isCounted({ status })) continue
    counts.set(standing, (counts.get(standing) ?? 0) + 1)
  }
  return counts
}

/** Those of the keys that the official count of states has, and those that stand beside it. */
export function partCounted({ states }: Atlas, keys: readonly string[]) {
  const outside = new Set(states.filter((state) => !isCounted(state)).map(({ key }) => key))
  return {
    counted: keys.filter((key) => !outside.has(key)),
    beside: keys.filter((key) => outside.has(key)),
  }
}

/** Endorsers that no official total counts, with their standing: the Holy See. */
export function uncounted(atlas: Atlas, of: Map<string, Standing>): { key: string; standing: Standing }[] {
  const endorsers = new Set(atlas.endorsements.map(({ state }) => state))
  return atlas.states
    .filter(({ key, status }) => status === 'un-observer' && endorsers.has(key))
    .map(({ key }) => ({ key, standing: of.get(key) ?? 'none' }))
}

/** How many states joined in a year. */
export interface Joins {
  /** Known to have joined in it. */
  sure: number
  /** Share of states of which only a bracket is known, each spread evenly over the years of its bracket. */
  spread: number
}

/** Joins of every year of the atlas; their sum is the number of states that endorsed. */
export function joinsByYear(atlas: Atlas): Map<number, Joins> {
  const joins = new Map<number, Joins>()
  for (let year = atlas.firstYear; year <= atlas.lastYear; year++) joins.set(year, { sure: 0, spread: 0 })
  const counted = new Set(atlas.states.filter(isCounted).map(({ key }) => key))
  for (const { state, earliest, latest } of atlas.endorsements) {
    if (!counted.has(state)) continue
    const [first, last] = [yearOf(earliest), yearOf(latest)]
    for (let year = first; year <= last; year++) {
      const entry = joins.get(year)
      if (!entry) continue
      if (first === last) entry.sure++
      else entry.spread += 1 / (last - first + 1)
    }
  }
  return joins
}
