/** Everything on the page but the map: title, year, legend and credits, set once for all formats. */
import type { Atlas, FontTable } from '../../geo/model.ts'
import { type Settings, writeYears } from '../state.ts'
import { whenWords } from '../when.ts'
import {
  type LegendInput,
  legendRows,
  notesTexts,
  type Row,
  type SetColumn,
  setColumn,
  totalsText,
} from './legend.ts'
import type { Parts } from './parts.ts'
import { type Box, type Group, group, type Shape, type TextShape } from './shapes.ts'
import { plain, textWidth, type Weight, wrap } from './text.ts'
import type { Texts } from './texts.ts'

/**
 * Legend in the two lower corners, which a round map may reach between; in the same place below a rectangular
 * map; or in one column at its left.
 */
export type Arrangement = 'corners' | 'below' | 'column'

export interface FurnitureInput extends LegendInput {
  page: { width: number; height: number }
  fonts: FontTable
  parts: Parts
  arrangement: Arrangement
  /** Widest texts of a column of the legend, in pixels; a column that would be too high is set wider. */
  columnWidth: number
}

export interface Furniture {
  groups: Group[]
  /** Boxes of all that is set, for the map and its labels to stay clear of. */
  boxes: Box[]
  /** What is left for a rectangular map. */
  free: Box
  title: string
  credit: string
}

const MARGIN = 32
/** Pixels between blocks. */
const GAP = 16
const SIZES = { title: 22, subtitle: 12, year: 46, credit: 9 }

interface Block {
  id: 'title' | 'legend' | 'credits'
  boxes: Box[]
  shapes: Shape[]
}

export function furnish(input: FurnitureInput): Furniture {
  const { page, arrangement, parts } = input
  const head = header(input)
  const foot = credits(input)
  const top = bottomOf(head.boxes, MARGIN - GAP) + GAP
  const bottom = Math.min(...foot.boxes.map(({ y }) => y)) - GAP
  const set = arrangement === 'column' ? columnLegend : cornerLegend
  const legend = parts.legend ? set(input, top, bottom) : []
  const blocks = [head, ...legend, foot]
  const legendBoxes = legend.flatMap(({ boxes }) => boxes)
  const left = arrangement === 'column' && legendBoxes.length > 0 ? rightOf(legendBoxes) + GAP + 4 : MARGIN
  const end = arrangement === 'below' ? Math.min(bottom, ...legendBoxes.map(({ y }) => y - GAP)) : bottom
  return {
    groups: (['title', 'legend', 'credits'] as const).map((id) =>
      group(
        id,
        blocks.filter((block) => block.id === id).flatMap(({ shapes }) => shapes),
      ),
    ),
    boxes: blocks.flatMap(({ boxes }) => boxes),
    free: { x: left, y: top, width: page.width - MARGIN - left, height: end - top },
    title: `${parts.title || titleText(input)}, ${writeYears(input.settings.years)}`,
    credit: creditTexts(input).join(' '),
  }
}

const bottomOf = (boxes: readonly Box[], least = 0) =>
  Math.max(least, ...boxes.map(({ y, height }) => y + height))
const rightOf = (boxes: readonly Box[]) => Math.max(MARGIN, ...boxes.map(({ x, width }) => x + width))

/** What the picture is about, by the layers that are on. */
function titleText({ settings: { layers }, t }: { settings: Settings; t: Texts }): string {
  const psi = layers.has('psi') || layers.has('events')
  const summits = layers.has('hosts') || layers.has('participants')
  if (psi && summits) return t('figure.title.both')
  if (psi) return t('figure.title.psi')
  if (summits) return t('figure.title.nss')
  return t(layers.has('places') ? 'figure.title.places' : 'figure.title.none')
}

function header(input: FurnitureInput): Block {
  const { page, palette, fonts, parts } = input
  const stamp = parts.year ? yearStamp(input) : { boxes: [], shapes: [] }
  const taken = stamp.boxes.reduce((sum, { width }) => sum + width + 2 * GAP, 0)
  const room = page.width - 2 * MARGIN - taken
  const words = plain(parts.title ?? titleText(input))
  const title = lines(words, room, MARGIN, MARGIN, SIZES.title, 700, palette.ink, fonts)
  const below = bottomOf(title.boxes, MARGIN - 3) + 3
  const second = plain(parts.subtitle ?? subtitleText(input))
  const subtitle = lines(second, room, MARGIN, below, SIZES.subtitle, 400, palette.mutedInk, fonts)
  return {
    id: 'title',
    boxes: [...title.boxes, ...subtitle.boxes, ...stamp.boxes],
    shapes: [...title.shapes, ...subtitle.shapes, ...stamp.shapes],
  }
}

