/** How large the map is at a point. */
import type { GeoProjection } from 'd3-geo'
import type { Position } from '../../geo/model.ts'

/** Pixels to a kilometre, east and north. */
export interface Scale {
  east: number
  north: number
}

/** Degrees over which it is measured, and kilometres to one of latitude. */
const STEP = 0.05
const DEGREE = 111.195

/** Null where the projection shows nothing. */
export function scaleAt(projection: GeoProjection, [longitude, latitude]: Position): Scale | null {
  // Towards the middle of the map, so that no step leaves it.
  const [across, up] = [longitude > 0 ? -STEP : STEP, latitude > 0 ? -STEP : STEP]
  const here = projection([longitude, latitude])
  const beside = projection([longitude + across, latitude])
  const above = projection([longitude, latitude + up])
  if (!here || !beside || !above) return null
  const parallel = STEP * DEGREE * Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  return { east: distance(here, beside) / parallel, north: distance(here, above) / (STEP * DEGREE) }
}

const distance = ([x, y]: [number, number], [u, v]: [number, number]): number => Math.hypot(u - x, v - y)
