/** Search over everything that has a name, and the words of the articles. Pure; the index is built once. */
import type { Atlas, Names, Passage } from '../geo/model.ts'
import { type Folded, type Folding, foldingOf, foldText } from './fold.ts'
import { fillIn } from './i18n.ts'
import { summitNames } from './locales/beginning.ts'

/** In the order in which equals are listed. */
export const HIT_KINDS = ['state', 'city', 'summit', 'event', 'passage'] as const
export type HitKind = (typeof HIT_KINDS)[number]

interface Named {
  kind: HitKind
  id: string
  /** What choosing it chooses: state key, city id or event id; null when nothing on the map belongs to it. */
  place: string | null
  /** Year to show it in, where it has one. */
  year: number | null
  /** Heading of its line, by language; null for passages, which show their sentence. */
  names: Names | null
}

interface Entry extends Named {
  /** Names, and what it can be found by besides: its place, its date. */
  texts: { source: string; folded: string; aside: boolean }[]
  /** ISO codes, folded: they match whole or not at all. */
  codes: string[]
}

interface Sentence {
  passage: Passage
  folded: Folded
}

export interface Index {
  folding: Folding
  entries: Entry[]
  sentences: Sentence[]
  knows: ReadonlySet<string>
}

export interface Hit extends Named {
  /** The text in which the words were found, and where; no range when a code or several words matched. */
  found: { text: string; range: [number, number] | null }
}

/** Most lines listed, and most of them from the articles. */
const MOST = { hits: 24, sentences: 12 }
/** Latin words at least this long may hold one slip. */
const SLIP_LENGTH = 5

export function buildIndex(atlas: Atlas): Index {
  const folding = foldingOf(atlas)
  const fold = (texts: string[], aside: boolean) =>
    [...new Set(texts)].map((source) => ({ source, folded: foldText(folding, source), aside }))
  const entry: MakeEntry = (named, names, { codes = [], asides = [] } = {}) => ({
    ...named,
    codes: codes.map((code) => foldText(folding, code)),
    texts: [...fold(names, false), ...fold(asides, true)],
  })
  return {
    folding,
    entries: [...stateEntries(atlas, entry), ...cityEntries(atlas, entry), ...datedEntries(atlas, entry)],
    sentences: atlas.passages.map((passage) => ({ passage, folded: folding(passage.text) })),
    knows: new Set([...atlas.states.map(({ key }) => key), ...atlas.cities.map(({ id }) => id)]),
  }
}

type MakeEntry = (named: Named, names: string[], more?: { codes?: string[]; asides?: string[] }) => Entry

const stateEntries = (atlas: Atlas, entry: MakeEntry): Entry[] =>
  atlas.states.map(({ key, alpha2, names, aliases }) =>
    entry({ kind: 'state', id: key, place: key, year: null, names }, [...Object.values(names), ...aliases], {
      codes: alpha2 === null ? [key] : [key, alpha2],
    }),
  )

const cityEntries = (atlas: Atlas, entry: MakeEntry): Entry[] =>
  atlas.cities.map(({ id, names }) =>
    entry({ kind: 'city', id, place: id, year: null, names }, Object.values(names)),
  )

/** Summits and events: found by their name, their place and their date. */
function datedEntries(atlas: Atlas, entry: MakeEntry): Entry[] {
  const cities = new Map(atlas.cities.map((city) => [city.id, city.names]))
  const summits = atlas.summits.map(({ id, city, start }) => {
    const year = Number(start.slice(0, 4))
    const inLanguage = (language: keyof Names) =>
      fillIn(summitNames[language], { year, city: cities.get(city)?.[language] ?? city })
    const names = { 'zh-Hant': inLanguage('zh-Hant'), 'zh-Hans': inLanguage('zh-Hans'), en: inLanguage('en') }
    return entry({ kind: 'summit', id, place: city, year, names }, Object.values(names), { asides: [start] })
  })
  const events = atlas.events.map(({ id, names, place, city, earliest, date }) =>
    entry(
      { kind: 'event', id, place: city ?? id, year: Number(earliest.slice(0, 4)), names },
      Object.values(names),
      {
        asides: [...Object.values(place ?? {}), date],
      },
    ),
  )
  return [...summits, ...events]
}

/** What the words find, best first. Empty for words that fold to nothing. */
export function find(index: Index, words: string): Hit[] {
  const query = foldText(index.folding, words)
  if (query === '') return []
  const named = index.entries.flatMap((entry) => {
    const match = matchEntry(entry, query)
    return match === null ? [] : [{ entry, ...match }]
  })
  named.sort(
    (one, other) =>
      one.score - other.score ||
      HIT_KINDS.indexOf(one.entry.kind) - HIT_KINDS.indexOf(other.entry.kind) ||
      one.text.length - other.text.length ||
      (one.entry.year ?? 0) - (other.entry.year ?? 0),
  )
  const sentences = findSentences(index, query)
  const room = MOST.hits - Math.min(sentences.length, MOST.sentences)
  return [
    ...named.slice(0, room).map(({ entry, text }) => hitOf(index, entry, text, query)),
    ...sentences.slice(0, MOST.sentences),
  ]
}

