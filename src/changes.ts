/** What changed in the chosen years, against the end of the year before them. Pure. */
import type { Atlas, Event, Summit } from '../geo/model.ts'
import type { Years } from './state.ts'
import { eventMoment, type Standing, standings, summitMoment } from './time.ts'

export interface Changes {
  /** Keys of states that surely joined in the years. */
  joined: string[]
  /** Whose bracket ends in them: in by then at the latest. */
  inBy: string[]
  /** Whose bracket begins in them and goes on: from then on possibly in. */
  perhaps: string[]
  /** Whose participation was suspended in them. */
  left: string[]
  /** Summits of the years, with keys and ids of those who took part. */
  summits: { summit: Summit; participants: string[] }[]
  /** From the earliest on. */
  events: Event[]
}

const yearOf = (day: string) => Number(day.slice(0, 4))
const isIn = (standing: Standing | undefined) => standing === 'founder' || standing === 'documented'

export function changesIn(atlas: Atlas, years: Years): Changes {
  const { from, to } = years
  const inside = (year: number) => year >= from && year <= to
  const joined = standings(atlas, { from, to, mode: 'joined' })
  const keys = (takes: (row: Atlas['endorsements'][number]) => boolean) =>
    atlas.endorsements.filter(takes).map(({ state }) => state)
  const presentAt = (id: string) =>
    atlas.participations
      .filter(({ summits }) => summits.some(({ summit, present }) => summit === id && present))
      .map(({ participant }) => participant)
  return {
    joined: keys(({ state }) => isIn(joined.get(state))),
    inBy: keys(({ earliest, latest }) => inside(yearOf(latest)) && yearOf(earliest) < from),
    perhaps: keys(({ earliest, latest }) => inside(yearOf(earliest)) && yearOf(latest) > to),
    left: keys(({ until }) => until !== null && inside(until)),
    summits: atlas.summits
      .filter((summit) => summitMoment(summit, years) === 'now')
      .map((summit) => ({ summit, participants: presentAt(summit.id) })),
    events: atlas.events
      .filter((event) => eventMoment(event, years) === 'now')
      .sort((one, other) => (one.earliest < other.earliest ? -1 : Number(one.earliest > other.earliest))),
  }
}

/** Keys of states that are surely in at the end of the later years and were not before; none on the way back. */
export function newlyIn(atlas: Atlas, before: Years, after: Years): Set<string> {
  if (after.to <= before.to) return new Set()
  const was = standings(atlas, { from: before.from, to: before.to })
  const is = standings(atlas, { from: after.from, to: after.to })
  return new Set([...is.keys()].filter((key) => isIn(is.get(key)) && !isIn(was.get(key))))
}
