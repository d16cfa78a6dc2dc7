import type { Mention, Passage, Range } from '../model.ts'
import type { Reading } from '../read/index.ts'
import { numberOf } from './dates.ts'

/** What the cells of a column say, as its heading tells. */
export type ColumnMeaning = 'edition' | 'date' | 'city' | 'state' | 'leader'

/** The first that fits a heading counts: 主辦國首腦 is a leader, not a state. */
const MEANINGS: readonly [ColumnMeaning, RegExp][] = [
  [
    'leader',
    /首[腦脑]|[領领][導导袖]|元首|主席|總統|总统|主持人|\b(?:leader|head|chair|president|host leader)/i,
  ],
  ['edition', /^(?:屆次|届次|屆數|届数|屆|届|次數|次数|編號|编号|峰會|峰会|#|no\.?|edition|number|summit)$/i],
  ['date', /日期|時間|时间|年份|年度|^年$|舉行日|举行日|\b(?:dates?|years?|when)\b/i],
  [
    'city',
    /城市|城鎮|城镇|地點|地点|會場|会场|場地|场地|[舉举主]辦地|[举主]办地|\b(?:cit(?:y|ies)|locations?|venues?|places?)\b/i,
  ],
  [
    'state',
    /國家|国家|主辦國|主办国|東道國|东道国|成員國|成员国|\b(?:countr(?:y|ies)|states?|nations?|hosts?|participants?|members?)\b/i,
  ],
]

export function columnMeaning(column: string): ColumnMeaning | null {
  const heading = column.trim()
  return MEANINGS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null
}

/** A cell as its reader sees it: its own words, or those of a cell above that spans down to it. */
export interface FactCell {
  column: string
  meaning: ColumnMeaning | null
  text: string
  /** Passage and range that hold the words. */
  passage: string
  range: Range
  mentions: Mention[]
}

/** One row of an article's table. */
export interface TableFact {
  article: string
  /** The row's own passage. */
  passage: string
  /** Rows of one table share a block. */
  block: number
  cells: FactCell[]
  /** 第1次峰會 → 1. */
  edition: number | null
  /** EDTF, as the column of dates has them. */
  dates: string[]
  /** Ids of cities under a heading such as 主辦城市. */
  cities: string[]
  /** States under a heading such as 主辦國; empty where the article's cells are. */
  states: string[]
  /** The leader as the article writes it, null when there is no such column or no word in it. */
  leader: string | null
}

function cellOf(passage: Passage, column: string, range: Range): FactCell {
  return {
    column,
    meaning: columnMeaning(column),
    text: passage.text.slice(...range),
    passage: passage.id,
    range,
    mentions: passage.mentions.filter(
      (mention) => range[0] <= mention.range[0] && mention.range[1] <= range[1],
    ),
  }
}

const unique = (values: string[]): string[] => [...new Set(values)]

/** 第1次峰會, 第二屆, 3rd, 4 → the number. */
export function editionOf(text: string): number | null {
  const match =
    /第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})/.exec(text) ??
    /^\s*(\d{1,3})(?:st|nd|rd|th|\.)?(?!\d)/i.exec(text)
  return match ? numberOf(match[1]!) : null
}

function factOf(passage: Passage, cells: FactCell[]): TableFact {
  const of = (meaning: ColumnMeaning) => cells.filter((cell) => cell.meaning === meaning)
  const meant = (meaning: ColumnMeaning, kind: Mention['kind']) =>
    unique(
      of(meaning).flatMap(({ mentions }) => mentions.filter((one) => one.kind === kind).map((one) => one.of)),
    )
  const leader = of('leader').find(({ text }) => text.trim() !== '')
  const edition = of('edition').find(({ text }) => text.trim() !== '')
  return {
    article: passage.article,
    passage: passage.id,
    block: passage.block,
    cells,
    edition: edition ? editionOf(edition.text) : null,
    dates: meant('date', 'date'),
    cities: meant('city', 'city'),
    states: unique([...meant('state', 'state'), ...meant('city', 'state')]),
    leader: leader ? leader.text : null,
  }
}

/**
 * The rows of an article's tables by the meaning of their columns. `passages` are the recognised passages
 * of `reading`. Rows of one cell, such as those of an infobox, are rows too.
 */
export function tableFacts(reading: Reading, passages: readonly Passage[]): TableFact[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  return reading.passages.flatMap(({ id }, index): TableFact[] => {
    const passage = byId.get(id)
    if (!passage?.cells) return []
    const own = passage.cells.map(({ column, range }) => cellOf(passage, column, range))
    const above = reading.sources[index]!.inherited.flatMap((cell) => {
      const holder = byId.get(cell.passage)
      return holder ? [cellOf(holder, cell.column, cell.range)] : []
    })
    return [factOf(passage, [...above, ...own])]
  })
}
