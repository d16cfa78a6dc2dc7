/** The states chosen to be compared, each with its standing in every year. Pure. */
import type { Atlas, Endorsement, State } from '../../../geo/model.ts'
import type { YearTableOrder } from '../../desk.ts'
import { type Standing, standings } from '../../time.ts'

export interface ComparedState {
  state: State
  endorsement: Endorsement | null
  /** At the end of every year of the atlas. */
  standings: { year: number; standing: Standing; attended: Attendance | null }[]
  /** Summits that it took part in. */
  attended: Attendance[]
}

export interface Attendance {
  year: number
  /** Not listed by a source, but following from the confirmed count. */
  inferred: boolean
}

/** One row a state, in the order in which they were chosen. */
export function comparedStates(atlas: Atlas, keys: readonly string[]): ComparedState[] {
  const years = Array.from(
    { length: atlas.lastYear - atlas.firstYear + 1 },
    (_, index) => atlas.firstYear + index,
  )
  const byYear = new Map(years.map((year) => [year, standings(atlas, { from: year, to: year })]))
  return keys.flatMap((key) => {
    const state = atlas.states.find((candidate) => candidate.key === key)
    if (!state) return []
    const attended = attendances(atlas, key)
    return [
      {
        state,
        endorsement: atlas.endorsements.find((row) => row.state === key) ?? null,
        attended,
        standings: years.map((year) => ({
          year,
          standing: byYear.get(year)?.get(key) ?? 'none',
          attended: attended.find((one) => one.year === year) ?? null,
        })),
      },
    ]
  })
}

function attendances({ participations, summits }: Atlas, key: string): Attendance[] {
  const entries = participations.find(({ participant }) => participant === key)?.summits ?? []
  return entries.flatMap(({ summit, present, basis }) => {
    const held = summits.find(({ id }) => id === summit)
    if (!present || !held) return []
    return [{ year: Number(held.start.slice(0, 4)), inferred: basis === 'inferred' }]
  })
}

/** Sorted by a column; those that never joined or came to no summit stand last. */
export function inOrder(
  rows: readonly ComparedState[],
  order: YearTableOrder,
  nameOf: (state: State) => string,
  language: string,
): ComparedState[] {
  const late = '9999'
  const joined = ({ endorsement }: ComparedState) =>
    endorsement ? `${endorsement.latest} ${endorsement.earliest}` : late
  const comparers: Record<YearTableOrder, (one: ComparedState, other: ComparedState) => number> = {
    chosen: () => 0,
    name: (one, other) => nameOf(one.state).localeCompare(nameOf(other.state), language),
    joined: (one, other) => (joined(one) < joined(other) ? -1 : Number(joined(one) > joined(other))),
    summits: (one, other) => other.attended.length - one.attended.length,
  }
  return rows.toSorted(comparers[order])
}
