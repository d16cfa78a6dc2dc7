import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Atlas, Endorsement, State } from '../geo/model.ts'
import { atlas as fixture } from './figure/fixture.ts'
import { MODES, type Mode, type Years } from './state.ts'
import {
  countStandings,
  eventMoment,
  joinsByYear,
  momentOf,
  officialTotal,
  partCounted,
  participants,
  type Standing,
  standings,
  uncounted,
  yearsMoment,
} from './time.ts'

const FIRST = 2002
const LAST = 2025
const one = (year: number): Years => ({ from: year, to: year })

/** A fixture row with other days; its state is one that the fixture draws. */
const row = (earliest: string, latest: string, more: Partial<Endorsement> = {}): Endorsement => ({
  ...fixture.endorsements[0]!,
  state: 'DOC',
  founder: false,
  earliest,
  latest,
  ...more,
})
const atlasOf = (...endorsements: Endorsement[]): Atlas => ({ ...fixture, endorsements })
const standingOf = (endorsement: Endorsement, years: Years) =>
  standings(atlasOf(endorsement), years).get(endorsement.state)

const anyYear = fc.integer({ min: FIRST, max: LAST })
const anyYears: fc.Arbitrary<Years> = fc
  .tuple(anyYear, anyYear)
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
const anyDay = fc
  .tuple(anyYear, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const anyDays = fc.tuple(anyDay, anyDay).map((days) => days.sort() as [string, string])
const yearOf = (day: string) => Number(day.slice(0, 4))
/** Nobody leaves before having joined. */
const anyRow = fc
  .tuple(anyDays, fc.boolean(), fc.option(anyYear))
  .map(([[earliest, latest], founder, until]) =>
    row(earliest, latest, { founder, until: until && Math.max(until, yearOf(latest)) }),
  )

describe('the standing of an endorser at the end of a year', () => {
  test.each<[string, string, number, Standing]>([
    ['2009-05-26', '2009-05-26', 2008, 'not-member'],
    ['2009-05-26', '2009-05-26', 2009, 'documented'],
    ['2008-12-31', '2008-12-31', 2008, 'documented'],
    ['2009-01-01', '2009-01-01', 2008, 'not-member'],
    ['2004-05-01', '2015-06-09', 2003, 'not-member'],
    ['2004-05-01', '2015-06-09', 2004, 'possible'],
    ['2004-05-01', '2015-06-09', 2014, 'possible'],
    ['2004-05-01', '2015-06-09', 2015, 'documented'],
  ])('%s to %s: %i is %s', (earliest, latest, year, expected) => {
    expect(standingOf(row(earliest, latest), one(year))).toBe(expected)
  })

  it('names founders, and ends in the year of suspension', () => {
    expect(standingOf(row('2003-05-31', '2003-09-04', { founder: true }), one(2003))).toBe('founder')
    const suspended = row('2004-05-31', '2004-05-31', { until: 2022 })
    expect([2003, 2004, 2021, 2022, 2025].map((year) => standingOf(suspended, one(year)))).toEqual([
      'not-member',
      'documented',
      'documented',
      'suspended',
      'suspended',
    ])
  })

  it('only ever moves on from year to year', () => {
    const order: (Standing | undefined)[] = ['not-member', 'possible', 'documented', 'founder', 'suspended']
    fc.assert(
      fc.property(anyRow, fc.integer({ min: FIRST, max: LAST - 1 }), (endorsement, year) => {
        const [before, after] = [year, year + 1].map((at) => standingOf(endorsement, one(at)))
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
      }),
    )
  })

  it('is documented from the year of the latest possible day, never before', () => {
    fc.assert(
      fc.property(anyRow, anyYear, (endorsement, year) => {
        const surely = yearOf(endorsement.latest) <= year
        const standing = standingOf({ ...endorsement, until: null }, one(year))
        expect(standing === 'documented' || standing === 'founder').toBe(surely)
      }),
    )
  })
})

describe('the standing of an endorser in a range of years', () => {
  const bracket = row('2004-05-01', '2015-06-09')
  const day = row('2009-05-26', '2009-05-26')
  const suspended = row('2004-05-31', '2004-05-31', { until: 2022 })
  test.each<[string, Endorsement, number, number, Record<Mode, Standing>]>([
    ['bracket', bracket, 2002, 2003, { end: 'not-member', during: 'not-member', joined: 'not-member' }],
    ['bracket', bracket, 2003, 2009, { end: 'possible', during: 'possible', joined: 'possible' }],
    ['bracket', bracket, 2003, 2015, { end: 'documented', during: 'documented', joined: 'documented' }],
    ['bracket', bracket, 2010, 2020, { end: 'documented', during: 'documented', joined: 'possible' }],
    ['bracket', bracket, 2016, 2020, { end: 'documented', during: 'documented', joined: 'earlier' }],
    ['day', day, 2009, 2009, { end: 'documented', during: 'documented', joined: 'documented' }],
    ['day', day, 2003, 2008, { end: 'not-member', during: 'not-member', joined: 'not-member' }],
    ['day', day, 2010, 2012, { end: 'documented', during: 'documented', joined: 'earlier' }],
    ['suspended', suspended, 2003, 2025, { end: 'suspended', during: 'documented', joined: 'documented' }],
    ['suspended', suspended, 2022, 2025, { end: 'suspended', during: 'documented', joined: 'earlier' }],
    ['suspended', suspended, 2023, 2025, { end: 'suspended', during: 'suspended', joined: 'earlier' }],
  ])('%s, %#: %i to %i', (_name, endorsement, from, to, expected) => {
    for (const mode of MODES) expect(standingOf(endorsement, { from, to, mode }), mode).toBe(expected[mode])
  })

  it('is as of the end unless another mode is asked for, and of the last year alone', () => {
    fc.assert(
      fc.property(anyRow, anyYears, (endorsement, years) => {
        const atEnd = standingOf(endorsement, { ...years, mode: 'end' })
        expect(standingOf(endorsement, years)).toBe(atEnd)
        expect(standingOf(endorsement, one(years.to))).toBe(atEnd)
      }),
    )
  })

  it('says joined of no year but the one year in which it surely joined', () => {
    fc.assert(
      fc.property(anyRow, (endorsement) => {
        const all = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)
        const inYear = all.map((year) => standingOf(endorsement, { ...one(year), mode: 'joined' }))
        const sure = all.filter((_, index) => ['founder', 'documented'].includes(inYear[index] ?? ''))
        const touched = all.filter((_, index) => !['earlier', 'not-member'].includes(inYear[index] ?? ''))
        const [first, last] = [yearOf(endorsement.earliest), yearOf(endorsement.latest)]
        expect(sure).toEqual(first === last ? [first] : [])
        expect([touched[0], touched.at(-1), touched.length]).toEqual([first, last, last - first + 1])
      }),
    )
  })
})

