import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../model.ts'
import { cutPolygon } from './cut.ts'
import { type Ring, signedArea } from './geometry.ts'

const wrapped = (longitude: number): number => (longitude > 180 ? longitude - 360 : longitude)

/** A ring round [180, latitude] with one vertex a radius, as the sphere's stitched rings write it. */
function starAt(latitude: number, radii: number[]): { flat: Ring; stitched: Ring } {
  const open = radii.map((radius, index): Position => {
    const angle = (2 * Math.PI * index) / radii.length
    return [180 + radius * Math.cos(angle), latitude + radius * Math.sin(angle)]
  })
  const flat = [...open, open[0]!]
  return { flat, stitched: flat.map(([x, y]) => [wrapped(x), y]) }
}

describe('cutPolygon', () => {
  it('leaves a polygon that stays within the world as it is', () => {
    const square: Ring = [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ]
    expect(cutPolygon([square])).toEqual([[square]])
  })

  it('cuts any island on the antimeridian without a jump and without losing ground', () => {
    const radii = fc.array(fc.double({ min: 0.5, max: 20, noNaN: true }), { minLength: 3, maxLength: 30 })
    fc.assert(
      fc.property(radii, fc.double({ min: -60, max: 60, noNaN: true }), (given, latitude) => {
        const { flat, stitched } = starAt(latitude, given)
        const rings = cutPolygon([stitched]).flat()
        for (const ring of rings) {
          expect(ring.at(-1)).toEqual(ring[0])
          expect(ring.every(([x]) => Math.abs(x) <= 180)).toBe(true)
          ring.slice(1).forEach(([x], i) => {
            expect(Math.abs(x - ring[i]![0])).toBeLessThanOrEqual(180)
          })
        }
        const area = rings.reduce((sum, ring) => sum + signedArea(ring), 0)
        expect(area).toBeCloseTo(signedArea(flat), 6)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps a hole on either side of the cut', () => {
    const { stitched, flat } = starAt(0, [10, 10, 10, 10, 10, 10, 10, 10])
    const hole = starAt(0, [2, 2, 2, 2]).stitched.toReversed()
    const parts = cutPolygon([stitched, hole])
    expect(parts).toHaveLength(2)
    expect(parts.map((part) => part.length)).toEqual([2, 2])
    const area = parts.flat().reduce((sum, ring) => sum + signedArea(ring), 0)
    expect(area).toBeCloseTo(signedArea(flat) - 8, 6)
  })

  it.each([
    { pole: -90, direction: 1 },
    { pole: -90, direction: -1 },
    { pole: 90, direction: 1 },
  ])('closes a ring that circles the pole at $pole, direction $direction', ({ pole, direction }) => {
    const coast = Array.from({ length: 36 }, (_, i): Position => [i * 10 - 175, Math.sign(pole) * 70])
    const around = direction > 0 ? coast : coast.toReversed()
    const [[ring] = []] = cutPolygon([[...around, around[0]!]])
    expect(ring?.some(([x, y]) => x === 180 && y === pole)).toBe(true)
    expect(ring?.some(([x, y]) => x === -180 && y === pole)).toBe(true)
    expect(Math.abs(signedArea(ring!))).toBeCloseTo(360 * 20, 6)
  })

  it('drops a ring that does nothing but circle the pole', () => {
    const circle = Array.from({ length: 37 }, (_, i): Position => [i * 10 - 180, -89.999])
    expect(cutPolygon([circle])).toEqual([])
  })
})
