/** Rows of the legend set under each other. */
import type { FontTable } from '../../geo/model.ts'
import type { Palette } from '../look.ts'
import type { Row } from './legend.ts'
import type { Box, Shape } from './shapes.ts'
import { textWidth, type Weight, wrap } from './text.ts'

/** Pixels from the left of a column to the middle of the sample, the end of the count, and the text. */
const COLUMN = { sample: 10, count: 46, text: 53, uncounted: 28 }
const STYLES: Record<Row['kind'], { size: number; weight: Weight; step: number; before: number }> = {
  heading: { size: 12, weight: 700, step: 16, before: 9 },
  entry: { size: 11, weight: 400, step: 15.5, before: 0 },
}

export interface SetColumn {
  width: number
  height: number
  /** Boxes of the rows, from the top left of the column. */
  boxes: Box[]
  draw: (x: number, y: number) => Shape[]
}

/** Sets rows under each other in a column whose texts are at most `width` pixels wide. */
export function setColumn(
  rows: readonly Row[],
  width: number,
  palette: Palette,
  fonts: FontTable,
): SetColumn {
  const lines: { row: Row; text: string; x: number; y: number; first: boolean }[] = []
  const boxes: Box[] = []
  const indent = rows.some(({ count }) => count !== undefined) ? COLUMN.text : COLUMN.uncounted
  let y = 0
  for (const [index, row] of rows.entries()) {
    const { size, weight, step, before } = STYLES[row.kind]
    const x = row.kind === 'entry' ? indent : 0
    const texts = wrap(row.text, width - x, size, weight, fonts)
    if (index > 0) y += before
    const widest = Math.max(...texts.map((text) => textWidth(text, size, weight, fonts)))
    boxes.push({ x: 0, y, width: x + widest, height: step * texts.length })
    for (const [number, text] of texts.entries())
      lines.push({ row, text, x, y: y + number * step, first: number === 0 })
    y += step * texts.length
  }
  const draw = (left: number, top: number) =>
    lines.flatMap((line) => drawLine({ ...line, x: left + line.x, y: top + line.y }, left, palette))
  return { width: Math.max(0, ...boxes.map((box) => box.width)), height: y, boxes, draw }
}

function drawLine(
  { row, text, x, y, first }: { row: Row; text: string; x: number; y: number; first: boolean },
  left: number,
  palette: Palette,
): Shape[] {
  const { size, weight, step } = STYLES[row.kind]
  const baseline = y + step / 2 + size * 0.36
  const absent = row.count === 0
  const fill = absent ? palette.mutedInk : palette.ink
  const words = { kind: 'text' as const, y: baseline, size, fill }
  const shapes: Shape[] = [{ ...words, x, text, weight, anchor: 'start' }]
  if (!first) return shapes
  if (row.count !== undefined) {
    const count = { text: String(row.count), weight: absent ? (400 as const) : (700 as const) }
    shapes.unshift({ ...words, ...count, x: left + COLUMN.count, anchor: 'end' })
  }
  return [...(row.sample?.(left + COLUMN.sample, y + step / 2) ?? []), ...shapes]
}