describe('the standing of everyone else', () => {
  const of = (year: number) => standings(fixture, one(year))

  it('tells no member, no information, no state and open apart', () => {
    expect(of(2010).get('NEW')).toBe('no-state')
    expect(of(2011).get('NEW')).toBe('no-information')
    expect(of(2010).get('OPN')).toBe('open')
    expect(of(2010).get('ANT')).toBe('none')
    expect(of(2010).get('UNK')).toBe('no-information')
    const said = { ...fixture, nonMembers: [{ state: 'UNK', evidence: [] }] }
    expect(standings(said, one(2010)).get('UNK')).toBe('not-member')
  })

  it('counts states only, every one once', () => {
    const counts = countStandings(fixture, of(2010))
    const counted = fixture.states.filter(({ status }) => status === 'un-member')
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(counted.length)
    expect(counts.get('open')).toBeUndefined()
    expect(counts.get('none')).toBeUndefined()
  })

  it('sets an observer that endorses beside the count', () => {
    const states = fixture.states.map((state) =>
      state.key === 'DOC' ? { ...state, status: 'un-observer' as const } : state,
    )
    const withObserver = { ...fixture, states }
    const standing = standings(withObserver, one(2010))
    expect(countStandings(withObserver, standing).get('documented') ?? 0).toBe(
      (countStandings(fixture, of(2010)).get('documented') ?? 0) - 1,
    )
    expect(uncounted(withObserver, standing)).toEqual([{ key: 'DOC', standing: 'documented' }])
    expect(uncounted(fixture, of(2010))).toEqual([])
  })
})

