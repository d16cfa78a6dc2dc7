/** The innermost point of a polygon in degrees. */
import polylabel from 'polylabel'
import type { Position } from '../model.ts'
import { boxOf, type Polygon, roundTo, scaleAt } from './geometry.ts'

/**
 * The point of a polygon furthest from its edge, on a plane whose longitudes are shrunk to their length at the
 * polygon's middle latitude; rounded to so many decimals of a degree.
 */
export function innermostPoint(polygon: Polygon, decimals: number): Position {
  const [west, south, east, north] = boxOf(polygon[0]!)
  const scale = scaleAt((south + north) / 2)
  const plane = polygon.map((ring) => ring.map(([x, y]): Position => [x * scale, y]))
  const side = Math.min((east - west) * scale, north - south)
  const [x, y] = polylabel(plane, side / 200)
  return [roundTo(x! / scale, decimals), roundTo(y!, decimals)]
}
