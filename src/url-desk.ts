/** What lies beside the map ⇄ its part of the address; like url.ts, which has the settings, pure. */
import {
  DEFAULT_DESK,
  type Desk,
  FOLDS,
  type Folds,
  SORT_COLUMNS,
  type Sorting,
  SPEEDS,
  STOPS,
  SUPPORT_ORDERS,
  scopesOf,
  type TableChoice,
  unfiltered,
  YEAR_TABLE_ORDERS,
} from './desk.ts'
import { REGIONS, SECTIONS } from './records.ts'
import { STANDINGS } from './time.ts'
import { echo, type Mending, oneOf, pairsOf, type Reading } from './url.ts'

/** Longest words to filter by, characters. */
const LONGEST_WORDS = 80

/** Takes values out of an address one by one, and notes those that are not taken as they stand. */
class Pairs {
  readonly mendings: Mending[] = []
  private readonly values: ReadonlyMap<string, string>

  constructor(hash: string) {
    this.values = pairsOf(hash)
  }

  /** What stands under the key; `otherwise` where nothing does, or nothing that can be read. */
  take<Value>(key: string, read: (text: string) => Reading<Value>, otherwise: Value): Value {
    const text = this.values.get(key)
    if (text === undefined) return otherwise
    const reading = read(text)
    if (!reading || reading.mended !== undefined)
      this.mendings.push({ key, value: echo(text), used: reading?.mended ?? '' })
    return reading ? reading.value : otherwise
  }
}

const readSwitch = (text: string): Reading<boolean> =>
  text === '1' || text === '0' ? { value: text === '1' } : null

const readSpeed = (text: string): Reading<Desk['speed']> => {
  const value = SPEEDS.find((speed) => String(speed) === text)
  return value === undefined ? null : { value }
}

const readWords = (text: string): Reading<string> =>
  text.length <= LONGEST_WORDS
    ? { value: text }
    : { value: text.slice(0, LONGEST_WORDS), mended: text.slice(0, LONGEST_WORDS) }

const oneKnown =
  (knows: (id: string) => boolean) =>
  (id: string): Reading<string | null> =>
    knows(id) ? { value: id } : null

/** A column, with a minus before it for the other way round. */
const readSorting =
  (columns: readonly string[]) =>
  (text: string): Reading<Sorting> => {
    const descending = text.startsWith('-')
    const column = columns.find((id) => id === text.slice(descending ? 1 : 0))
    return column === undefined ? null : { value: { column, descending } }
  }

/** Names of folds, with a minus before what is folded; those that are not known are left out. */
const readFolds =
  ({ knowsSource, knowsRow }: Known) =>
  (text: string): Reading<Folds> => {
    const parts = text.split(',')
    const taken = parts.filter((part) => {
      const name = part.replace(/^-/, '')
      return FOLDS.some((fold) => fold === name) || knowsSource(name) || knowsRow(name)
    })
    const value = new Map(taken.map((part) => [part.replace(/^-/, ''), !part.startsWith('-')]))
    return taken.length === parts.length ? { value } : { value, mended: taken.join() }
  }

/** What an address may speak of. */
export interface Known {
  knowsArticle: (id: string) => boolean
  knowsPassage: (id: string) => boolean
  knowsSource: (id: string) => boolean
  /** Whether the table has a row of that id. */
  knowsRow: (id: string) => boolean
}

