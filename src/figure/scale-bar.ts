/** The scale bar of a map of a part of the world: true at the middle of the frame, and drawn only where that helps. */
import { type GeoProjection, geoDistance } from 'd3-geo'
import type { Position } from '../../geo/model.ts'
import type { Palette } from '../look.ts'
import type { Camera, View } from '../state.ts'
import { EARTH_RADIUS, figureProjection } from './projections.ts'
import { type Box, type Group, group, type TextShape } from './shapes.ts'

/** Longest bar in pixels. */
const LONGEST = 150
/** Longest bar in kilometres: on a map where 150 pixels are more, the scale differs too much from place to place. */
const MOST = 1000
const MARGIN = 14

/** Empty on world views; `middle` is what the frame has in its middle. The bar lies in the frame's lower left corner, on a halo of its own. */
export function scaleBar(
  projection: GeoProjection,
  middle: Position,
  frame: Box,
  palette: Palette,
): { groups: Group[]; box: Box | null } {
  const kilometres = kilometresAcross(projection, middle, LONGEST)
  if (kilometres === null || kilometres > MOST) return { groups: [], box: null }
  const length = roundLength(kilometres)
  const width = Math.round((LONGEST * length) / kilometres)
  const x = frame.x + MARGIN
  const y = frame.y + frame.height - MARGIN
  const d = `M${x} ${y - 5}V${y}H${x + width}V${y - 5}`
  const label: TextShape = {
    kind: 'text',
    x: x + width / 2,
    y: y - 6,
    text: `${length} km`,
    size: 10,
    weight: 400,
    anchor: 'middle',
    fill: palette.ink,
    halo: { colour: palette.halo, width: 3 },
  }
  const bar = { kind: 'path' as const, d, fill: null }
  return {
    groups: [
      group('scale', [
        { ...bar, stroke: palette.halo, width: 4 },
        { ...bar, stroke: palette.ink, width: 1.2 },
        label,
      ]),
    ],
    box: { x, y: y - 18, width, height: 20 },
  }
}

/** Degrees east over which the scale is taken. */
const STEP = 0.01

/** Kilometres of so many pixels at the scale of `middle`; null where that is not on the map. */
export function kilometresAcross(projection: GeoProjection, middle: Position, across: number): number | null {
  const east: Position = [middle[0] + STEP, middle[1]]
  const from = projection(middle)
  const to = projection(east)
  if (!from || !to) return null
  const pixels = Math.hypot(to[0] - from[0], to[1] - from[1])
  return (geoDistance(middle, east) * EARTH_RADIUS * across) / pixels / 1000
}

/** The largest of 1, 2 and 5 times a power of ten that is not longer. */
function roundLength(kilometres: number): number {
  const power = 10 ** Math.floor(Math.log10(kilometres))
  return ([5, 2, 1].find((factor) => factor * power <= kilometres) ?? 1) * power
}

/** By how much lengths along the parallels may differ over a window that has one scale bar. */
const STEADY = 1.2
/** Longest bar on the live map, pixels. */
const LIVE_LONGEST = 110

export interface Scale {
  kilometres: number
  /** How long that is on the map, CSS pixels. */
  pixels: number
}

/**
 * The scale of a live map, true along the parallel at its middle; null where it would mislead, because the scale
 * changes too much over the window or the window reaches beyond the world.
 */
export function liveScale(view: View, { center, zoom }: Camera, width: number, height: number): Scale | null {
  const projection = figureProjection(view, { center, zoom }, width, height)
  const longest = kilometresAcross(projection, center, LONGEST)
  if (longest === null) return null
  for (const x of [0, width / 2, width])
    for (const y of [0, height / 2, height]) {
      const point = onMap(projection, x, y)
      const here = point && kilometresAcross(projection, point, LONGEST)
      if (!here || Math.max(here / longest, longest / here) > STEADY) return null
    }
  const kilometres = roundLength((longest * LIVE_LONGEST) / LONGEST)
  return { kilometres, pixels: (LONGEST * kilometres) / longest }
}

/** The position under a pixel; null beside the world. */
function onMap(projection: GeoProjection, x: number, y: number): Position | null {
  const point = projection.invert?.([x, y])
  if (!point || Math.abs(point[0]) > 180 || Math.abs(point[1]) > 90) return null
  const back = projection(point)
  const same = back && Math.hypot(back[0] - x, back[1] - y) < 1
  return same ? point : null
}
