import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { ArticleRow, LONGEST_ARTICLE, type Reading, readArticle } from './index.ts'

const articles = new URL('../articles/', import.meta.url)
const rows = v.parse(
  v.array(ArticleRow),
  JSON.parse(readFileSync(new URL('articles.json', articles), 'utf8')),
)
const [markdown, wikitext] = (['markdown', 'wikitext'] as const).map(
  (format) => rows.find((row) => row.format === format)!,
)

/** Every character that the reader did not put in itself stands in the file where the reader says. */
function expectPlaces({ passages, sources }: Reading, raw: string): void {
  passages.forEach(({ text, raw: [start, end] }, index) => {
    const { starts, ends } = sources[index]!
    expect(starts).toHaveLength(text.length)
    expect(ends).toHaveLength(text.length)
    for (let at = 0; at < text.length; at++) {
      const from = starts[at]!
      if (from < 0) continue
      const written = raw.slice(from, ends[at])
      expect(written === text[at] || written.startsWith('&'), `${written} for ${text[at]}`).toBe(true)
      expect(from >= start && ends[at]! <= end, `${from} in ${start}–${end}`).toBe(true)
    }
  })
}

const MARKUP = /\{\{|\}\}|\[\[|\]\]|''|\{\||\|\}|-\{|\}-|<[a-z/!?]|[\u202a-\u202e\u2066-\u2069\0]/i
const expectNoMarkup = ({ passages }: Reading): void => {
  for (const { text, links } of passages) {
    expect(text).not.toMatch(MARKUP)
    for (const { address } of links) expect(address).toMatch(/^https?:\/\/[^@]*$/)
  }
}

const pieces = [
  ...['{{', '}}', '[[', ']]', '|', '{|', '|}', '|-', '!', '||', "''", "'''", '=', '==', '*', '#', ':', ';'],
  ...[
    '<ref>',
    '</ref>',
    '<ref name=a/>',
    '<ref name="a">',
    '<!--',
    '-->',
    '<nowiki>',
    '</nowiki>',
    '<references/>',
  ],
  ...[
    '-{',
    '}-',
    'zh-hans:',
    'zh-hant:',
    '[',
    ']',
    'http://example.org/a ',
    'javascript:x',
    '&amp;',
    '&lt;',
    '&#0;',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td rowspan=9>',
    '</table>',
    '<b>',
    '<script>',
    '</script>',
    '\\',
    '`',
    '>',
    '_',
    '-',
    '<',
  ],
  ...[
    '![',
    '](x)',
    '](http://u:p@e.org)',
    '\\[1\\]',
    '[^1]',
    '\n[^1]: ',
    '1. ',
    '|--|--|',
    'File:a',
    'Category:',
    'cite web',
  ],
  ...[
    '\n',
    '\n\n',
    ' ',
    '\t',
    '甲',
    '美國',
    '2010年',
    '。',
    'Word. ',
    '（',
    '）',
    '\u202e',
    '\u0000',
    '😀',
    'title=',
    'url=',
  ],
]
const source = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 4 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

test.each([
  ['markdown', markdown!],
  ['wikitext', wikitext!],
])('whatever is written as %s is read as text that knows its place', (_, row) => {
  fc.assert(
    fc.property(source, (raw) => {
      const reading = readArticle(row, raw)
      expectPlaces(reading, raw)
      expectNoMarkup(reading)
      for (const { passage } of reading.notes) {
        expect(passage === null || reading.passages.some(({ id }) => id === passage)).toBe(true)
      }
    }),
    { numRuns: 1500 },
  )
})

test.each(rows)('$id knows the place of every character', (row) => {
  const raw = readFileSync(new URL(row.file, articles), 'utf8')
  const reading = readArticle(row, raw)
  expectPlaces(reading, raw)
  expectNoMarkup(reading)
  expect(reading.problems).toEqual([])
  expect(reading.leftOut).toEqual([])
})

const attacks: [string, string][] = [
  ['templates', '{{'.repeat(20_000)],
  ['quotes', "'''".repeat(50_000)],
  ['references', `${'<ref>'.repeat(5000)}x${'</ref>'.repeat(5000)}`],
  ['tables', `${'{|\n|\n'.repeat(2000)}${'|}\n'.repeat(2000)}`],
  ['spans', `{|\n${'|-\n| rowspan=100 colspan=100 | x\n'.repeat(300)}|}`],
  ['links', '[[a|'.repeat(20_000)],
  ['comments', '<!--'.repeat(30_000)],
  ['scripts', '<script>alert(1)'.repeat(5000)],
  ['emphasis', `${'*a '.repeat(5000)}${'b*'.repeat(5000)}`],
  ['pictures', `${'!['.repeat(2000)}${'](x)'.repeat(2000)}`],
  ['quotations', `${'> '.repeat(5000)}a`],
  ['HTML', `<table><tr><td>${Array.from({ length: 3000 }, (_, index) => `<p><b class=${index}>`).join('')}`],
  ['addresses', 'http://'.repeat(20_000)],
  ['brackets', '（'.repeat(50_000)],
]
test.each(attacks)('an attack with %s is read in time, and what was given up is said', (name, raw) => {
  for (const row of rows) {
    const begin = performance.now()
    const reading = readArticle(row, raw)
    expect(performance.now() - begin).toBeLessThan(4000)
    expectNoMarkup(reading)
    const isAttack =
      row.format === 'wikitext' && ['templates', 'references', 'links', 'comments'].includes(name)
    if (isAttack) expect(reading.problems.length).toBeGreaterThan(0)
  }
})

test('what was given up is counted, not repeated', () => {
  const { problems } = readArticle(wikitext!, '{{'.repeat(20_000))
  expect(problems.map(({ reason }) => reason)).toEqual([
    'Brackets are nested more than 40 deep; the inner ones were not read. (19960 times)',
    'A template is opened and never closed. (40 times)',
  ])
})

test('an article that is too long is refused with its length', () => {
  const { passages, problems } = readArticle(markdown!, 'a'.repeat(LONGEST_ARTICLE + 1))
  expect(passages).toEqual([])
  expect(problems[0]!.reason).toContain('1000001')
})
