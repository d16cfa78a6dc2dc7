import { expect, test } from 'vitest'
import { cameraShowing } from './sight.ts'

const window = { width: 800, height: 500 }
const near = { center: [10, 50] as [number, number], zoom: 5 }

test('on the whole flat world everything is in sight', () => {
  for (const point of [
    [-175, -21],
    [179, 66],
    [104, 1],
  ] as [number, number][])
    expect(cameraShowing(point, { view: 'equal-earth', camera: null, ...window })).toBeNull()
})
test('what lies outside comes to the middle at the same zoom', () => {
  expect(cameraShowing([104, 1], { view: 'mercator', camera: near, ...window })).toEqual({
    center: [104, 1],
    zoom: 5,
  })
  expect(cameraShowing([11, 51], { view: 'mercator', camera: near, ...window })).toBeNull()
})
test('the far side of the globe is turned to the front', () => {
  expect(cameraShowing([-160, -20], { view: 'globe', camera: null, ...window })?.center).toEqual([-160, -20])
  expect(cameraShowing([25, 25], { view: 'globe', camera: null, ...window })).toBeNull()
})
