/** What handles, keys, typed words and playing make of the chosen years. Pure; years are whole, ends included. */

/** The chosen years without what they show. */
export interface Span {
  from: number
  to: number
}

/** The years that the atlas has. */
export interface Bounds {
  firstYear: number
  lastYear: number
}

export const within = (year: number, { firstYear, lastYear }: Bounds) =>
  Math.min(Math.max(year, firstYear), lastYear)

/** Where a year stands, from 0 to 1, for the style sheet. */
export const at = (year: number, { firstYear, lastYear }: Bounds) => ({
  '--at': (year - firstYear) / (lastYear - firstYear),
})

/** The span moved as one by a number of years, kept whole at the ends. */
export function shift({ from, to }: Span, by: number, { firstYear, lastYear }: Bounds): Span {
  const step = Math.min(Math.max(by, firstYear - from), lastYear - to)
  return { from: from + step, to: to + step }
}

/** A tenth of the atlas's years, for the page keys. */
export const pageOf = ({ firstYear, lastYear }: Bounds) =>
  Math.max(1, Math.round((lastYear - firstYear) / 10))

/** What is being dragged: the only handle, one of two with the other standing still, or both as one. */
export type Drag = { kind: 'year' } | { kind: 'end'; fixed: number } | ({ kind: 'both'; at: number } & Span)

/**
 * What a press takes hold of.
 * @param at where on the track, in years and their fractions
 * @param two whether the slider has a handle for each end
 * @param reach how far from its middle a handle can be taken, in years
 */
export function takeHold(at: number, { from, to }: Span, two: boolean, reach: number): Drag {
  if (!two) return { kind: 'year' }
  if (at > from + reach && at < to - reach) return { kind: 'both', at, from, to }
  return { kind: 'end', fixed: at - from <= to - at ? to : from }
}

/** The years after dragging to `at`. A handle dragged past the other one takes its place. */
export function dragTo(drag: Drag, at: number, bounds: Bounds): Span {
  const year = within(Math.round(at), bounds)
  if (drag.kind === 'year') return { from: year, to: year }
  if (drag.kind === 'both') return shift(drag, Math.round(at - drag.at), bounds)
  return { from: Math.min(year, drag.fixed), to: Math.max(year, drag.fixed) }
}

/**
 * Reads what was typed as a year or a range: `2009`, `2003-2009`, `2003 to 2009`, full-width digits and 年 too.
 * `unreadable`: no years at all; `outside`: years that the atlas does not have.
 */
export function readTyped(text: string, { firstYear, lastYear }: Bounds): Span | 'unreadable' | 'outside' {
  const plain = text.normalize('NFKC').replace(/[\s年]/g, '')
  const match = /^(\d{1,9})(?:(?:-|–|—|~|\.{2,3}|…|to|至|到)(\d{1,9}))?$/i.exec(plain)
  if (!match) return 'unreadable'
  const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return from < firstYear || to > lastYear ? 'outside' : { from, to }
}

/** How playing goes on: a range that begins with the atlas grows, any other and a single year moves. */
export type Way = 'move' | 'grow'
export const wayOf = ({ from, to }: Span, { firstYear }: Bounds): Way =>
  from === firstYear && to > from ? 'grow' : 'move'

/** Where playing begins anew. */
export const startOf = ({ from, to }: Span, way: Way, { firstYear }: Bounds): Span => ({
  from: firstYear,
  to: way === 'grow' ? firstYear : firstYear + to - from,
})

/** The next step of playing; null when the end is reached. */
export function nextOf({ from, to }: Span, way: Way, { lastYear }: Bounds): Span | null {
  if (to >= lastYear) return null
  return { from: way === 'grow' ? from : from + 1, to: to + 1 }
}

/**
 * In which row each mark stands, so that no two of a row are nearer than two years: room for a finger even on
 * a phone. Years may come in any order; what comes first has the choice.
 */
export function rowsOf(years: readonly number[]): number[] {
  const rows: number[][] = []
  return years.map((year) => {
    const free = rows.findIndex((row) => row.every((other) => Math.abs(other - year) >= 2))
    const row = free < 0 ? rows.length : free
    rows[row] = [...(rows[row] ?? []), year]
    return row
  })
}
