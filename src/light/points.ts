/** Everything that stands on the ground at a camera: dots, rings, marks and names, as the figure places them. Pure. */
import type { GeoProjection } from 'd3-geo'
import type { Atlas, FontTable, State } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { arcShapes } from '../figure/arcs.ts'
import { type Labels, placeLabels } from '../figure/label-shapes.ts'
import { chosenOf } from '../figure/labels.ts'
import { dots, type LandInput, type Shades } from '../figure/land.ts'
import { isRound, onWorld } from '../figure/layout.ts'
import { glyphShape, type PlacedMark, participantRings, placeMarks } from '../figure/marks.ts'
import { figureProjection } from '../figure/projections.ts'
import { type Box, type CircleShape, grow, type PathShape, type Shape } from '../figure/shapes.ts'
import { inView } from '../figure/sight.ts'
import { inkOnArea, type Palette, pastOpacity, symbolScale } from '../look.ts'
import type { Mark } from '../marks.ts'
import { veiledBy } from '../relations.ts'
import type { Camera, Settings } from '../state.ts'
import { participants } from '../time.ts'
import type { Size } from './sheet.ts'

export interface PointsInput {
  atlas: Atlas
  shapes: Shapes
  states: ReadonlyMap<string, State>
  marks: readonly Mark[]
  fonts: FontTable
  settings: Settings
  shades: Shades
  palette: Palette
  camera: Camera
  size: Size
  /** What lies over the map. */
  covers: readonly Box[]
  /** The world's outline on the screen. */
  worldBox: Box
}

/** One field a subject, in drawing order. */
export interface Points {
  arcs: Shape[]
  dots: Shape[]
  rings: Shape[]
  marks: Shape[]
  labels: Shape[]
}

/** Pixels by which lines may be coarser than their data. */
const DETAIL = 1
/** Pixels between names and the edge of the map. */
const EDGE = 4

export function pointsOf(input: PointsInput): Points {
  const { marks, settings, palette, camera, size } = input
  const projection = figureProjection(settings.view, camera, size.width, size.height)
  const smallStates = dots(groundOf(input, projection)).filter((dot) => isNear(dot.x, dot.y, size))
  const arcs = arcShapes({ ...input, projection, detail: DETAIL })
  const rings = ringsOf(input, projection).filter(({ at }) => isNear(at!.x, at!.y, size))
  const placed = placeMarks(marks, settings, projection, camera.zoom).filter(({ x, y }) => isNear(x, y, size))
  const past = placed.filter(({ now }) => !now)
  const avoided = [...smallStates, ...rings, ...past].map(boxOf)
  return {
    arcs: arcs.shapes,
    dots: smallStates,
    rings,
    marks: placed.map((one) => markShape(one, palette, camera.zoom)),
    labels: labelShapes(labelsOf(input, projection, placed, [...arcs.boxes, ...input.covers], avoided)),
  }
}

/** How far out of sight things are still drawn, as a share of the map: they come in when it is moved. */
const BEYOND = 0.2

const isNear = (x: number, y: number, { width, height }: Size): boolean =>
  x > -BEYOND * width && x < (1 + BEYOND) * width && y > -BEYOND * height && y < (1 + BEYOND) * height

const groundOf = (
  { atlas, shapes, states, shades, palette, camera, settings }: PointsInput,
  projection: GeoProjection,
): LandInput => ({
  ...{ shapes, states, shades, palette, projection },
  titleOf: () => '',
  selected: null,
  outlined: [],
  veiled: veiledBy(atlas, settings),
  zoom: camera.zoom,
  detail: DETAIL,
})

function ringsOf({ atlas, settings, camera, palette }: PointsInput, projection: GeoProjection): PathShape[] {
  if (!settings.layers.has('participants')) return []
  const taking = participants(atlas, settings.years)
  return participantRings(atlas.states, taking, projection, camera.zoom, palette, () => '').map((ring) => ({
    ...ring,
    width: RIM.filled,
  }))
}

/** Strokes below the fill of marks, of which one half is seen: as on the live map's symbols. */
const RIM = { filled: 2.4, hollow: 4 }

function markShape({ mark, x, y, radius, now }: PlacedMark, palette: Palette, zoom: number): PathShape {
  const shape = glyphShape(mark.subject, mark.glyph, mark.approximate, x, y, radius, palette)
  const width = (mark.approximate ? RIM.hollow : RIM.filled) * symbolScale(zoom)
  return { ...shape, width, ...(now ? {} : { opacity: pastOpacity }) }
}

function labelsOf(
  { atlas, fonts, settings, shades, palette, camera, size, worldBox }: PointsInput,
  projection: GeoProjection,
  marks: readonly PlacedMark[],
  taken: readonly Box[],
  avoided: readonly Box[],
): Labels {
  const { view, language } = settings
  const sight = grow({ x: 0, y: 0, ...size }, -EDGE)
  const labelled = {
    ...{ marks, taken, avoided, language, projection, fonts },
    chosen: chosenOf(settings),
    states: atlas.states,
    ...{ bounds: sight, sight },
    onMap: (x: number, y: number) => !isRound(view) || onWorld(view, worldBox, x, y),
    zoom: camera.zoom,
    inView: inView(view, camera, projection),
  }
  const isVeiled = veiledBy(atlas, settings)
  const inkOn = (key: string) => inkOnArea(palette.areas[shades?.get(key) ?? 'land'], isVeiled(key), palette)
  return placeLabels(labelled, { inkOn, palette, fonts })
}

/** Dots and lines below the names themselves. */
const labelShapes = ({ labels, dots, leaders }: Labels): Shape[] => [
  ...dots,
  ...leaders,
  ...labels.flatMap(({ shapes }) => shapes),
]

/** What a dot, ring or mark covers. */
function boxOf(shape: CircleShape | PathShape | PlacedMark): Box {
  const { x, y, radius } = 'radius' in shape ? shape : { ...shape.at!, radius: shape.at!.scale }
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}
