import { describe, expect, test } from 'vitest'
import type { Atlas } from '../geo/model.ts'
import { atlas as fixture } from './figure/fixture.ts'
import { foldingWith } from './fold.ts'
import {
  eventRecords,
  type Filter,
  filterRecords,
  placeRecords,
  stateRecords,
  summitRecords,
  type TableRecord,
} from './records.ts'
import { sortRecords } from './sort.ts'
import { LAYERS } from './state.ts'

const atlas: Atlas = {
  ...fixture,
  organisations: [{ id: 'EU', names: { 'zh-Hant': '歐盟', 'zh-Hans': '欧盟', en: 'European Union' } }],
  endorsements: fixture.endorsements.map((row) =>
    row.state === 'DOC' ? { ...row, sources: ['one', 'two'], evidence: ['psi:10-20', 'psi:30-40'] } : row,
  ),
  nonMembers: [{ state: 'UNK', evidence: ['psi:50-60'] }],
  summits: fixture.summits.map((summit) => ({ ...summit, sources: ['two', 'three'] })),
  participations: [
    ...fixture.participations,
    { participant: 'EU', summits: [{ summit: 'nss-2010', present: true, basis: 'direct' }], note: null },
    { participant: 'NOT', summits: [{ summit: 'nss-2010', present: false, basis: 'direct' }], note: null },
    { participant: 'OPN', summits: [{ summit: 'nss-2010', present: true, basis: 'inferred' }], note: null },
  ],
}
const year = (of: number) => ({ from: of, to: of })
const everything = { years: year(2010), layers: new Set(LAYERS) }
const folding = foldingWith(new Map())
const unfiltered: Filter = { words: '', region: null, standing: null, scope: 'all' }
const ids = (records: TableRecord[]) => records.map(({ id }) => id)
const stateOf = (key: string, shown = everything) => stateRecords(atlas, shown).find(({ id }) => id === key)!

describe('states', () => {
  test('every area has a row, with its standing at the end of the year', () => {
    const rows = stateRecords(atlas, everything)
    expect(rows).toHaveLength(atlas.states.length)
    expect(Object.fromEntries(rows.map(({ id, standing }) => [id, standing]))).toMatchObject({
      FOU: 'founder',
      DOC: 'documented',
      POS: 'possible',
      SUS: 'suspended',
      NOT: 'not-member',
      NEW: 'no-state',
      OPN: 'open',
    })
    expect(stateOf('DOC', { ...everything, years: year(2003) }).standing).toBe('not-member')
  })

  test('summits are those of the chosen years, with their grade', () => {
    expect(stateOf('DOC').summits).toEqual([{ year: 2010, inferred: false }])
    expect(stateOf('OPN').summits).toEqual([{ year: 2010, inferred: true }])
    expect(stateOf('NOT').summits).toEqual([])
    expect(stateOf('DOC', { ...everything, years: year(2011) }).summits).toEqual([])
  })

  test('sources come once each, articles from what they say', () => {
    expect(stateOf('DOC')).toMatchObject({ sources: ['one', 'two', 'three'], articles: ['psi'] })
    expect(stateOf('UNK')).toMatchObject({ sources: [], articles: ['psi'] })
  })

  test('a layer that is off says nothing and brings no source', () => {
    const off = { ...everything, layers: new Set(['events' as const]) }
    expect(stateOf('DOC', off)).toMatchObject({ endorsement: null, summits: [], sources: [], articles: [] })
    expect(stateOf('UNK', off).articles).toEqual([])
  })
})

describe('summits, events and places', () => {
  test('have the moment of the chosen years', () => {
    const before = { ...everything, years: year(2009) }
    expect(summitRecords(atlas, everything)[0]).toMatchObject({ moment: 'now', organisations: ['EU'] })
    expect(summitRecords(atlas, before)[0]!.moment).toBe('future')
    expect(eventRecords(atlas, before)[0]!.moment).toBe('future')
    expect(placeRecords(atlas, { ...everything, years: year(2012) })[0]!.moment).toBe('past')
  })

  test('choosing one chooses what its mark on the map chooses', () => {
    const inCity = { ...atlas, events: atlas.events.map((event) => ({ ...event, city: 'capital' })) }
    expect(eventRecords(atlas, everything)[0]!.place).toBe('exercise')
    expect(eventRecords(inCity, everything)[0]!.place).toBe('capital')
    expect(summitRecords(atlas, everything)[0]!.place).toBe('capital')
  })
})

