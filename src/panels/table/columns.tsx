/** The columns of each section: what they say and what they are sorted by. */
import type { ComponentChildren } from 'preact'
import type { Language } from '../../../geo/model.ts'
import { writeDate } from '../../dates.ts'
import { listOf, type MessageKey, t } from '../../i18n.ts'
import { eventGlyphs } from '../../look.ts'
import type { Lookup } from '../../lookup.ts'
import type {
  EventRecord,
  PlaceRecord,
  Section,
  StateRecord,
  SummitRecord,
  TableRecord,
} from '../../records.ts'
import type { SortValue } from '../../sort.ts'
import type { Layer } from '../../state.ts'
import { STANDINGS } from '../../time.ts'
import { AreaSwatch, GlyphSwatch } from '../swatches.tsx'
import { gradeWords, locationWords, sinceWords, standingWords, summitsWords } from './words.ts'

export interface Column<Any> {
  id: string
  heading: MessageKey
  sort: (record: Any) => SortValue
  /** Nothing is drawn as a dash. */
  cell: (record: Any) => ComponentChildren
  /** Figures stand at the right. */
  figures?: boolean
}

/** How a section is read: the name that chooses the place, then the columns. */
export interface Layout<Any> {
  heading: MessageKey
  name: (record: Any) => string
  columns: Column<Any>[]
  sorted: { column: string; descending: boolean }
}

interface Context {
  lookup: Lookup
  language: Language
  layers: ReadonlySet<Layer>
}

/** Id of the first column. */
export const NAME = 'name'

const byName = { column: NAME, descending: false }
const byDate = { column: 'date', descending: false }

export function layoutOf(section: Section, context: Context): Layout<TableRecord> {
  const layouts = {
    states: () => statesLayout(context),
    summits: () => summitsLayout(context),
    events: () => eventsLayout(context),
    places: () => placesLayout(context),
  }
  // Each section's records only ever meet its own layout.
  return layouts[section]() as Layout<TableRecord>
}

function statesLayout({ language, layers }: Context): Layout<StateRecord> {
  const psi: Column<StateRecord>[] = [
    {
      id: 'standing',
      heading: 'table.standing',
      sort: ({ standing }) => STANDINGS.indexOf(standing),
      cell: (record) => (
        <span class="with-swatch">
          <AreaSwatch shade={record.standing} />
          {standingWords(language, record)}
        </span>
      ),
    },
    {
      id: 'since',
      heading: 'table.since',
      sort: ({ endorsement }) => endorsement && `${endorsement.latest} ${endorsement.earliest}`,
      cell: ({ endorsement }) =>
        endorsement && (
          <>
            {sinceWords(language, endorsement)}
            {endorsement.until !== null && (
              <div class="muted">{t('table.until', { year: endorsement.until })}</div>
            )}
          </>
        ),
    },
    {
      id: 'evidence',
      heading: 'basis.name',
      sort: ({ endorsement }) => endorsement && gradeWords(language, endorsement.basis),
      cell: ({ endorsement, articles }) =>
        endorsement ? gradeWords(language, endorsement.basis) : articles.length > 0 && t('grade.article'),
    },
  ]
  const summits: Column<StateRecord> = {
    id: 'summits',
    heading: 'table.attended',
    sort: ({ summits }) => (summits.length === 0 ? null : summits.map(({ year }) => year).join(' ')),
    cell: (record) => summitsWords(language, record.summits),
  }
  return {
    heading: 'table.state',
    name: ({ state }) => state.names[language],
    columns: [...(layers.has('psi') ? psi : []), ...(layers.has('participants') ? [summits] : [])],
    sorted: byName,
  }
}

function summitsLayout({ lookup, language }: Context): Layout<SummitRecord> {
  return {
    heading: 'table.summit',
    name: ({ summit }) => t('card.summit', { n: summit.edition }),
    columns: [
      {
        id: 'date',
        heading: 'card.date',
        sort: ({ summit }) => summit.start,
        cell: ({ summit }) => writeDate(language, `${summit.start}/${summit.end}`),
      },
      {
        id: 'place',
        heading: 'card.place',
        sort: ({ place }) => lookup.name(place, language),
        cell: ({ summit }) => `${lookup.name(summit.city, language)}, ${lookup.name(summit.state, language)}`,
      },
      {
        id: 'states',
        heading: 'table.size',
        sort: ({ summit }) => summit.states,
        cell: ({ summit, organisations }) => (
          <>
            {t('card.size', { states: summit.states, organisations: summit.organisations })}
            {organisations.length > 0 && (
              <div class="muted">
                {listOf(
                  language,
                  organisations.map((id) => lookup.name(id, language)),
                )}
              </div>
            )}
          </>
        ),
      },
    ],
    sorted: byDate,
  }
}

function eventsLayout({ lookup, language }: Context): Layout<EventRecord> {
  return {
    heading: 'table.event',
    name: ({ event }) => event.names[language],
    columns: [
      {
        id: 'date',
        heading: 'card.date',
        sort: ({ event }) => event.earliest,
        cell: ({ event }) => writeDate(language, event.date),
      },
      {
        id: 'kind',
        heading: 'card.kind',
        sort: ({ event }) => t(`kind.${event.kind}`),
        cell: ({ event }) => (
          <span class="with-swatch">
            <GlyphSwatch
              glyph={eventGlyphs[event.kind]}
              subject="events"
              hollow={event.location === 'approximate' || event.location === 'nearby'}
            />
            {t(`kind.${event.kind}`)}
          </span>
        ),
      },
      {
        id: 'place',
        heading: 'card.place',
        sort: ({ event }) => event.place?.[language] ?? (event.state && lookup.name(event.state, language)),
        cell: ({ event }) => event.place?.[language] ?? (event.state && lookup.name(event.state, language)),
      },
      {
        id: 'location',
        heading: 'table.location',
        sort: ({ event }) => locationWords(language, event.location),
        cell: ({ event }) => locationWords(language, event.location),
      },
    ],
    sorted: byDate,
  }
}

function placesLayout({ lookup, language }: Context): Layout<PlaceRecord> {
  return {
    heading: 'table.place',
    name: ({ place }) => lookup.name(place, language),
    columns: [
      {
        id: 'years',
        heading: 'table.years',
        sort: ({ articlePlace }) => articlePlace.years[0] ?? null,
        cell: ({ articlePlace }) => articlePlace.years.join(', '),
      },
      {
        id: 'sentences',
        heading: 'table.sentences',
        figures: true,
        sort: ({ articlePlace }) => articlePlace.passages.length,
        cell: ({ articlePlace }) => String(articlePlace.passages.length),
      },
    ],
    sorted: byName,
  }
}
