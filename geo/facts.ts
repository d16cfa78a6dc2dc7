/**
 * The facts that the articles do not hold: reads the tables of `geo/facts/` into typed rows.
 *
 * Whatever cannot be read is a problem with file and line, never an exception; rules that need more than one
 * row or file are in `check.ts`, and the atlas's own shapes are made in `records.ts`.
 */
import type * as v from 'valibot'
import { Claim, NoteRow, SummaryRow } from './claims.ts'
import {
  anyText,
  type Columns,
  day,
  idList,
  looseDate,
  numberFrom,
  oneOf,
  optional,
  type Row,
  readTable,
  text,
  translated,
  webAddress,
} from './csv.ts'
import { PRECISIONS } from './days.ts'
import { readList } from './json.ts'
import { BASES, EVENT_KINDS, type Names, type Problem } from './model.ts'

const FOLDER = 'geo/facts/'

/** Where each subject lies, relative to the project's root. */
export const FACT_FILES = {
  endorsements: `${FOLDER}psi-endorsements.csv`,
  totals: `${FOLDER}psi-totals.csv`,
  events: `${FOLDER}psi-events.csv`,
  summits: `${FOLDER}nss-summits.csv`,
  participants: `${FOLDER}nss-participants.csv`,
  sources: `${FOLDER}sources.csv`,
  claims: `${FOLDER}claims.json`,
  editorNotes: `${FOLDER}editor-notes.json`,
  summaries: `${FOLDER}summaries.json`,
} as const

const TOTAL_PRECISIONS = ['exact', 'core states', 'about', 'more than', 'about this date', 'month'] as const
const LOCATIONS = ['city', 'venue', 'nearby', 'approximate', 'none'] as const
const attendance = oneOf(['0', '1'])
const participationBasis = oneOf(['direct', 'inferred'])
const latitude = numberFrom(-90, 90, 'decimal')
const longitude = numberFrom(-180, 180, 'decimal')
const count = numberFrom(0, 1000, 'whole')

const endorsementColumns = {
  iso3: text,
  name: text,
  earliest: day,
  latest: day,
  basis: oneOf(BASES),
  until: optional(numberFrom(2002, 2100, 'whole')),
  sources: idList,
  note: anyText,
  ordinal: optional(count),
  note_zh_hant: anyText,
  note_zh_hans: anyText,
}

const totalColumns = { date: day, states: count, precision: oneOf(TOTAL_PRECISIONS), sources: idList }

const eventColumns = {
  date: looseDate,
  date_end: optional(day),
  precision: oneOf(PRECISIONS),
  kind: oneOf(EVENT_KINDS),
  name: text,
  place: anyText,
  lat: optional(latitude),
  lon: optional(longitude),
  location: oneOf(LOCATIONS),
  host_iso3: anyText,
  sources: idList,
  note: anyText,
  name_zh_hant: anyText,
  name_zh_hans: anyText,
  place_zh_hant: anyText,
  place_zh_hans: anyText,
  note_zh_hant: anyText,
  note_zh_hans: anyText,
}

const summitColumns = {
  edition: numberFrom(1, 100, 'whole'),
  start: day,
  end: day,
  host_iso3: text,
  city: text,
  venue: anyText,
  lat: latitude,
  lon: longitude,
  location: oneOf(LOCATIONS),
  states: count,
  organisations: count,
  sources: idList,
  venue_zh_hant: anyText,
  venue_zh_hans: anyText,
}

const participantColumns = {
  code: text,
  y2010: attendance,
  y2012: attendance,
  y2014: attendance,
  y2016: attendance,
  basis2010: participationBasis,
  basis2012: participationBasis,
  basis2014: participationBasis,
  basis2016: participationBasis,
  note: anyText,
  note_zh_hant: anyText,
  note_zh_hans: anyText,
}

const sourceColumns = { source_id: text, title: text, publisher: text, date: text, address: webAddress }

type EndorsementRow = Row<typeof endorsementColumns>
type TotalRow = Row<typeof totalColumns>
export type EventRow = Row<typeof eventColumns>
export type SummitRow = Row<typeof summitColumns>
export type ParticipantRow = Row<typeof participantColumns>
type SourceRow = Row<typeof sourceColumns>

export interface Facts {
  endorsements: EndorsementRow[]
  totals: TotalRow[]
  events: EventRow[]
  summits: SummitRow[]
  participants: ParticipantRow[]
  sources: SourceRow[]
  claims: Claim[]
  editorNotes: NoteRow[]
  summaries: SummaryRow[]
}

/** The translated text of a row, or null where the row has none. Rows come complete out of `readFacts`. */
export function rowText<Field extends string>(
  row: Readonly<Record<Field | `${Field}_zh_hant` | `${Field}_zh_hans`, string>>,
  field: Field,
): Names | null {
  return translated(row[field], row[`${field}_zh_hant`], row[`${field}_zh_hans`]).names
}

/**
 * Reads every fact file.
 *
 * @param files texts by their path from the project's root, as `FACT_FILES` names them
 * @returns the rows that could be read, and a problem for each that could not
 */
export function readFacts(files: ReadonlyMap<string, string>): { facts: Facts; problems: Problem[] } {
  const problems: Problem[] = []
  const rowsOf = <C extends Columns>(file: string, columns: C, texts: string[] = []): Row<C>[] => {
    const source = files.get(file)
    const read =
      source === undefined
        ? { rows: [], problems: [{ file, reason: 'The file is missing.' }] }
        : readTable(source, file, columns)
    problems.push(...read.problems, ...read.rows.flatMap((row) => untranslated(row, texts, file)))
    return read.rows
  }
  const listOf = <T>(file: string, schema: v.GenericSchema<unknown, T>): T[] => {
    const read = readList(files.get(file), file, schema)
    problems.push(...read.problems)
    return read.list
  }
  const facts: Facts = {
    endorsements: rowsOf(FACT_FILES.endorsements, endorsementColumns, ['note']),
    totals: rowsOf(FACT_FILES.totals, totalColumns),
    events: rowsOf(FACT_FILES.events, eventColumns, ['name', 'place', 'note']),
    summits: rowsOf(FACT_FILES.summits, summitColumns, ['venue']),
    participants: rowsOf(FACT_FILES.participants, participantColumns, ['note']),
    sources: rowsOf(FACT_FILES.sources, sourceColumns),
    claims: listOf(FACT_FILES.claims, Claim),
    editorNotes: listOf(FACT_FILES.editorNotes, NoteRow),
    summaries: listOf(FACT_FILES.summaries, SummaryRow),
  }
  return { facts, problems }
}

function untranslated(row: { row: number }, fields: string[], file: string): Problem[] {
  const cells = new Map<string, unknown>(Object.entries(row))
  const cell = (name: string) => String(cells.get(name) ?? '')
  return fields
    .filter((field) => !translated(cell(field), cell(`${field}_zh_hant`), cell(`${field}_zh_hans`)).complete)
    .map((field) => ({
      file,
      row: row.row,
      reason: `${field}: the text is not there in all three languages.`,
    }))
}
