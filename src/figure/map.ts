/** The map of the figure: ground, points and names, clipped where the frame cuts the world. */
import type { GeoProjection } from 'd3-geo'
import type { State } from '../../geo/model.ts'
import { inkOnArea, type Palette } from '../look.ts'
import { marksOf } from '../marks.ts'
import { outlinedStates, veiledBy } from '../relations.ts'
import { shadesOf, shadeWords } from '../shading.ts'
import { arcGroup } from './arcs.ts'
import { captionBox, INSET_NAMES, type Inset, insetGroup, isInset, locators } from './insets.ts'
import { type Labels, placeLabels } from './label-shapes.ts'
import { chosenOf } from './labels.ts'
import { type Draw, dots, type LandInput, land, type Shades, sea, stateTitle } from './land.ts'
import { isRound, type MapPlace, onWorld } from './layout.ts'
import { markGroups, type PlacedMark, participantRings, placeMarks } from './marks.ts'
import { northArrow } from './north.ts'
import { type FigureView, figureProjection } from './projections.ts'
import { scaleBar } from './scale-bar.ts'
import { type SceneInput, viewOf } from './scene.ts'
import { type Box, type CircleShape, type Group, group, grow, type PathShape } from './shapes.ts'
import { inView } from './sight.ts'

/** Logical pixels that a figure may be coarse when nothing else is said: a quarter of a hairline. */
export const DETAIL = 0.05

/** How far beyond the frame shapes are still drawn, so that no clipped edge shows its stroke. */
const OVERDRAW = 8

/** Curves are cut into lines as fine as the picture shows them. */
export function projectionFor(view: FigureView, { camera, window, frame, cut }: MapPlace, detail: number) {
  const projection = figureProjection(view, camera, window.width, window.height).precision(detail)
  const [x, y] = projection.translate()
  const across = frame.x + (frame.width - window.width) / 2
  const down = frame.y + (frame.height - window.height) / 2
  projection.translate([x + across, y + down])
  if (!cut) return projection
  const outer = grow(frame, OVERDRAW)
  // Mercator has no end to the north and south: its world is a square.
  const half = view === 'mercator' ? projection.scale() * Math.PI : Number.POSITIVE_INFINITY
  const middle = projection.translate()[1]
  return projection.clipExtent([
    [outer.x, Math.max(outer.y, middle - half)],
    [outer.x + outer.width, Math.min(outer.y + outer.height, middle + half)],
  ])
}

export interface MapInput extends SceneInput {
  place: MapPlace
  /** Boxes of the furniture, for names to keep off. */
  furniture: readonly Box[]
  /** Keys and ids of those who took part in the summits of the chosen years. */
  taking: ReadonlySet<string>
  /** Where many maps of one camera are drawn, what projects their lines once for all. */
  draw?: Draw
  /** Small maps beside this one, which name what they show. */
  insets?: readonly Inset[]
  /** How names are set on this map where that is not as usual. */
  names?: { factor: number; taken: readonly Box[] }
  /** True for a map too small for names and for what happened before its years. */
  bare?: boolean
}

/** The group `map`, from the sea to the names, and a line round it where its frame cuts it. */
export function mapGroups(input: MapInput): Group[] {
  const { settings, palette, place } = input
  const projection = projectionFor(viewOf(input), place, input.detail ?? DETAIL)
  const ground = groundOf(input, projection)
  const placed = placeMarks(marksOf(input.atlas), settings, projection, place.camera.zoom)
  const marks = input.bare ? placed.filter(({ now }) => now) : placed
  const rings = ringsOf(input, projection)
  const smallStates = dots(ground)
  const scale = hasScale(input)
    ? scaleBar(projection, place.camera.center, place.frame, palette)
    : { groups: [], box: null }
  const north = hasNorth(input)
    ? northArrow({
        projection,
        middle: place.camera.center,
        frame: place.frame,
        palette,
        letter: input.t('figure.north'),
      })
    : { groups: [], box: null }
  const arcs = arcGroup({ ...input, projection, detail: input.detail ?? DETAIL })
  const frame = labelFrame(input, projection)
  const insets = input.insets ?? []
  const inkOn = (key: string) =>
    inkOnArea(palette.areas[ground.shades?.get(key) ?? 'land'], ground.veiled(key), palette)
  const labelled = {
    ...frame,
    taken: [...frame.taken, ...arcs.boxes, ...[scale.box, north.box].filter((box) => box !== null)],
    // An inset has room for names of states, not of their territories too.
    states: frame.states.filter(
      ({ point, status }) => !isInset(insets, point) && !(input.names && status === 'territory'),
    ),
    marks: marks.filter(({ mark }) => !isInset(insets, mark.point)),
    avoided: [...rings, ...smallStates, ...marks.filter(({ now }) => !now)].map(boxOf),
  }
  const names = input.bare ? NO_NAMES : placeLabels(labelled, { ...input, inkOn })
  const children = [
    ...sea(ground),
    ...land(ground),
    ...arcs.groups,
    group('dots', smallStates),
    ...[group('name-dots', names.dots)].filter(({ children }) => children.length > 0),
    group('participants', rings),
    ...markGroups(marks, palette, settings.language),
    ...[group('leaders', names.leaders)].filter(({ children }) => children.length > 0),
    group(
      'labels',
      names.labels.flatMap(({ shapes }) => shapes),
    ),
    ...locators(insets, projection, palette),
    ...scale.groups,
    ...north.groups,
  ]
  return place.cut
    ? [group('map', children, place.frame), neatline(place.frame, palette)]
    : [group('map', children)]
}

