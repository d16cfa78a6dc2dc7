/** Things that lie over each other on the map, as the choices they leave. Pure. */
import type { Hit } from './state.ts'

export interface Choice {
  /** What choosing it chooses. */
  id: string
  /** Ids of the marks that mean it; none for a state. */
  marks: string[]
}

/** How many things lie there beside those that can be chosen. */
export const unsaid = (hits: readonly Hit[]): number => hits.reduce((sum, { more = 0 }) => sum + more, 0)

/** The subject of a mark and what it is called in the data: `events:2003-09-13-pacific-protector-03`. */
export function partsOf(mark: string): { subject: string; id: string } {
  const cut = mark.indexOf(':')
  return { subject: mark.slice(0, cut), id: mark.slice(cut + 1) }
}

/**
 * One choice a place, nearest first; events are choices of their own where more than one thing is there, for a
 * city's card holds them all.
 */
export function choicesOf(hits: readonly Hit[]): Choice[] {
  const choices = new Map<string, string[]>()
  for (const { place, mark } of hits) {
    const isEvent = mark !== null && partsOf(mark).subject === 'events'
    const id = isEvent ? partsOf(mark).id : place
    choices.set(id, [...(choices.get(id) ?? []), ...(mark === null ? [] : [mark])])
  }
  return [...choices].map(([id, marks]) => ({ id, marks: [...new Set(marks)] }))
}
