import { expect, test } from 'vitest'
import { countTiled, spanMoment, tiledYears } from './event-tiles.ts'

const tiles = {
  parts: 1,
  spans: [
    { from: 2003, to: 2003, counts: [{ kind: 'exercise' as const, events: 4 }] },
    {
      from: 2003,
      to: 2005,
      counts: [
        { kind: 'exercise' as const, events: 2 },
        { kind: 'incident' as const, events: 1 },
      ],
    },
  ],
}

test('a span is now in every year that it touches, and past after its last', () => {
  const moments = [2002, 2003, 2005, 2006].map((year) =>
    spanMoment({ from: 2003, to: 2005 }, { from: year, to: year }),
  )
  expect(moments).toEqual(['future', 'now', 'now', 'past'])
  expect(spanMoment({ from: 2003, to: 2005 }, { from: 2001, to: 2003 })).toBe('now')
})

test('counts what the years hold, all of it or of some kinds', () => {
  expect(countTiled(tiles, { from: 2003, to: 2003 })).toBe(7)
  expect(countTiled(tiles, { from: 2004, to: 2010 })).toBe(3)
  expect(countTiled(tiles, { from: 2003, to: 2003 }, (kind) => kind === 'exercise')).toBe(6)
  expect(countTiled(undefined, { from: 2003, to: 2003 })).toBe(0)
  expect(tiledYears(tiles)).toEqual([2003, 2003])
})