/**
 * 0 code, 1 the whole name, 2 its beginning, 3 beginning of a word, 4 inside it or beginning of a word of what
 * else it is found by, 5 every word somewhere, 6 with a slip.
 */
function matchEntry(entry: Entry, query: string): { score: number; text: string } | null {
  if (entry.codes.includes(query)) return { score: 0, text: '' }
  let best: { score: number; text: string } | null = null
  for (const { source, folded, aside } of entry.texts) {
    const score = matchText(folded, query, aside ? 4 : 0)
    if (score !== null && score < (best?.score ?? Number.POSITIVE_INFINITY)) best = { score, text: source }
  }
  if (best && best.score < 6) return best
  const words = query.split(' ')
  const together = words.length > 1 && words.every((word) => hasWord(entry, word))
  return together ? { score: 5, text: '' } : best
}

const hasWord = (entry: Entry, word: string) =>
  entry.texts.some(({ folded }) => folded.startsWith(word) || folded.includes(` ${word}`))

function matchText(name: string, query: string, atBest: number): number | null {
  if (name === query) return Math.max(1, atBest)
  if (name.startsWith(query)) return Math.max(2, atBest)
  if (name.includes(` ${query}`)) return Math.max(3, atBest)
  const latin = /^[\p{Script=Latin}\p{N} ]+$/u.test(query)
  if (name.includes(query) && (!latin || query.length > 2)) return 4
  return latin && query.length >= SLIP_LENGTH && startsNearly(name, query) ? 6 : null
}

/** Whether some word of the name begins with the query but for one slip. */
function startsNearly(name: string, query: string): boolean {
  for (const { index } of name.matchAll(/(?<=^| )\S/g)) {
    for (const length of [query.length - 1, query.length, query.length + 1])
      if (withinOneSlip(name.slice(index, index + length), query)) return true
  }
  return false
}

/** One letter too many, too few, wrong, or two neighbours swapped. The first letter must be right. */
export function withinOneSlip(one: string, other: string): boolean {
  if (one[0] !== other[0]) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const rest = (text: string, from: number) => text.slice(at + from)
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at]
  return (
    one === other ||
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1) ||
    (swapped && rest(one, 2) === rest(other, 2))
  )
}

function hitOf({ folding }: Index, entry: Entry, text: string, query: string): Hit {
  const { texts: _texts, codes: _codes, ...named } = entry
  return { ...named, found: { text, range: rangeIn(folding(text), query) } }
}

/** Where the query stands in the source of a folded text. */
function rangeIn({ text, at }: Folded, query: string): [number, number] | null {
  const start = text.indexOf(query)
  if (start < 0) return null
  return [at[start]![0], at[start + query.length - 1]![1]]
}

const PASSAGE_ORDER: Passage['kind'][] = ['prose', 'table', 'heading', 'reference']

/** Sentences that hold the words; the place nearest to the words is what choosing one chooses. */
function findSentences({ sentences, knows }: Index, query: string): Hit[] {
  if (query.length < 2 && !/\p{Script=Han}/u.test(query)) return []
  const holding = sentences.flatMap(({ passage, folded }) => {
    const range = rangeIn(folded, query)
    return range === null ? [] : [{ passage, range }]
  })
  const rank = ({ passage }: { passage: Passage }) => PASSAGE_ORDER.indexOf(passage.kind)
  holding.sort((one, other) => rank(one) - rank(other))
  return holding.map(({ passage, range }) => ({
    kind: 'passage' as const,
    id: passage.id,
    place: nearestPlace(passage, range, knows),
    year: null,
    names: null,
    found: { text: passage.text, range },
  }))
}

function nearestPlace(passage: Passage, range: [number, number], knows: ReadonlySet<string>): string | null {
  const places = passage.mentions.filter(({ of }) => knows.has(of))
  const distance = (mention: { range: [number, number] }) =>
    Math.max(mention.range[0] - range[1], range[0] - mention.range[1], 0)
  return places.sort((one, other) => distance(one) - distance(other))[0]?.of ?? null
}

/** The words around a hit, cut to about `reach` characters a side; `…` where something was left out. */
export function excerpt(
  text: string,
  [start, end]: [number, number],
  reach: number,
): [string, string, string] {
  const from = Math.max(start - reach, 0)
  const to = Math.min(end + reach * 2, text.length)
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`
  return [before, text.slice(start, end), `${text.slice(end, to)}${to < text.length ? '…' : ''}`]
}