describe('filter', () => {
  const rows = stateRecords(
    {
      ...atlas,
      states: atlas.states.map((state) =>
        state.key === 'DOC'
          ? { ...state, region: 'europe', aliases: ['Česko'] }
          : state.key === 'POS'
            ? { ...state, status: 'territory' }
            : state,
      ),
    },
    everything,
  )

  test('finds names in any language, without case and accents', () => {
    for (const words of ['DOC國', 'doc国', 'cesko', ' CESKO ', 'doc'])
      expect(ids(filterRecords(rows, { ...unfiltered, words }, folding))).toEqual(['DOC'])
    expect(filterRecords(rows, { ...unfiltered, words: 'nowhere' }, folding)).toEqual([])
  })

  test('narrows by region and by standing', () => {
    expect(ids(filterRecords(rows, { ...unfiltered, region: 'europe' }, folding))).toEqual(['DOC'])
    expect(ids(filterRecords(rows, { ...unfiltered, standing: 'founder' }, folding))).toEqual(['FOU'])
  })

  test('lists all states, those something is said of, or territories too', () => {
    const all = ids(filterRecords(rows, unfiltered, folding))
    expect(all).toContain('NEW')
    expect(all).not.toContain('POS')
    expect(all).not.toContain('ANT')
    expect(filterRecords(rows, { ...unfiltered, scope: 'areas' }, folding)).toHaveLength(rows.length)
    // OPN is said to have been at a summit, UNK that it has not joined; of NEW nothing is said.
    expect(ids(filterRecords(rows, { ...unfiltered, scope: 'known' }, folding))).toEqual([
      'FOU',
      'DOC',
      'POS',
      'SUS',
      'NOT',
      'UNK',
      'OPN',
      'DOT',
    ])
  })

  test('nothing is said of a state before it exists, though it joined later', () => {
    const joined = { ...atlas.endorsements[0]!, state: 'NEW', earliest: '2015-01-01', latest: '2015-01-01' }
    const known = { ...unfiltered, scope: 'known' as const, words: 'NEW' }
    const inYear = (of: number) =>
      stateRecords({ ...atlas, endorsements: [joined] }, { ...everything, years: year(of) })
    expect(filterRecords(inYear(2010), known, folding)).toEqual([])
    expect(ids(filterRecords(inYear(2016), known, folding))).toEqual(['NEW'])
  })

  test('of dated things lists those of the years, those up to then, or all', () => {
    const listed = (of: number, scope: Filter['scope']) =>
      filterRecords(
        eventRecords(atlas, { ...everything, years: year(of) }),
        { ...unfiltered, scope },
        folding,
      ).length
    expect([listed(2010, 'now'), listed(2011, 'now')]).toEqual([1, 0])
    expect([listed(2009, 'until'), listed(2011, 'until')]).toEqual([0, 1])
    expect(listed(2009, 'all')).toBe(1)
  })
})

describe('sort', () => {
  test('puts numbers as numbers, nothing last in both directions, and leaves its input alone', () => {
    const values = [10, null, 9, 100]
    expect(sortRecords(values, (value) => value, false, 'en')).toEqual([9, 10, 100, null])
    expect(sortRecords(values, (value) => value, true, 'en')).toEqual([100, 10, 9, null])
    expect(values).toEqual([10, null, 9, 100])
  })

  test('puts texts as the language does', () => {
    const same = (text: string) => text
    expect(sortRecords(['Zambia', 'Åland', 'Austria'], same, false, 'en')).toEqual([
      'Åland',
      'Austria',
      'Zambia',
    ])
    expect(sortRecords(['中国', '阿富汗'], same, false, 'zh-Hans')).toEqual(['阿富汗', '中国'])
    expect(sortRecords(['阿富汗', '中國'], same, false, 'zh-Hant')).toEqual(['中國', '阿富汗'])
  })
})
