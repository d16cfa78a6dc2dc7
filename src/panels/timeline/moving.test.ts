import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  dragTo,
  nextOf,
  pageOf,
  readTyped,
  rowsOf,
  type Span,
  shift,
  startOf,
  takeHold,
  wayOf,
} from './moving.ts'

const bounds = { firstYear: 2002, lastYear: 2025 }
const anyYear = fc.integer({ min: 2002, max: 2025 })
const anySpan: fc.Arbitrary<Span> = fc
  .tuple(anyYear, anyYear)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }))
const anyPlace = fc.double({ min: 1990, max: 2040, noNaN: true })

const expectInside = ({ from, to }: Span) => {
  expect(from).toBeGreaterThanOrEqual(2002)
  expect(to).toBeLessThanOrEqual(2025)
  expect(from).toBeLessThanOrEqual(to)
  expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true)
}

describe('dragging', () => {
  it('stays in the atlas and in order, whatever is dragged where', () => {
    fc.assert(
      fc.property(anySpan, fc.boolean(), anyPlace, anyPlace, (span, two, at, to) => {
        expectInside(dragTo(takeHold(at, span, two, 0.6), to, bounds))
      }),
    )
  })

  it('takes the only handle from anywhere', () => {
    const drag = takeHold(2004.2, { from: 2010, to: 2010 }, false, 0.5)
    expect(dragTo(drag, 2004.2, bounds)).toEqual({ from: 2004, to: 2004 })
    expect(dragTo(drag, 2004.6, bounds)).toEqual({ from: 2005, to: 2005 })
  })

  test.each<[string, number, number, Span]>([
    ['the first handle', 2005.3, 2003, { from: 2003, to: 2015 }],
    ['the last handle', 2014.8, 2020.4, { from: 2005, to: 2020 }],
    ['the nearer handle from outside', 2022, 2022, { from: 2005, to: 2022 }],
    ['both by what is between', 2010, 2012.6, { from: 2008, to: 2018 }],
    ['both, stopped at the end', 2010, 2039, { from: 2015, to: 2025 }],
    ['both, stopped at the beginning', 2010, 1990, { from: 2002, to: 2012 }],
    ['a handle past the other', 2005, 2018, { from: 2015, to: 2018 }],
  ])('moves %s', (_name, at, to, expected) => {
    expect(dragTo(takeHold(at, { from: 2005, to: 2015 }, true, 0.6), to, bounds)).toEqual(expected)
  })

  it('parts handles that stand on each other to either side', () => {
    const drag = takeHold(2010, { from: 2010, to: 2010 }, true, 0.6)
    expect(dragTo(drag, 2007, bounds)).toEqual({ from: 2007, to: 2010 })
    expect(dragTo(drag, 2013, bounds)).toEqual({ from: 2010, to: 2013 })
  })

  it('keeps the length of what is moved as one', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: -40, max: 40 }), (span, by) => {
        const moved = shift(span, by, bounds)
        expectInside(moved)
        expect(moved.to - moved.from).toBe(span.to - span.from)
        expect(Math.abs(moved.from - span.from)).toBeLessThanOrEqual(Math.abs(by))
      }),
    )
    expect(pageOf(bounds)).toBe(2)
  })
})

describe('typed years', () => {
  test.each<[string, Span | string]>([
    ['2009', { from: 2009, to: 2009 }],
    [' 2003 – 2009 ', { from: 2003, to: 2009 }],
    ['2009-2003', { from: 2003, to: 2009 }],
    ['2003..2009', { from: 2003, to: 2009 }],
    ['2003 to 2009', { from: 2003, to: 2009 }],
    ['２００３年至２００９年', { from: 2003, to: 2009 }],
    ['2003～2009', { from: 2003, to: 2009 }],
    ['1999', 'outside'],
    ['2003-2099', 'outside'],
    ['', 'unreadable'],
    ['soon', 'unreadable'],
    ['20.09', 'unreadable'],
    ['-2009', 'unreadable'],
    ['2003-2005-2009', 'unreadable'],
  ])('%s', (text, expected) => {
    expect(readTyped(text, bounds)).toEqual(expected)
  })
})

describe('playing', () => {
  const play = (span: Span) => {
    const way = wayOf(span, bounds)
    const seen = [startOf(span, way, bounds)]
    for (let next = nextOf(seen[0]!, way, bounds); next; next = nextOf(next, way, bounds)) seen.push(next)
    return seen
  }

  it('shows every year once, from the first to the last', () => {
    expect(play({ from: 2009, to: 2009 }).map(({ from }) => from)).toEqual(
      Array.from({ length: 24 }, (_, index) => 2002 + index),
    )
  })

  it('moves a range as one, and lets one grow that begins with the atlas', () => {
    const moved = play({ from: 2005, to: 2009 })
    expect([moved[0], moved.at(-1)]).toEqual([
      { from: 2002, to: 2006 },
      { from: 2021, to: 2025 },
    ])
    expect(moved.every(({ from, to }) => to - from === 4)).toBe(true)
    const grown = play({ from: 2002, to: 2025 })
    expect(grown.map(({ to }) => to)).toEqual(Array.from({ length: 24 }, (_, index) => 2002 + index))
    expect(grown.every(({ from }) => from === 2002)).toBe(true)
  })
})

describe('rows of marks', () => {
  it('keeps marks of a row two years apart, and uses no row without need', () => {
    expect(rowsOf([2010, 2012, 2014, 2016, 2002, 2003, 2013, 2016])).toEqual([0, 0, 0, 0, 0, 1, 1, 1])
    fc.assert(
      fc.property(fc.array(anyYear, { maxLength: 12 }), (years) => {
        const rows = rowsOf(years)
        years.forEach((year, index) => {
          years.forEach((other, place) => {
            if (place !== index && rows[place] === rows[index])
              expect(Math.abs(other - year)).toBeGreaterThanOrEqual(2)
          })
        })
      }),
    )
  })
})
