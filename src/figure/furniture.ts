/** Everything on the page but the map: title, year, legend and credits, set once for all formats. */
import type { Atlas, FontTable } from '../../geo/model.ts'
import { type Settings, writeYears } from '../state.ts'
import { whenWords } from '../when.ts'
import { BLOCKS, type Block, GAP, MARGIN } from './blocks.ts'
import { type Code, type SetCode, setCode } from './code.ts'
import { type LegendInput, type LegendRows, notesTexts, totalsText } from './legend.ts'
import { columnLegend, cornerLegend } from './legend-blocks.ts'
import { bottomOf, lines } from './lines.ts'
import type { Parts } from './parts.ts'
import { type Box, type Group, group, type Shape } from './shapes.ts'
import { plain, textWidth } from './text.ts'
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
  /** The address of the live map, where the page shows it. */
  code?: Code
  arrangement: Arrangement
  /** Widest texts of a column of the legend, in pixels; a column that would be too high is set wider. */
  columnWidth: number
  /** Where the page has several maps: what they share, instead of what the one map would say. */
  shared?: { rows: LegendRows; notes: readonly string[]; years: string }
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

const SIZES = { title: 22, subtitle: 12, year: 46, credit: 9 }

export function furnish(input: FurnitureInput): Furniture {
  const code = input.code ? setCode({ ...input, code: input.code }) : null
  // Beside a round map the code stands in the corner under the year.
  if (input.arrangement === 'corners') return arrange(input, code, 'stamp')!
  const under = input.arrangement === 'column' ? arrange(input, code, 'legend') : null
  return under ?? arrange(input, code, 'foot')!
}

/** `corner` is where the code goes: under the year, under a column of the legend, or at the right of the foot. */
type Corner = 'stamp' | 'legend' | 'foot'

/** Null where the code has no room under the legend. */
function arrange(input: FurnitureInput, code: SetCode | null, corner: Corner): Furniture | null {
  const { page, arrangement, parts } = input
  const head = header(input, corner === 'stamp' ? code : null)
  const foot = credits(input, corner === 'foot' ? code : null)
  const top = bottomOf(head.boxes, MARGIN - GAP) + GAP
  const bottom = Math.min(...foot.boxes.map(({ y }) => y)) - GAP
  const set = arrangement === 'column' ? columnLegend : cornerLegend
  const legend = parts.legend ? set(input, top, bottom) : []
  const legendBoxes = legend.flatMap(({ boxes }) => boxes)
  const link = code ? [linkBlock(code, corner, page, bottomOf(head.stamp, MARGIN - GAP) + GAP, bottom)] : []
  const column = arrangement === 'column' ? [legend, corner === 'legend' ? link : []].flat() : []
  if (corner === 'legend' && code && bottomOf(legendBoxes, top) + GAP > bottom - code.height) return null
  const blocks = [head, ...legend, foot, ...link]
  const columnBoxes = column.flatMap(({ boxes }) => boxes)
  const left = columnBoxes.length > 0 ? rightOf(columnBoxes) + GAP + 4 : MARGIN
  const end = arrangement === 'below' ? Math.min(bottom, ...legendBoxes.map(({ y }) => y - GAP)) : bottom
  return {
    groups: BLOCKS.map((id) =>
      group(
        id,
        blocks.filter((block) => block.id === id).flatMap(({ shapes }) => shapes),
      ),
    ).filter(({ id, children }) => id !== 'link' || children.length > 0),
    boxes: blocks.flatMap(({ boxes }) => boxes),
    free: { x: left, y: top, width: page.width - MARGIN - left, height: end - top },
    title: `${parts.title || titleText(input)}, ${input.shared?.years ?? writeYears(input.settings.years)}`,
    credit: creditText(input),
  }
}

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

/** `top` is the place under the year, `bottom` where the foot begins. */
function linkBlock(
  code: SetCode,
  corner: Corner,
  page: FurnitureInput['page'],
  top: number,
  bottom: number,
): Block {
  if (corner === 'legend') return { id: 'link', ...code.draw(MARGIN + code.width, bottom - code.height) }
  const right = page.width - MARGIN
  return { id: 'link', ...code.draw(right, corner === 'stamp' ? top : page.height - MARGIN - code.height) }
}

/** `code` is what stands under the year: title and subtitle leave its column free. */
function header(input: FurnitureInput, code: SetCode | null): Block & { stamp: Box[] } {
  const { page, palette, fonts, parts } = input
  const stamp = parts.year ? yearStamp(input) : { boxes: [], shapes: [] }
  const widest = Math.max(code?.width ?? 0, ...stamp.boxes.map(({ width }) => width))
  const taken = widest === 0 ? 0 : widest + 2 * GAP
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
    stamp: stamp.boxes,
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

/** Sentences of the foot, in order. A Chinese full stop brings its own space. */
function creditText({ atlas, t }: { atlas: Atlas; t: Texts }): string {
  const titles = atlas.articles.map(({ title }) => title)
  const licence = [...new Set(atlas.articles.map(({ licence: { name } }) => name))].join(', ')
  const sentences = [
    t('figure.credit.atlas', { title: t('title') }),
    titles.length > 0 ? t('figure.credit.articles', { titles: titles.join(' · '), licence }) : '',
    t('figure.credit.sources', { n: atlas.sources.length }),
    t('figure.credit.map'),
  ]
  return sentences.filter(Boolean).map(plain).join(' ').replaceAll('。 ', '。')
}

/** `code` is what stands at its right. */
function credits(input: FurnitureInput, code: SetCode | null): Block {
  const { page, palette, fonts, parts } = input
  const across = page.width - 2 * MARGIN
  const width = code ? across - code.width - GAP : across
  const set = (top: number) => {
    const notes = lines(
      parts.notes ? (input.shared?.notes ?? notesTexts(input)).join(' · ') : '',
      width,
      MARGIN,
      top,
      SIZES.credit,
      400,
      palette.ink,
      fonts,
    )
    const below = bottomOf(notes.boxes, top - 2) + 2
    const sources = creditText(input)
    const credit = lines(sources, width, MARGIN, below, SIZES.credit, 400, palette.mutedInk, fonts)
    return { bottom: bottomOf(credit.boxes), shapes: [...notes.shapes, ...credit.shapes] }
  }
  const height = Math.max(set(0).bottom, code ? code.height + 4 : 0)
  const top = page.height - MARGIN - height + 4
  const rule: Shape = {
    kind: 'path',
    d: `M${MARGIN} ${top - 7}h${across}`,
    fill: null,
    stroke: palette.rule,
    width: 0.8,
  }
  const box = { x: MARGIN, y: top - 7, width, height: height + 7 }
  return { id: 'credits', boxes: [box], shapes: [rule, ...set(top).shapes] }
}
