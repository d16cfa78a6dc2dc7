import { geoDistance } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import type { Position } from '../../geo/model.ts'
import { VIEWS } from '../state.ts'
import { find, paths, sceneOf } from './fixture.ts'
import { ALL_PARTS } from './parts.ts'
import { EARTH_RADIUS, figureProjection } from './projections.ts'
import { liveScale } from './scale-bar.ts'
import { shapesIn } from './shapes.ts'

const camera = { center: [10, 50] as Position, zoom: 5 }
const barOf = (...given: Parameters<typeof sceneOf>) => find(sceneOf(...given), 'scale')

describe('the scale bar', () => {
  test.each(VIEWS)('is as long as it says in the middle of the map: %s', (view) => {
    const scene = sceneOf({ view, camera })
    const bar = barOf({ view, camera })
    const [x, width] = /M(-?[\d.]+) .*H(-?[\d.]+)V/.exec(paths(bar)[0]!.d)!.slice(1).map(Number)
    const label = shapesIn(bar!.children).find((shape) => shape.kind === 'text')
    const kilometres = Number.parseInt(label?.kind === 'text' ? label.text : '', 10)
    const { clip } = find(scene, 'map')!
    const factor = Math.min(clip!.width / 1440, clip!.height / 900)
    // As many pixels of the live map, half to each side of its middle.
    const project = figureProjection(view, camera, 1440, 900)
    const east: Position = [11, 50]
    const degree = project(east)![0] - 720
    const expected =
      (((width! - x!) / factor / degree) * geoDistance(camera.center, east) * EARTH_RADIUS) / 1000
    expect(expected / kilometres).toBeGreaterThan(0.98)
    expect(expected / kilometres).toBeLessThan(1.02)
  })

  test('is left out of the whole world, of half of it, and where it is switched off', () => {
    expect(barOf({})).toBeUndefined()
    expect(barOf({ view: 'mercator' })).toBeUndefined()
    expect(barOf({ camera: { ...camera, zoom: 1 } })).toBeUndefined()
    expect(barOf({ camera }, { parts: { ...ALL_PARTS, scaleBar: false } })).toBeUndefined()
  })

  test('lies inside the frame and under no name', () => {
    const scene = sceneOf({ camera })
    const { clip } = find(scene, 'map')!
    const label = shapesIn(find(scene, 'scale')!.children).find((shape) => shape.kind === 'text')!
    expect(label).toMatchObject({ anchor: 'middle' })
    expect('x' in label && label.x).toBeGreaterThan(clip!.x)
    expect('y' in label && label.y).toBeLessThan(clip!.y + clip!.height)
  })
})

describe('the scale bar of the live map', () => {
  const [width, height] = [1000, 600]

  test.each(VIEWS)('is as long as it says, by the distance on the sphere: %s', (view) => {
    const scale = liveScale(view, camera, width, height)!
    const project = figureProjection(view, camera, width, height)
    // Both ends of the bar along the parallel, half to each side of the middle.
    const degreesEast = (pixels: number) => project.invert!([width / 2 + pixels, project(camera.center)![1]])!
    const [west, east] = [degreesEast(-scale.pixels / 2), degreesEast(scale.pixels / 2)]
    const kilometres = (geoDistance(west, east) * EARTH_RADIUS) / 1000
    expect(kilometres / scale.kilometres).toBeGreaterThan(0.99)
    expect(kilometres / scale.kilometres).toBeLessThan(1.01)
    expect(scale.pixels).toBeGreaterThan(40)
    expect(scale.pixels).toBeLessThanOrEqual(110)
  })

  test('is not there where one length would not be true all over the window', () => {
    for (const view of VIEWS) {
      expect(liveScale(view, { center: [0, 20], zoom: 0.9 }, width, height)).toBeNull()
      expect(liveScale(view, { center: [178, 66], zoom: 2 }, width, height)).toBeNull()
    }
    expect(liveScale('mercator', { center: [10, 60], zoom: 3 }, width, height)).toBeNull()
    expect(liveScale('mercator', { center: [10, 0], zoom: 4 }, width, height)).not.toBeNull()
  })

  test('halves with every zoom', () => {
    const far = liveScale('mercator', { center: [10, 0], zoom: 5 }, width, height)!
    const near = liveScale('mercator', { center: [10, 0], zoom: 6 }, width, height)!
    expect(far.kilometres / far.pixels / (near.kilometres / near.pixels)).toBeCloseTo(2, 6)
  })
})
