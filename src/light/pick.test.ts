import { expect, test } from 'vitest'
import type { AreaFeature } from '../data.ts'
import { areaFinder, nearestThing } from './pick.ts'

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

test('the nearest small thing within reach is meant; of two at one spot the upper', () => {
  const things = [
    { place: 'dot', x: 10, y: 10 },
    { place: 'mark', x: 10, y: 10 },
    { place: 'far', x: 40, y: 10 },
  ]
  expect(nearestThing(things, 12, 10)).toBe('mark')
  expect(nearestThing(things, 30, 10)).toBe('far')
  expect(nearestThing(things, 10, 25)).toBeNull()
})

test('an area is found inside it, not in its holes', () => {
  const inner = square('INN', 4, 4, 2)
  const find = areaFinder([square('OUT', 0, 0, 10, inner), inner])
  expect(find([1, 1])).toBe('OUT')
  expect(find([5, 5])).toBe('INN')
  expect(find([20, 5])).toBeNull()
})
