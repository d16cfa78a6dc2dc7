/** Rings and polygons on the plane of longitude and latitude, in degrees. */
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

/** Whether the point lies inside the ring, by the even-odd rule. */
export function ringHolds(ring: Ring, [x, y]: Position): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const [x0, y0] = ring[i - 1]!
    const [x1, y1] = ring[i]!
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside
  }
  return inside
}

/** Whether the point lies inside the polygon and outside its holes. */
export function polygonHolds(polygon: Polygon, point: Position): boolean {
  return polygon.reduce((inside, ring) => (ringHolds(ring, point) ? !inside : inside), false)
}

/** The box round all positions of a ring. */
export function boxOf(ring: Ring): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

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
