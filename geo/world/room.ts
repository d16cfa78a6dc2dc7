/** How much room a shape has for a name round its label point. */
import { type Position, ROOM_ASPECTS, type Room } from '../model.ts'
import type { Polygon, Ring } from './geometry.ts'

/** Kilometres to a degree of latitude. */
const DEGREE = 111.195
/** Share of a rectangle that must lie inside: a bay under a letter's foot does no harm. */
const INSIDE = 0.94
/** Lines on which a rectangle is measured, as shares of half its height. */
const ROWS = [-0.9, -0.45, 0, 0.45, 0.9]
/** Halvings of the search. */
const STEPS = 14

/** Widths in kilometres of the widest level rectangles round the point that the polygon holds. */
export function roomAround(polygon: Polygon, point: Position): Room {
  const plane = polygon.map((ring) => ring.map((position) => onPlane(position, point)))
  const widest = 2 * Math.max(...plane.flat().map(([x]) => Math.abs(x)))
  return ROOM_ASPECTS.map((aspect) => rounded(largest(plane, aspect, widest))) as Room
}

/** Two digits are enough for a name. */
const rounded = (kilometres: number): number => Number(kilometres.toPrecision(2))

/** Kilometres east and north of the point; every parallel keeps its length. */
const onPlane = ([longitude, latitude]: Position, [east, north]: Position): Position => [
  (longitude - east) * DEGREE * Math.cos((latitude * Math.PI) / 180),
  (latitude - north) * DEGREE,
]

function largest(polygon: Polygon, aspect: number, widest: number): number {
  let [fits, fails] = [0, widest]
  for (let step = 0; step < STEPS; step++) {
    const width = (fits + fails) / 2
    if (shareInside(polygon, width, width / aspect) >= INSIDE) fits = width
    else fails = width
  }
  return fits
}

function shareInside(polygon: Polygon, width: number, height: number): number {
  const inside = ROWS.reduce((sum, row) => sum + lengthInside(polygon, (row * height) / 2, width / 2), 0)
  return inside / (ROWS.length * width)
}

/** How much of the line at `y`, from `-reach` to `reach`, lies inside. */
function lengthInside(polygon: Polygon, y: number, reach: number): number {
  const crossings = polygon.flatMap((ring) => crossingsOf(ring, y)).sort((a, b) => a - b)
  let length = 0
  for (let at = 0; at + 1 < crossings.length; at += 2)
    length += Math.max(0, Math.min(crossings[at + 1]!, reach) - Math.max(crossings[at]!, -reach))
  return length
}

function crossingsOf(ring: Ring, y: number): number[] {
  const found: number[] = []
  for (let at = 1; at < ring.length; at++) {
    const [x0, y0] = ring[at - 1]!
    const [x1, y1] = ring[at]!
    if (y0 > y !== y1 > y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
  }
  return found
}