function yearStamp({ page, palette, settings, fonts }: FurnitureInput): { boxes: Box[]; shapes: Shape[] } {
  const text = writeYears(settings.years)
  const width = textWidth(text, SIZES.year, 700, fonts)
  const right = page.width - MARGIN
  const set = { size: SIZES.year, weight: 700 as const, anchor: 'end' as const, fill: palette.accent }
  return {
    boxes: [{ x: right - width, y: MARGIN, width, height: SIZES.year * 0.8 }],
    shapes: [{ kind: 'text', x: right, y: MARGIN + SIZES.year * 0.78, text, ...set }],
  }
}

/** What the classes and points show, and the sums. */
function subtitleText(input: FurnitureInput): string {
  const { settings, t, parts } = input
  const totals = totalsText(input)
  if (!totals) return ''
  const asOf = t('figure.asOf', { when: whenWords(t, settings.years), years: writeYears(settings.years) })
  return parts.total ? `${asOf} · ${totals}` : asOf
}

/** Lines of text from a top left corner, and their boxes. */
function lines(
  text: string,
  width: number,
  x: number,
  top: number,
  size: number,
  weight: Weight,
  fill: string,
  fonts: FontTable,
): { boxes: Box[]; shapes: TextShape[] } {
  const step = Math.round(size * 1.36)
  const set = wrap(text, width, size, weight, fonts)
  return {
    boxes: set.map((line, index) => ({
      x,
      y: top + index * step,
      width: textWidth(line, size, weight, fonts),
      height: step,
    })),
    shapes: set.map((line, index) => ({
      kind: 'text' as const,
      x,
      y: top + index * step + size * 1.04,
      text: line,
      size,
      weight,
      anchor: 'start' as const,
      fill,
    })),
  }
}

/** Sentences of the foot, in order. */
function creditTexts({ atlas, t }: { atlas: Atlas; t: Texts }): string[] {
  const titles = atlas.articles.map(({ title }) => title)
  const licence = [...new Set(atlas.articles.map(({ licence: { name } }) => name))].join(', ')
  const sentences = [
    titles.length > 0 ? t('figure.credit.articles', { titles: titles.join(' · '), licence }) : '',
    t('figure.credit.sources', { n: atlas.sources.length }),
    t('figure.credit.map'),
  ]
  return [`${t('title')}.`, ...sentences].filter(Boolean).map(plain)
}

function credits(input: FurnitureInput): Block {
  const { page, palette, fonts, parts } = input
  const width = page.width - 2 * MARGIN
  const set = (top: number) => {
    const notes = lines(
      parts.notes ? notesTexts(input).join(' · ') : '',
      width,
      MARGIN,
      top,
      SIZES.credit,
      400,
      palette.ink,
      fonts,
    )
    const below = bottomOf(notes.boxes, top - 2) + 2
    const sources = creditTexts(input).join(' ')
    const credit = lines(sources, width, MARGIN, below, SIZES.credit, 400, palette.mutedInk, fonts)
    return { bottom: bottomOf(credit.boxes), shapes: [...notes.shapes, ...credit.shapes] }
  }
  const height = set(0).bottom
  const top = page.height - MARGIN - height + 4
  const rule: Shape = {
    kind: 'path',
    d: `M${MARGIN} ${top - 7}h${width}`,
    fill: null,
    stroke: palette.rule,
    width: 0.8,
  }
  const box = { x: MARGIN, y: top - 7, width, height: height + 7 }
  return { id: 'credits', boxes: [box], shapes: [rule, ...set(top).shapes] }
}

/** Widths to choose a legend's column from. */
export const COLUMN_WIDTHS = [170, 190, 210, 230, 260, 300, 350, 420]

function fitColumn(
  rows: readonly Row[],
  height: number,
  { columnWidth, page, palette, fonts }: FurnitureInput,
): SetColumn {
  // Two columns must find room side by side.
  const most = (page.width - 2 * MARGIN - GAP) / 2
  const possible = COLUMN_WIDTHS.filter((width) => width <= most)
  const widths = possible.filter((width) => width >= columnWidth)
  const set = (widths.length > 0 ? widths : possible.slice(-1)).map((width) =>
    setColumn(rows, width, palette, fonts),
  )
  return set.find((column) => column.height <= height) ?? set.at(-1)!
}

const legendBlock = (column: SetColumn, x: number, y: number): Block => ({
  id: 'legend',
  boxes: column.boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y })),
  shapes: column.draw(x, y),
})

/** Classes at the bottom left, points at the bottom right, both on one ground line. */
function cornerLegend(input: FurnitureInput, top: number, bottom: number): Block[] {
  const { areas, points } = legendRows(input)
  const left = fitColumn(areas, (bottom - top) / 2, input)
  const right = fitColumn(points, (bottom - top) / 2, input)
  return [
    legendBlock(left, MARGIN, bottom - left.height),
    legendBlock(right, input.page.width - MARGIN - right.width, bottom - right.height),
  ]
}

function columnLegend(input: FurnitureInput, top: number, bottom: number): Block[] {
  const { areas, points } = legendRows(input)
  return [legendBlock(fitColumn([...areas, ...points], bottom - top, input), MARGIN, top)]
}
