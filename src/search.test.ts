import { describe, expect, test } from 'vitest'
import type { Atlas, Names, Passage, State } from '../geo/model.ts'
import { atlas as fixture } from './figure/fixture.ts'
import { foldingOf, foldingWith, foldText } from './fold.ts'
import { buildIndex, excerpt, find, withinOneSlip } from './search.ts'

const names = (traditional: string, simplified: string, en: string): Names => ({
  'zh-Hant': traditional,
  'zh-Hans': simplified,
  en,
})
const state = (key: string, alpha2: string, more: Pick<State, 'names'> & Partial<State>): State => ({
  ...fixture.states[0]!,
  key,
  alpha2,
  ...more,
})
const passage = (
  id: string,
  text: string,
  mentions: [string, string][],
  kind: Passage['kind'] = 'prose',
) => ({
  id,
  article: 'article',
  kind,
  block: 0,
  section: [],
  raw: [0, text.length] as [number, number],
  text,
  links: [],
  mentions: mentions.map(([of, words]) => ({
    range: [text.indexOf(words), text.indexOf(words) + words.length] as [number, number],
    raw: [0, 0] as [number, number],
    kind: 'state' as const,
    of,
    how: 'name' as const,
  })),
  notes: [],
})

const atlas: Atlas = {
  ...fixture,
  scripts: '國国韓韩攔拦聖圣',
  states: [
    state('KOR', 'KR', { names: names('南韓', '韩国', 'South Korea'), aliases: ['大韓民國'] }),
    state('PRK', 'KP', { names: names('北韓', '朝鲜', 'North Korea') }),
    state('CIV', 'CI', { names: names('象牙海岸', '科特迪瓦', 'Côte d’Ivoire'), aliases: ['Ivory Coast'] }),
    state('IND', 'IN', { names: names('印度', '印度', 'India') }),
    state('IDN', 'ID', { names: names('印尼', '印度尼西亚', 'Indonesia') }),
    state('PHL', 'PH', { names: names('菲律賓', '菲律宾', 'Philippines') }),
    state('CYP', 'CY', { names: names('賽普勒斯', '塞浦路斯', 'Cyprus') }),
    state('VAT', 'VA', { names: names('梵蒂岡', '梵蒂冈', 'Vatican City'), aliases: ['Holy See', '聖座'] }),
    state('USA', 'US', { names: names('美國', '美国', 'United States') }),
  ],
  cities: [
    {
      id: 'washington',
      names: names('華盛頓', '华盛顿', 'Washington, D.C.'),
      point: [-77, 39],
      state: 'USA',
      source: 'fixture',
    },
    {
      id: 'norfolk',
      names: names('諾福克', '诺福克', 'Norfolk'),
      point: [-76, 37],
      state: 'USA',
      source: 'fixture',
    },
  ],
  organisations: [{ id: 'NEWS', names: names('大韓民國聖新聞與註解', '大韩民国圣新闻与注解', 'News') }],
  summits: fixture.summits.map((summit) => ({ ...summit, city: 'washington', state: 'USA' })),
  events: [
    {
      ...fixture.events[0]!,
      id: 'meeting',
      date: '2003-12',
      earliest: '2003-12-01',
      names: names('專家會議', '专家会议', 'Experts meeting'),
      place: names('華盛頓', '华盛顿', 'Washington'),
      city: 'washington',
    },
    { ...fixture.events[0]!, id: 'alone', names: names('演習', '演习', 'Pacific Protector') },
  ],
  passages: [
    passage('article:1-2', '韓國新聞，註解。', [], 'reference'),
    passage('article:2-3', '美國認為，北韓與南韓於2009年加入。', [
      ['USA', '美國'],
      ['PRK', '北韓'],
      ['KOR', '南韓'],
    ]),
  ],
}
const index = buildIndex(atlas)
const found = (words: string) => find(index, words).map(({ kind, id }) => `${kind}:${id}`)
const first = (words: string) => found(words)[0]

