/** What is compared, and the actions on it. */
import type { Atlas } from '../../../geo/model.ts'
import {
  COMPARISON_WAYS,
  type ComparisonWay,
  comparison,
  multiples,
  setYear,
  type Years,
  years,
} from '../../state.ts'

/** A grid of small maps stands beside the ways to see two years. */
export const WAYS = [...COMPARISON_WAYS, 'grid'] as const
export type Way = ComparisonWay | 'grid'

/** How years are compared now; null when they are not. */
export const wayNow = (): Way | null => {
  if (multiples.value.length > 0) return 'grid'
  return comparison.value?.way ?? null
}

/** Years beside the chosen ones, which the slider marks. */
export const otherYears = (): readonly number[] =>
  multiples.value.length > 0 ? multiples.value : comparison.value ? [comparison.value.year] : []

/** Whether a second map stands beside the first. */
export const isPair = (way: Way | null): way is 'swipe' | 'side' => way === 'swipe' || way === 'side'

/** The year that is most worth seeing beside the chosen ones: where a range begins, or the first with a member. */
export function otherYear({ endorsements, lastYear }: Atlas, { from, to }: Years): number {
  if (from !== to) return from
  const first = Math.min(...endorsements.map(({ earliest }) => Number(earliest.slice(0, 4))))
  return first === to ? lastYear : first
}

/** Grids to begin with, by the name of their text. */
export function gridsOf({ firstYear, lastYear, summits }: Atlas) {
  const within = (year: number) => year >= firstYear && year <= lastYear
  return {
    spread: [...new Set([2003, 2009, 2016, lastYear])].filter(within),
    summits: [...new Set(summits.map(({ start }) => Number(start.slice(0, 4))))],
    all: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
  }
}

export function compareBy(way: Way | null, atlas: Atlas): void {
  multiples.value = way === 'grid' ? gridsOf(atlas).spread : []
  if (way === null || way === 'grid') comparison.value = null
  else comparison.value = { year: comparison.value?.year ?? otherYear(atlas, years.value), way }
}

export function compareWith(year: number): void {
  if (comparison.value) comparison.value = { ...comparison.value, year }
}

/** The other year becomes the chosen one, and the other way round. */
export function swap(): void {
  const now = comparison.value
  if (!now) return
  comparison.value = { ...now, year: years.value.to }
  setYear(now.year)
}

/** Puts a year into the grid or takes it out; the last one stays. */
export function toggleYear(year: number): void {
  const others = multiples.value.filter((one) => one !== year)
  const next = others.length === multiples.value.length ? [...others, year] : others
  if (next.length > 0) multiples.value = next.sort((one, other) => one - other)
}
