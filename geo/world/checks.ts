/** Rules that the drawn world must keep. */

import type { Names, Position, Problem } from '../model.ts'
import type { Area } from '../world.ts'
import { type Polygon, polygonHolds } from './geometry.ts'
import type { ControlPoint } from './rows.ts'

const FILE = 'geo/borders.json'

/** A problem for each control point that is drawn as another area's ground than its row says. */
export function checkControlPoints(areas: Area[], points: ControlPoint[]): Problem[] {
  return points.flatMap(({ name, point, drawnAs }) => {
    const holders = areas.filter((area) => holds(area, point)).map((area) => area.properties.key)
    if (holders.join() === (drawnAs ?? '')) return []
    const drawn = holders.length === 0 ? 'nothing' : holders.join(' and ')
    return [
      { file: FILE, reason: `${name.en} must be drawn as ${drawnAs ?? 'nothing'}, and is drawn as ${drawn}` },
    ]
  })
}

/** A problem for each note on the borders of a state that has no shape. */
export function checkNotes(areas: Area[], notes: Record<string, Names>): Problem[] {
  const keys = new Set(areas.map((area) => area.properties.key))
  return Object.keys(notes)
    .filter((key) => !keys.has(key))
    .map((key) => ({ file: FILE, reason: `the note on ${key} belongs to no area` }))
}

function holds({ geometry }: Area, point: Position): boolean {
  return geometry.coordinates.some((polygon) => polygonHolds(polygon as Polygon, point))
}