/** Reads a hash, with or without its `#`. Never throws, whatever it is given. */
export function readDesk(hash: string, known: Known): { desk: Desk; mendings: Mending[] } {
  const { knowsArticle, knowsPassage, knowsSource } = known
  const pairs = new Pairs(hash)
  const desk: Desk = {
    speed: pairs.take('speed', readSpeed, DEFAULT_DESK.speed),
    looping: pairs.take('loop', readSwitch, DEFAULT_DESK.looping),
    singleKeys: pairs.take('keys', readSwitch, DEFAULT_DESK.singleKeys),
    folded: !pairs.take('side', readSwitch, !DEFAULT_DESK.folded),
    article: pairs.take('article', oneKnown(knowsArticle), null),
    passage: pairs.take('passage', oneKnown(knowsPassage), null),
    textFirst: pairs.take<string | null>('front', oneOf(['text']), null) !== null,
    sheet: pairs.take<Desk['sheet']>('sheet', oneOf(STOPS), DEFAULT_DESK.sheet),
    table: readTable(pairs),
    twoEnds: pairs.take('ends', oneOf(['1', '2']), '1') === '2',
    changes: pairs.take('changes', readSwitch, DEFAULT_DESK.changes),
    yearTable: pairs.take<boolean | null>('dock', readSwitch, DEFAULT_DESK.yearTable),
    yearTableOrder: pairs.take('rank', oneOf(YEAR_TABLE_ORDERS), DEFAULT_DESK.yearTableOrder),
    comparedList: pairs.take('list', readSwitch, DEFAULT_DESK.comparedList),
    adding: pairs.take('adding', readSwitch, DEFAULT_DESK.adding),
    summaries: pairs.take('summaries', readSwitch, DEFAULT_DESK.summaries),
    sources: {
      words: pairs.take('sought', readWords, DEFAULT_DESK.sources.words),
      order: pairs.take('order', oneOf(SUPPORT_ORDERS), DEFAULT_DESK.sources.order),
    },
    source: pairs.take('source', oneKnown(knowsSource), null),
    folds: pairs.take('fold', readFolds(known), DEFAULT_DESK.folds),
  }
  return { desk, mendings: pairs.mendings }
}

function readTable(pairs: Pairs): TableChoice {
  const section = pairs.take('table', oneOf(SECTIONS), DEFAULT_DESK.table.section)
  const otherwise = unfiltered(section)
  return {
    section,
    filter: {
      words: pairs.take('find', readWords, otherwise.words),
      region: pairs.take('region', oneOf(REGIONS), otherwise.region),
      standing: pairs.take('standing', oneOf(STANDINGS), otherwise.standing),
      scope: pairs.take('scope', oneOf(scopesOf(section)), otherwise.scope),
    },
    sorting: pairs.take<Sorting | null>('sort', readSorting(SORT_COLUMNS[section]), null),
  }
}

/** Writes its part of the hash without `#`; empty when everything is as by default. */
export function writeDesk(desk: Desk): string {
  const { speed, looping, singleKeys, folded, article, table, sources } = desk
  const parts: string[] = []
  if (speed !== DEFAULT_DESK.speed) parts.push(`speed=${speed}`)
  if (looping) parts.push('loop=1')
  if (!singleKeys) parts.push('keys=0')
  if (folded) parts.push('side=0')
  if (article) parts.push(`article=${encodeURIComponent(article)}`)
  if (desk.passage) parts.push(`passage=${encodeURIComponent(desk.passage)}`)
  if (desk.textFirst) parts.push('front=text')
  if (desk.sheet) parts.push(`sheet=${desk.sheet}`)
  if (desk.twoEnds) parts.push('ends=2')
  if (desk.changes) parts.push('changes=1')
  if (desk.yearTable !== null) parts.push(`dock=${Number(desk.yearTable)}`)
  if (desk.yearTableOrder !== DEFAULT_DESK.yearTableOrder) parts.push(`rank=${desk.yearTableOrder}`)
  if (desk.comparedList) parts.push('list=1')
  if (desk.adding) parts.push('adding=1')
  if (!desk.summaries) parts.push('summaries=0')
  if (sources.words) parts.push(`sought=${encodeURIComponent(sources.words)}`)
  if (sources.order !== DEFAULT_DESK.sources.order) parts.push(`order=${sources.order}`)
  if (desk.source) parts.push(`source=${encodeURIComponent(desk.source)}`)
  if (desk.folds.size > 0) parts.push(`fold=${[...desk.folds].map(writeFold).join()}`)
  return [...parts, ...writeTable(table)].join('&')
}

const writeFold = ([name, open]: [string, boolean]) => `${open ? '' : '-'}${encodeURIComponent(name)}`

function writeTable({ section, filter, sorting }: TableChoice): string[] {
  const { words, region, standing, scope } = filter
  const parts: string[] = []
  if (section !== DEFAULT_DESK.table.section) parts.push(`table=${section}`)
  if (words) parts.push(`find=${encodeURIComponent(words)}`)
  if (region) parts.push(`region=${region}`)
  if (standing) parts.push(`standing=${standing}`)
  if (scope !== unfiltered(section).scope) parts.push(`scope=${scope}`)
  if (sorting) parts.push(`sort=${sorting.descending ? '-' : ''}${sorting.column}`)
  return parts
}
