import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Atlas, Position } from '../../geo/model.ts'
import { marksOf } from '../marks.ts'
import { defaultSettings, VIEWS } from '../state.ts'
import { hitsAt, REACH, type Sight, thingsIn } from './hits.ts'
import { figureProjection } from './projections.ts'

const file = new URL('../../public/data/atlas.json', import.meta.url)
const atlas: Atlas = JSON.parse(readFileSync(file, 'utf8'))
const marks = marksOf(atlas)
const washington = atlas.cities.find(({ id }) => id === 'washington')!.point

const sight = (year: number, more: Partial<Sight> = {}): Sight => ({
  atlas,
  marks,
  settings: { ...defaultSettings(2025), years: { from: year, to: year } },
  camera: { center: washington, zoom: 4 },
  width: 1000,
  height: 700,
  ...more,
})

describe('what a pointer means', () => {
  test('is everything that lies over each other: in Washington host city, events and words of the articles', () => {
    const years = { from: 2004, to: 2010 }
    const ranged = sight(2010, { settings: { ...defaultSettings(2025), years } })
    const found = hitsAt(thingsIn(ranged), 500, 350, true).map(({ mark }) => mark?.split(':')[0])
    expect(new Set(found)).toEqual(new Set(['hosts', 'events', 'places']))
    expect(found.filter((subject) => subject === 'events').length).toBeGreaterThan(1)
  })

  test.each(VIEWS)('is the nearest thing within reach, and nothing beyond it: %s', (view) => {
    const singapore = atlas.states.find(({ key }) => key === 'SGP')!.point
    const camera = { center: singapore, zoom: 4 }
    const settings = { ...defaultSettings(2025), view, layers: new Set(['psi'] as const) }
    const things = thingsIn(sight(2025, { settings, camera }))
    const hit = (across: number, overLand: boolean) =>
      hitsAt(things, 500 - across, 350, overLand).some(({ place }) => place === 'SGP')
    for (const overLand of [true, false]) {
      const reach = overLand ? REACH.land : REACH.sea
      expect([hit(0, overLand), hit(reach - 1, overLand), hit(reach + 1, overLand)]).toEqual([
        true,
        true,
        false,
      ])
    }
  })

  test('leaves out what is off, what is still to come and what the globe turns away', () => {
    const subjects = (at: Sight) => new Set(thingsIn(at).map(({ mark }) => mark?.split(':')[0] ?? 'state'))
    expect(subjects(sight(2003)).has('hosts')).toBe(false)
    expect(subjects(sight(2010)).has('hosts')).toBe(true)
    const off = { ...defaultSettings(2025), layers: new Set(['psi'] as const) }
    expect(subjects(sight(2010, { settings: off }))).toEqual(new Set(['state']))
    const globe = { ...defaultSettings(2025), view: 'globe' as const }
    const far = thingsIn(sight(2016, { settings: globe, camera: { center: [100, -20], zoom: 2 } }))
    expect(far.some(({ place }) => place === 'washington')).toBe(false)
  })

  test('stands where the figure puts the point', () => {
    const camera = { center: [10, 50] as Position, zoom: 3 }
    const star = thingsIn(sight(2014, { camera })).find(({ mark }) => mark === 'hosts:the-hague')!
    const [x, y] = figureProjection('equal-earth', camera, 1000, 700)([4.29861, 52.07667])!
    expect(Math.hypot(star.x - x, star.y - y)).toBeLessThan(0.5)
  })
})
