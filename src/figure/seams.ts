/** Where two fills meet without a line drawn over them: there a hairline of the sea would show. */
import type { Position } from 'geojson'
import type { AreaFeature, Shapes } from '../data.ts'

const known = new WeakMap<Shapes, ReadonlySet<string>>()

/** Keys of the areas that are cut at ±180° or lie along a dashed line. */
export function seamedAreas(shapes: Shapes): ReadonlySet<string> {
  const found = known.get(shapes)
  if (found) return found
  const dashed = new Map<number, Set<number>>()
  for (const [longitude = 0, latitude = 0] of shapes.disputed.coordinates.flat())
    dashed.set(longitude, (dashed.get(longitude) ?? new Set()).add(latitude))
  const isSeam = ([longitude = 0, latitude = 0]: Position) =>
    Math.abs(longitude) === 180 || dashed.get(longitude)?.has(latitude) === true
  const keys = shapes.areas.filter((area) => ringsOf(area).some((ring) => ring.some(isSeam)))
  const seamed = new Set(keys.map(({ properties }) => properties.key))
  known.set(shapes, seamed)
  return seamed
}

const ringsOf = ({ geometry }: AreaFeature): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
