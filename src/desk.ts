/**
 * What a user can set beside the map: how playing goes, what is folded away, what is open in the reader and how
 * the table is laid out. It is in the address like the settings (url-desk.ts), but no picture depends on it.
 */
import { batch, computed, effect, signal } from '@preact/signals-core'
import { type Filter, SCOPES, type Scope, type Section } from './records.ts'
import { panel, place, selecting, twoEnds, years } from './state.ts'

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

/** How the sources are ordered. */
export const SUPPORT_ORDERS = ['count', 'title', 'date'] as const
export type SupportOrder = (typeof SUPPORT_ORDERS)[number]

/** How the table of compared states is ordered; `chosen`: as they were chosen. */
export const YEAR_TABLE_ORDERS = ['chosen', 'name', 'joined', 'summits'] as const
export type YearTableOrder = (typeof YEAR_TABLE_ORDERS)[number]

/** At what height a phone's sheet rests: at the lower edge, half-way, over the whole map. */
export const STOPS = ['peek', 'half', 'full'] as const
export type Stop = (typeof STOPS)[number]

export interface Sorting {
  column: string
  descending: boolean
}

/** Ids of the columns that each section of the table can be sorted by. */
export const SORT_COLUMNS: Record<Section, readonly string[]> = {
  states: ['name', 'standing', 'since', 'evidence', 'summits', 'sources'],
  summits: ['name', 'date', 'place', 'states', 'sources'],
  events: ['name', 'date', 'kind', 'place', 'location', 'sources'],
  places: ['name', 'years', 'sentences', 'sources'],
}

export interface TableChoice {
  section: Section
  filter: Filter
  /** Null: as the section is sorted by itself. */
  sorting: Sorting | null
}

export const scopesOf = (section: Section): readonly Scope[] =>
  SCOPES[section === 'states' ? 'states' : 'dated']

export const unfiltered = (section: Section): Filter => ({
  words: '',
  region: null,
  standing: null,
  scope: scopesOf(section)[0]!,
})

export interface Desk {
  speed: Speed
  /** Whether playing begins anew at the end instead of stopping there. */
  looping: boolean
  /** Whether single keys do things; whoever types by voice can turn them off. */
  singleKeys: boolean
  /** Whether the side panel is put away, to give the map the window. */
  folded: boolean
  /** The article that is open; null opens the one that speaks of the chosen place, or the first. */
  article: string | null
  /** The sentence that was gone to by hand; null marks the one that tells most of the chosen place. */
  passage: string | null
  /** On a phone, where both cannot be seen, the article lies over the card. */
  textFirst: boolean
  /** The stop that a phone's sheet was brought to; null is half-way while there is something to read, else the edge. */
  sheet: Stop | null
  table: TableChoice
  /** A slider with a handle for each end, though both stand at one year. A longer range has both anyway. */
  twoEnds: boolean
  /** Whether the list of what changed is unfolded. */
  changes: boolean
  /** Whether the table of compared states is unfolded; null as the window has room for it. */
  yearTable: boolean | null
  yearTableOrder: YearTableOrder
  /** Whether the list behind the line of a comparison is unfolded. */
  comparedList: boolean
  /** Whether every press on the map adds a state to those that are compared. */
  adding: boolean
  /** Whether the editors' summaries stand below the sentences, for readers of another language. */
  summaries: boolean
  sources: SourceChoice
  /** The source at which the sources panel stands: one whose "what rests on it" was pressed. */
  source: string | null
  folds: Folds
}

/**
 * What was unfolded (true) or folded (false) by hand and is otherwise by itself, by the name of the fold: one of
 * `FOLDS`, the id of a source whose list it is, or the id of the table's row whose sources it is.
 */
export type Folds = ReadonlyMap<string, boolean>

/** A card's further sentences and its events of other years; the grades of evidence among the sources. */
export const FOLDS = ['sentences', 'events', 'grades'] as const

export interface SourceChoice {
  words: string
  order: SupportOrder
}

export const DEFAULT_DESK: Desk = {
  speed: 1,
  looping: false,
  singleKeys: true,
  folded: false,
  article: null,
  passage: null,
  textFirst: false,
  sheet: null,
  table: { section: 'states', filter: unfiltered('states'), sorting: null },
  twoEnds: false,
  changes: false,
  yearTable: null,
  yearTableOrder: 'chosen',
  comparedList: false,
  adding: false,
  summaries: true,
  sources: { words: '', order: 'count' },
  source: null,
  folds: new Map(),
}

