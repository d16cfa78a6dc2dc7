/** Several years on one page: a grid of small maps of one camera, with one title, one legend and one foot. */
import type { GeoPermissibleObjects } from 'd3-geo'
import { countsOf } from '../comparing.ts'
import { fontFamily } from '../look.ts'
import { marksOf } from '../marks.ts'
import { type Settings, type WorldMap, writeYears, type Years } from '../state.ts'
import { participants, standings, uncounted } from '../time.ts'
import { type Arrangement, COLUMN_WIDTHS, type Furniture, furnish } from './furniture.ts'
import { round } from './land.ts'
import { fitCamera, fitMercator, isRound, type MapPlace } from './layout.ts'
import { type LegendInput, type LegendRows, legendRows, type Row } from './legend.ts'
import { DETAIL, mapGroups, projectionFor } from './map.ts'
import { placeMarks } from './marks.ts'
import { ALL_PARTS } from './parts.ts'
import { pathDrawer, type Trace } from './path-writer.ts'
import { type FigureView, figureProjection, type Globe, halfOf, isGlobe, wholeWorld } from './projections.ts'
import { HOME, patternsOf, type SceneInput, viewOf } from './scene.ts'
import { type Box, type Group, group, type Scene, type Shape, type TextShape } from './shapes.ts'
import { textWidth, wrap } from './text.ts'

/** Pixels between the cells of the grid. */
const GAP = { across: 18, down: 12 }
/** Width of a map below which it bears neither names nor what happened before its year. */
const ROOMY = 300

/** What the captions of the cells look like, from the widest cells down. */
const CAPTIONS = [
  { from: 400, year: 22, counts: 12 },
  { from: 240, year: 17, counts: 11 },
  { from: 150, year: 14, counts: 9 },
  { from: 0, year: 11, counts: 8 },
]

interface Caption {
  height: number
  /** At a left end and a top. */
  draw: (x: number, y: number) => TextShape[]
}

interface Grid {
  place: MapPlace
  /** Top left corners, in reading order; the caption stands there, and the map below it. */
  corners: { x: number; y: number }[]
  cell: { width: number; height: number }
  captions: Caption[]
  captionHeight: number
}

interface Sheet {
  furniture: Furniture
  grid: Grid
}

export function buildMultiples(input: SceneInput, cells: readonly Years[]): Scene {
  const { settings, palette, page, t } = input
  const { furniture, grid } = layOut(input, cells)
  const title = furniture.title
  return {
    ...page,
    title,
    description: cells
      .map((years) => t('multiples.cell', { years: writeYears(years), ...countsOf(input.atlas, years) }))
      .join(' '),
    credit: furniture.credit,
    language: settings.language,
    family: fontFamily[settings.language],
    background: palette.paper,
    patterns: patternsOf(palette),
    groups: [...cellGroups(input, cells, grid), ...furniture.groups],
  }
}

/** The legend where it leaves the maps the most room. */
function layOut(input: SceneInput, cells: readonly Years[]): Sheet {
  const parts = { ...(input.parts ?? ALL_PARTS), year: false }
  parts.subtitle ??= subtitleText(input)
  const shared = {
    rows: sharedRows(input, cells),
    notes: noteTexts(input, cells),
    years: cells.map(writeYears).join(', '),
  }
  const { page, settings } = input
  const widths = page.height > page.width ? COLUMN_WIDTHS.toReversed() : COLUMN_WIDTHS
  const arrangements: [Arrangement, number][] = [
    ['column', 170],
    ...widths.map((width): [Arrangement, number] => ['below', width]),
  ]
  const sheets = arrangements.map(([arrangement, columnWidth]): Sheet => {
    const furniture = furnish({
      ...input,
      parts,
      shared,
      arrangement,
      columnWidth,
      taking: new Set(),
      marks: [],
    })
    return { furniture, grid: bestGrid(input, cells, furniture.free, settings) }
  })
  return sheets.reduce((best, one) => (one.grid.place.camera.zoom > best.grid.place.camera.zoom ? one : best))
}

/** What the colours and points of every cell say; the numbers are in the captions. */
function subtitleText({ settings, t }: SceneInput): string {
  return settings.layers.has('psi')
    ? t(`multiples.asOf.${settings.years.mode ?? 'end'}`)
    : t('multiples.asOf.points')
}

const cellSettings = (settings: Settings, years: Years): Settings => ({
  ...settings,
  years,
  comparison: null,
  multiples: [],
})