describe('the moment of what has days', () => {
  it('is one of past, now and future, in that order as the years go back', () => {
    const order = ['past', 'now', 'future']
    fc.assert(
      fc.property(anyDays, anyYears, ([earliest, latest], years) => {
        const moment = momentOf(earliest, latest, years)
        const overlaps = yearOf(earliest) <= years.to && yearOf(latest) >= years.from
        expect(moment === 'now').toBe(overlaps)
        const earlier = momentOf(earliest, latest, { from: years.from - 1, to: years.to - 1 })
        expect(order.indexOf(earlier)).toBeGreaterThanOrEqual(order.indexOf(moment))
      }),
    )
  })

  it('is now when any year of the range is touched', () => {
    const event = fixture.events[0]!
    expect(eventMoment(event, one(2009))).toBe('future')
    expect(eventMoment(event, { from: 2009, to: 2010 })).toBe('now')
    expect(eventMoment(event, one(2011))).toBe('past')
    expect(yearsMoment([2010, 2014], one(2014))).toBe('now')
    expect(yearsMoment([2010, 2014], one(2012))).toBe('past')
    expect(yearsMoment([2010, 2014], one(2009))).toBe('future')
    expect(yearsMoment([], one(2009))).toBe('past')
  })

  it('gathers who took part in the summits of the years', () => {
    expect(participants(fixture, one(2010))).toEqual(new Set(['FOU', 'DOC']))
    expect(participants(fixture, { from: 2002, to: 2025 }).size).toBe(2)
    expect(participants(fixture, one(2011)).size).toBe(0)
    const absent = fixture.participations.map((entry) => ({
      ...entry,
      summits: entry.summits.map((summit) => ({ ...summit, present: entry.participant === 'DOC' })),
    }))
    expect(participants({ ...fixture, participations: absent }, one(2010))).toEqual(new Set(['DOC']))
  })
})

describe('joins by year', () => {
  it('puts what is known into its year and spreads a bracket over its years', () => {
    const joins = joinsByYear(fixture)
    expect([...joins.keys()]).toEqual(Array.from({ length: 24 }, (_, index) => FIRST + index))
    expect(joins.get(2003)).toEqual({ sure: 1, spread: 0 })
    expect(joins.get(2004)?.sure).toBe(2)
    expect(joins.get(2004)?.spread).toBeCloseTo(2 / 12)
    expect(joins.get(2015)?.spread).toBeCloseTo(2 / 12)
    expect(joins.get(2016)).toEqual({ sure: 0, spread: 0 })
  })

  it('adds up to the states that endorsed, observers left out', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), (rows) => {
        const sum = [...joinsByYear(atlasOf(...rows)).values()].reduce(
          (all, { sure, spread }) => all + sure + spread,
          0,
        )
        expect(sum).toBeCloseTo(rows.length)
      }),
    )
    const states = fixture.states.map((state) => ({ ...state, status: 'un-observer' as const }))
    expect([...joinsByYear({ ...fixture, states }).values()]).toEqual(
      Array.from({ length: 24 }, () => ({ sure: 0, spread: 0 })),
    )
  })
})

describe('the official total', () => {
  const total = (
    date: string,
    states: number,
    precision: Atlas['totals'][number]['precision'] = 'exact',
  ) => ({
    date,
    states,
    precision,
    sources: [],
  })
  const counted = {
    ...fixture,
    totals: [total('2003-05-31', 11), total('2004-05-31', 15, 'core states'), total('2009-12-31', 95)],
  }

  it('is the last one of all participants up to the end of the years', () => {
    expect(officialTotal(counted, one(2002))).toBeUndefined()
    expect(officialTotal(counted, one(2004))?.states).toBe(11)
    expect(officialTotal(counted, one(2008))?.states).toBe(11)
    expect(officialTotal(counted, one(2009))?.states).toBe(95)
    expect(officialTotal(counted, { from: 2002, to: 2025 })?.states).toBe(95)
  })
})

test('the Holy See stands beside every list of states, as it stands beside their count', () => {
  const see: State = { ...fixture.states[0]!, key: 'VAT', status: 'un-observer' }
  const atlas = { ...fixture, states: [...fixture.states, see] }
  expect(partCounted(atlas, ['DOC', 'VAT', 'FOU'])).toEqual({ counted: ['DOC', 'FOU'], beside: ['VAT'] })
})
