import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, cutRing, cutStretch, within } from './box.ts'

const box = { left: 0, top: 0, right: 10, bottom: 10 }

test('a ring is cut along the edges of the box', () => {
  expect(cutRing([-5, 2, 5, 2, 5, 8, -5, 8], box)).toEqual([0, 2, 5, 2, 5, 8, 0, 8])
  expect(cutRing([-5, -5, -1, -5, -1, -1], box)).toEqual([])
})

test('what is left of a ring lies inside, and a ring inside stays as it is', () => {
  const point = fc.double({ min: -30, max: 40, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(point, point), { minLength: 3, maxLength: 12 }), (points) => {
      const ring = points.flat()
      const cut = cutRing(ring, box)
      if (within(boundsOf(ring), box)) expect(cut).toEqual(ring)
      const { left, top, right, bottom } = boundsOf(cut)
      if (cut.length > 0) {
        expect(Math.min(left, top)).toBeGreaterThan(-1e-9)
        expect(Math.max(right, bottom)).toBeLessThan(10 + 1e-9)
      }
    }),
  )
})

test('a stretch is cut at both sides, or lies outside', () => {
  expect(cutStretch(-5, 5, 15, 5, box)).toEqual([0, 5, 10, 5])
  expect(cutStretch(2, 2, 3, 4, box)).toEqual([2, 2, 3, 4])
  expect(cutStretch(-5, -1, 15, -1, box)).toBeNull()
  expect(cutStretch(-5, 4, 4, -5, box)).toBeNull()
})
