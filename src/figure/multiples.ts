/** Several years on one page: a grid of small maps of one camera, with one title, one legend and one foot. */
import type { GeoPermissibleObjects } from 'd3-geo'
import { countsOf } from '../comparing.ts'
import { fontFamily } from '../look.ts'
import { writeYears, type Years } from '../state.ts'
import { participants } from '../time.ts'
import { type Arrangement, type Furniture, furnish } from './furniture.ts'
import { bestGrid, type Grid, placeIn } from './grid.ts'
import type { MapPlace } from './layout.ts'
import { COLUMN_WIDTHS } from './legend-blocks.ts'
import { DETAIL, mapGroups, projectionFor } from './map.ts'
import { moved } from './moved.ts'
import { ALL_PARTS } from './parts.ts'
import { pathDrawer, type Trace } from './path-writer.ts'
import { patternsOf, type SceneInput, viewOf } from './scene.ts'
import { type Group, group, type Scene } from './shapes.ts'
import { cellSettings, sharedNotes, sharedRows, sharedSubtitle } from './shared-words.ts'

/** Width of a map below which it bears neither names nor what happened before its year. */
const ROOMY = 300

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
  parts.subtitle ??= sharedSubtitle(input)
  const shared = {
    rows: sharedRows(input, cells),
    notes: sharedNotes(input, cells),
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