describe('states', () => {
  test.each([
    ['South Korea', 'KOR'],
    ['南韓', 'KOR'],
    ['韩国', 'KOR'],
    ['大韩民国', 'KOR'],
    ['SOUTH KOR', 'KOR'],
    ['korea south', 'KOR'],
    ['cote divoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['CÔTE D’IVOIRE', 'CIV'],
    ['ivory', 'CIV'],
    ['holy see', 'VAT'],
    ['圣座', 'VAT'],
    ['kor', 'KOR'],
    ['in', 'IND'],
    ['id', 'IDN'],
    ['  India ', 'IND'],
  ])('%j finds %s first', (words, key) => {
    expect(first(words)).toBe(`state:${key}`)
  })

  test('a code matches whole or not at all', () => {
    expect(found('ko')).not.toContain('state:CIV')
    expect(found('civ')).toEqual(['state:CIV'])
    expect(first('ci')).toBe('state:CIV')
  })

  test.each([
    ['Philipines', 'PHL'],
    ['Phillippines', 'PHL'],
    ['Philippinse', 'PHL'],
    ['Cypris', 'CYP'],
    ['Indonezia', 'IDN'],
    ['Indonezi', 'IDN'],
  ])('the slip in %j is forgiven', (words, key) => {
    expect(first(words)).toBe(`state:${key}`)
  })

  test('two slips, a short word or a wrong first letter are not', () => {
    for (const words of ['Filipines', 'Indunezia', 'Inda', 'Xyprus']) expect(found(words)).toEqual([])
  })
})

describe('cities, summits and events', () => {
  test('the city comes before its summit, that before what merely took place there', () => {
    expect(found('washington')).toEqual(['city:washington', 'summit:nss-2010', 'event:meeting'])
    expect(found('华盛顿').slice(0, 1)).toEqual(['city:washington'])
  })

  test('of what matches alike, states come before cities, though their names be longer', () => {
    expect(found('nor')).toEqual(['state:PRK', 'city:norfolk'])
  })

  test('a summit is found by its year, an event by its date and by several words in any order', () => {
    expect(found('2010')).toContain('summit:nss-2010')
    expect(found('2003-12')).toEqual(['event:meeting'])
    expect(found('washington experts')).toEqual(['event:meeting'])
  })

  test('each knows what it chooses and the year to show it in', () => {
    expect(find(index, 'experts')[0]).toMatchObject({ place: 'washington', year: 2003 })
    expect(find(index, 'pacific')[0]).toMatchObject({ place: 'alone', year: 2010 })
    expect(find(index, 'nuclear')[0]).toMatchObject({ place: 'washington', year: 2010 })
  })
})

describe('words of the articles', () => {
  test('are found across scripts, prose before notes, marked where they stand', () => {
    const hits = find(index, '韩').filter(({ kind }) => kind === 'passage')
    expect(hits.map(({ id }) => id)).toEqual(['article:2-3', 'article:1-2'])
    const { text, range } = hits[0]!.found
    expect(text.slice(...range!)).toBe('韓')
  })

  test('choose the place that stands nearest', () => {
    expect(find(index, '韓與南').map(({ place }) => place)).toEqual(['PRK'])
    expect(find(index, '認為')[0]!.place).toBe('USA')
    expect(find(index, '註解')[0]!.place).toBeNull()
  })

  test('an excerpt keeps the words and says where it was cut', () => {
    expect(excerpt('abcdefghij', [4, 5], 2)).toEqual(['…cd', 'e', 'fghi…'])
    expect(excerpt('abc', [0, 3], 2)).toEqual(['', 'abc', ''])
  })
})

describe('nothing and nonsense', () => {
  test.each(['', '   ', '!?', '’', 'qqqq', '((((', '\\', '.*', '__defineGetter__', 'constructor'])(
    '%j finds nothing',
    (words) => {
      expect(found(words)).toEqual([])
    },
  )
  test('a very long query is answered', () => {
    expect(found('a'.repeat(100_000))).toEqual([])
  })
})

describe('folding', () => {
  const folding = foldingWith(new Map([['韓', '韩']]))

  test('remembers where every character came from', () => {
    const { text, at } = folding('Ærø — 南韓')
    expect(text).toBe('aero 南韩')
    expect(at).toHaveLength(text.length)
    expect(at[0]).toEqual([0, 1])
    expect(at[1]).toEqual([0, 1])
    expect(at[6]).toEqual([7, 8])
  })

  test('lets go of case, accents, apostrophes and repeated punctuation', () => {
    expect(foldText(folding, ' São Tomé & Príncipe ')).toBe('sao tome principe')
    expect(foldText(folding, 'Łódź')).toBe('lodz')
    expect(foldText(folding, '巴拉克·歐巴馬')).toBe('巴拉克歐巴馬')
  })

  test('takes Traditional and Simplified as one by the data’s own table', () => {
    expect(foldText(foldingOf({ ...atlas, scripts: '彈弹韓韩' }), '彈韓國')).toBe('弹韩國')
  })

  test('one slip is one letter more, less, other or swapped', () => {
    for (const word of ['abcde', 'abcd', 'abcdef', 'abxde', 'abdce', 'acde'])
      expect(withinOneSlip(word, 'abcde')).toBe(true)
    for (const word of ['xbcde', 'abxye', 'abc', 'abcdefg', 'acbed'])
      expect(withinOneSlip(word, 'abcde')).toBe(false)
  })
})
