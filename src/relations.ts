/**
 * Questions that lay two layers over each other, and the states that answer them. Pure.
 *
 * The PSI counts as of the end of the last chosen year, in every mode. Summits count up to that end when one
 * year is chosen, and inside the range when a range is. Doubt is kept: who answers only if a bracket falls
 * that way, or by an attendance that no list shows, stands apart.
 */
import type { Atlas, State } from '../geo/model.ts'
import { REGIONS, type Region, type Relation, type Settings, type Years } from './state.ts'
import { isCounted, type Standing, standings } from './time.ts'

export interface Answer {
  /** Keys of states that answer by all that the sources say. */
  sure: string[]
  /** Keys of states that perhaps answer. */
  possible: string[]
  /** Keys of those that answer but that no official count of states has: the Holy See. */
  beside: string[]
  /** Years of the summits that were counted; empty when none had been held, or none is asked for. */
  summits: number[]
}

type Verdict = 'sure' | 'possible' | 'no'

/** Whether a question is about one part of the world. */
export const isRegion = (relation: Relation): relation is Region =>
  (REGIONS as readonly string[]).includes(relation)
const isIn = (standing: Standing) => standing === 'founder' || standing === 'documented'

/** The states that answer a question, in the order of the data. */
export function answerOf(atlas: Atlas, relation: Relation, { from, to }: Years): Answer {
  const of = standings(atlas, { from: to, to })
  const summits = summitsOf(atlas, { from, to })
  const attendance = attendanceOf(atlas, new Set(summits.map(({ id }) => id)))
  const verdictOf = (state: State): Verdict => {
    const standing = of.get(state.key) ?? 'none'
    if (relation === 'summit-not-psi') return notPsi(attendance.get(state.key) ?? 'no', standing)
    if (relation === 'psi-not-summit') return notAtSummit(attendance.get(state.key) ?? 'no', standing)
    if (relation === 'founders') return standing === 'founder' ? 'sure' : 'no'
    return state.region === relation ? membership(standing) : 'no'
  }
  const answer: Answer = { sure: [], possible: [], beside: [], summits: [] }
  for (const state of atlas.states) {
    const verdict = isState(state) ? verdictOf(state) : 'no'
    if (verdict === 'no') continue
    answer[isCounted(state) ? verdict : 'beside'].push(state.key)
  }
  const asksSummits = relation === 'summit-not-psi' || relation === 'psi-not-summit'
  return asksSummits ? { ...answer, summits: summits.map(yearOf) } : answer
}

const isState = (state: State) => isCounted(state) || state.status === 'un-observer'
const yearOf = ({ start }: { start: string }) => Number(start.slice(0, 4))

const summitsOf = ({ summits }: Atlas, { from, to }: Years) =>
  summits.filter((summit) => yearOf(summit) <= to && (from === to || yearOf(summit) >= from))

/** How surely each participant was at one of the summits. */
function attendanceOf({ participations }: Atlas, held: ReadonlySet<string>): Map<string, Verdict> {
  return new Map(
    participations.map(({ participant, summits }) => {
      const present = summits.filter((entry) => entry.present && held.has(entry.summit))
      if (present.length === 0) return [participant, 'no']
      return [participant, present.some(({ basis }) => basis === 'direct') ? 'sure' : 'possible']
    }),
  )
}

const membership = (standing: Standing): Verdict =>
  isIn(standing) ? 'sure' : standing === 'possible' ? 'possible' : 'no'

function notPsi(present: Verdict, standing: Standing): Verdict {
  if (present === 'no' || isIn(standing)) return 'no'
  return present === 'possible' || standing === 'possible' ? 'possible' : 'sure'
}

function notAtSummit(present: Verdict, standing: Standing): Verdict {
  const member = membership(standing)
  if (present === 'sure' || member === 'no') return 'no'
  return present === 'possible' ? 'possible' : member
}

/** How many states of a region there are, to say an answer beside: territories are none. */
export const statesIn = ({ states }: Atlas, region: Region): number =>
  states.filter((state) => isCounted(state) && state.region === region).length

/** How each state is set off on the map: it answers, or perhaps does; the others step back. */
export function emphasisOf(answer: Answer): Map<string, 'sure' | 'possible'> {
  return new Map([
    ...[...answer.sure, ...answer.beside].map((key) => [key, 'sure'] as const),
    ...answer.possible.map((key) => [key, 'possible'] as const),
  ])
}

/** Why a state is outlined: it answers the question, perhaps does, or was chosen to be compared. */
export type OutlineRole = 'related' | 'perhaps' | 'selected'

/** States to outline, those chosen by the reader last and so on top. */
export function outlinedStates(
  atlas: Atlas,
  { relation, selection, years }: Pick<Settings, 'relation' | 'selection' | 'years'>,
): { key: string; role: OutlineRole }[] {
  const emphasis = relation ? emphasisOf(answerOf(atlas, relation, years)) : new Map<string, string>()
  return [
    ...[...emphasis].map(([key, how]) => ({ key, role: how === 'sure' ? 'related' : 'perhaps' }) as const),
    ...selection.map((key) => ({ key, role: 'selected' as const })),
  ]
}

/** Whether an area steps back because a question is asked and it does not answer; nothing does without one. */
export function veiledBy(
  atlas: Atlas,
  { relation, years }: Pick<Settings, 'relation' | 'years'>,
): (key: string) => boolean {
  if (!relation) return () => false
  const emphasis = emphasisOf(answerOf(atlas, relation, years))
  return (key) => !emphasis.has(key)
}
