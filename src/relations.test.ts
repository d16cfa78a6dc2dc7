import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../geo/model.ts'
import { answerOf, emphasisOf, statesIn } from './relations.ts'
import { REGIONS, type Relation } from './state.ts'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const atlas: Atlas = JSON.parse(read('public/data/atlas.json'))
const rows = (file: string): Record<string, string>[] => parse(read(`geo/facts/${file}`), { columns: true })
const endorsements = new Map(rows('psi-endorsements.csv').map((row) => [row.iso3!, row]))
const attendances = rows('nss-participants.csv').filter(({ code }) => code!.length === 3)
const SUMMITS = [2010, 2012, 2014, 2016]

/** Standing at the end of a year, straight from the table. */
function standing(code: string, year: number): 'in' | 'perhaps' | 'out' {
  const row = endorsements.get(code)
  if (!row || (row.until && Number(row.until) <= year)) return 'out'
  if (Number(row.latest!.slice(0, 4)) <= year) return 'in'
  return Number(row.earliest!.slice(0, 4)) <= year ? 'perhaps' : 'out'
}

/** Who was at a summit, and for whom a list says so. */
function present(years: number[]) {
  const at = attendances.filter((row) => years.some((year) => row[`y${year}`] === '1'))
  const listed = at.filter((row) =>
    years.some((year) => row[`y${year}`] === '1' && row[`basis${year}`] === 'direct'),
  )
  return { all: at.map(({ code }) => code!), listed: new Set(listed.map(({ code }) => code!)) }
}

const one = (year: number) => ({ from: year, to: year })
const sorted = (keys: Iterable<string>) => [...keys].sort()

describe('summit participants that are no PSI states', () => {
  test.each([2010, 2011, 2012, 2014, 2016, 2025])('are those of the tables at the end of %i', (year) => {
    const { all, listed } = present(SUMMITS.filter((summit) => summit <= year))
    const out = all.filter((code) => standing(code, year) === 'out')
    const perhaps = all.filter((code) => standing(code, year) === 'perhaps')
    const answer = answerOf(atlas, 'summit-not-psi', one(year))
    expect(sorted(answer.sure)).toEqual(sorted(out.filter((code) => listed.has(code))))
    expect(sorted(answer.possible)).toEqual(sorted([...perhaps, ...out.filter((code) => !listed.has(code))]))
    expect(answer.summits).toEqual(SUMMITS.filter((summit) => summit <= year))
  })

  test('are counted by hand: eleven in 2016, Russia with them once it is suspended', () => {
    const in2016 = answerOf(atlas, 'summit-not-psi', one(2016))
    expect(sorted(in2016.sure)).toEqual('BRA CHN DZA EGY GAB IDN IND MEX NGA PAK ZAF'.split(' '))
    expect(in2016.possible).toEqual([])
    expect(answerOf(atlas, 'summit-not-psi', one(2025)).sure).toContain('RUS')
  })

  test('are of the summits inside a range only', () => {
    const { summits, sure } = answerOf(atlas, 'summit-not-psi', { from: 2015, to: 2017 })
    expect(summits).toEqual([2016])
    expect(sorted(sure)).toEqual(
      sorted(present([2016]).listed).filter((code) => standing(code, 2017) === 'out'),
    )
  })

  test('are nobody before the first summit', () => {
    const nobody = { sure: [], possible: [], beside: [], summits: [] }
    expect(answerOf(atlas, 'summit-not-psi', one(2009))).toEqual(nobody)
  })
})

describe('PSI states never at a summit', () => {
  test.each([2003, 2009, 2010, 2012, 2016, 2025])('are those of the tables at the end of %i', (year) => {
    const { all, listed } = present(SUMMITS.filter((summit) => summit <= year))
    const never = (code: string) => code !== 'VAT' && !all.includes(code)
    const unsure = all.filter((code) => !listed.has(code))
    const are = (wanted: string) => [...endorsements.keys()].filter((code) => standing(code, year) === wanted)
    const answer = answerOf(atlas, 'psi-not-summit', one(year))
    expect(sorted(answer.sure)).toEqual(sorted(are('in').filter(never)))
    const doubtful = unsure.filter((code) => standing(code, year) !== 'out')
    expect(sorted(answer.possible)).toEqual(sorted([...are('perhaps').filter(never), ...doubtful]))
  })

  test('are 72 in 2025, the Holy See beside them', () => {
    const { sure, possible, beside } = answerOf(atlas, 'psi-not-summit', one(2025))
    expect([sure.length, possible.length, beside]).toEqual([72, 0, ['VAT']])
  })
})

test('founders are the eleven, from 2003 on', () => {
  const eleven = 'AUS DEU ESP FRA GBR ITA JPN NLD POL PRT USA'.split(' ')
  expect(sorted(answerOf(atlas, 'founders', one(2003)).sure)).toEqual(eleven)
  expect(sorted(answerOf(atlas, 'founders', one(2025)).sure)).toEqual(eleven)
  expect(answerOf(atlas, 'founders', one(2002)).sure).toEqual([])
})

test('regions share the PSI states out among them, each in one', () => {
  for (const year of [2004, 2009, 2025]) {
    const answers = REGIONS.map((region) => answerOf(atlas, region, one(year)))
    const are = (wanted: string) =>
      [...endorsements.keys()].filter((code) => code !== 'VAT' && standing(code, year) === wanted)
    expect(sorted(answers.flatMap(({ sure }) => sure))).toEqual(sorted(are('in')))
    expect(sorted(answers.flatMap(({ possible }) => possible))).toEqual(sorted(are('perhaps')))
  }
  expect(answerOf(atlas, 'oceania', one(2003)).sure).toEqual(['AUS'])
  expect(REGIONS.reduce((sum, region) => sum + statesIn(atlas, region), 0)).toBeGreaterThanOrEqual(193)
})

test('the map sets off who answers, and apart from them who perhaps does', () => {
  const relations: Relation[] = ['summit-not-psi', 'psi-not-summit']
  for (const relation of relations) {
    const answer = answerOf(atlas, relation, one(2010))
    const emphasis = emphasisOf(answer)
    expect(emphasis.size).toBe(answer.sure.length + answer.possible.length + answer.beside.length)
    for (const key of answer.possible) expect(emphasis.get(key)).toBe('possible')
  }
})
