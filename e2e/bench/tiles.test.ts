/** Both wings draw a position at the same place: geo cuts the tiles, the live map lays them out. */
import { expect, test } from 'vitest'
import { type Position, TILE_GRIDS, type TileGrid } from '../../geo/model.ts'
import { spotOf } from '../../geo/tiles/grids.ts'
import { flatProjections, projectionName } from '../../src/map/projections.ts'
import { gridOf } from '../../src/map/tiles/protocol.ts'
import { VIEWS } from '../../src/state.ts'

const POSITIONS: Position[] = [
  [0, 0],
  [126.98, 37.57],
  [-77.04, 38.9],
  [179.9, -65],
  [-179.9, 71],
]

const flat = TILE_GRIDS.filter((grid): grid is Exclude<TileGrid, 'mercator'> => grid !== 'mercator')

test.each(flat)('tiles of %s are cut in the square that the live map lays out', (grid) => {
  const { converter, extentAtZoom0 } = flatProjections[projectionName(grid)]!
  for (const position of POSITIONS) {
    const [east = 0, north = 0] = converter.forward(position)
    const [x, y] = spotOf[grid](position)
    expect(x).toBeCloseTo(0.5 + east / extentAtZoom0, 9)
    expect(y).toBeCloseTo(0.5 - north / extentAtZoom0, 9)
  }
})

test('the square of Mercator is that of every map of the web', () => {
  const [x, y] = spotOf.mercator([90, 66.51326])
  expect(x).toBeCloseTo(0.75, 9)
  expect(y).toBeCloseTo(0.25, 6)
})

test('every view has its grid', () => {
  expect(VIEWS.map(gridOf).every((grid) => TILE_GRIDS.includes(grid))).toBe(true)
})
