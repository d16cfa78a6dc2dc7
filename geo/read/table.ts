import type { Range } from '../model.ts'
import { type Trace, Tracer } from './trace.ts'

/** A cell before its column is known. */
export interface TableCell {
  trace: Trace
  isHeading: boolean
  rowSpan: number
  columnSpan: number
}

export interface TableRow {
  cells: TableCell[]
  raw: Range
}

/** Where a cell stands: its row and its place among the row's own cells, both counted from 0. */
export interface CellPlace {
  row: number
  cell: number
}

/** A row laid on the table's grid. */
export interface LaidRow {
  row: TableRow
  /** True when all its cells are headings: it names columns and holds no facts. */
  isHeading: boolean
  /** First column of each of its cells. */
  columns: number[]
  /** Cells of earlier rows that span down into this one. */
  inherited: { column: number; from: CellPlace }[]
}

/** More rows or columns than this are no table but an attack. */
const LARGEST_SPAN = 100

/** Columns beyond this are not told apart. */
const MOST_COLUMNS = 200

/** What a `rowspan` or `colspan` says, within reason. */
export function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10)
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), LARGEST_SPAN) : 1
}

/** Gives every cell its column, spans counted. */
export function layOut(rows: TableRow[]): LaidRow[] {
  const reaching = new Map<number, { rows: number; from: CellPlace }>()
  return rows.map((row, index) => {
    const inherited = [...reaching].map(([column, { from }]) => ({ column, from }))
    const columns: number[] = []
    const fresh: [number, { rows: number; from: CellPlace }][] = []
    let column = 0
    row.cells.forEach((cell, place) => {
      while (reaching.has(column) && column < MOST_COLUMNS) column++
      columns.push(column)
      if (column >= MOST_COLUMNS) return
      for (const end = column + cell.columnSpan; column < end; column++) {
        if (cell.rowSpan > 1)
          fresh.push([column, { rows: cell.rowSpan - 1, from: { row: index, cell: place } }])
      }
    })
    for (const [at, reach] of reaching) {
      reach.rows--
      if (reach.rows === 0) reaching.delete(at)
    }
    for (const [at, reach] of fresh) reaching.set(at, reach)
    const isHeading = row.cells.length > 0 && row.cells.every((cell) => cell.isHeading)
    return { row, isHeading, columns, inherited }
  })
}

/** Names of the columns: those of the first heading row, refined by heading rows right below it. */
export function columnNames(rows: LaidRow[]): string[] {
  const names: string[] = []
  for (const { row, isHeading, columns } of rows) {
    if (!isHeading) {
      if (names.length > 0) break
      continue
    }
    row.cells.forEach((cell, place) => {
      const first = columns[place]!
      for (let column = first; column < first + cell.columnSpan; column++) names[column] = cell.trace.text
    })
  }
  return names
}

/** The cells of a row as one text, ` | ` between them, and where each stands in it. */
export function joinCells(cells: TableCell[]): { trace: Trace; ranges: Range[] } {
  const tracer = new Tracer()
  const ranges = cells.map((cell, index): Range => {
    if (index > 0) tracer.joiner(' | ')
    const from = tracer.length
    tracer.append(cell.trace)
    return [from, tracer.length]
  })
  return { trace: tracer.trace(), ranges }
}