/** Rows that mean something in a cell at least, without their counts. */
function sharedRows(input: SceneInput, cells: readonly Years[]): LegendRows {
  const all = cells.map((years) => legendRows(legendInput(input, years)))
  return { areas: merged(all.map(({ areas }) => areas)), points: merged(all.map(({ points }) => points)) }
}

/** Counts in the legend ask for all marks, whether or not they lie in the part that is shown. */
function legendInput({ atlas, palette, t, ...input }: SceneInput, years: Years): LegendInput {
  const settings = cellSettings(input.settings, years)
  const everywhere = figureProjection('equal-earth', HOME, 1, 1)
  const marks = placeMarks(marksOf(atlas), settings, everywhere, HOME.zoom)
  return { atlas, palette, t, settings, marks, taking: participants(atlas, years) }
}

function merged(lists: readonly Row[][]): Row[] {
  const rows = new Map<string, Row>()
  for (const { count, ...row } of lists.flat())
    if (count !== 0 && !rows.has(row.text)) rows.set(row.text, row)
  // In the order of a list, and without headings that nothing is left under.
  const order = [...new Set(lists.flat().map(({ text }) => text))]
  const kept = order.flatMap((text) => rows.get(text) ?? [])
  return kept.filter(({ kind }, index) => kind !== 'heading' || kept[index + 1]?.kind === 'entry')
}

function noteTexts({ atlas, settings, t }: SceneInput, cells: readonly Years[]): string[] {
  const { layers, language } = settings
  const notes = [t('legend.dot')]
  if (layers.has('events')) notes.push(t('layer.hollow'))
  if (layers.has('hosts') || layers.has('events') || layers.has('places')) notes.push(t('layer.past'))
  const beside = layers.has('psi') && cells[0] ? uncounted(atlas, standings(atlas, cells[0])) : []
  for (const { key } of beside) {
    const name = atlas.states.find((state) => state.key === key)?.names[language] ?? key
    notes.push(t('multiples.uncounted', { name }))
  }
  return [...notes, t('figure.borders')]
}

/** The number of columns that gives the largest maps; of two, the one with fewer empty cells. */
function bestGrid(input: SceneInput, cells: readonly Years[], free: Box, settings: Settings): Grid {
  const grids = cells.map((_, index) => gridOf(input, cells, free, settings, index + 1))
  return grids.reduce((best, one) => (one.place.camera.zoom > best.place.camera.zoom + 1e-6 ? one : best))
}

function gridOf(
  input: SceneInput,
  cells: readonly Years[],
  free: Box,
  settings: Settings,
  columns: number,
): Grid {
  const rows = Math.ceil(cells.length / columns)
  const width = (free.width - (columns - 1) * GAP.across) / columns
  const captions = cells.map((years) => captionOf(input, years, width))
  const captionHeight = Math.max(...captions.map(({ height }) => height))
  const height = Math.max(1, (free.height - (rows - 1) * GAP.down) / rows - captionHeight)
  return {
    place: placeIn(viewOf(input), settings, { x: 0, y: 0, width, height }),
    corners: cells.map((_, index) => ({
      x: free.x + (index % columns) * (width + GAP.across),
      y: free.y + Math.floor(index / columns) * (height + captionHeight + GAP.down),
    })),
    cell: { width, height },
    captions,
    captionHeight,
  }
}

function placeIn(view: FigureView, { camera }: Settings, box: Box): MapPlace {
  if (camera) return fitCamera(box, camera)
  return isRound(view) ? fitRound(view, box) : fitMercator(box)
}

/** A whole round world in the middle of a box. */
function fitRound(view: WorldMap | Globe, { width: across, height: down }: Box): MapPlace {
  const shape = isGlobe(view) ? { width: 1, height: 1 } : halfOf(view)
  const height = Math.min(down, (across * shape.height) / shape.width)
  const width = (height * shape.width) / shape.height
  const frame = { x: (across - width) / 2, y: (down - height) / 2, width, height }
  return { frame, camera: wholeWorld(view, width, height, 0), window: { width, height }, cut: false }
}

