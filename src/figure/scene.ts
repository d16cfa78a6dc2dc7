/** The figure as a value: data, settings and look → shapes. Pure; the same in Node and in every browser. */
import { type GeoProjection, geoDistance } from 'd3-geo'
import type { Atlas, FontTable, Position, State } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { contrast, type Fill, fontFamily, type Palette } from '../look.ts'
import { marksOf } from '../marks.ts'
import type { Camera, Settings, View } from '../state.ts'
import { participants, STANDINGS, standings } from '../time.ts'
import { COLUMN_WIDTHS, type Furniture, furnish } from './furniture.ts'
import { type Ink, placeLabels } from './labels.ts'
import { dots, land, patternId, type Standings, sea, stateTitle } from './land.ts'
import { fitCamera, fitMercator, fitWorld, isRound, type MapPlace, onWorld } from './layout.ts'
import { markGroups, participantRings, placeMarks } from './marks.ts'
import { figureProjection } from './projections.ts'
import { type Box, type CircleShape, type Group, group, grow, type PathShape, type Scene } from './shapes.ts'
import type { Texts } from './texts.ts'

export interface SceneInput {
  atlas: Atlas
  shapes: Shapes
  settings: Settings
  palette: Palette
  /** Logical pixels; furniture is made for about 1280 × 720. */
  page: { width: number; height: number }
  fonts: FontTable
  t: Texts
}

export function buildScene(input: SceneInput): Scene {
  const { atlas, settings, palette, page } = input
  const taking = participants(atlas, settings.years)
  const { furniture, place } = layOut(input, taking)
  return {
    ...page,
    title: furniture.title,
    description: description(input),
    credit: furniture.credit,
    language: settings.language,
    family: fontFamily[settings.language],
    background: palette.paper,
    patterns: STANDINGS.filter((name) => palette.areas[name].pattern).map((name) => ({
      id: patternId(name),
      fill: palette.areas[name],
    })),
    groups: [...mapGroups(input, place, furniture.boxes, taking), ...furniture.groups],
  }
}

/** Sets the furniture, and the largest map beside it. */
function layOut(input: SceneInput, taking: ReadonlySet<string>): { furniture: Furniture; place: MapPlace } {
  const { atlas, settings } = input
  const marks = placeMarks(marksOf(atlas), settings, figureProjection('equal-earth', HOME, 1, 1))
  const round = settings.camera === null && isRound(settings.view)
  const arrangement = round ? ('corners' as const) : ('column' as const)
  const widths = round ? COLUMN_WIDTHS : [190]
  const layouts = widths.map((columnWidth) => {
    const furniture = furnish({ ...input, taking, marks, arrangement, columnWidth })
    return { furniture, place: placeMap(settings, furniture) }
  })
  return layouts.reduce((best, one) => (one.place.frame.width > best.place.frame.width ? one : best))
}

/** Counts in the legend are the year's, whether or not a mark lies in the part that is shown. */
const HOME = { center: [0, 0] as [number, number], zoom: 0 }

function placeMap({ camera, view }: Settings, { free, boxes }: Furniture): MapPlace {
  if (camera !== null) return fitCamera(free, camera)
  return isRound(view) ? fitWorld(view, free, boxes) : fitMercator(free)
}

/** How far beyond the frame shapes are still drawn, so that no clipped edge shows its stroke. */
const OVERDRAW = 8

function projectionFor({ view }: Settings, { camera, window, frame, cut }: MapPlace) {
  const projection = figureProjection(view, camera, window.width, window.height)
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

function mapGroups(
  { atlas, shapes, settings, palette, page, fonts, t }: SceneInput,
  place: MapPlace,
  furniture: readonly Box[],
  taking: ReadonlySet<string>,
): Group[] {
  const { layers, language } = settings
  const projection = projectionFor(settings, place)
  const states = new Map(atlas.states.map((state) => [state.key, state]))
  const byKey: Standings = layers.has('psi') ? standings(atlas, settings.years) : null
  const titleOf = (state: State) =>
    stateTitle(state.names[language], byKey && t(`standing.${byKey.get(state.key) ?? 'none'}`))
  const ground = { shapes, states, standings: byKey, titleOf, selected: settings.place, palette, projection }
  const marks = placeMarks(marksOf(atlas), settings, projection)
  const rings = layers.has('participants')
    ? participantRings(atlas.states, taking, projection, palette, (names) => names[language])
    : []
  const smallStates = dots(ground)
  const labels = placeLabels({
    marks,
    states: atlas.states,
    taken: place.cut ? [] : furniture,
    avoided: [...rings, ...smallStates].map(boxOf),
    onMap: (x, y) => place.cut || !isRound(settings.view) || onWorld(settings.view, place.frame, x, y),
    bounds: place.cut
      ? grow(place.frame, -4)
      : { x: 8, y: 8, width: page.width - 16, height: page.height - 16 },
    zoom: place.camera.zoom,
    inView: inView(settings.view, place.camera, projection),
    inkOn: (state) => inkOn(palette.areas[byKey?.get(state.key) ?? 'land'], palette),
    language,
    palette,
    projection,
    fonts,
  })
  const clip = place.cut ? place.frame : undefined
  return [
    group(
      'map',
      [
        ...sea(projection, palette),
        ...land(ground),
        group('dots', smallStates),
        group('participants', rings),
        ...markGroups(marks, palette, language),
        group(
          'labels',
          labels.flatMap((label) => label.shapes),
        ),
      ],
      clip,
    ),
    ...(clip ? [neatline(clip, palette)] : []),
  ]
}

/** Share of the way from the globe's centre to its horizon up to which names are written. */
const NAMED = 0.8

function inView(view: View, { center }: Camera, projection: GeoProjection): (point: Position) => boolean {
  if (view !== 'globe') return () => true
  const reach = (projection.clipAngle()! * NAMED * Math.PI) / 180
  return (point) => geoDistance(point, center) < reach
}

/** Dark words on light ground and light words on dark, with the ground itself as their halo. */
function inkOn({ ground, pattern }: Fill, palette: Palette): Ink {
  const [ink, paper] = [palette.ink, palette.halo]
  const fill = contrast(ground, ink) >= contrast(ground, paper) ? ink : paper
  return { fill, halo: pattern && fill === ink ? palette.halo : ground }
}

/** What a dot or ring covers. */
function boxOf(shape: CircleShape | PathShape): Box {
  const { x, y, radius } =
    shape.kind === 'circle'
      ? shape
      : { x: shape.at?.x ?? 0, y: shape.at?.y ?? 0, radius: shape.at?.scale ?? 0 }
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
}

function neatline({ x, y, width, height }: Box, palette: Palette): Group {
  const d = `M${x} ${y}h${width}v${height}h${-width}Z`
  return group('neatline', [{ kind: 'path', d, fill: null, stroke: palette.coast, width: 0.8 }])
}

function description({ atlas, settings, t }: SceneInput): string {
  const counts = [...standings(atlas, settings.years).values()]
  const documented = counts.filter((standing) => standing === 'founder' || standing === 'documented').length
  const possible = counts.filter((standing) => standing === 'possible').length
  return t('figure.description', { year: settings.years.to, documented, possible })
}
