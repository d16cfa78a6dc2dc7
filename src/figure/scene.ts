/** The figure as a value: data, settings and look → shapes. Pure; the same in Node and in every browser. */
import type { Atlas, FontTable } from '../../geo/model.ts'
import { yearsBeside } from '../comparing.ts'
import type { Shapes } from '../data.ts'
import { fontFamily, type Palette } from '../look.ts'
import { marksOf } from '../marks.ts'
import { SHADES } from '../shading.ts'
import type { Settings } from '../state.ts'
import { participants, standings } from '../time.ts'
import { whenWords } from '../when.ts'
import type { Code } from './code.ts'
import { type Arrangement, type Furniture, furnish } from './furniture.ts'
import { type Inset, insetArrangements, placeInsets } from './insets.ts'
import { patternId } from './land.ts'
import { fitCamera, fitMercator, fitWorld, isRound, type MapPlace } from './layout.ts'
import { COLUMN_WIDTHS } from './legend-blocks.ts'
import { insetGroups, mapGroups } from './map.ts'
import { placeMarks } from './marks.ts'
import { buildMultiples } from './multiples.ts'
import { ALL_PARTS, type Parts } from './parts.ts'
import { type FigureView, figureProjection } from './projections.ts'
import type { Scene } from './shapes.ts'
import type { Texts } from './texts.ts'

export interface SceneInput {
  atlas: Atlas
  shapes: Shapes
  settings: Settings
  /** Drawn instead of the settings' view. */
  projection?: FigureView
  palette: Palette
  /** Logical pixels; furniture is made for a page whose shorter side is 720. */
  page: { width: number; height: number }
  /** What the page carries beside the map: everything when left out. */
  parts?: Parts
  /** The address of the live map, where the page shows it. */
  code?: Code
  /** Logical pixels by which outlines may be coarser than the data; a twentieth when left out. */
  detail?: number
  fonts: FontTable
  t: Texts
}

export const viewOf = ({ projection, settings }: SceneInput): FigureView => projection ?? settings.view

/** Lays out title, legend and credits, then the largest map that stands clear of them. */
export function buildScene(input: SceneInput): Scene {
  const { atlas, settings, palette, page } = input
  const beside = yearsBeside(settings)
  if (beside.length > 0) return buildMultiples(input, beside)
  const taking = participants(atlas, settings.years)
  const { furniture, place, insets } = layOut(input, taking)
  const map = {
    ...input,
    place,
    furniture: [...furniture.boxes, ...insets.map((inset) => inset.place.frame)],
    taking,
  }
  return {
    ...page,
    title: furniture.title,
    description: description(input),
    credit: furniture.credit,
    language: settings.language,
    family: fontFamily[settings.language],
    background: palette.paper,
    patterns: patternsOf(palette),
    groups: [
      ...mapGroups({ ...map, insets }),
      ...insets.flatMap((inset) => insetGroups(map, inset)),
      ...furniture.groups,
    ],
  }
}

export const patternsOf = ({ areas }: Palette): Scene['patterns'] =>
  SHADES.filter((name) => areas[name].pattern).map((name) => ({ id: patternId(name), fill: areas[name] }))

/** Sets the furniture, and the largest map beside it. */
function layOut(input: SceneInput, taking: ReadonlySet<string>): Layout {
  const { atlas, settings } = input
  const parts = input.parts ?? ALL_PARTS
  const marks = placeMarks(marksOf(atlas), settings, figureProjection('equal-earth', HOME, 1, 1), HOME.zoom)
  const layouts = arrangements(input).map(([arrangement, columnWidth]) => {
    const furniture = furnish({ ...input, parts, taking, marks, arrangement, columnWidth })
    return { furniture, place: placeMap(input, furniture), insets: [] }
  })
  return parts.insets ? bestInsets(input, layouts) : largest(layouts)
}

interface Layout {
  furniture: Furniture
  place: MapPlace
  insets: Inset[]
}

/** The layout with the largest map; of equals, the first. */
const largest = (layouts: readonly Layout[]): Layout =>
  layouts.reduce((best, one) => (one.place.camera.zoom > best.place.camera.zoom ? one : best))

/** Zooms that the map may lose to its insets where there is a choice. */
const COST = 0.1

/** The largest insets that leave the map its size, whatever the legend's form; else those that cost it least. */
function bestInsets(input: SceneInput, layouts: readonly Layout[]): Layout {
  const whole = largest(layouts)
  const laid = layouts.flatMap((layout) => withInsets(input, layout))
  const cheap = laid.filter(({ place }) => whole.place.camera.zoom - place.camera.zoom <= COST)
  if (cheap.length > 0) return cheap.reduce((best, one) => (areaOf(one) > areaOf(best) ? one : best))
  return laid.length > 0 ? largest(laid) : whole
}

const areaOf = ({ insets }: Layout): number =>
  insets.reduce((sum, { place: { frame } }) => sum + frame.width * frame.height, 0)

/** The layout with each set of insets that finds room; beside a round world only. */
function withInsets(input: SceneInput, layout: Layout): Layout[] {
  const view = viewOf(input)
  const { free, boxes } = layout.furniture
  if (input.settings.camera !== null || !isRound(view)) return []
  return insetArrangements(free).flatMap((arrangement) => {
    const insets = placeInsets(arrangement, free, boxes)
    if (!insets) return []
    const place = fitWorld(view, free, [...boxes, ...insets.map((inset) => inset.place.frame)])
    return [{ ...layout, place, insets }]
  })
}

/** Ways to set the legend; where two give the same map, the first is taken. */
function arrangements(input: SceneInput): [Arrangement, number][] {
  const { width, height } = input.page
  // An upright page has room under the map: there the widest columns come first, for the fewest lines.
  const widths = height > width ? COLUMN_WIDTHS.toReversed() : COLUMN_WIDTHS
  if (input.settings.camera === null && isRound(viewOf(input)))
    return widths.map((width) => ['corners', width])
  return [['column', 190], ...widths.map((width): [Arrangement, number] => ['below', width])]
}

/** Counts in the legend are the year's, whether or not a mark lies in the part that is shown. */
export const HOME = { center: [0, 0] as [number, number], zoom: 0 }

function placeMap(input: SceneInput, { free, boxes }: Furniture): MapPlace {
  const { camera } = input.settings
  const view = viewOf(input)
  if (camera !== null) return fitCamera(free, camera)
  return isRound(view) ? fitWorld(view, free, boxes) : fitMercator(free)
}

function description({ atlas, settings, t }: SceneInput): string {
  const counts = [...standings(atlas, settings.years).values()]
  const documented = counts.filter((standing) => standing === 'founder' || standing === 'documented').length
  const possible = counts.filter((standing) => standing === 'possible').length
  return t('figure.description', { when: whenWords(t, settings.years), documented, possible })
}
