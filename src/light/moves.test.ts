import { expect, test } from 'vitest'
import { figureProjection } from '../figure/projections.ts'
import { type Camera, VIEWS } from '../state.ts'
import { between, panned, positionAt, zoomedAt } from './moves.ts'

const size = { width: 900, height: 600 }
const camera: Camera = { center: [15, 35], zoom: 2 }

test.each(VIEWS)('%s: what is under the pointer stays there when it zooms', (view) => {
  const [x, y] = [620, 210]
  const before = positionAt(view, camera, x, y, size)!
  const after = zoomedAt(view, camera, 3, x, y, size)
  const [px, py] = figureProjection(view, after, size.width, size.height)(before)!
  expect(Math.hypot(px - x, py - y)).toBeLessThan(view === 'globe' ? 3 : 0.01)
})

test.each(VIEWS)('%s: a drag takes the middle along', (view) => {
  const after = panned(view, camera, 30, -20, size)
  const [x, y] = figureProjection(view, after, size.width, size.height)(camera.center)!
  expect(Math.hypot(x - 480, y - 280)).toBeLessThan(view === 'globe' ? 3 : 0.01)
})

test.each(VIEWS)('%s: beside the world there is no position', (view) => {
  const small: Camera = { center: [0, 0], zoom: -1 }
  if (view !== 'mercator') expect(positionAt(view, small, 3, 3, size)).toBeNull()
  const [longitude, latitude] = positionAt(view, small, 450, 300, size)!
  expect(Math.abs(longitude) + Math.abs(latitude)).toBeLessThan(1e-3)
})

test('zoom ends where live maps end', () => {
  expect(zoomedAt('equal-earth', camera, 40, 450, 300, size).zoom).toBe(12)
  expect(zoomedAt('globe', camera, -9, 450, 300, size).zoom).toBe(-2)
})

test('a way over 180° is the shorter one', () => {
  const middle = between({ center: [170, 0], zoom: 1 }, { center: [-170, 10], zoom: 3 }, 0.5)
  expect(Math.abs(middle.center[0])).toBeCloseTo(180)
  expect(middle).toMatchObject({ center: [expect.anything(), 5], zoom: 2 })
})
