/**
 * The flat world projections that MapLibre lacks, as planar reference systems for `addProjection`
 * (experimental in maplibre-gl 6.17, hence its exact version). Shared by the page and the worker.
 */

import { geoEqualEarthRaw } from 'd3-geo'
import { EARTH_RADIUS, EQUAL_EARTH_EXTENT } from '../figure/projections.ts'

const degrees = 180 / Math.PI

/** Longitude and latitude in degrees ⇄ metres on a sphere. */
interface Converter {
  forward(position: number[]): number[]
  inverse(position: number[]): number[] | null
}

const equalEarth: Converter = {
  forward([longitude = 0, latitude = 0]) {
    const [x, y] = geoEqualEarthRaw(longitude / degrees, latitude / degrees)
    return [EARTH_RADIUS * x, EARTH_RADIUS * y]
  },
  inverse([x = 0, y = 0]) {
    const position = geoEqualEarthRaw.invert?.(x / EARTH_RADIUS, y / EARTH_RADIUS)
    if (!position) return null
    const [longitude, latitude] = [position[0] * degrees, position[1] * degrees]
    const onEarth = Math.abs(longitude) <= 180.0001 && Math.abs(latitude) <= 90.0001
    return onEarth ? [longitude, latitude] : null
  },
}

/** By the name under which a style asks for them; the name serves as the worker's definition string too. */
export const flatProjections: Record<string, { converter: Converter; extentAtZoom0: number }> = {
  'custom:equal-earth': { converter: equalEarth, extentAtZoom0: EQUAL_EARTH_EXTENT },
}
