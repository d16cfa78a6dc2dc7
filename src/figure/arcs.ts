/** Ways from one summit to the next in the figure: a line, arrows along it, and the years of both. */
import { type GeoProjection, geoInterpolate } from 'd3-geo'
import type { Arc, Atlas, FontTable, Position } from '../../geo/model.ts'
import { arcArrow, arcWidth, labelSize, type Palette, pastOpacity } from '../look.ts'
import type { Settings } from '../state.ts'
import { arcMoment, arcYears } from '../time.ts'
import { pathDrawer } from './path-writer.ts'
import { place } from './projections.ts'
import { type Box, type Group, group, type PathShape, type TextShape } from './shapes.ts'
import { textWidth } from './text.ts'

export interface ArcInput {
  atlas: Atlas
  settings: Settings
  palette: Palette
  fonts: FontTable
  projection: GeoProjection
  detail: number
}

/** Shares of the way at which an arrow stands. */
const ARROWS = [0.25, 0.5, 0.75]
/** Share of the way at which the years stand, between two arrows. */
const LABEL = 0.62

/** Arcs that have begun, under the years of all of them, and the boxes of those; none while the layer is off. */
export function arcShapes(input: ArcInput): { shapes: (PathShape | TextShape)[]; boxes: Box[] } {
  const { atlas, settings } = input
  if (!settings.layers.has('arcs')) return { shapes: [], boxes: [] }
  const drawn = atlas.arcs.flatMap((arc) => {
    const moment = arcMoment(atlas, arc, settings.years)
    return moment === 'future' ? [] : [drawArc(arc, moment === 'now' ? 1 : pastOpacity, input)]
  })
  const labels = drawn.flatMap(({ label }) => label ?? [])
  const shapes = [...drawn.flatMap(({ shapes }) => shapes), ...labels.map(({ shape }) => shape)]
  return { shapes, boxes: labels.map(({ box }) => box) }
}

/** The same as the group `arcs`, where there are any. */
export function arcGroup(input: ArcInput): { groups: Group[]; boxes: Box[] } {
  const { shapes, boxes } = arcShapes(input)
  return { groups: shapes.length > 0 ? [group('arcs', shapes)] : [], boxes }
}

function drawArc(arc: Arc, opacity: number, input: ArcInput) {
  const { palette, projection, detail, atlas } = input
  const { fill } = palette.marks.hosts
  const d = pathDrawer(projection, detail)({ type: 'MultiLineString', coordinates: arc.lines })
  const line = { kind: 'path' as const, d, fill: null, opacity }
  const between = geoInterpolate(arc.lines[0]![0]!, arc.lines.at(-1)!.at(-1)!)
  const years = arcYears(atlas, arc).join('–')
  const shapes: PathShape[] = [
    { ...line, stroke: palette.halo, width: arcWidth + 2.4 },
    { ...line, stroke: fill, width: arcWidth, title: years },
    ...ARROWS.flatMap((share) => arrow(between, share, opacity, input)),
  ]
  return { shapes, label: label(years, between(LABEL) as Position, input) }
}

/** A triangle that points along the arc; none where the arc is out of sight. */
function arrow(
  between: (share: number) => [number, number],
  share: number,
  opacity: number,
  { projection, palette }: ArcInput,
): PathShape[] {
  const [here, next] = [place(projection, between(share)), place(projection, between(share + 0.004))]
  if (!here || !next || Math.hypot(next[0] - here[0], next[1] - here[1]) > 40) return []
  const angle = Math.atan2(next[1] - here[1], next[0] - here[0])
  return [{ ...arrowShape(here[0], here[1], angle, palette), opacity: Math.min(1, opacity + 0.15) }]
}

/** The arrow of an arc with its middle at (x, y), turned by `angle` radians. */
export function arrowShape(x: number, y: number, angle: number, palette: Palette): PathShape {
  const turned = arcArrow.map(([right, down]) => {
    const across = x + right * Math.cos(angle) - down * Math.sin(angle)
    const along = y + right * Math.sin(angle) + down * Math.cos(angle)
    return `${Math.round(across * 100) / 100} ${Math.round(along * 100) / 100}`
  })
  const { fill } = palette.marks.hosts
  return { kind: 'path', d: `M${turned.join('L')}Z`, fill, stroke: palette.halo, width: 0.8 }
}

function label(text: string, point: Position, { projection, palette, fonts }: ArcInput) {
  const at = place(projection, point)
  if (!at) return null
  const size = labelSize.mark
  const width = textWidth(text, size, 700, fonts)
  const [x, y] = [Math.round(at[0]), Math.round(at[1] - 7)]
  const shape: TextShape = {
    kind: 'text',
    ...{ x, y, text, size, weight: 700, anchor: 'middle' },
    fill: palette.marks.hosts.fill,
    halo: { colour: palette.halo, width: 3 },
  }
  return { shape, box: { x: x - width / 2, y: y - size, width, height: size * 1.2 } }
}
