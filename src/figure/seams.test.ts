import { expect, test } from 'vitest'
import type { AreaFeature } from '../data.ts'
import { shapes } from './fixture.ts'
import { seamedAreas } from './seams.ts'

const area = (key: string, coordinates: [number, number][]): AreaFeature => ({
  ...{ type: 'Feature', properties: { key } },
  geometry: { type: 'Polygon', coordinates: [coordinates] },
})

test('finds the areas cut at ±180° and those along a dashed line', () => {
  const areas = [
    area('EAST', [
      [170, 0],
      [170, 9],
      [180, 9],
      [170, 0],
    ]),
    area('DASHED', [
      [20, 0],
      [20, 9],
      [30, 9],
      [20, 0],
    ]),
    area('PLAIN', [
      [20, 9],
      [25, 9],
      [25, 1],
      [20, 9],
    ]),
  ]
  const disputed = {
    type: 'MultiLineString' as const,
    coordinates: [
      [
        [20, 0],
        [30, 9],
      ],
    ],
  }
  expect([...seamedAreas({ ...shapes, areas, disputed })]).toEqual(['EAST', 'DASHED'])
})
