import { describe, expect, it } from 'vitest'
import { type Ring, ringHolds, signedArea } from './geometry.ts'
import { splitRing } from './split.ts'

const square: Ring = [
  [0, 0],
  [0, 4],
  [4, 4],
  [4, 0],
  [0, 0],
]

describe('splitRing', () => {
  it('splits along a line that ends on two sides, and keeps ground and winding', () => {
    const parts = splitRing(square, [
      [0, 1],
      [1, 3],
      [3, 1],
      [4, 1],
    ])
    const areas = parts?.map(signedArea)
    expect(areas).toHaveLength(2)
    expect(areas?.toSorted((a, b) => a - b)).toEqual([-9, -7])
    expect(parts?.map((ring) => ringHolds(ring, [1, 2]))).toEqual([false, true])
  })

  it('takes a vertex that is near enough for the end of the line', () => {
    const parts = splitRing(square, [
      [0.001, 0.002],
      [4, 4],
    ])
    expect(parts?.flat()).not.toContainEqual([0.001, 0.002])
    expect(parts?.map(signedArea)).toEqual([-8, -8])
  })

  it.each([
    { what: 'no line', line: [] },
    {
      what: 'a line that ends where it starts',
      line: [[0, 0] as [number, number], [0, 0] as [number, number]],
    },
  ])('gives nothing for $what', ({ line }) => {
    expect(splitRing(square, line)).toBeNull()
  })
})
