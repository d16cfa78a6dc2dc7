import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Atlas, type FontTable, LANGUAGES, type Language } from '../../geo/model.ts'
import { marksOf } from '../marks.ts'
import { type Camera, defaultSettings, type Settings, VIEWS, type View } from '../state.ts'
import { fitCamera, homeCamera, PARTS } from './camera.ts'
import { clashes } from './fixture.ts'
import { thingsIn } from './hits.ts'
import { type LabelInput, type Placed, placeNames } from './labels.ts'
import { placeMarks } from './marks.ts'
import { figureProjection } from './projections.ts'
import { type Box, grow, overlap } from './shapes.ts'
import { inView } from './sight.ts'

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'))
const atlas: Atlas = read('atlas.json')
const fonts: FontTable = read('fonts/metrics.json')
const marks = marksOf(atlas)

const WINDOWS = [
  { width: 1100, height: 676 },
  { width: 390, height: 420 },
]

/** Crowded corners, and the whole world. */
const PLACES: Record<string, Camera | null> = {
  world: null,
  caribbean: { center: [-68, 16], zoom: 4 },
  balkans: { center: [20, 43], zoom: 5 },
  gulf: { center: [50, 27], zoom: 4.4 },
  pacific: { center: [170, -10], zoom: 3 },
}

interface Stand {
  view: View
  language: Language
  width: number
  height: number
  camera: Camera
  year?: number
  covers?: Box[]
  place?: string | null
}

const settingsOf = ({
  view,
  language,
  year = 2025,
  place = null,
}: Stand & { place?: string | null }): Settings => ({
  ...defaultSettings(year, language),
  ...{ view, place },
})

function marksAt(stand: Stand) {
  const { view, camera, width, height } = stand
  return placeMarks(marks, settingsOf(stand), figureProjection(view, camera, width, height), camera.zoom)
}

const around = (x: number, y: number, radius: number): Box => ({
  ...{ x: x - radius, y: y - radius },
  ...{ width: 2 * radius, height: 2 * radius },
})

function placed(stand: Stand): Placed {
  const { view, camera, width, height, language, covers = [], place } = stand
  const projection = figureProjection(view, camera, width, height)
  const things = thingsIn({ atlas, marks, settings: settingsOf(stand), camera, width, height })
  const avoided = things.map(({ x, y, radius }) => around(x, y, radius))
  const input: LabelInput = {
    ...{ language, projection, fonts, zoom: camera.zoom, states: atlas.states, avoided, taken: covers },
    chosen: new Set(place ? [place] : []),
    marks: marksAt(stand),
    ...{ bounds: { x: 0, y: 0, width, height }, sight: { x: 0, y: 0, width, height } },
    onMap: () => true,
    inView: inView(view, camera, projection),
  }
  return placeNames(input)
}

const boxes = ({ placements }: Placed) => placements.map(({ spot }) => spot.box)
const europe = (language: Language, view: View = 'equal-earth'): Stand => {
  const size = WINDOWS[0]!
  return { language, view, ...size, camera: fitCamera(PARTS.europe, { view, ...size }) }
}

