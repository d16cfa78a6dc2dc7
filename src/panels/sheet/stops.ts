/** The heights at which the sheet comes to rest. Pure. */
import { STOPS, type Stop } from '../../desk.ts'

/** CSS pixels of each stop. */
export type Heights = Record<Stop, number>

/** CSS pixels a millisecond above which a flick decides, whatever the height. */
const FLICK = 0.5

/** The next stop up or down; the last one stays. */
export function stopBeside(stop: Stop, by: 1 | -1): Stop {
  return STOPS[Math.min(Math.max(STOPS.indexOf(stop) + by, 0), STOPS.length - 1)]!
}

/** What the button of the sheet leads to: up, and from the top back down. */
export const stopAfter = (stop: Stop): Stop => (stop === 'full' ? 'peek' : stopBeside(stop, 1))

/** Where a sheet that was let go comes to rest: at the nearest stop, or the next one in the way of a flick. */
export function settle(height: number, speed: number, heights: Heights): Stop {
  if (speed > FLICK) return STOPS.find((stop) => heights[stop] > height) ?? 'full'
  if (speed < -FLICK) return STOPS.findLast((stop) => heights[stop] < height) ?? 'peek'
  const away = (stop: Stop) => Math.abs(heights[stop] - height)
  return STOPS.reduce((best, stop) => (away(stop) < away(best) ? stop : best))
}
