import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../geo/model.ts'
import { defaultSettings, VIEWS } from '../state.ts'
import { cameraFor, chosenExtents, fitCamera, homeCamera, PARTS, type Part } from './camera.ts'
import { figureProjection, place } from './projections.ts'

const file = new URL('../../public/data/atlas.json', import.meta.url)
const atlas: Atlas = JSON.parse(readFileSync(file, 'utf8'))
const windows = [
  { width: 1100, height: 680 },
  { width: 390, height: 330 },
]

describe.each(VIEWS)('going to a part of the world: %s', (view) => {
  test.each(Object.keys(PARTS) as Part[])('%s is in the window, and fills most of it', (part) => {
    for (const size of windows) {
      const camera = fitCamera(PARTS[part], { view, ...size })
      const project = figureProjection(view, camera, size.width, size.height)
      const [[west, south, east, north]] = PARTS[part]
      const lines = [west, (west + east) / 2, east].flatMap((x) =>
        [south, (south + north) / 2, north].map((y) => place(project, [x, y])),
      )
      const corners = lines.filter((corner) => corner !== null)
      // A globe shows less than half of itself: of the largest parts some corner is turned away.
      expect(corners.length).toBeGreaterThanOrEqual(view === 'globe' ? 5 : 9)
      const xs = corners.map((corner) => corner[0])
      const ys = corners.map((corner) => corner[1])
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...xs)).toBeLessThanOrEqual(size.width)
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...ys)).toBeLessThanOrEqual(size.height)
      const across = (Math.max(...xs) - Math.min(...xs)) / size.width
      const down = (Math.max(...ys) - Math.min(...ys)) / size.height
      expect(Math.max(across, down)).toBeGreaterThan(0.7)
    }
  })

  test('shows all chosen states that one side of the Earth can show', () => {
    const selection = ['DEU', 'EGY', 'POL']
    const camera = fitCamera(chosenExtents(atlas, { ...defaultSettings(2025), selection }), {
      view,
      ...windows[0]!,
    })
    const project = figureProjection(view, camera, 1100, 680)
    for (const key of selection) {
      const [x, y] = place(project, atlas.states.find((state) => state.key === key)!.point)!
      expect(x > 0 && x < 1100 && y > 0 && y < 680, key).toBe(true)
    }
    expect(camera.zoom).toBeGreaterThan(1.5)
  })

  test('has a camera for whatever is chosen', () => {
    for (const selection of [['FJI'], ['USA', 'CHN', 'AUS'], ['KIR', 'FJI', 'NZL'], []]) {
      const { center, zoom } = fitCamera(chosenExtents(atlas, { ...defaultSettings(2025), selection }), {
        view,
        ...windows[1]!,
      })
      expect([...center, zoom].every(Number.isFinite)).toBe(true)
    }
  })
})

test('goes to who answers a question when nothing else is chosen, and to the place when one is', () => {
  const settings = defaultSettings(2025)
  expect(chosenExtents(atlas, settings)).toEqual([])
  expect(chosenExtents(atlas, { ...settings, relation: 'founders' })).toHaveLength(11)
  expect(chosenExtents(atlas, { ...settings, relation: 'founders', place: 'seoul' })).toHaveLength(1)
})

describe('going to a place', () => {
  const window = { view: 'equal-earth' as const, width: 1100, height: 680 }

  test.each(['RUS', 'USA', 'FJI', 'KIR', 'NZL', 'FRA'])(
    '%s is seen by its largest part, not with the whole world',
    (key) => {
      const camera = cameraFor(key, atlas, window, 0)!
      const [west, south, east, north] = atlas.states.find((state) => state.key === key)!.extent
      expect(camera.zoom).toBeGreaterThan(homeCamera(window).zoom + 0.5)
      expect(camera.center[0]).toBeGreaterThanOrEqual(west)
      expect(camera.center[0]).toBeLessThanOrEqual(east)
      expect(camera.center[1]).toBeGreaterThanOrEqual(south)
      expect(camera.center[1]).toBeLessThanOrEqual(north)
    },
  )

  test('a city is come close to, and never left farther away', () => {
    const { point } = atlas.cities.find(({ id }) => id === 'seoul')!
    const camera = cameraFor('seoul', atlas, window, 0)!
    expect(camera.center).toEqual(point)
    expect(camera.zoom).toBeGreaterThan(2)
    expect(cameraFor('seoul', atlas, window, 7)?.zoom).toBe(7)
  })

  test('what nobody knows, or nobody can place, moves nothing', () => {
    expect(cameraFor('XXX', atlas, window, 0)).toBe(null)
    const nowhere = atlas.events.find(({ point }) => point === null)!
    expect(cameraFor(nowhere.id, atlas, window, 0)).toBe(null)
  })
})
