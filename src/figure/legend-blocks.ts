/** The legend as blocks: in the two lower corners, or in one column at the left. */
import { type Block, GAP, MARGIN } from './blocks.ts'
import type { FurnitureInput } from './furniture.ts'
import { legendRows, type Row } from './legend.ts'
import { type SetColumn, setColumn } from './legend-column.ts'

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
export function cornerLegend(input: FurnitureInput, top: number, bottom: number): Block[] {
  const { areas, points } = input.shared?.rows ?? legendRows(input)
  const left = fitColumn(areas, (bottom - top) / 2, input)
  const right = fitColumn(points, (bottom - top) / 2, input)
  return [
    legendBlock(left, MARGIN, bottom - left.height),
    legendBlock(right, input.page.width - MARGIN - right.width, bottom - right.height),
  ]
}

export function columnLegend(input: FurnitureInput, top: number, bottom: number): Block[] {
  const { areas, points } = input.shared?.rows ?? legendRows(input)
  return [legendBlock(fitColumn([...areas, ...points], bottom - top, input), MARGIN, top)]
}
