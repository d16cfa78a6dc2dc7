import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../export/data.ts'
import { atlas, shapes } from '../../figure/fixture.ts'
import { lookupOf } from '../../lookup.ts'
import { LAYERS, type Layer } from '../../state.ts'
import { standings } from '../../time.ts'
import { figureData } from './figure-data.ts'

const files = (year: number, layers: readonly Layer[]) => {
  const source = {
    lookup: lookupOf(atlas),
    areas: shapes.areas,
    language: 'en' as const,
    years: { from: year, to: year },
  }
  return figureData(source, new Set(layers), 'csv')
}

describe('the data behind a figure', () => {
  test('are a table for each kind of thing that is shown', () => {
    expect(files(2010, LAYERS).map(({ name }) => name)).toEqual([
      'psi-states_2010_en.csv',
      'nss-summits_2010_en.csv',
      'psi-events_2010_en.csv',
      'article-places_2010_en.csv',
    ])
    expect(files(2010, ['events']).map(({ name }) => name)).toEqual(['psi-events_2010_en.csv'])
    expect(files(2010, [])).toEqual([])
  })

  test('are every area with the standing it is drawn in', () => {
    const [states] = files(2010, ['psi'])
    const column = (name: string) => states!.table.columns.indexOf(name)
    const drawn = standings(atlas, { from: 2010, to: 2010 })
    const listed = states!.table.rows.map(({ id, cells }) => [id, cells[column('psi_standing')]])
    expect(new Map(listed as [string, string][])).toEqual(drawn)
  })

  test('leave out what has not begun', () => {
    expect(files(2009, ['hosts', 'events'])).toEqual([])
  })

  test('say what they rest on and under which licence', () => {
    const text = writeCsv(files(2010, ['events'])[0]!.table)
    expect(text.split('\r\n')[0]).toMatch(/sources,source_addresses,licence$/)
    expect(text).toContain('CC BY 4.0')
  })
})
