/** Where else on its ground a state's name may stand, for a map on which its label point is out of sight. */
import { bboxClip } from '@turf/bbox-clip'
import type { Anchor, Position } from '../model.ts'
import { type Box, boxOf, type Polygon, scaleAt, tidy } from './geometry.ts'
import { innermostPoint } from './innermost.ts'
import { roomAround } from './room.ts'

/** Degrees of latitude of the pieces into which ground is cut, each of which has one such point. */
const PIECE = 8
/** Degrees of latitude to the label point within which there is no use for another. */
const NEAR = 2
/** Kilometres of a line of writing, three times as wide as high, for which there must be room. */
const LEAST_ROOM = 120
const DECIMALS = 2

/** The innermost point of each piece of the polygons, and the room round it; none near `point`, the label point. */
export function anchorsOf(polygons: readonly Polygon[], point: Position): Anchor[] {
  return polygons
    .flatMap((polygon) => piecesOf(polygon).map((piece) => anchorIn(piece, polygon)))
    .filter(({ room, point: other }) => room[1] >= LEAST_ROOM && distance(other, point) > NEAR)
}

/** Round the point the whole polygon counts: names may reach from one piece into the next. */
function anchorIn(piece: Polygon, polygon: Polygon): Anchor {
  const point = innermostPoint(piece, DECIMALS)
  return { point, room: roomAround(polygon, point) }
}

/** The polygon cut into about square pieces on a level grid over its box. */
function piecesOf(polygon: Polygon): Polygon[] {
  const [west, south, east, north] = boxOf(polygon[0]!)
  return parts(south, north, PIECE).flatMap(([bottom, top]) =>
    parts(west, east, PIECE / scaleAt((bottom + top) / 2)).flatMap(([left, right]) => {
      const piece = clipped(polygon, [left, bottom, right, top])
      return piece ? [piece] : []
    }),
  )
}

function clipped(polygon: Polygon, box: Box): Polygon | null {
  const { geometry } = bboxClip({ type: 'Polygon', coordinates: polygon }, box)
  return tidy(geometry.coordinates as Polygon)
}

/** Equal parts of a range, none longer than `longest`. */
function parts(from: number, to: number, longest: number): [number, number][] {
  const count = Math.max(1, Math.ceil((to - from) / longest))
  const step = (to - from) / count
  return Array.from({ length: count }, (_, index) => [from + index * step, from + (index + 1) * step])
}

function distance([x, y]: Position, [u, v]: Position): number {
  return Math.hypot((x - u) * scaleAt((y + v) / 2), y - v)
}
