/** Reads a table into typed rows. Whatever cannot be read comes back as a problem with its file and line. */
import { parse } from 'csv-parse/sync'
import { isDay, isLooseDate } from './days.ts'
import { LONGEST_TEXT, MOST_LINES, MOST_PROBLEMS } from './limits.ts'
import type { Names, Problem } from './model.ts'

type Parsed<T> = { value: T } | { reason: string }
/** Reads one cell; gives its value, or the reason why it is none. */
export type CellParser<T> = (cell: string) => Parsed<T>
export type Columns = Record<string, CellParser<unknown>>
type ValueOf<P> = P extends CellParser<infer T> ? T : never
/** A row's values by column, and the line of the file on which it begins, counted from 1. */
export type Row<C extends Columns> = { [K in keyof C]: ValueOf<C[K]> } & { row: number }

export const text: CellParser<string> = (cell) => (cell === '' ? { reason: 'is empty' } : { value: cell })

export const anyText: CellParser<string> = (cell) => ({ value: cell })

export const day: CellParser<string> = (cell) =>
  isDay(cell) ? { value: cell } : { reason: `“${cell}” is not a day of the calendar (YYYY-MM-DD)` }

export const looseDate: CellParser<string> = (cell) =>
  isLooseDate(cell) ? { value: cell } : { reason: `“${cell}” is not a date (YYYY-MM-DD, YYYY-MM or YYYY)` }

/** Ids separated by `;`. */
export const idList: CellParser<string[]> = (cell) => ({ value: cell === '' ? [] : cell.split(';') })

export const webAddress: CellParser<string> = (cell) =>
  URL.canParse(cell) && /^https?:$/.test(new URL(cell).protocol)
    ? { value: cell }
    : { reason: `“${cell}” is not an http or https address` }

export function oneOf<const T extends string>(allowed: readonly T[]): CellParser<T> {
  return (cell) => {
    const found = allowed.find((value) => value === cell)
    return found === undefined ? { reason: `“${cell}” is none of: ${allowed.join(', ')}` } : { value: found }
  }
}

/** A number between two bounds, both included. */
export function numberFrom(least: number, most: number, kind: 'whole' | 'decimal'): CellParser<number> {
  const form = kind === 'whole' ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/
  return (cell) => {
    const value = Number(cell)
    return form.test(cell) && value >= least && value <= most
      ? { value }
      : { reason: `“${cell}” is not a ${kind === 'whole' ? 'whole ' : ''}number from ${least} to ${most}` }
  }
}

export function optional<T>(parser: CellParser<T>): CellParser<T | null> {
  return (cell) => (cell === '' ? { value: null } : parser(cell))
}

/** Why a text may not be in a table that people open in spreadsheets and the atlas shows; null when it may. */
export function hostility(cell: string): string | null {
  if (cell.length > LONGEST_TEXT) return `has ${cell.length} characters, more than ${LONGEST_TEXT}`
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(cell)
  if (/^\s*[=+\-@]/.test(cell) && !isNumber) return `begins like a formula: ${cell.slice(0, 40)}`
  if (/<[a-z/!?]/i.test(cell)) return `holds markup: ${cell.slice(0, 40)}`
  if (/(javascript|vbscript)\s*:|data:text\//i.test(cell))
    return 'holds an address that would run as a program'
  if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(cell)) return 'holds a bidirectional control character'
  return hasControlCharacter(cell) ? 'holds a control character' : null
}

function hasControlCharacter(cell: string): boolean {
  return [...cell].some((character) => {
    const code = character.codePointAt(0) ?? 0
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000)
  })
}

interface CsvRecord {
  line: number
  cells: string[]
}

/** Lines that end in either sign; a CRLF counts once. */
function lineCount(source: string): number {
  const count = (end: string) => {
    let found = 0
    for (let at = source.indexOf(end); at >= 0; at = source.indexOf(end, at + 1)) found++
    return found
  }
  return Math.max(count('\n'), count('\r')) + 1
}

function readRecords(source: string, file: string): { records: CsvRecord[]; problems: Problem[] } {
  const lines = lineCount(source)
  if (lines > MOST_LINES) {
    const reason = `The table has ${lines} lines; no more than ${MOST_LINES} are read.`
    return { records: [], problems: [{ file, reason }] }
  }
  try {
    const parsed: unknown = parse(source, {
      bom: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: false,
    })
    // With `raw` the library wraps each record, which its types do not say. Its own count of lines takes a
    // CRLF inside quotes for two.
    let line = 1
    const records = (parsed as { record: string[]; raw: string }[]).map(({ record, raw }) => {
      const begins = line
      line += raw.match(/\r\n|\r|\n/g)?.length ?? 0
      return { line: begins, cells: record }
    })
    return { records, problems: [] }
  } catch (error) {
    const reason = `This is not a CSV table: ${error instanceof Error ? error.message : String(error)}.`
    return { records: [], problems: [{ file, reason }] }
  }
}

/** Reads a whole table. A row in which anything is wrong is left out of `rows` and named in `problems`. */
export function readTable<C extends Columns>(
  source: string,
  file: string,
  columns: C,
): { rows: Row<C>[]; problems: Problem[] } {
  const { records, problems } = readRecords(source, file)
  const header = records[0]
  if (!header)
    return { rows: [], problems: problems.length ? problems : [{ file, reason: 'The table is empty.' }] }
  const wanted = Object.keys(columns)
  const lacking = wanted.filter((name) => !header.cells.includes(name))
  const unknown = header.cells.filter(
    (name, at) => !wanted.includes(name) || header.cells.indexOf(name) !== at,
  )
  if (lacking.length)
    problems.push({ file, row: 1, reason: `The columns ${lacking.join(', ')} are missing.` })
  if (unknown.length)
    problems.push({ file, row: 1, reason: `The columns ${unknown.join(', ')} are unknown or doubled.` })
  if (problems.length) return { rows: [], problems }
  const rows: Row<C>[] = []
  for (const record of records.slice(1)) {
    if (problems.length >= MOST_PROBLEMS) break
    const read = readRow(record, header.cells, columns)
    if ('reasons' in read)
      problems.push(...read.reasons.map((reason) => ({ file, row: record.line, reason })))
    else rows.push(read.row)
  }
  return { rows, problems }
}

function readRow<C extends Columns>(
  { line, cells }: CsvRecord,
  header: string[],
  columns: C,
): { row: Row<C> } | { reasons: string[] } {
  if (cells.length !== header.length) {
    return { reasons: [`The row has ${cells.length} cells, the header ${header.length}.`] }
  }
  const reasons: string[] = []
  const values: [string, unknown][] = [['row', line]]
  header.forEach((name, index) => {
    const cell = cells[index] ?? ''
    const hostile = hostility(cell)
    const read = hostile ? { reason: hostile } : columns[name]!(cell)
    if ('reason' in read) reasons.push(`${name}: ${read.reason}.`)
    else values.push([name, read.value])
  })
  return reasons.length ? { reasons } : { row: Object.fromEntries(values) as Row<C> }
}

/** The three columns of a translated text as one; problems when only some of them are filled. */
export function translated(
  english: string,
  traditional: string,
  simplified: string,
): { names: Names | null; complete: boolean } {
  const filled = [english, traditional, simplified].filter((part) => part.trim() !== '').length
  if (filled === 0) return { names: null, complete: true }
  return { names: { 'zh-Hant': traditional, 'zh-Hans': simplified, en: english }, complete: filled === 3 }
}
