/** Events that come as tiles: what the chosen years show of them. Pure. */
import type { EventSpan, EventTiles } from '../geo/model.ts'
import type { Years } from './state.ts'
import type { Moment } from './time.ts'

/** All events of a span have the same moment: a span is of whole years, as the chosen ones are. */
export function spanMoment({ from, to }: Pick<EventSpan, 'from' | 'to'>, years: Years): Moment {
  if (from > years.to) return 'future'
  return to < years.from ? 'past' : 'now'
}

/** How many events of the chosen years are tiled, of those kinds that `counts` takes. */
export function countTiled(
  tiles: EventTiles | undefined,
  years: Years,
  counts: (kind: EventSpan['counts'][number]['kind']) => boolean = () => true,
): number {
  const spans = tiles?.spans.filter((span) => spanMoment(span, years) === 'now') ?? []
  return spans
    .flatMap((span) => span.counts)
    .filter(({ kind }) => counts(kind))
    .reduce((sum, { events }) => sum + events, 0)
}

/** First years of what is tiled. */
export const tiledYears = (tiles: EventTiles | undefined): number[] =>
  tiles?.spans.map(({ from }) => from) ?? []
