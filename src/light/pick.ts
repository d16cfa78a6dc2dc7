/** The area under a pointer; small things are found by `figure/hits.ts`. Pure. */
import type { Position } from 'geojson'
import type { AreaFeature } from '../data.ts'
import { type Bounds, boundsOf } from './box.ts'
import { ringsOf } from './world.ts'

/** Finds the area at a position in degrees. */
export function areaFinder(
  areas: readonly AreaFeature[],
): (position: readonly [number, number]) => string | null {
  // Not before the first question: until then there is a map to be drawn.
  let known: ReturnType<typeof bounded> | undefined
  return (position) => {
    known ??= bounded(areas)
    return known.find(({ bounds, rings }) => isIn(position, bounds) && isInside(position, rings))?.key ?? null
  }
}

const bounded = (areas: readonly AreaFeature[]) =>
  areas.map(({ properties, geometry }) => {
    const rings = ringsOf(geometry)
    return { key: properties.key, rings, bounds: boundsOf(rings.flat(2)) }
  })

const isIn = ([x, y]: readonly [number, number], { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

/** Even and odd, over all rings: holes are out, and every part is in. */
function isInside([x, y]: readonly [number, number], rings: readonly Position[][]): boolean {
  let inside = false
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) {
      const [x0 = 0, y0 = 0] = ring[at - 1]!
      const [x1 = 0, y1 = 0] = ring[at]!
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) inside = !inside
    }
  return inside
}
