import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFacts, sentenceOf, unquotable } from './check.ts'
import { eventDate, isDay } from './days.ts'
import { evidenceFrom } from './evidence.ts'
import { FACT_FILES, readFacts } from './facts.ts'
import { readGazetteer } from './gazetteer.ts'
import type { Passage } from './model.ts'
import {
  endorsementsOf,
  eventsOf,
  foundersOf,
  nonMembersOf,
  participationsOf,
  summitsOf,
  totalsOf,
} from './records.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const { facts, problems } = readFacts(new Map(Object.values(FACT_FILES).map((file) => [file, read(file)])))
const places = readGazetteer(read('geo/places.json'))
const gazetteer = places.gazetteer!
const articles = new Map([
  ['nuclear-security-summit', read('geo/articles/nuclear-security-summit.md')],
  ['proliferation-security-initiative', read('geo/articles/proliferation-security-initiative.wikitext')],
])
const noPassages = () => []

/** Rows of a table whose cells hold no quotes, read without the reader under test. */
function plainCells(file: string, columns: string[]): string[][] {
  const [header = '', ...lines] = read(file).trimEnd().split('\n')
  const at = columns.map((column) => header.split(',').indexOf(column))
  return lines.map((line) => at.map((index) => line.split(',')[index] ?? ''))
}

describe('the fact tables', () => {
  it('break no rule, and rest on every source but those listed', () => {
    const checked = checkFacts({ facts, gazetteer, articles })
    expect([...problems, ...places.problems, ...checked.problems].map(sentenceOf)).toEqual([])
    const unused = checked.warnings.map(({ reason }) => reason.match(/“(.*)”/)?.[1])
    expect(unused).toEqual([
      'act0406',
      'crs2009',
      'heraldk2015',
      'nss2014nl',
      'nti',
      'worldforum_geo',
      'wp_nss2010',
    ])
  })

  it('have the rows that their README promises', () => {
    const sizes = Object.fromEntries(Object.entries(facts).map(([name, rows]) => [name, rows.length]))
    expect(sizes).toEqual({
      endorsements: 116,
      totals: 27,
      events: 89,
      summaries: 22,
      summits: 4,
      participants: 57,
      sources: 163,
      claims: 17,
      editorNotes: 11,
    })
  })
})

/** Documented and possible endorsers at the end of each year, the Holy See not counted, as officials count. */
const COUNTS: [year: number, documented: number, possible: number][] = [
  [2002, 0, 0],
  [2003, 11, 6],
  [2004, 21, 72],
  [2005, 27, 67],
  [2006, 28, 67],
  [2007, 30, 66],
  [2008, 32, 65],
  [2009, 53, 45],
  [2010, 56, 44],
  [2011, 56, 44],
  [2012, 59, 44],
  [2013, 59, 44],
  [2014, 61, 44],
  [2015, 105, 0],
  [2016, 105, 0],
  [2017, 105, 0],
  [2018, 105, 0],
  [2019, 105, 0],
  [2020, 105, 0],
  [2021, 105, 0],
  [2022, 104, 0],
  [2023, 104, 0],
  [2024, 113, 0],
  [2025, 114, 0],
]

describe('endorsements by year', () => {
  const endorsements = endorsementsOf(facts, noPassages)
  // iso3, earliest, latest and until stand before the cells with quotes, so that a plain split finds them.
  const rows = plainCells(FACT_FILES.endorsements, ['iso3', 'earliest', 'latest', 'until'])

  it.each(COUNTS)('%i: %i documented, %i possible', (year, documented, possible) => {
    const end = `${year}-12-31`
    const inTable = rows.filter(([state]) => state !== 'VAT') as [string, string, string, string][]
    const past = (until: string) => until !== '' && Number(until) <= year
    expect(inTable.filter(([, , latest, until]) => latest <= end && !past(until))).toHaveLength(documented)
    expect(inTable.filter(([, earliest, latest]) => earliest <= end && end < latest)).toHaveLength(possible)
    const read = endorsements.filter((row) => row.state !== 'VAT')
    const isPast = (until: number | null) => until !== null && until <= year
    expect(read.filter((row) => row.latest <= end && !isPast(row.until))).toHaveLength(documented)
    expect(read.filter((row) => row.earliest <= end && end < row.latest)).toHaveLength(possible)
  })

  it('are 53 and 46 at the end of 2009 when the Holy See is counted', () => {
    const possible = endorsements.filter((row) => row.earliest <= '2009-12-31' && '2009-12-31' < row.latest)
    expect(possible).toHaveLength(46)
  })

  it('never document more states than the officials counted last', () => {
    for (const [year, documented] of COUNTS) {
      const official = totalsOf(facts).filter((total) => total.date <= `${year}-12-31`)
      const most = Math.max(0, ...official.map((total) => total.states))
      expect(documented).toBeLessThanOrEqual(most)
    }
  })

  it('take founders, ordinal and non-members from the articles', () => {
    expect([...foundersOf(facts)].sort().join(' ')).toBe('AUS DEU ESP FRA GBR ITA JPN NLD POL PRT USA')
    expect(endorsements.filter((row) => row.founder)).toHaveLength(11)
    expect(endorsements.find((row) => row.state === 'KOR')).toMatchObject({ ordinal: 95, founder: false })
    expect(nonMembersOf(facts, noPassages)).toEqual([{ state: 'CHN', evidence: [] }])
  })
})

