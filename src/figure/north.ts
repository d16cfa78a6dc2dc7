/** The arrow that points north, on maps where north is the same way up all over. */
import type { GeoProjection } from 'd3-geo'
import type { Position } from '../../geo/model.ts'
import type { Palette } from '../look.ts'
import { kilometresAcross } from './scale-bar.ts'
import { type Box, type Group, group, type TextShape } from './shapes.ts'

/** Degrees by which north may lean anywhere on the map. */
const LEAN = 4
/** Kilometres across the widest map that bears an arrow: a continent needs none. */
const MOST = 4000
const MARGIN = 16
const ARROW = { width: 12, height: 20 }
const LETTER = { size: 11, step: 13 }

interface NorthInput {
  projection: GeoProjection
  /** What the frame has in its middle. */
  middle: Position
  frame: Box
  palette: Palette
  letter: string
}

/** Nothing on world views; the arrow stands in the frame's upper right corner, on a halo of its own. */
export function northArrow({ projection, middle, frame, palette, letter }: NorthInput): {
  groups: Group[]
  box: Box | null
} {
  if (!isUpright(projection, middle, frame)) return { groups: [], box: null }
  const { width, height } = ARROW
  const x = frame.x + frame.width - MARGIN - width / 2
  const y = frame.y + MARGIN
  // A kite: both halves of its foot bend in to the middle.
  const d = `M${x} ${y}L${x + width / 2} ${y + height}L${x} ${y + height * 0.78}L${x - width / 2} ${y + height}Z`
  const words: TextShape = {
    ...{ kind: 'text', text: letter, size: LETTER.size, weight: 700, anchor: 'middle', fill: palette.ink },
    ...{ x, y: y + height + LETTER.step, halo: { colour: palette.halo, width: 3 } },
  }
  const arrow = { kind: 'path' as const, d }
  return {
    groups: [
      group('north', [
        { ...arrow, fill: null, stroke: palette.halo, width: 4 },
        { ...arrow, fill: palette.ink },
        words,
      ]),
    ],
    box: { x: x - width / 2, y, width, height: height + LETTER.step + 3 },
  }
}

/** Degrees north over which the way up is taken. */
const STEP = 0.01

/** True where the map is small, and north points up in its middle and in all its corners. A globe has no way back from pixels. */
function isUpright(projection: GeoProjection, middle: Position, { x, y, width, height }: Box): boolean {
  const across = kilometresAcross(projection, middle, width)
  if (across === null || across > MOST) return false
  const corners = [x, x + width].flatMap((left): [number, number][] => [
    [left, y],
    [left, y + height],
  ])
  const places = [middle, ...corners.map((corner) => projection.invert?.(corner) ?? null)]
  return places.every((place) => place !== null && leanAt(projection, place as Position) < LEAN)
}

/** Degrees between north and up; 180 where that is not on the map. */
function leanAt(projection: GeoProjection, [longitude, latitude]: Position): number {
  const from = projection([longitude, latitude])
  const to = projection([longitude, latitude + STEP])
  if (!from || !to) return 180
  return Math.abs((Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI)
}
