/**
 * The world as a view has it before any camera: positions projected once, for all the pictures that are drawn
 * of them. Between its positions a line is straight in longitude and latitude, as the live map draws it.
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Shapes } from '../data.ts'
import { outlineOf } from '../outline.ts'
import { graticuleLines, worldEdge } from '../world-lines.ts'

/** `Line` is whatever the view makes of a line or ring. */
export interface World<Line> {
  areas: ReadonlyMap<string, Line[]>
  borders: Line[]
  coasts: Line[]
  disputed: Line[]
  graticule: Line[]
  edge: Line[]
  /** An area's outline without what only the cut at ±180° made. */
  outline: (key: string) => Line[]
}

export function worldOf<Line>(shapes: Shapes, lineOf: (positions: readonly Position[]) => Line): World<Line> {
  const make = (positions: readonly Position[]) => lineOf(dense(positions))
  const outlines = new Map<string, Line[]>()
  return {
    areas: new Map(
      shapes.areas.map(({ properties, geometry }) => [properties.key, ringsOf(geometry).map(make)]),
    ),
    borders: shapes.borders.coordinates.map(make),
    coasts: shapes.coasts.coordinates.map(make),
    disputed: shapes.disputed.coordinates.map(make),
    graticule: graticuleLines().map(make),
    edge: [make(worldEdge())],
    outline(key) {
      const known = outlines.get(key)
      if (known) return known
      const area = shapes.areas.find(({ properties }) => properties.key === key)
      const lines = area ? outlineOf(area).geometry.coordinates.map(make) : []
      outlines.set(key, lines)
      return lines
    },
  }
}

export const ringsOf = (geometry: Polygon | MultiPolygon): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Longest stretch in degrees that may stay one: beyond it the view's curves would show. */
const STRAIGHT = 2

/**
 * The same line with positions between those that lie far apart. All of the world goes through here before its first
 * picture, when no code is warm: hence the plain loops.
 */
function dense(positions: readonly Position[]): readonly Position[] {
  if (!hasGap(positions)) return positions
  const found: Position[] = [positions[0]!]
  for (let at = 1; at < positions.length; at++) {
    const before = positions[at - 1]!
    const position = positions[at]!
    const steps = Math.ceil(far(before, position) / STRAIGHT) || 1
    for (let step = 1; step < steps; step++) found.push(between(before, position, step / steps))
    found.push(position)
  }
  return found
}

function hasGap(positions: readonly Position[]): boolean {
  for (let at = 1; at < positions.length; at++)
    if (far(positions[at - 1]!, positions[at]!) > STRAIGHT) return true
  return false
}

const far = (one: Position, other: Position): number =>
  Math.max(Math.abs(one[0]! - other[0]!), Math.abs(one[1]! - other[1]!))

const between = (one: Position, other: Position, along: number): Position => [
  one[0]! + along * (other[0]! - one[0]!),
  one[1]! + along * (other[1]! - one[1]!),
]
