import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Mention, Passage } from './model.ts'
import { ArticleRow, readArticle } from './read/index.ts'
import { fold } from './recognise/fold.ts'
import { Corrections, type Lexicon, recognise } from './recognise/index.ts'
import { bestPassages } from './recognise/popups.ts'
import { tableFacts } from './recognise/tables.ts'
import { Gold, goldPlaceId, SUBJECTS, score, scoreReport } from './score.ts'

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const json = (path: string): unknown => JSON.parse(text(path))

const lexicon = json('lexicon.json') as Lexicon
const corrections = v.parse(Corrections, json('corrections.json'))
const rows = v.parse(v.array(ArticleRow), json('articles/articles.json'))
const readings = rows.map((row) => readArticle(row, text(`articles/${row.file}`)))
const { passages, problems } = recognise(readings, lexicon, corrections)
const alpha3 = new Map(Object.entries(lexicon.states).map(([key, [alpha2]]) => [alpha2!, key]))
const gold = v.parse(Gold, json('gold.json'))
const files = Object.keys(gold.documents)
const of = (file: string): Passage[] => {
  const article = rows.find((row) => row.file === file)!.id
  return passages.filter((passage) => passage.article === article)
}
/** Passages of the gold by the ids of ours. */
const goldIds = (file: string): Map<string, string> => {
  const article = rows.find((row) => row.file === file)!.id
  return new Map(
    gold.documents[file]!.passages.map(({ id, start, end }) => [`${article}:${start}-${end}`, id]),
  )
}

test('the gold speaks of both articles', () => {
  expect(files).toEqual(rows.map(({ file }) => file))
  expect(problems).toEqual([])
})

test.each(files)('%s: every passage of the gold reads as the gold has it', (file) => {
  const own = new Map(of(file).map(({ raw, text: words }) => [raw.join('-'), words]))
  const wanted = gold.documents[file]!.passages.map(({ start, end, clean }) => [`${start}-${end}`, clean])
  expect(wanted.map(([raw]) => [raw, own.get(raw!)])).toEqual(wanted)
})

test.each(files)('%s: precision and recall are 100 %%', (file) => {
  const clean = SUBJECTS.map((subject) => ({ file, subject, wrong: [], missing: [] }))
  const scores = score(gold, file, of(file), alpha3)
  expect(scores).toMatchObject(clean)
  for (const { right } of scores) expect(right).toBeGreaterThan(2)
})

test.each(files)('%s: what a gazetteer takes for places is none', (file) => {
  for (const [trap] of gold.documents[file]!.mustNotBePlaces) {
    const [, word, around] = /^(\S+) \(in (\S+)\)$/.exec(trap) ?? [null, trap, trap]
    for (const passage of of(file)) {
      for (let at = passage.text.indexOf(around!); at >= 0; at = passage.text.indexOf(around!, at + 1)) {
        const start = at + around!.indexOf(word!)
        const places = passage.mentions.filter(({ kind }) => kind === 'state' || kind === 'city')
        const hit = places.find(({ range }) => range[0] === start && range[1] === start + word!.length)
        expect(hit, `${trap} in ${passage.id}`).toBeUndefined()
      }
    }
  }
})

const popups = files.flatMap((file) => gold.documents[file]!.popups.map((popup) => ({ file, ...popup })))
test.each(popups)(
  '$file: the best words on $place come first',
  ({ file, place, passages: all, best, bestForYear }) => {
    const ids = goldIds(file)
    const ranked = (year: number | null) =>
      bestPassages(goldPlaceId(gold, place, alpha3), of(file), year).map(({ passage }) => ids.get(passage.id))
    expect(ranked(null)[0]).toBe(best)
    expect([...ranked(null)].sort()).toEqual([...all].sort())
    for (const [year, wanted] of Object.entries(bestForYear ?? {}))
      expect(ranked(Number(year))[0]).toBe(wanted)
  },
)

test('the table of an article says its facts by the meaning of its columns', () => {
  const facts = readings.flatMap((reading) => tableFacts(reading, passages))
  const wanted = v.parse(
    v.array(v.object({ row: v.number(), date: v.string(), city: v.string(), leader: v.string() })),
    (json('gold.json') as { documents: Record<string, { tableFacts?: unknown }> }).documents[files[0]!]!
      .tableFacts,
  )
  expect(
    facts.map(({ edition, dates, cities, states, leader }) => ({ edition, dates, cities, states, leader })),
  ).toEqual(
    wanted.map(({ row, date, city, leader }) => ({
      edition: row,
      dates: [date],
      cities: [goldPlaceId(gold, city, alpha3)],
      states: [],
      leader,
    })),
  )
})

test('a report names every mistake', () => {
  const spoilt = passages.map((passage): Passage => {
    const [first, ...others] = passage.mentions
    const wrong: Mention[] = first ? [{ ...first, of: 'nowhere' }] : []
    return { ...passage, mentions: [...wrong, ...others] }
  })
  const byFile = (all: readonly Passage[]) =>
    new Map(rows.map((row) => [row.file, all.filter(({ article }) => article === row.id)]))
  const good = scoreReport(text('gold.json'), byFile(passages), alpha3)
  expect(good.perfect).toBe(true)
  expect(good.text.match(/precision 100\.0 %/g)).toHaveLength(6)
  const bad = scoreReport(text('gold.json'), byFile(spoilt), alpha3)
  expect(bad.perfect).toBe(false)
  expect(bad.text).toContain('wrong    124-133 nowhere “2009年4月5日”')
  expect(bad.text).toContain('missing  124-133 2009-04-05 “2009年4月5日”')
  expect(scoreReport(text('gold.json'), new Map(), alpha3).perfect).toBe(false)
  expect(scoreReport('{}', new Map(), alpha3).text).toContain('entities')
})

test('folding keeps every place', () => {
  for (const { text: words } of passages) expect(fold(words)).toHaveLength(words.length)
  expect(fold('華盛頓臺灣於')).toBe('华盛顿台湾于')
})
