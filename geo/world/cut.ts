/**
 * Cuts the polygons of world-atlas at ±180°. The source is stitched for the sphere: a ring may step from +180°
 * to −180°, and Antarctica's runs round the pole. Drawn on a plane as it is, such a ring becomes a band round
 * the world.
 */
import type { Position } from '../model.ts'
import { type Polygon, type Ring, ringHolds } from './geometry.ts'

const POLE_STEP = 10

/**
 * Returns the polygons that cover the same ground, each within −180…180. Rings that do nothing but circle a
 * pole (Antarctica carries one at −89.999°) are dropped.
 */
export function cutPolygon(polygon: Polygon): Polygon[] {
  const rings = polygon.filter((ring) => !ring.every(([, latitude]) => Math.abs(latitude) > 89.9)).map(unwrap)
  const polar = rings.find((ring) => turns(ring) !== 0)
  if (polar !== undefined) return [[closeOverPole(polar), ...rings.filter((ring) => ring !== polar)]]
  const [outer, ...holes] = rings
  if (outer === undefined) return []
  return [-360, 0, 360].flatMap((shift) => {
    const part = clipToWorld(shiftRing(outer, shift))
    if (part === null) return []
    const inner = holes.flatMap(windows).filter((hole) => liesIn(part, hole))
    return [[part, ...inner]]
  })
}

/** Makes longitudes run on past ±180 instead of jumping. */
function unwrap(ring: Ring): Ring {
  let offset = 0
  return ring.map(([longitude, latitude], index) => {
    const step = longitude - (ring[index - 1]?.[0] ?? longitude)
    if (step > 180) offset -= 360
    if (step < -180) offset += 360
    return [longitude + offset, latitude]
  })
}

/** How often the unwrapped ring runs round the world: 0, or ±1 when it encloses a pole. */
function turns(ring: Ring): number {
  return Math.round((ring.at(-1)![0] - ring[0]![0]) / 360)
}

/** Opens a ring that runs round a pole at 180° and closes it along the pole. */
function closeOverPole(ring: Ring): Ring {
  const eastward = turns(ring) > 0 ? ring.slice(0, -1) : ring.toReversed().slice(0, -1)
  const pole = ring.reduce((sum, [, latitude]) => sum + latitude, 0) < 0 ? -90 : 90
  const flat = eastward.map(([longitude, latitude]): Position => [wrap(longitude), latitude])
  const first = flat.findIndex(([longitude], index) => longitude < flat.at(index - 1)![0] - 180)
  const open = [...flat.slice(first), ...flat.slice(0, first)]
  const before = open.at(-1)!
  const after = open[0]!
  const seam = crossing([before[0] - 360, before[1]], after, -180)[1]
  const back: Ring = []
  for (let longitude = 180; longitude >= -180; longitude -= POLE_STEP) back.push([longitude, pole])
  return [[-180, seam], ...open, [180, seam], ...back, [-180, seam]]
}

function wrap(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180
}

function windows(ring: Ring): Ring[] {
  return [-360, 0, 360].map((shift) => clipToWorld(shiftRing(ring, shift))).filter((part) => part !== null)
}

/** Whether a hole lies in a part; a vertex on the cut itself belongs to both sides and says nothing. */
function liesIn(part: Ring, hole: Ring): boolean {
  const vertex = hole.find(([longitude]) => Math.abs(longitude) < 180)
  return vertex !== undefined && ringHolds(part, vertex)
}

function shiftRing(ring: Ring, shift: number): Ring {
  return shift === 0 ? ring : ring.map(([longitude, latitude]) => [longitude + shift, latitude])
}

/** The part of a ring between −180 and 180, or null when there is none. */
function clipToWorld(ring: Ring): Ring | null {
  if (ring.every(([longitude]) => Math.abs(longitude) <= 180)) return ring
  const east = clip(ring, 180, (longitude) => longitude <= 180)
  const both = clip(east, -180, (longitude) => longitude >= -180)
  return both.length < 4 ? null : both
}

function clip(ring: Ring, edge: number, keeps: (longitude: number) => boolean): Ring {
  const kept: Ring = []
  for (let i = 1; i < ring.length; i++) {
    const from = ring[i - 1]!
    const to = ring[i]!
    if (keeps(from[0])) kept.push(from)
    if (keeps(from[0]) !== keeps(to[0])) kept.push(crossing(from, to, edge))
  }
  return kept.length === 0 ? kept : [...kept, kept[0]!]
}

function crossing(from: Position, to: Position, edge: number): Position {
  if (from[0] === to[0]) return [edge, from[1]]
  return [edge, from[1] + ((edge - from[0]) / (to[0] - from[0])) * (to[1] - from[1])]
}
