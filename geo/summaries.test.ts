import { describe, expect, it } from 'vitest'
import type { SummaryRow } from './claims.ts'
import type { Article, Passage } from './model.ts'
import { withSummaries } from './summaries.ts'

const article: Article = {
  id: 'regime',
  title: '制度',
  language: 'zh-Hant',
  address: 'https://example.org/',
  copied: '2019',
  licence: { name: 'CC', address: 'https://example.org/' },
}
const passage = (kind: Passage['kind'], start: number, text: string): Passage => ({
  id: `regime:${start}-${start + 10}`,
  article: 'regime',
  kind,
  block: 0,
  section: [],
  raw: [start, start + 10],
  text,
  links: [],
  mentions: [],
  notes: [],
})
const passages = [
  passage('heading', 0, '標題'),
  passage('prose', 10, '甲國加入。'),
  passage('table', 20, '乙'),
]
const summary = (start: number, quote: string, more: Partial<SummaryRow> = {}): SummaryRow => ({
  article: 'regime',
  start,
  end: start + 10,
  quote,
  text: { 'zh-Hans': '简', en: 'short' },
  ...more,
})
const good = [summary(10, '甲國加入。'), summary(20, '乙')]
const reasonsFor = (rows: SummaryRow[]) =>
  withSummaries(passages, [article], rows).problems.map(({ reason }) => reason)

describe('summaries', () => {
  it('stand on the prose and the rows they summarise, and on nothing else', () => {
    const { passages: joined, problems } = withSummaries(passages, [article], good)
    expect(problems).toEqual([])
    expect(joined.map(({ summary: text }) => text?.en)).toEqual([undefined, 'short', 'short'])
  })

  it('must not lack for any passage, in any language but its own', () => {
    expect(reasonsFor([good[0]!])).toEqual([
      'regime:20-30 has no summary in zh-Hans: “乙”.',
      'regime:20-30 has no summary in en: “乙”.',
    ])
    const half = summary(20, '乙', { text: { 'zh-Hans': '简', en: ' ' } })
    expect(reasonsFor([good[0]!, half])).toEqual(['regime:20-30 has no summary in en: “乙”.'])
  })

  it('must repeat the words they summarise', () => {
    expect(reasonsFor([good[0]!, summary(20, '丙')])).toEqual([
      'The characters 20 to 30 of regime read “乙”, not “丙”.',
    ])
  })

  it('must lie on a passage that can be quoted, once', () => {
    expect(reasonsFor([...good, summary(0, '標題')])).toEqual([
      'The characters 0 to 10 of regime are no sentence of prose and no row of a table.',
    ])
    expect(reasonsFor([...good, good[1]!])).toEqual(['regime:20-30 is summarised more than once.'])
  })
})
