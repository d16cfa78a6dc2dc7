/** Records as tables to download: the same columns in every language, words in the language in use. Pure. */
import type { Geometry } from 'geojson'
import type { Language, Names, Position } from '../../../geo/model.ts'
import type { AreaFeature } from '../../data.ts'
import type { Cell, DataRow, DataTable } from '../../export/data.ts'
import { yearsWord } from '../../export/index.ts'
import { translate } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import type {
  EventRecord,
  PlaceRecord,
  Section,
  StateRecord,
  SummitRecord,
  TableRecord,
} from '../../records.ts'
import type { Years } from '../../state.ts'
import { whenWords } from '../../when.ts'
import { gradeWords, locationWords, regionWords, sinceWords, standingWords } from './words.ts'

export interface Source {
  lookup: Lookup
  areas: readonly AreaFeature[]
  language: Language
  years: Years
}

type Fields = [column: string, cell: Cell][]

/** Table of the records of one section. An area without a shape becomes its point. */
export function datasetOf(section: Section, records: readonly TableRecord[], source: Source): DataTable {
  const rows = records.map((record) => ({ record, fields: fieldsOf(record, source) }))
  const shapes = new Map(source.areas.map(({ properties, geometry }) => [properties.key, geometry]))
  return {
    columns: rows[0]?.fields.map(([column]) => column) ?? [],
    rows: rows.map(
      ({ record, fields }): DataRow => ({
        id: record.id,
        cells: fields.map(([, cell]) => cell),
        geometry: geometryOf(record, source, shapes),
      }),
    ),
    licence: translate(source.language, `table.licence.${section}`),
  }
}

function fieldsOf(record: TableRecord, source: Source): Fields {
  if (record.section === 'states') return stateFields(record, source)
  if (record.section === 'summits') return summitFields(record, source)
  return record.section === 'events' ? eventFields(record, source) : placeFields(record, source)
}

const nameFields = (names: Names | undefined, column = 'name'): Fields => [
  [`${column}_zh_hant`, names?.['zh-Hant'] ?? null],
  [`${column}_zh_hans`, names?.['zh-Hans'] ?? null],
  [`${column}_en`, names?.en ?? null],
]

const sourceFields = ({ sources, articles }: TableRecord, { lookup }: Source): Fields => [
  ['sources', sources],
  [
    'source_addresses',
    [
      ...sources.flatMap((id) => lookup.sources.get(id)?.address ?? []),
      ...articles.flatMap((id) => lookup.articles.get(id)?.address ?? []),
    ],
  ],
]

function stateFields(record: StateRecord, source: Source): Fields {
  const { state, endorsement, summits } = record
  const { language, years } = source
  return [
    ['key', state.key],
    ['iso_alpha2', state.alpha2],
    ...nameFields(state.names),
    ['region', state.region],
    ['region_words', regionWords(language, state.region)],
    ['status', state.status],
    ['belongs_to', state.of],
    ['as_of', `${years.to}-12-31`],
    ['psi_standing', record.standing],
    ['psi_standing_words', standingWords(language, record)],
    ['psi_shown', years.mode ?? 'end'],
    ['psi_shown_words', whenWords((key, values) => translate(language, key, values), years)],
    ['psi_earliest', endorsement?.earliest ?? null],
    ['psi_latest', endorsement?.latest ?? null],
    ['psi_since_words', endorsement ? sinceWords(language, endorsement) : null],
    ['psi_until', endorsement?.until ?? null],
    ['psi_basis', endorsement?.basis ?? null],
    ['psi_basis_words', endorsement ? gradeWords(language, endorsement.basis) : null],
    ['psi_ordinal', endorsement?.ordinal ?? null],
    ['psi_note', endorsement?.note?.[language] ?? null],
    ['nss_years', summits.map(({ year }) => String(year))],
    ['nss_years_inferred', summits.filter(({ inferred }) => inferred).map(({ year }) => String(year))],
    ...sourceFields(record, source),
  ]
}

function summitFields(record: SummitRecord, source: Source): Fields {
  const { summit, organisations } = record
  const { lookup, language } = source
  return [
    ['id', summit.id],
    ['edition', summit.edition],
    ['start', summit.start],
    ['end', summit.end],
    ['city', summit.city],
    ...nameFields(lookup.cities.get(summit.city)?.names, 'city'),
    ['state', summit.state],
    ['state_derived', summit.stateDerived],
    ['leader', summit.leader],
    ['venue', summit.venue?.[language] ?? null],
    ['states', summit.states],
    ['organisations', summit.organisations],
    ['organisation_ids', organisations],
    ['point_wkt', writePoint(lookup.cities.get(summit.city)?.point)],
    ...sourceFields(record, source),
  ]
}

function eventFields(record: EventRecord, source: Source): Fields {
  const { event } = record
  const { language } = source
  return [
    ['id', event.id],
    ['date_edtf', event.date],
    ['earliest', event.earliest],
    ['latest', event.latest],
    ['kind', event.kind],
    ['kind_words', translate(language, `kind.${event.kind}`)],
    ...nameFields(event.names),
    ...nameFields(event.place ?? undefined, 'place'),
    ['city', event.city],
    ['state', event.state],
    ['location', event.location],
    ['location_words', locationWords(language, event.location)],
    ['note', event.note?.[language] ?? null],
    ['point_wkt', writePoint(event.point)],
    ...sourceFields(record, source),
  ]
}

function placeFields(record: PlaceRecord, source: Source): Fields {
  const { place, years, passages } = record.articlePlace
  const { lookup } = source
  const found = lookup.states.get(place) ?? lookup.cities.get(place)
  return [
    ['place', place],
    ['kind', lookup.states.has(place) ? 'state' : 'city'],
    ...nameFields(found?.names),
    ['years', years.map(String)],
    ['sentences', passages.length],
    ['articles', record.articles],
    ['point_wkt', writePoint(found?.point)],
    ...sourceFields(record, source),
  ]
}

/**
 * Well-known text, longitude first. Two columns of numbers would be easier to read, but every western
 * longitude would begin with a minus, which is also how a formula begins.
 */
const writePoint = (point: Position | null | undefined) => (point ? `POINT (${point[0]} ${point[1]})` : null)

function geometryOf(
  record: TableRecord,
  { lookup }: Source,
  shapes: ReadonlyMap<string, Geometry>,
): Geometry | null {
  const pointOf = (point: Position | null | undefined): Geometry | null =>
    point ? { type: 'Point', coordinates: point } : null
  if (record.section === 'states') return shapes.get(record.id) ?? pointOf(record.state.point)
  if (record.section === 'events') return pointOf(record.event.point)
  return pointOf((lookup.cities.get(record.place) ?? lookup.states.get(record.place))?.point)
}

const STEMS: Record<Section, string> = {
  states: 'psi-states',
  summits: 'nss-summits',
  events: 'psi-events',
  places: 'article-places',
}

/** `psi-states_2009_en.csv`, or `psi-states-all_2009_en.csv` when it is not what is shown but everything. */
export function dataFileName(
  section: Section,
  extent: 'shown' | 'all',
  { language, years }: Pick<Source, 'language' | 'years'>,
  extension: string,
): string {
  const stem = extent === 'all' ? `${STEMS[section]}-all` : STEMS[section]
  // Only memberships depend on the mode of the years.
  const { from, to } = years
  return `${stem}_${yearsWord(section === 'states' ? years : { from, to })}_${language}.${extension}`
}
