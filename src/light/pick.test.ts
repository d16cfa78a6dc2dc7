import { expect, test } from 'vitest'
import type { AreaFeature } from '../data.ts'
import { areaFinder } from './pick.ts'

const square = (key: string, west: number, south: number, side: number, hole?: AreaFeature): AreaFeature => ({
  type: 'Feature',
  properties: { key },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
      ...(hole ? (hole.geometry.coordinates as [number, number][][]) : []),
    ],
  },
})

test('an area is found inside it, not in its holes', () => {
  const inner = square('INN', 4, 4, 2)
  const find = areaFinder([square('OUT', 0, 0, 10, inner), inner])
  expect(find([1, 1])).toBe('OUT')
  expect(find([5, 5])).toBe('INN')
  expect(find([20, 5])).toBeNull()
})
