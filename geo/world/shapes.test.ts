import { describe, expect, it } from 'vitest'
import type { Position } from '../model.ts'
import { type Ring, tidy } from './geometry.ts'
import { innermostPoint } from './innermost.ts'
import { measureShape } from './shapes.ts'

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
}

const multi = (...rings: Ring[]) => ({
  type: 'MultiPolygon' as const,
  coordinates: rings.map((ring) => tidy([ring])!),
})

describe('innermostPoint', () => {
  it('stands in the thick arm of an L, not at the middle of its box', () => {
    const letter: Position[] = [
      [0, 0],
      [0, 10],
      [1, 10],
      [1, 3],
      [8, 3],
      [8, 0],
      [0, 0],
    ]
    const [x, y] = innermostPoint([letter], 4)
    expect(y).toBeCloseTo(1.5, 1)
    expect(x).toBeGreaterThan(1)
    expect(x).toBeLessThan(7)
  })

  it('stays out of a hole', () => {
    const [x, y] = innermostPoint([box(0, 0, 10, 10), box(2, 2, 10, 8).toReversed()], 4)
    expect(x).toBeLessThan(2)
    expect(y).toBeGreaterThan(0)
  })
})

describe('measureShape', () => {
  it('counts square kilometres: a degree at the equator is about 12,364', () => {
    expect(measureShape(multi(box(0, -0.5, 1, 0.5))).area).toBeCloseTo(12364, -1)
  })

  it('takes near islands into the extent, and leaves far ones out', () => {
    const { extent } = measureShape(multi(box(0, 0, 5, 5), box(6, 0, 6.2, 0.2), box(40, 0, 40.2, 0.2)))
    expect(extent).toEqual([0, 0, 6.2, 5])
  })

  it('takes a part of a quarter of the size into the extent from further away', () => {
    expect(measureShape(multi(box(0, 0, 5, 5), box(12, 0, 15, 3))).extent).toEqual([0, 0, 15, 5])
    expect(measureShape(multi(box(0, 0, 5, 5), box(12, 0, 13, 1))).extent).toEqual([0, 0, 5, 5])
  })

  it('calls small what covers less than 16 square pixels of a world 800 px wide, some 29,700 km²', () => {
    expect(measureShape(multi(box(0, 0, 1.5, 1.5))).small).toBe(true)
    expect(measureShape(multi(box(0, 0, 1.6, 1.6))).small).toBe(false)
  })
})