/** The year, and beside it how many took part; below it where there is no room. */
function captionOf({ atlas, settings, palette, fonts, t }: SceneInput, years: Years, width: number): Caption {
  const sizes = CAPTIONS.find(({ from }) => width >= from)!
  const year = writeYears(years)
  const indent = textWidth(year, sizes.year, 700, fonts) + sizes.counts
  const counts = settings.layers.has('psi') ? t('legend.sum', countsOf(atlas, years)) : ''
  const beside = indent + textWidth(counts, sizes.counts, 400, fonts) <= width
  const lines = beside ? [counts] : wrap(counts, width, sizes.counts, 400, fonts)
  const step = sizes.counts * 1.3
  const head = sizes.year * 1.25
  const draw = (x: number, y: number): TextShape[] => {
    const set = { kind: 'text' as const, anchor: 'start' as const }
    const first = y + sizes.year
    const words = lines.map((text, index): TextShape => {
      const at = beside ? { x: x + indent, y: first } : { x, y: first + step * (index + 1) }
      return { ...set, ...at, text, size: sizes.counts, weight: 400, fill: palette.ink }
    })
    const stamp: TextShape = {
      ...set,
      x,
      y: first,
      text: year,
      size: sizes.year,
      weight: 700,
      fill: palette.accent,
    }
    return [stamp, ...words.filter(({ text }) => text !== '')]
  }
  return { height: head + (beside ? 0 : step * lines.length) + 3, draw }
}

/** Each cell's map where it stands, and its caption. */
function cellGroups(
  input: SceneInput,
  cells: readonly Years[],
  { place, corners, cell, captions, captionHeight }: Grid,
): Group[] {
  const maps = cellMaps(input, cells, place, cell)
  return cells.flatMap((years, index) => {
    const { x, y } = corners[index]!
    const name = writeYears(years)
    const caption = captions[index]!.draw(x + place.frame.x, y + place.frame.y)
    return [
      ...maps[index]!.map((one) => moved(one, x, y + captionHeight, `-${name}`)),
      group(`caption-${name}`, caption),
    ]
  })
}

/** The maps of the cells, all at the corner of the page, their lines projected once for all. */
function cellMaps(
  input: SceneInput,
  cells: readonly Years[],
  place: MapPlace,
  cell: { width: number; height: number },
): Group[][] {
  const { atlas, settings, parts = ALL_PARTS, detail = DETAIL } = input
  const draw = onceEach(pathDrawer(projectionFor(viewOf(input), place, detail), detail))
  return cells.map((years, index) =>
    mapGroups({
      ...input,
      settings: cellSettings(settings, years),
      parts: { ...parts, scaleBar: index === 0 && parts.scaleBar },
      page: cell,
      place,
      furniture: [],
      taking: participants(atlas, years),
      draw,
      bare: place.frame.width < ROOMY,
    }),
  )
}

/** The maps alone, one scene each, as large as the page of the input: for a grid that has its words beside it. */
export function mapScenes(input: SceneInput, cells: readonly Years[]): Scene[] {
  const { settings, page, palette } = input
  const place = placeIn(viewOf(input), settings, { x: 0, y: 0, ...page })
  return cellMaps(input, cells, place, page).map((groups, index) => ({
    ...page,
    title: writeYears(cells[index]!),
    description: '',
    credit: '',
    language: settings.language,
    family: fontFamily[settings.language],
    background: null,
    patterns: patternsOf(palette),
    groups,
  }))
}

/** What colours and points mean in some cell at least, under each other's headings. */
export const sharedLegend = (input: SceneInput, cells: readonly Years[]): Row[] => {
  const { areas, points } = sharedRows(input, cells)
  return [...areas, ...points]
}

/** Width of a whole world to its height, where the view has one; else that of the usual window. */
export function shapeOf({ view, camera }: Settings): number {
  if (camera || view === 'mercator') return 1.6
  if (isGlobe(view)) return 1
  const { width, height } = halfOf(view)
  return width / height
}

type Draw = (object: GeoPermissibleObjects) => Trace

/** The lines of an object are the same in every cell. */
function onceEach(draw: Draw): Draw {
  const known = new Map<unknown, Trace>()
  return (object) => {
    const name = object.type === 'Sphere' ? 'Sphere' : object
    const trace = known.get(name) ?? draw(object)
    known.set(name, trace)
    return trace
  }
}

/** The group further right and down, under a name of its own. */
function moved(whole: Group, right: number, down: number, suffix: string): Group {
  const { id, clip, children } = whole
  const shifted = children.map((child) =>
    child.kind === 'group' ? moved(child, right, down, suffix) : movedShape(child, right, down),
  )
  return group(`${id}${suffix}`, shifted, clip && { ...clip, x: clip.x + right, y: clip.y + down })
}

function movedShape(shape: Shape, right: number, down: number): Shape {
  if (shape.kind !== 'path') return { ...shape, x: round(shape.x + right), y: round(shape.y + down) }
  const { x, y, scale } = shape.at ?? { x: 0, y: 0, scale: 1 }
  return { ...shape, at: { x: round(x + right), y: round(y + down), scale } }
}