export const speed = signal<Speed>(DEFAULT_DESK.speed)
export const looping = signal(DEFAULT_DESK.looping)
export const singleKeys = signal(DEFAULT_DESK.singleKeys)
export const folded = signal(DEFAULT_DESK.folded)
export const openArticle = signal<string | null>(DEFAULT_DESK.article)
/**
 * The sentence that is marked, `byItself` for a chosen place or by hand; a new object each time, so that the same one
 * can be asked for again. `focus`: the keyboard goes there.
 */
export const followed = signal<{ passage: string; focus: boolean; byItself?: boolean } | null>(null)
export const textFirst = signal(DEFAULT_DESK.textFirst)
export const sheet = signal<Stop | null>(DEFAULT_DESK.sheet)
export const table = signal<TableChoice>(DEFAULT_DESK.table)
export const changesOpen = signal(DEFAULT_DESK.changes)
export const yearTableOpen = signal(DEFAULT_DESK.yearTable)
export const yearTableOrder = signal<YearTableOrder>(DEFAULT_DESK.yearTableOrder)
export const comparedListOpen = signal(DEFAULT_DESK.comparedList)
export const withSummaries = signal(DEFAULT_DESK.summaries)
export const sources = signal<SourceChoice>(DEFAULT_DESK.sources)
/** The source that the sources panel stands at, a new object each time; `asked`: by hand, not by an address. */
export const chosenSource = signal<{ id: string; asked: boolean } | null>(null)
export const folds = signal<Folds>(DEFAULT_DESK.folds)

export const desk = computed<Desk>(() => ({
  speed: speed.value,
  looping: looping.value,
  singleKeys: singleKeys.value,
  folded: folded.value,
  article: openArticle.value,
  passage: followed.value && !followed.value.byItself ? followed.value.passage : null,
  textFirst: textFirst.value,
  sheet: sheet.value,
  table: table.value,
  twoEnds: twoEnds.value && years.value.from === years.value.to,
  changes: changesOpen.value,
  yearTable: yearTableOpen.value,
  yearTableOrder: yearTableOrder.value,
  comparedList: comparedListOpen.value,
  adding: selecting.value,
  summaries: withSummaries.value,
  sources: sources.value,
  source: chosenSource.value?.id ?? null,
  folds: folds.value,
}))

/** Shows what rests on a source, whatever the sources were filtered by. */
export function showSource(id: string): void {
  batch(() => {
    panel.value = 'sources'
    sources.value = { ...sources.peek(), words: '' }
    chosenSource.value = { id, asked: true }
    setFold(id, true, true)
  })
}

/** Notes that something was unfolded or folded, unless it is so `byItself`. */
export function setFold(name: string, open: boolean, byItself: boolean): void {
  if (open === (folds.peek().get(name) ?? byItself)) return
  const next = new Map(folds.peek())
  next.delete(name)
  if (open !== byItself) next.set(name, open)
  folds.value = next
}

/** The place that an address brought, until another is chosen: what the address says of table and article stays so. */
export const restoredPlace = signal<string | null>(null)
effect(() => {
  if (place.value !== restoredPlace.peek()) restoredPlace.value = null
})

/** How often an address brought everything anew: what follows a choice does not follow an address. */
export const restorations = signal(0)

/** Takes over everything at once, as from an address that brings the place `chosen`. */
export function restoreDesk(next: Desk, chosen: string | null): void {
  batch(() => {
    restorations.value = restorations.peek() + 1
    restoredPlace.value = chosen
    speed.value = next.speed
    looping.value = next.looping
    singleKeys.value = next.singleKeys
    folded.value = next.folded
    openArticle.value = next.article
    followed.value = next.passage === null ? null : { passage: next.passage, focus: false }
    textFirst.value = next.textFirst
    sheet.value = next.sheet
    table.value = next.table
    twoEnds.value = next.twoEnds
    changesOpen.value = next.changes
    yearTableOpen.value = next.yearTable
    yearTableOrder.value = next.yearTableOrder
    comparedListOpen.value = next.comparedList
    selecting.value = next.adding
    withSummaries.value = next.summaries
    sources.value = next.sources
    chosenSource.value = next.source === null ? null : { id: next.source, asked: false }
    folds.value = next.folds
  })
}
