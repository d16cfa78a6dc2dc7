/** The innermost point of a polygon in degrees. */
import polylabel from 'polylabel'
import type { Position } from '../model.ts'
import { boxOf, type Polygon } from './geometry.ts'

/** How long a degree of longitude is beside one of latitude; never nothing. */
export function scaleAt(latitude: number): number {
  return Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
}

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

export function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}
