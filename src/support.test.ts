import { expect, test } from 'vitest'
import type { Atlas, Source } from '../geo/model.ts'
import { atlas as fixture } from './figure/fixture.ts'
import { foldingWith } from './fold.ts'
import { filterSupport, orderSupport, supportOf } from './support.ts'

const source = (id: string, title: string, date: string): Source => ({
  id,
  title,
  publisher: `Ministère ${id}`,
  date,
  address: `https://${id}.example/`,
})
const atlas: Atlas = {
  ...fixture,
  sources: [
    source('one', '[Zeta]', '2004'),
    source('two', 'Beta', 'undated (after 2010)'),
    source('idle', 'Gamma', 'undated'),
  ],
  endorsements: fixture.endorsements.map((row) => ({
    ...row,
    sources: row.state === 'DOC' ? ['one'] : ['two'],
  })),
  events: fixture.events.map((event) => ({ ...event, sources: ['one', 'two'] })),
  totals: fixture.totals.map((total) => ({ ...total, sources: ['one'] })),
  summits: fixture.summits.map((summit) => ({ ...summit, sources: ['one'] })),
}
const support = supportOf(atlas)
const ids = (entries: typeof support) => entries.map((entry) => entry.source.id)

test('every source has an entry that says what rests on it', () => {
  expect(support.map(({ count }) => count)).toEqual([4, atlas.endorsements.length, 0])
  expect(support[0]).toMatchObject({ states: ['DOC'], summits: atlas.summits, totals: atlas.totals })
  expect(support[1]!.states).not.toContain('DOC')
})

test('orders by use, by title without its brackets, by the newest date in a loose cell', () => {
  expect(ids(orderSupport(support, 'count', 'en'))).toEqual(['two', 'one', 'idle'])
  expect(ids(orderSupport(support, 'title', 'en'))).toEqual(['two', 'idle', 'one'])
  expect(ids(orderSupport(support.toReversed(), 'date', 'en'))).toEqual(['two', 'one', 'idle'])
  expect(ids(support)).toEqual(['one', 'two', 'idle'])
})

test('filters by every word, wherever it stands', () => {
  const found = (words: string) => ids(filterSupport(support, words, foldingWith(new Map())))
  expect(found('ministere zeta')).toEqual(['one'])
  expect(found('idle.example')).toEqual(['idle'])
  expect(found('zeta gamma')).toEqual([])
  expect(found('')).toHaveLength(3)
})