describe('names', () => {
  describe.each(VIEWS)('of %s', (view) => {
    test.each(LANGUAGES)(
      'in %s never meet each other, a host city, the edge or what lies over the map',
      (language) => {
        for (const size of WINDOWS) {
          const parts = Object.values(PARTS).map((extents) => fitCamera(extents, { view, ...size }))
          const home = homeCamera({ view, ...size })
          const covers = [{ x: size.width - 60, y: 0, width: 60, height: 260 }]
          for (const camera of [...Object.values(PLACES).map((camera) => camera ?? home), ...parts]) {
            const stand = { view, language, ...size, camera, covers, year: 2012 }
            const found = boxes(placed(stand))
            expect(found.length).toBeGreaterThan(0)
            expect(clashes(found)).toEqual([])
            const hosts = marksAt(stand)
              .filter(({ now, mark }) => now && mark.subject === 'hosts')
              .map(({ x, y, radius }) => ({
                x: x - radius,
                y: y - radius,
                width: 2 * radius,
                height: 2 * radius,
              }))
            for (const box of found) {
              expect([...hosts, ...covers].filter((other) => overlap(box, other))).toEqual([])
              const whole = grow({ x: 0, y: 0, width: size.width, height: size.height }, 0.01)
              expect(box.x >= whole.x && box.x + box.width <= whole.x + whole.width).toBe(true)
              expect(box.y >= whole.y && box.y + box.height <= whole.y + whole.height).toBe(true)
            }
          }
        }
      },
    )
  })

  test.each(LANGUAGES)('of all states of Europe are there in %s, or a dot is', (language) => {
    const stand = europe(language)
    const { placements, dots } = placed(stand)
    const named = new Set(placements.map(({ place }) => place))
    const small = new Set(atlas.states.flatMap(({ key, small }) => (small ? [key] : [])))
    const dotted = new Set(dots.map(({ place }) => place))
    for (const key of ['AUT', 'EST', 'CHE', 'SVN', 'LUX', 'BEL', 'NLD', 'HRV', 'MKD', 'MLT'])
      expect(named.has(key) || small.has(key) || dotted.has(key), key).toBe(true)
    for (const key of ['AUT', 'EST', 'CHE']) expect(named.has(key), key).toBe(true)
    expect(named.size).toBeGreaterThan(35)
  })

  test('stand inside where they fit, beside a dot where they do not', () => {
    const { placements, dots } = placed({ ...europe('en'), camera: { center: [15, 48], zoom: 3.3 } })
    const inside = (key: string) => placements.find(({ place }) => place === key)?.spot.inside
    expect(['POL', 'FRA', 'ESP', 'UKR'].map(inside)).toEqual([true, true, true, true])
    expect(['PRT', 'MLT'].map(inside)).toEqual([false, false])
    const dotted = dots.map(({ place }) => place)
    expect(dotted).toContain('PRT')
    // Malta has its own dot, and France needs none.
    expect(dotted.filter((key) => key === 'MLT' || key === 'FRA')).toEqual([])
  })

  test('of small states wait until the map is near, but for those the reader has chosen', () => {
    const size = WINDOWS[0]!
    const world = { view: 'equal-earth' as const, language: 'en' as const, ...size }
    const camera = homeCamera(world)
    const names = (place?: string) =>
      placed({ ...world, camera, ...(place && { place }) }).placements.map((one) => one.place)
    expect(names()).not.toContain('SGP')
    expect(names('SGP')).toContain('SGP')
    expect(names()).toContain('USA')
  })

  test('at the end of a line leave the line free', () => {
    const led = placed({ ...europe('zh-Hant'), camera: { center: [20, 43], zoom: 2.6 } })
    const lines = led.placements.filter(({ spot }) => spot.leader)
    expect(lines.length).toBeGreaterThan(0)
    for (const { place, x, y, spot } of lines) {
      const end = {
        x: spot.leader!.endsWith('left') ? spot.box.x + spot.box.width : spot.box.x,
        y: spot.box.y + spot.box.height / 2,
      }
      const middle = { x: (x + end.x) / 2 - 1, y: (y + end.y) / 2 - 1, width: 2, height: 2 }
      if (spot.leader === 'above' || spot.leader === 'below') continue
      const others = led.placements.filter((one) => one.place !== place)
      expect(others.filter((one) => overlap(one.spot.box, middle))).toEqual([])
    }
  })

  describe('of a state whose label point is out of sight', () => {
    const size = WINDOWS[0]!
    const points = new Map(atlas.states.map(({ key, point }) => [key, point]))
    /** Moscow and the Black Sea, Alaska, the south of Brazil. */
    const SIGHTS: [string, Camera][] = [
      ['RUS', { center: [38, 54], zoom: 4 }],
      ['USA', { center: [-152, 64], zoom: 3.6 }],
      ['BRA', { center: [-52, -28], zoom: 4.4 }],
    ]

    describe.each(VIEWS)('in %s', (view) => {
      test.each(SIGHTS)('%s stands once, on what is seen of its ground', (key, camera) => {
        for (const language of LANGUAGES) {
          const found = placed({ view, language, ...size, camera }).placements.filter(
            ({ place }) => place === key,
          )
          expect(found.map(({ spot }) => spot.inside)).toEqual([true])
          expect(found[0]!.point).not.toEqual(points.get(key))
        }
      })
    })

    test('stand at that point again when it is in sight', () => {
      const camera: Camera = { center: points.get('RUS')!, zoom: 3 }
      const russia = placed({ view: 'equal-earth', language: 'zh-Hant', ...size, camera }).placements.filter(
        ({ place }) => place === 'RUS',
      )
      expect(russia.map(({ point }) => point)).toEqual([points.get('RUS')])
    })
  })
})
