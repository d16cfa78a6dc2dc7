/** Placed names as shapes: their lines, their dots, and the lines that lead to them. */
import type { FontTable } from '../../geo/model.ts'
import { nameDot, type Palette } from '../look.ts'
import { type LabelInput, type Placement, placeNames } from './labels.ts'
import { round } from './land.ts'
import type { Box, CircleShape, PathShape, TextShape } from './shapes.ts'
import { LEADER_START, LINE_HEIGHT, leaderEnd, type Side, type Spot } from './spots.ts'
import type { Weight } from './text.ts'

export interface Ink {
  fill: string
  halo: string
}

export interface LabelLook {
  /** Colours of a name that stands on its state's ground. */
  inkOn: (key: string) => Ink
  palette: Palette
  fonts: FontTable
}

export interface PlacedLabel {
  /** State key, city id or event id. */
  place: string
  box: Box
  shapes: TextShape[]
}

export interface Labels {
  labels: PlacedLabel[]
  /** Dots of states whose name stands beside them or has no room. */
  dots: CircleShape[]
  /** Lines from dots to names further off. */
  leaders: PathShape[]
}

/** The names as shapes. */
export function placeLabels(input: LabelInput, look: LabelLook): Labels {
  const { placements, dots } = placeNames(input)
  const own = { fill: look.palette.ink, halo: look.palette.halo }
  return {
    labels: placements.map(({ place, spot, weight }) => ({
      place,
      box: spot.box,
      shapes: textShapes(spot, weight, spot.inside ? look.inkOn(place) : own, look.fonts),
    })),
    dots: dots.map(({ place, x, y }) => nameDotShape(place, x, y, look.palette)),
    leaders: placements.flatMap((one) => (one.spot.leader ? [leaderShape(one, look.palette)] : [])),
  }
}

/** At which end the lines of a name are level. */
const anchorOf = (side: Side): TextShape['anchor'] =>
  side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle'

function textShapes(
  { block: { lines, size }, box, side }: Spot,
  weight: Weight,
  ink: Ink,
  fonts: FontTable,
): TextShape[] {
  const anchor = anchorOf(side)
  const x = box.x + { start: 0, middle: box.width / 2, end: box.width }[anchor]
  const step = size * LINE_HEIGHT
  // The baseline that puts a line's ascent and descent in the middle of its step.
  const first = box.y + step / 2 + ((fonts.ascent - fonts.descent) * size) / 2000
  return lines.map((text, index) => ({
    kind: 'text',
    x: round(x),
    y: round(first + index * step),
    text,
    size,
    weight,
    anchor,
    fill: ink.fill,
    halo: { colour: ink.halo, width: 3 },
  }))
}

const nameDotShape = (key: string, x: number, y: number, { ink, halo }: Palette): CircleShape => ({
  ...{ kind: 'circle', key, fill: ink, stroke: halo, width: nameDot.rim },
  // Its rim lies round it.
  radius: nameDot.radius + nameDot.rim / 2,
  ...{ x: round(x), y: round(y) },
})

function leaderShape({ place, x, y, spot }: Placement, { ink }: Palette): PathShape {
  const [across, down] = leaderEnd(spot.leader!)
  const start = `${round(x + across * LEADER_START)} ${round(y + down * LEADER_START)}`
  const end = `${round(x + across)} ${round(y + down)}`
  return { kind: 'path', d: `M${start}L${end}`, fill: null, stroke: ink, width: nameDot.width, key: place }
}
