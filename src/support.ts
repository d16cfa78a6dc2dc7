/** What rests on each source: the other end of every `sources` cell. Pure. */

import type { Atlas, EditorNote, Event, Source, Summit, Total } from '../geo/model.ts'
import type { SupportOrder } from './desk.ts'
import { type Folding, foldText } from './fold.ts'

export interface Support {
  source: Source
  /** Keys of the states whose endorsement rests on it. */
  states: string[]
  summits: Summit[]
  events: Event[]
  totals: Total[]
  editorNotes: EditorNote[]
  /** How many things rest on it in all. */
  count: number
}

/** One entry for every source, in the order of the table, also for those that nothing rests on. */
export function supportOf(atlas: Atlas): Support[] {
  return atlas.sources.map((source) => {
    const cites = ({ sources }: { sources: string[] }) => sources.includes(source.id)
    const parts = {
      states: atlas.endorsements.filter(cites).map(({ state }) => state),
      summits: atlas.summits.filter(cites),
      events: atlas.events.filter(cites),
      totals: atlas.totals.filter(cites),
      editorNotes: atlas.editorNotes.filter(cites),
    }
    const count = Object.values(parts).reduce((sum, part) => sum + part.length, 0)
    return { source, ...parts, count }
  })
}

/** Most used first, by title, or newest first; sources without a year last. */
export function orderSupport(support: Support[], order: SupportOrder, language: string): Support[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const byTitle = (one: Support, other: Support) =>
    collator.compare(plainTitle(one.source), plainTitle(other.source))
  return support.toSorted((one, other) => {
    if (order === 'count') return other.count - one.count || byTitle(one, other)
    if (order === 'title') return byTitle(one, other)
    const [first, second] = [dateKey(one.source), dateKey(other.source)]
    return first === second ? byTitle(one, other) : first < second ? 1 : -1
  })
}

/** Titles in brackets are descriptions; they sort among the others. */
const plainTitle = ({ title }: Source) => title.replace(/^[^\p{L}\p{N}]+/u, '')

/** The first date in a loose cell (`undated (after 2010)` → `2010`); empty for none. */
const dateKey = ({ date }: Source) => /\d{4}(-\d{2}){0,2}/.exec(date)?.[0] ?? ''

/** Those whose title, publisher, date, address or id hold every word. */
export function filterSupport(support: Support[], words: string, folding: Folding): Support[] {
  const wanted = foldText(folding, words).split(' ')
  return support.filter(({ source }) => {
    const text = foldText(folding, Object.values(source).join(' '))
    return wanted.every((word) => text.includes(word))
  })
}
