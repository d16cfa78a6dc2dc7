/** What a state's card and the camera need to know of a shape: size, label point, extent. */
import { geoArea } from 'd3-geo'
import type { MultiPolygon } from 'geojson'
import type { Position } from '../model.ts'
import { type Box, boxOf, joinBoxes, type Polygon, polygonHolds } from './geometry.ts'

export interface Shape {
  /** Where its label and its dot stand: inside its largest part. */
  point: Position
  /** [west, south, east, north] of its largest part and what lies near it. */
  extent: Box
  /** Too small to see on a world map. */
  small: boolean
  /** Square kilometres of all parts, as drawn. */
  area: number
}

const EARTH_RADIUS = 6371.0088
const EARTH_AREA = 4 * Math.PI * EARTH_RADIUS ** 2

/** Half the width of the Equal Earth projection of the unit sphere, along the equator. */
const EQUAL_EARTH_HALF_WIDTH = 2.70663
const WORLD_WIDTH = 800
/**
 * A state is small when an Equal Earth world 800 px wide shows it with less than this many square pixels:
 * 5 by 5 px on a world of 1000 px.
 */
const SMALL_PIXELS = 16
/** Square kilometres in one square pixel of that world. */
const PIXEL_AREA = (EARTH_AREA * EQUAL_EARTH_HALF_WIDTH ** 2) / (Math.PI * WORLD_WIDTH ** 2)

/** Parts no further apart than this many degrees of latitude belong together on the screen. */
const NEAR = 2.5
/** A part of at least a quarter of the largest one belongs to it from further away: Malaysia's two halves. */
const LARGE_SHARE = 0.25
const NEAR_FOR_LARGE = 10

const DECIMALS = 4

/** Measures a shape whose polygons are cut at ±180° and wound clockwise; needs one polygon at least. */
export function measureShape(geometry: MultiPolygon): Shape {
  const parts = geometry.coordinates
    .map((coordinates) => ({
      polygon: coordinates.map((ring) => ring.map(([x, y]): Position => [x!, y!])),
      area: geoArea({ type: 'Polygon', coordinates }) * EARTH_RADIUS ** 2,
    }))
    .sort((a, b) => b.area - a.area)
  const area = parts.reduce((sum, part) => sum + part.area, 0)
  return {
    point: innermostPoint(parts[0]!.polygon),
    extent: extentOf(parts.map((part) => ({ box: boxOf(part.polygon[0]!), area: part.area }))),
    small: area / PIXEL_AREA < SMALL_PIXELS,
    area,
  }
}

/** The box of the first, largest part, grown by every part that lies near what it already holds. */
function extentOf(parts: { box: Box; area: number }[]): Box {
  const [largest, ...others] = parts
  let extent = largest!.box
  let waiting = others
  for (;;) {
    const near = waiting.filter(({ box, area }) => {
      const reach = area >= LARGE_SHARE * largest!.area ? NEAR_FOR_LARGE : NEAR
      return gap(extent, box) <= reach
    })
    if (near.length === 0) return extent.map(round) as Box
    extent = near.reduce((all, { box }) => joinBoxes(all, box), extent)
    waiting = waiting.filter((part) => !near.includes(part))
  }
}

/** The gap between two boxes in degrees of latitude; degrees of longitude count as long as they are there. */
function gap(a: Box, b: Box): number {
  const scale = scaleAt((Math.max(a[1], b[1]) + Math.min(a[3], b[3])) / 2)
  const across = Math.max(0, b[0] - a[2], a[0] - b[2]) * scale
  const along = Math.max(0, b[1] - a[3], a[1] - b[3])
  return Math.hypot(across, along)
}

function scaleAt(latitude: number): number {
  return Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
}

interface Cell {
  center: Position
  half: number
  /** Distance from the centre to the polygon's edge, negative outside. */
  depth: number
}

/**
 * The point of a polygon furthest from its edge, on a plane whose longitudes are shrunk to their length at the
 * polygon's middle latitude. Quarters the cells that may still hold a better point, as Mapbox's polylabel does.
 */
export function innermostPoint(polygon: Polygon): Position {
  const [west, south, east, north] = boxOf(polygon[0]!)
  const scale = scaleAt((south + north) / 2)
  const plane = polygon.map((ring) => ring.map(([x, y]): Position => [x * scale, y]))
  const width = (east - west) * scale
  const height = north - south
  const side = Math.min(width, height)
  const cells: Cell[] = []
  for (let x = west * scale; x < east * scale; x += side) {
    for (let y = south; y < north; y += side)
      cells.push(cellAt(plane, [x + side / 2, y + side / 2], side / 2))
  }
  const best = searchCells(plane, cells, side / 200)
  return [round(best.center[0] / scale), round(best.center[1])]
}

function searchCells(plane: Polygon, start: Cell[], precision: number): Cell {
  let best = start.reduce((a, b) => (b.depth > a.depth ? b : a))
  let cells = start
  while (cells.length > 0) {
    const hopeful = cells.filter((cell) => cell.depth + cell.half * Math.SQRT2 - best.depth > precision)
    cells = hopeful.flatMap(({ center: [x, y], half }) => {
      const quarter = half / 2
      return [-quarter, quarter].flatMap((dx) =>
        [-quarter, quarter].map((dy) => cellAt(plane, [x + dx, y + dy], quarter)),
      )
    })
    best = cells.reduce((a, b) => (b.depth > a.depth ? b : a), best)
  }
  return best
}

function cellAt(plane: Polygon, center: Position, half: number): Cell {
  let nearest = Infinity
  for (const ring of plane) {
    for (let i = 1; i < ring.length; i++) {
      nearest = Math.min(nearest, squaredDistance(center, ring[i - 1]!, ring[i]!))
    }
  }
  const depth = Math.sqrt(nearest) * (polygonHolds(plane, center) ? 1 : -1)
  return { center, half, depth }
}

function squaredDistance(point: Position, from: Position, to: Position): number {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length
  const t = Math.max(0, Math.min(1, along))
  return (point[0] - from[0] - t * dx) ** 2 + (point[1] - from[1] - t * dy) ** 2
}

function round(value: number): number {
  return Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS
}
