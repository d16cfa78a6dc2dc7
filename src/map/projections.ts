/**
 * The flat world projections that MapLibre lacks, as planar reference systems for `addProjection`
 * (experimental in maplibre-gl 6.17, hence its exact version). Shared by the page and the worker.
 */
import { EARTH_RADIUS, extentAtZoom0, rawProjections } from '../figure/projections.ts'
import { WORLD_MAPS, type WorldMap } from '../state.ts'

const degrees = 180 / Math.PI

/** Longitude and latitude in degrees ⇄ metres on a sphere. */
interface Converter {
  forward(position: number[]): number[]
  inverse(position: number[]): number[] | null
}

function converterOf(view: WorldMap): Converter {
  const raw = rawProjections[view]
  return {
    forward([longitude = 0, latitude = 0]) {
      const [x, y] = raw(longitude / degrees, latitude / degrees)
      return [EARTH_RADIUS * x, EARTH_RADIUS * y]
    },
    inverse([x = 0, y = 0]) {
      const position = raw.invert?.(x / EARTH_RADIUS, y / EARTH_RADIUS)
      if (!position) return null
      const [longitude, latitude] = [position[0] * degrees, position[1] * degrees]
      const onEarth = Math.abs(longitude) <= 180.0001 && Math.abs(latitude) <= 90.0001
      return onEarth ? [longitude, latitude] : null
    },
  }
}

/** MapLibre's name of a view; the name serves as the worker's definition string too. */
export const projectionName = (view: WorldMap): string => `custom:${view}`

/** By the name under which a style asks for them. */
export const flatProjections: Record<string, { converter: Converter; extentAtZoom0: number }> =
  Object.fromEntries(
    WORLD_MAPS.map((view) => [
      projectionName(view),
      { converter: converterOf(view), extentAtZoom0: extentAtZoom0(view) },
    ]),
  )
