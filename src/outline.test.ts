import { expect, test } from 'vitest'
import type { AreaFeature } from './data.ts'
import { outlineOf } from './outline.ts'

const area = (ring: [number, number][]): AreaFeature => ({
  type: 'Feature',
  properties: { key: 'RUS' },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

test('leaves out the edge that only the cut at ±180° made', () => {
  const { geometry } = outlineOf(
    area([
      [170, 60],
      [170, 70],
      [180, 70],
      [180, 60],
      [170, 60],
    ]),
  )
  expect(geometry.coordinates).toEqual([
    [
      [170, 60],
      [170, 70],
      [180, 70],
    ],
    [
      [180, 60],
      [170, 60],
    ],
  ])
})

test('keeps an outline whole that no cut touches', () => {
  const ring: [number, number][] = [
    [0, 0],
    [0, 10],
    [10, 10],
    [0, 0],
  ]
  expect(outlineOf(area(ring)).geometry.coordinates).toEqual([ring])
})
