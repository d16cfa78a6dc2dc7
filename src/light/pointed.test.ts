import { expect, test } from 'vitest'
import { atlas } from '../figure/fixture.ts'
import { palettes } from '../look.ts'
import { pointedOutlines } from './pointed.ts'

const lit = (hovered: string | null, fresh: string[]) =>
  pointedOutlines(
    { hovered, fresh: new Set(fresh) },
    {
      ...{ atlas, view: 'equal-earth', size: { width: 800, height: 500 }, palette: palettes.light },
      states: new Map(atlas.states.map((state) => [state.key, state])),
      paths: { outline: (key: string) => `M${key}` } as never,
      camera: { center: [0, 0], zoom: 0 },
    },
  )

test('areas that are lit are outlined, each once; what is too small has a ring', () => {
  const [areas, points] = lit('DOC', ['FOU', 'DOC', 'DOT'])
  expect(areas.d).toBe('MFOUMDOC')
  expect(points.d.match(/M/g)).toHaveLength(1)
  expect(points.width).toBeGreaterThan(areas.width)
})

test('nothing lit is nothing drawn', () => {
  expect(lit(null, []).map(({ d }) => d)).toEqual(['', ''])
})
