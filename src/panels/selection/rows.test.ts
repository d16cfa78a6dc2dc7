import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../export/data.ts'
import { atlas } from '../../figure/fixture.ts'
import { standings } from '../../time.ts'
import { comparisonTable } from './dataset.ts'
import { comparedStates, inOrder } from './rows.ts'

const rows = comparedStates(atlas, ['SUS', 'POS', 'FOU', 'XXX'])

describe('the comparison of states', () => {
  test('has a row for each known state, in the order of choice, with every year of the atlas', () => {
    expect(rows.map(({ state }) => state.key)).toEqual(['SUS', 'POS', 'FOU'])
    for (const row of rows) {
      expect(row.standings.map(({ year }) => year)).toEqual(Array.from({ length: 24 }, (_, at) => 2002 + at))
      for (const { year, standing } of row.standings)
        expect(standing).toBe(standings(atlas, { from: year, to: year }).get(row.state.key))
    }
  })

  test('says which summits a state came to', () => {
    expect(rows.map(({ attended }) => attended)).toEqual([[], [], [{ year: 2010, inferred: false }]])
    expect(rows[2]!.standings.filter(({ attended }) => attended).map(({ year }) => year)).toEqual([2010])
  })

  test('can be sorted by name, joining and summits', () => {
    const keys = (order: Parameters<typeof inOrder>[1]) =>
      inOrder(rows, order, ({ names }) => names.en, 'en').map(({ state }) => state.key)
    expect(keys('chosen')).toEqual(['SUS', 'POS', 'FOU'])
    expect(keys('name')).toEqual(['FOU', 'POS', 'SUS'])
    expect(keys('joined')).toEqual(['FOU', 'SUS', 'POS'])
    expect(keys('summits')).toEqual(['FOU', 'SUS', 'POS'])
  })

  test('comes back from its CSV with a column for each year', () => {
    const text = writeCsv(comparisonTable(atlas, rows, 'en'))
    const read: Record<string, string>[] = parse(text, { columns: true, bom: true })
    expect(read.map(({ key }) => key)).toEqual(['SUS', 'POS', 'FOU'])
    expect(read[0]).toMatchObject({ psi_2004: 'documented', psi_2009: 'suspended', psi_until: '2009' })
    expect(read[1]).toMatchObject({ psi_2003: 'not-member', psi_2004: 'possible', psi_2015: 'documented' })
    expect(read[2]).toMatchObject({ nss_years: '2010', psi_earliest: '2003-05-31' })
    expect(read[2]!.licence).not.toBe('')
  })
})