const NO_NAMES: Labels = { labels: [], dots: [], leaders: [] }

/** A whole world has no one scale. */
const hasScale = ({ settings, parts, place }: MapInput): boolean =>
  place.cut && settings.camera !== null && (parts?.scaleBar ?? true)

const hasNorth = ({ settings, parts, place }: MapInput): boolean =>
  place.cut && settings.camera !== null && (parts?.north ?? true)

/** The map of an inset, drawn as the large one is, from straight above. */
export function insetGroups(input: MapInput, inset: Inset): Group[] {
  const names = { ...INSET_NAMES, taken: [captionBox(inset)] }
  const map = mapGroups({ ...input, projection: 'orthographic', place: inset.place, insets: [], names })
  return insetGroup(inset, map, input.t(`figure.inset.${inset.region.id}`), input.palette)
}

function groundOf(
  { atlas, shapes, settings, palette, t, detail = DETAIL, draw, place: { camera } }: MapInput,
  projection: GeoProjection,
): LandInput {
  const { layers, language, place } = settings
  const byKey: Shades = layers.has('psi') ? shadesOf(atlas, settings) : null
  const titleOf = ({ key, names }: State) =>
    stateTitle(names[language], byKey && shadeWords(t, byKey.get(key) ?? 'none', settings))
  const states = new Map(atlas.states.map((state) => [state.key, state]))
  return {
    shapes,
    states,
    shades: byKey,
    titleOf,
    selected: place,
    outlined: outlinedStates(atlas, settings),
    veiled: veiledBy(atlas, settings),
    zoom: camera.zoom,
    palette,
    projection,
    detail,
    ...(draw && { draw }),
  }
}

function ringsOf(
  { atlas, settings, palette, taking, place }: MapInput,
  projection: GeoProjection,
): PathShape[] {
  if (!settings.layers.has('participants')) return []
  return participantRings(
    atlas.states,
    taking,
    projection,
    place.camera.zoom,
    palette,
    (names) => names[settings.language],
  )
}

/** Pixels between names and the edge of the frame or page. */
const EDGE = { frame: 4, page: 8 }

function labelFrame(input: MapInput, projection: GeoProjection) {
  const { atlas, settings, page, fonts, place, furniture, names } = input
  const { language } = settings
  const view = viewOf(input)
  const wholePage = { x: 0, y: 0, ...page }
  const bounds = place.cut ? grow(place.frame, -EDGE.frame) : grow(wholePage, -EDGE.page)
  return {
    states: atlas.states,
    taken: [...(place.cut ? [] : furniture), ...(names?.taken ?? [])],
    bounds,
    // What an inset shows of large states is named beside it.
    sight: names ? null : bounds,
    onMap: (x: number, y: number) => place.cut || !isRound(view) || onWorld(view, place.frame, x, y),
    chosen: chosenOf(settings),
    zoom: place.camera.zoom,
    factor: names?.factor ?? 1,
    inView: inView(view, place.camera, projection),
    ...{ language, projection, fonts },
  }
}

/** What a dot, ring or mark covers. */
function boxOf(shape: CircleShape | PathShape | PlacedMark): Box {
  const { x, y, radius } =
    'radius' in shape ? shape : { x: shape.at?.x ?? 0, y: shape.at?.y ?? 0, radius: shape.at?.scale ?? 0 }
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

function neatline({ x, y, width, height }: Box, palette: Palette): Group {
  const d = `M${x} ${y}h${width}v${height}h${-width}Z`
  return group('neatline', [{ kind: 'path', d, fill: null, stroke: palette.coast, width: 0.8 }])
}
