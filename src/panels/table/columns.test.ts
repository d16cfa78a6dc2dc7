import { expect, it } from 'vitest'
import { SORT_COLUMNS } from '../../desk.ts'
import type { Lookup } from '../../lookup.ts'
import { SECTIONS } from '../../records.ts'
import { LAYERS } from '../../state.ts'
import { layoutOf, NAME } from './columns.tsx'

it.each(SECTIONS)('the address knows every column that %s can be sorted by', (section) => {
  // Which columns there are depends on the layers alone.
  const lookup = {} as Lookup
  const { columns } = layoutOf(section, { lookup, language: 'en', layers: new Set(LAYERS) })
  expect([NAME, ...columns.map(({ id }) => id), 'sources']).toEqual(SORT_COLUMNS[section])
})
