import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shapes } from '../figure/fixture.ts'
import { figureProjection } from '../figure/projections.ts'
import type { Camera } from '../state.ts'
import { repeats } from './ground.ts'
import { cameraOf, copiesOf, type FlatView, laidOver, planeOf, standAt } from './plane.ts'

const VIEWS: FlatView[] = ['equal-earth', 'natural-earth', 'robinson', 'mercator']
const size = { width: 1000, height: 600 }
const cameras = fc.record({
  center: fc.tuple(
    fc.double({ min: -179, max: 179, noNaN: true }),
    fc.double({ min: -80, max: 80, noNaN: true }),
  ),
  zoom: fc.double({ min: -2, max: 12, noNaN: true }),
}) as fc.Arbitrary<Camera>

test.each(VIEWS)('%s: a stand and its camera say the same', (view) => {
  fc.assert(
    fc.property(cameras, (camera) => {
      const back = cameraOf(view, standAt(view, camera, size), camera.zoom, size)
      expect(back.center[0]).toBeCloseTo(camera.center[0], 4)
      expect(back.center[1]).toBeCloseTo(camera.center[1], 4)
    }),
  )
})

test.each(VIEWS)('%s: the plane lies where the figure’s projection puts it', (view) => {
  const camera: Camera = { center: [12, 40], zoom: 2.5 }
  const { world } = planeOf(view, shapes)
  const { scale, x, y } = standAt(view, camera, size)
  const project = figureProjection(view, camera, size.width, size.height)
  for (const { properties, geometry } of shapes.areas) {
    const [line] = world.areas.get(properties.key)!
    const first = (geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!)[0]!
    const [px, py] = project([first[0]!, first[1]!])!
    expect(line!.points[0]! * scale + x).toBeCloseTo(px, 6)
    expect(line!.points[1]! * scale + y).toBeCloseTo(py, 6)
  }
})

test.each(VIEWS)('%s: a picture laid over another camera lies where that camera would draw it', (view) => {
  const drawn: Camera = { center: [5, 10], zoom: 3 }
  const now: Camera = { center: [8, 12], zoom: 3.4 }
  const { scale, x, y } = laidOver(view, standAt(view, drawn, size), standAt(view, now, size))
  const before = figureProjection(view, drawn, size.width, size.height)([7, 11])!
  const after = figureProjection(view, now, size.width, size.height)([7, 11])!
  expect(before[0] * scale + x).toBeCloseTo(after[0], 6)
  expect(before[1] * scale + y).toBeCloseTo(after[1], 6)
})

test('over 180° a picture of Mercator is laid the short way', () => {
  const stand = (longitude: number) => standAt('mercator', { center: [longitude, 0], zoom: 2 }, size)
  expect(Math.abs(laidOver('mercator', stand(179), stand(-179)).x)).toBeLessThan(20)
})

test('Mercator’s world is drawn as often as it is in sight, others once', () => {
  const sight = { left: 0, top: 0, right: 1000, bottom: 600 }
  const stand = standAt('mercator', { center: [0, 0], zoom: 0 }, size)
  expect(copiesOf('mercator', stand, sight).map(({ x }) => Math.round(x))).toEqual([-12, 500, 1012])
  expect(copiesOf('robinson', stand, sight)).toEqual([stand])
})

test('points of Mercator’s world are copied to both sides of the meridian in the middle, wherever that is', () => {
  const sight = { left: 0, top: 0, right: 700, bottom: 600 }
  for (const longitude of [0, 150, -150]) {
    const offsets = repeats(
      'mercator',
      { center: [longitude, 0], zoom: 0 },
      { width: 700, height: 600 },
      sight,
    )
    expect(offsets.map(Math.round)).toEqual([-512, 512])
  }
  expect(repeats('globe', { center: [0, 0], zoom: 0 }, size, sight)).toEqual([])
})

test('the middle of the map stays on the world', () => {
  const camera: Camera = { center: [0, 0], zoom: 0 }
  const { scale, x, y } = standAt('equal-earth', camera, size)
  const away = cameraOf('equal-earth', { scale, x: x + 5000, y: y - 5000 }, 0, size)
  expect(away.center).toEqual([-180, expect.closeTo(-90, 3)])
})
