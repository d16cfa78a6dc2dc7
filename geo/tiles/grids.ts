/** Where a position stands in the square that tile 0/0/0 of a grid covers. Pure. */
import { type GeoRawProjection, geoEqualEarthRaw, geoNaturalEarth1Raw } from 'd3-geo'
import { geoRobinsonRaw } from 'd3-geo-projection'
import { GRID_MARGIN, type Position, type TileGrid } from '../model.ts'

/** 0 to 1 from the west, 0 to 1 from the north. */
export type Spot = [x: number, y: number]

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Beyond it Mercator's square ends. */
const MERCATOR_EDGE = 85.0511

function mercator([longitude, latitude]: Position): Spot {
  const inside = Math.min(Math.max(latitude, -MERCATOR_EDGE), MERCATOR_EDGE)
  const north = Math.log(Math.tan(Math.PI / 4 + radians(inside) / 2))
  return [0.5 + longitude / 360, 0.5 - north / (2 * Math.PI)]
}

function flat(raw: GeoRawProjection): (position: Position) => Spot {
  const side = 2 * raw(Math.PI, 0)[0] * GRID_MARGIN
  return ([longitude, latitude]) => {
    const [east, north] = raw(radians(longitude), radians(latitude))
    return [0.5 + east / side, 0.5 - north / side]
  }
}

export const spotOf: Record<TileGrid, (position: Position) => Spot> = {
  mercator,
  'equal-earth': flat(geoEqualEarthRaw),
  'natural-earth': flat(geoNaturalEarth1Raw),
  robinson: flat(geoRobinsonRaw),
}
