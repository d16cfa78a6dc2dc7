import { geoDistance, geoPath } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import type { Camera } from '../state.ts'
import { FIGURE_VIEWS, type FigureView, figureProjection, place, wholeWorld } from './projections.ts'

const cameras: Camera[] = [
  { center: [0, 0], zoom: 0 },
  { center: [126.978, 37.566], zoom: 2.5 },
  { center: [-170, -35], zoom: 1.2 },
]
const views: readonly FigureView[] = FIGURE_VIEWS

describe('figureProjection', () => {
  test.each(views)('%s puts the centre into the middle of the window', (view) => {
    for (const camera of cameras) {
      const [x, y] = figureProjection(view, camera, 1440, 900)(camera.center)!
      expect(x).toBeCloseTo(720, 6)
      expect(y).toBeCloseTo(450, 6)
    }
  })

  test.each(views)('%s has a place for every camera that an address can bring, the poles as well', (view) => {
    for (const latitude of [90, 89.9, -90])
      for (const zoom of [-2, 4.1, 12]) {
        const project = figureProjection(view, { center: [-112.132, latitude], zoom }, 1440, 900)
        for (const point of [
          [-112.132, latitude * 0.99],
          [-110, latitude * 0.98],
        ] as [number, number][])
          expect(project(point)!.every(Number.isFinite), `${latitude} ${zoom}`).toBe(true)
      }
  })

  test('Mercator is 512 pixels round the world at zoom 0 and square up to 85.0511°', () => {
    const project = figureProjection('mercator', { center: [0, 0], zoom: 1 }, 1024, 1024)
    expect(project([90, 0])![0]).toBeCloseTo(768, 6)
    expect(project([0, 85.051129])![1]).toBeCloseTo(0, 3)
  })

  test('Equal Earth keeps 3 % a side free of the square that is 512 pixels wide', () => {
    const project = figureProjection('equal-earth', { center: [0, 0], zoom: 0 }, 512, 512)
    const right = place(project, [180, 0])![0]
    expect(right - 256).toBeCloseTo(512 / 1.06 / 2, 6)
    // Height to width of the outline, as its authors give it.
    const top = project([0, 90])![1]
    expect((right - 256) / (256 - top)).toBeCloseTo(2.05458, 4)
  })

  test('the globe is a perspective camera 1.5 window heights above the centre', () => {
    const camera: Camera = { center: [0, 0], zoom: 2 }
    const project = figureProjection('globe', camera, 1440, 900)
    const radius = 2048 / (2 * Math.PI)
    const distance = (0.5 / Math.tan((36.87 * Math.PI) / 360)) * 900
    const angle = (40 * Math.PI) / 180
    const depth = distance + radius * (1 - Math.cos(angle))
    expect(project([40, 0])![0]).toBeCloseTo(720 + (radius * Math.sin(angle) * distance) / depth, 6)
  })

  test('the globe grows with the latitude of its centre, as MapLibre keeps the scale there', () => {
    const shift = (latitude: number) =>
      figureProjection('globe', { center: [0, latitude], zoom: 2 }, 1440, 900)([0, latitude + 0.01])![1]
    expect((450 - shift(60)) / (450 - shift(0))).toBeCloseTo(2, 3)
  })

  test('orthographic is the sine of the angle from the centre, and shows half of the Earth', () => {
    const project = figureProjection('orthographic', { center: [0, 0], zoom: 2 }, 1440, 900)
    const radius = 2048 / (2 * Math.PI)
    expect(project([40, 0])![0]).toBeCloseTo(720 + radius * Math.sin((40 * Math.PI) / 180), 6)
    expect(project([0, -80])![1]).toBeCloseTo(450 + radius * Math.sin((80 * Math.PI) / 180), 6)
    expect(place(project, [84, 0])).not.toBeNull()
    expect(place(project, [100, 0])).toBeNull()
  })

  test('what lies beyond the horizon has no place', () => {
    const project = figureProjection('globe', { center: [0, 0], zoom: 1 }, 1440, 900)
    expect(place(project, [20, 10])).not.toBeNull()
    expect(place(project, [175, 0])).toBeNull()
  })
})

describe('wholeWorld', () => {
  test.each(views)('%s fits the outline into the padded window and touches it', (view) => {
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
      [1000, 500],
    ] as const) {
      const project = figureProjection(view, wholeWorld(view, width, height, 20), width, height)
      const [[left, top], [right, bottom]] = geoPath(project).bounds({ type: 'Sphere' })
      expect(Math.min(left, width - right)).toBeGreaterThan(19.5)
      const vertical = view === 'mercator' ? project([0, 78])![1] : top
      expect(vertical).toBeGreaterThan(19.5)
      expect(view === 'mercator' ? project([0, -57])![1] : bottom).toBeLessThan(height - 19.5)
      expect(Math.min(left, vertical)).toBeLessThan(20.5)
    }
  })

  test("the globe shows the summits of Europe and Africa's whole coast", () => {
    const { center } = wholeWorld('globe', 1440, 900, 20)
    expect(geoDistance(center, [4.3, 52])).toBeLessThan(0.8)
  })
})
