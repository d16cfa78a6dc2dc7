import type { MultiLineString } from 'geojson'
import { expect, test } from 'vitest'
import type { Shapes } from '../data.ts'
import { figureProjection } from '../figure/projections.ts'
import type { Camera } from '../state.ts'
import { pathPoints } from './fixture.ts'
import { discAt, globeOf, turned } from './globe.ts'
import { PathData } from './pen.ts'

const size = { width: 800, height: 600 }
const sight = { left: 0, top: 0, right: 800, bottom: 600 }
const camera: Camera = { center: [20, 30], zoom: 1 }
const none: MultiLineString = { type: 'MultiLineString', coordinates: [] }

const shapesOf = (ring: [number, number][]): Shapes => ({
  areas: [
    { type: 'Feature', properties: { key: 'AAA' }, geometry: { type: 'Polygon', coordinates: [ring] } },
  ],
  borders: none,
  coasts: { type: 'MultiLineString', coordinates: [ring] },
  disputed: none,
})

const drawn = (ring: [number, number][]) => {
  const { world, sheet } = globeOf(shapesOf(ring))
  const { rings, lines } = sheet(camera, size, sight, 2)
  return {
    area: rings(world.areas.get('AAA')!, new PathData()).data,
    coast: lines(world.coasts, new PathData()).data,
  }
}

test('what faces the eye lies where the figure’s projection puts it', () => {
  const ring: [number, number][] = [
    [10, 20],
    [11, 20],
    [11, 21],
    [10, 20],
  ]
  const project = figureProjection('globe', camera, size.width, size.height)
  const expected = ring.slice(0, 3).map((position) => project(position)!)
  for (const [index, [x, y]] of pathPoints(drawn(ring).area).slice(0, 3).entries()) {
    expect(Math.abs(x - expected[index]![0])).toBeLessThan(0.3)
    expect(Math.abs(y - expected[index]![1])).toBeLessThan(0.3)
  }
})

test('what is behind the horizon is not drawn', () => {
  const ring: [number, number][] = [
    [-160, -30],
    [-150, -30],
    [-155, -20],
    [-160, -30],
  ]
  expect(drawn(ring)).toEqual({ area: '', coast: '' })
})

test('an area over the horizon ends at the edge of the disc, its coast does not follow it', () => {
  const ring: [number, number][] = [
    [60, -10],
    [140, -10],
    [140, 20],
    [60, 20],
    [60, -10],
  ]
  const { area, coast } = drawn(ring)
  const { x, y, radius } = discAt(camera, size)
  const away = pathPoints(area).map(([px, py]) => Math.hypot(px - x, py - y))
  expect(Math.max(...away)).toBeLessThan(radius + 1)
  const along = away.filter((distance) => distance > radius - 1).length
  expect(along).toBeGreaterThan(5)
  const coastAlong = pathPoints(coast).filter(([px, py]) => Math.hypot(px - x, py - y) > radius - 1)
  expect(coastAlong.length).toBeLessThan(along)
})

test('the globe stays as large as it is when it turns, and stops before the poles', () => {
  const up = turned(camera, 40, 120, size)
  const scale = (at: Camera) => figureProjection('globe', at, size.width, size.height).scale()
  expect(up.center[1]).toBeGreaterThan(30)
  expect(up.center[0]).toBeLessThan(20)
  expect(scale(up)).toBeCloseTo(scale(camera), 6)
  expect(turned(camera, 0, 1e6, size).center[1]).toBe(85)
  const pole: Camera = { center: [20, 90], zoom: 3 }
  expect(scale(turned(pole, 30, -1, size))).toBeCloseTo(scale(pole), 6)
})
