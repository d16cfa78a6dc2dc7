import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ArticleRow, readArticle } from '../read/index.ts'
import { checkArticle } from './checks.ts'
import { type Lexicon, organisationNames, recognise, stateAliases } from './index.ts'

const lexicon: Lexicon = JSON.parse(readFileSync(new URL('../lexicon.json', import.meta.url), 'utf8'))
const article: ArticleRow = {
  id: 'x',
  title: 'x',
  language: 'zh-Hant',
  address: 'https://example.org/',
  copied: '2019~',
  licence: { name: 'none', address: 'https://example.org/' },
  format: 'wikitext',
  file: 'x.wikitext',
}

function check(raw: string, from = lexicon): string[] {
  const reading = readArticle(article, raw)
  const { passages } = recognise([reading], from, { mentions: [] })
  return checkArticle(reading, passages, from).map(({ reason }) => reason)
}

test('a list that says how many it holds is counted', () => {
  expect(check('加入的有，美國、英國、日本，共3國。')).toEqual([])
  expect(check('加入的有，美國、英國、日本，共11國。')).toEqual([
    '“，共11國” stands behind 3 states (美國、英國、日本) in x:0-19.',
  ])
  expect(check('美國主辦，共47個國家參與。')).toEqual([])
})

test('a city that lies in another state is named', () => {
  const moved = {
    ...lexicon,
    cities: lexicon.cities.map((row) =>
      row[0] === 2747373 ? ([row[0], 'NLD', 2.35, 48.85, ...row.slice(4)] as typeof row) : row,
    ),
  }
  expect(check('會議在[[海牙]]舉行。')).toEqual([])
  expect(check('會議在[[海牙]]舉行。', moved)).toEqual(['The Hague (gn:2747373) of NLD lies in FRA.'])
})

test('a place column without a place is named', () => {
  expect(check('{|\n! 主辦城市\n|-\n| 某地\n|-\n| 海牙\n|}')).toEqual([
    'No place was found for “某地” under “主辦城市” in x:10-17.',
  ])
})

test('a note that does not exist is named', () => {
  const markdown = readArticle({ ...article, format: 'markdown' }, '甲\\[2\\]。\n\n## 注釋\n\n1. 乙\n')
  const { passages } = recognise([markdown], lexicon, { mentions: [] })
  expect(checkArticle(markdown, passages, lexicon).map(({ reason }) => reason)).toEqual([
    'x:0-7 calls note 2, which does not exist.',
  ])
})

test('corrections add and take away, and say when the words have changed', () => {
  const reading = readArticle(article, '美國與法國。')
  const add = {
    do: 'add',
    article: 'x',
    raw: [0, 3],
    quote: '美國與',
    kind: 'state',
    of: 'USA',
    reason: 'test',
  } as const
  const remove = { do: 'remove', article: 'x', raw: [3, 5], quote: '法國', reason: 'test' } as const
  const mended = recognise([reading], lexicon, {
    mentions: [
      { ...add, raw: [0, 3] },
      { ...remove, raw: [3, 5] },
    ],
  })
  expect(mended.problems).toEqual([])
  expect(mended.passages[0]!.mentions.map(({ raw, of, how }) => [...raw, of, how])).toEqual([
    [0, 3, 'USA', 'correction'],
    [0, 2, 'USA', 'name'],
  ])
  const stale = recognise([reading], lexicon, {
    mentions: [
      { ...add, raw: [0, 3], quote: '英國與' },
      { ...remove, raw: [2, 3], quote: '與' },
      { ...remove, raw: [0, 1], article: 'y' },
    ],
  })
  expect(stale.problems.map(({ reason }) => reason)).toEqual([
    'x does not read “英國與” at 0–3.',
    'x has no mention at 2–3 to take away.',
    'There is no article y.',
  ])
})

test('a passage that nobody writes is not searched, and that is said', () => {
  const { passages, problems } = recognise([readArticle(article, '美國、'.repeat(7000))], lexicon, {
    mentions: [],
  })
  expect(passages[0]!.mentions).toEqual([])
  expect(problems[0]!.reason).toBe(
    'The passage x:0-21000 has 21000 characters; no more than 20000 are searched.',
  )
})

test.each([
  '美國、',
  '在',
  'in ',
  '2009年4月5日–',
  '核安全峰會',
  'Washington, ',
  '[[海牙]]在',
  '年月日',
  '– 2009',
])('a sentence of nothing but “%s” is searched in time', (piece) => {
  const reading = readArticle(article, piece.repeat(19_900 / piece.length))
  const begin = performance.now()
  recognise([reading], lexicon, { mentions: [] })
  expect(performance.now() - begin).toBeLessThan(3000)
})

test('states have further names to search by, organisations have names in three languages', () => {
  expect(stateAliases(lexicon).get('KOR')).toEqual(
    expect.arrayContaining(['南韓', '韩国', 'Republic of Korea', 'ROK']),
  )
  expect(stateAliases(lexicon).get('XKX')).toContain('科索沃')
  const namesOf = (key: string) =>
    key === 'FRA' ? { 'zh-Hant': '法國', 'zh-Hans': '法国', en: 'France' } : null
  expect(organisationNames('IAEA', namesOf)?.en).toBe('International Atomic Energy Agency')
  expect(organisationNames('FRA-government', namesOf)).toEqual({
    'zh-Hant': '法國政府',
    'zh-Hans': '法国政府',
    en: 'Government of France',
  })
  expect(organisationNames('nothing', namesOf)).toBeNull()
})
