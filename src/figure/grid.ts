/** The grid of several years: how many columns, what stands over each cell, and the map in it. */
import { countsOf } from '../comparing.ts'
import { type Settings, type WorldMap, writeYears, type Years } from '../state.ts'
import { fitCamera, fitMercator, isRound, type MapPlace } from './layout.ts'
import { type FigureView, type Globe, halfOf, isGlobe, wholeWorld } from './projections.ts'
import { type SceneInput, viewOf } from './scene.ts'
import type { Box, TextShape } from './shapes.ts'
import { textWidth, wrap } from './text.ts'

/** Pixels between the cells of the grid. */
const GAP = { across: 18, down: 12 }
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

export interface Grid {
  place: MapPlace
  /** Top left corners, in reading order; the caption stands there, and the map below it. */
  corners: { x: number; y: number }[]
  cell: { width: number; height: number }
  captions: Caption[]
  captionHeight: number
}

/** The number of columns that gives the largest maps; of two, the one with fewer empty cells. */
export function bestGrid(input: SceneInput, cells: readonly Years[], free: Box, settings: Settings): Grid {
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

export function placeIn(view: FigureView, { camera }: Settings, box: Box): MapPlace {
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

/** Width of a whole world to its height, where the view has one; else that of the usual window. */
export function shapeOf({ view, camera }: Settings): number {
  if (camera || view === 'mercator') return 1.6
  if (isGlobe(view)) return 1
  const { width, height } = halfOf(view)
  return width / height
}
