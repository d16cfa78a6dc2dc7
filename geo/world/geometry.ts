/** Rings and polygons on the plane of longitude and latitude, in degrees. */
import { bbox } from '@turf/bbox'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Position } from '../model.ts'

/** A closed ring: the last position repeats the first. */
export type Ring = Position[]
/** An outer ring and its holes. */
export type Polygon = Ring[]
/** [west, south, east, north] in degrees. */
export type Box = [number, number, number, number]

const CELL_LONGITUDE = 0.002
const CELL_LATITUDE = 0.001
/**
 * Every coordinate lies on this grid: finer than the one the sources were rounded to (0.0036° by 0.0017°), so
 * no shape suffers, and with ±180 and ±90 on it, so that cuts meet exactly.
 */
export const GRID: Position = [CELL_LONGITUDE, CELL_LATITUDE]

/** Signed area in square degrees, positive where the ring runs counterclockwise with north up. */
export function signedArea(ring: Ring): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!
    const [x1, y1] = ring[i]!
    sum += x0 * y1 - x1 * y0
  }
  return sum / 2
}

/** Whether the point lies inside the ring or on it. */
export const ringHolds = (ring: Ring, point: Position): boolean => polygonHolds([ring], point)

/** Whether the point lies inside the polygon or on its edge, and outside its holes. */
export const polygonHolds = (polygon: Polygon, point: Position): boolean =>
  booleanPointInPolygon(point, { type: 'Polygon', coordinates: polygon })

/** How long a degree of longitude is beside one of latitude; never nothing. */
export function scaleAt(latitude: number): number {
  return Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
}

export function roundTo(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}

/** The box round all positions of a ring. */
export const boxOf = (ring: Ring): Box => bbox({ type: 'LineString', coordinates: ring }) as Box

/** The smallest box that holds both. */
export function joinBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

/**
 * Rounds a polygon to the grid and winds it as d3-geo wants it: the outer ring clockwise with north up, holes
 * the other way. Rings that the grid swallows are left out; null when the outer ring is one of them.
 */
export function tidy(polygon: Polygon): Polygon | null {
  const [outer, ...holes] = polygon.map((ring) => ring.map(snap).filter(differsFromPrevious))
  if (outer === undefined || signedArea(outer) === 0) return null
  return [wind(outer, -1), ...holes.filter((hole) => signedArea(hole) !== 0).map((hole) => wind(hole, 1))]
}

function snap([x, y]: Position): Position {
  return [toCell(x, CELL_LONGITUDE), toCell(y, CELL_LATITUDE)]
}

/** Three decimals are exact on this grid; without the second rounding, products like 0.1 + 0.2 would differ. */
function toCell(value: number, cell: number): number {
  return Math.round(Math.round(value / cell) * cell * 1000) / 1000
}

function differsFromPrevious(position: Position, index: number, ring: Ring): boolean {
  const previous = ring[index - 1]
  return previous === undefined || previous[0] !== position[0] || previous[1] !== position[1]
}

function wind(ring: Ring, sign: 1 | -1): Ring {
  return Math.sign(signedArea(ring)) === sign ? ring : ring.toReversed()
}
