/** What a state's card and the camera need to know of a shape: size, label point, extent. */
import { geoArea } from 'd3-geo'
import type { MultiPolygon } from 'geojson'
import type { Anchor, Position, Room } from '../model.ts'
import { anchorsOf } from './anchors.ts'
import { type Box, boxOf, joinBoxes, roundTo, scaleAt } from './geometry.ts'
import { innermostPoint } from './innermost.ts'
import { roomAround } from './room.ts'

export interface Shape {
  /** Where its label and its dot stand: inside its largest part. */
  point: Position
  /** [west, south, east, north] of its largest part and what lies near it. */
  extent: Box
  /** What fits round its point. */
  room: Room
  /** Where else its name may stand. */
  anchors: Anchor[]
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
  const point = innermostPoint(parts[0]!.polygon, DECIMALS)
  return {
    point,
    room: roomAround(parts[0]!.polygon, point),
    anchors: anchorsOf(
      parts.map(({ polygon }) => polygon),
      point,
    ),
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
    if (near.length === 0) return extent.map((side) => roundTo(side, DECIMALS)) as Box
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
