/** Steps from year to year, which are done many times in a row: the next one can be foreseen. */
import type { Settings, Years } from '../state.ts'

/** Years from one year to another; 0 where spans of years are concerned, or nothing changed. */
export const strideOf = (before: Years, { from, to }: Years): number =>
  from === to && before.from === before.to ? from - before.from : 0

/** What another step the same way would show; null where there is none. */
export function afterStep(
  settings: Settings,
  stride: number,
  { firstYear, lastYear }: { firstYear: number; lastYear: number },
): Settings | null {
  const year = settings.years.to + stride
  if (stride === 0 || year < firstYear || year > lastYear) return null
  return { ...settings, years: { ...settings.years, from: year, to: year } }
}

/** Milliseconds after which a browser that does not tell is taken to have nothing to do. */
const IDLE = 200

/** Milliseconds after which it is done all the same: Chromium without a window was seen to call nobody for minutes. */
const LATEST = 1000

/** Does what can wait when the browser has nothing else to do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: LATEST })
  else setTimeout(work, IDLE)
}
