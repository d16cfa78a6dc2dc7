import { describe, expect, test } from 'vitest'
import {
  countsOf,
  differencesBetween,
  otherSettings,
  shadesShown,
  yearsBeside,
  yearsEnding,
  yearsInName,
  yearsTold,
} from './comparing.ts'
import { atlas } from './figure/fixture.ts'
import { type ComparisonWay, defaultSettings, type Settings } from './state.ts'

const settings = defaultSettings(2025)
const beside = (more: Partial<Settings>) => yearsBeside({ ...settings, ...more })
const named = (more: Partial<Settings>) => yearsInName({ ...settings, ...more })

describe('years beside each other', () => {
  test('are none for the one map, nor where what differs is coloured on it', () => {
    expect(beside({})).toEqual([])
    expect(beside({ comparison: { year: 2004, way: 'difference' } })).toEqual([])
  })

  test('are the other year and then the chosen ones, however those are chosen', () => {
    const comparison = { year: 2004, way: 'swipe' as const }
    expect(beside({ comparison })).toEqual([
      { from: 2004, to: 2004 },
      { from: 2025, to: 2025 },
    ])
    const years = { from: 2010, to: 2016, mode: 'joined' as const }
    expect(beside({ comparison: { year: 2004, way: 'side' }, years })).toEqual([
      { from: 2004, to: 2004, mode: 'joined' },
      years,
    ])
    expect(beside({ comparison: { year: 2025, way: 'side' } }), 'a year beside itself').toEqual([])
  })

  test('are the years of the grid, which goes before a comparison', () => {
    const comparison = { year: 2004, way: 'swipe' as const }
    expect(beside({ multiples: [2003, 2016], comparison }).map(({ from }) => from)).toEqual([2003, 2016])
  })

  test('leave the other map nothing of its own to compare', () => {
    const own = otherSettings(
      { ...settings, years: { from: 2010, to: 2016, mode: 'during' } },
      { year: 2004, way: 'side' },
    )
    expect(own).toMatchObject({ years: { from: 2004, to: 2004, mode: 'during' }, comparison: null })
  })
})

test.each([
  [{}, '2025'],
  [{ years: { from: 2003, to: 2009 } }, '2003-2009'],
  [{ multiples: [2003, 2009, 2016, 2025] }, '2003+2009+2016+2025'],
  [{ multiples: [2002, 2003, 2004] }, '2002..2004'],
  [{ multiples: [2002, 2004, 2005] }, '2002+2004+2005'],
  [{ comparison: { year: 2004, way: 'swipe' } }, '2004+2025'],
  [{ comparison: { year: 2004, way: 'difference' } }, '2004-vs-2025'],
] as [Partial<Settings>, string][])('names a file after %j', (more, name) => {
  expect(named(more)).toBe(name)
})

describe('what differs between two years', () => {
  test('is said of every state that was in or may have been', () => {
    expect(differencesBetween(atlas, 2005, 2016)).toEqual({
      ...{ earlier: 2005, later: 2016 },
      joined: [],
      left: ['SUS'],
      perhaps: ['POS', 'DOT'],
      both: ['FOU', 'DOC'],
    })
    expect(differencesBetween(atlas, 2003, 2021)).toMatchObject({
      joined: ['DOC', 'POS', 'NOT', 'DOT'],
      both: ['FOU'],
    })
  })

  test('does not depend on which year is given first', () => {
    expect(differencesBetween(atlas, 2016, 2005)).toEqual(differencesBetween(atlas, 2005, 2016))
  })
})

test('the legend explains what any of the maps shows', () => {
  const years = { from: 2004, to: 2004 }
  const shown = (more: Partial<Settings>) => shadesShown(atlas, { ...settings, years, ...more })
  expect(shown({}).has('suspended')).toBe(false)
  expect(shown({ comparison: { year: 2016, way: 'side' } }).has('suspended')).toBe(true)
  expect(shown({ comparison: { year: 2016, way: 'difference' } }).has('only-now')).toBe(true)
  expect(shown({ multiples: [2004, 2016] })).toContain('no-state')
})

test('participants are counted as the legend counts them', () => {
  expect(countsOf(atlas, { from: 2008, to: 2008 })).toEqual({ documented: 3, possible: 2 })
})

describe('what is told beside the map', () => {
  const chosen = { ...settings, years: { from: 2010, to: 2010 } }
  const against = (year: number, way: ComparisonWay) => ({ ...chosen, comparison: { year, way } })
  const [of2010, of2025] = [2010, 2025].map((year) => ({ from: year, to: year }))

  test('is each of two maps, or the chosen years', () => {
    expect(yearsTold(chosen)).toEqual([of2010])
    expect(yearsTold(against(2025, 'side'))).toEqual([of2025, of2010])
    expect(yearsTold(against(2025, 'difference'))).toEqual([of2010])
    expect(yearsTold({ ...against(2025, 'swipe'), multiples: [2003, 2004] })).toEqual([of2010])
  })

  test('is both ends of a difference where memberships are told, the earlier first', () => {
    expect(yearsEnding(chosen)).toEqual([of2010])
    expect(yearsEnding(against(2025, 'difference'))).toEqual([of2010, of2025])
    expect(yearsEnding({ ...against(2010, 'difference'), years: of2025! })).toEqual([of2010, of2025])
    expect(yearsEnding(against(2025, 'swipe'))).toEqual([of2025, of2010])
  })
})