describe('events and summits', () => {
  const events = eventsOf(facts, gazetteer, noPassages)

  it('have ids of their own, cities for their points and days in order', () => {
    expect(new Set(events.map((event) => event.id)).size).toBe(89)
    expect(events.find((event) => event.id === '2003-09-13-pacific-protector-03')).toMatchObject({
      date: '2003-09-13/2003-09-14',
      city: null,
      location: 'approximate',
    })
    expect(events.filter((event) => event.location === 'city' && event.city === null)).toEqual([])
    expect(events.filter((event) => event.earliest > event.latest)).toEqual([])
  })

  it.each([
    ['2003-10', null, 'month', '2003-10', '2003-10-01', '2003-10-31'],
    ['2004', null, 'year', '2004', '2004-01-01', '2004-12-31'],
    ['2004-02', null, 'month', '2004-02', '2004-02-01', '2004-02-29'],
    ['2005-04', null, 'no later than', '../2005-04', '2005-01-01', '2005-04-30'],
    ['2003-09-13', '2003-09-14', 'day', '2003-09-13/2003-09-14', '2003-09-13', '2003-09-14'],
    ['2003-05-31', null, 'day', '2003-05-31', '2003-05-31', '2003-05-31'],
  ] as const)('date %s, %s, %s', (date, dateEnd, precision, edtf, earliest, latest) => {
    expect(eventDate(date, dateEnd, precision)).toEqual({ date: edtf, earliest, latest })
  })

  it('know which days there are', () => {
    expect(['2008-02-29', '2009-02-28', '2003-12-31'].filter(isDay)).toHaveLength(3)
    expect(
      ['2009-02-29', '2009-02-30', '2009-13-01', '2009-00-10', '2009-04-31', '2009-4-1', ''].filter(isDay),
    ).toEqual([])
  })

  it('hold the official sizes', () => {
    const summits = summitsOf(facts, gazetteer, noPassages)
    expect(summits.map(({ id, city, states, organisations }) => [id, city, states, organisations])).toEqual([
      ['nss-2010', 'washington', 47, 3],
      ['nss-2012', 'seoul', 53, 4],
      ['nss-2014', 'the-hague', 53, 4],
      ['nss-2016', 'washington', 52, 4],
    ])
    const russia = participationsOf(facts).find((row) => row.participant === 'RUS')!
    expect(russia.summits.map((entry) => entry.present)).toEqual([true, true, true, false])
  })
})

describe('evidence', () => {
  const passage = (id: string, kind: Passage['kind'], raw: [number, number]): Passage => ({
    ...{ id, kind, raw, article: 'a', block: 0, section: [], text: '' },
    ...{ links: [], mentions: [], notes: [] },
  })
  const evidence = evidenceFrom([
    passage('paragraph', 'prose', [0, 100]),
    passage('sentence', 'prose', [10, 60]),
    passage('note', 'reference', [20, 40]),
    passage('next', 'prose', [60, 100]),
  ])

  it('is the smallest passage that holds the range, never a note', () => {
    expect(evidence('a', [25, 35])).toEqual(['sentence', 'paragraph'])
    expect(evidence('a', [55, 65])).toEqual(['paragraph'])
    expect(evidence('a', [90, 120])).toEqual(['paragraph', 'next'])
    expect(evidence('a', [100, 120])).toEqual([])
    expect(evidence('b', [25, 35])).toEqual([])
  })

  it('is missed when no passage holds what is claimed', () => {
    const only = evidenceFrom([
      { ...passage('founders', 'prose', [599, 731]), article: 'proliferation-security-initiative' },
    ])
    const missed = unquotable(facts, only)
    expect(missed).toHaveLength(facts.claims.length + facts.editorNotes.length - 1)
    expect(sentenceOf(missed[0]!)).toBe(
      'geo/facts/claims.json: No passage of proliferation-security-initiative holds the characters 731 to 762.',
    )
  })
})
