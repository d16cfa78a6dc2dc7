import type { Map as LiveMap } from 'maplibre-gl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atlas, fonts, shapes } from '../figure/fixture.ts'
import type { LiveParts } from '../live.ts'
import { palettes } from '../look.ts'
import { marksOf } from '../marks.ts'
import { defaultSettings, type Settings } from '../state.ts'
import { FakeMap } from './fake-map.ts'
import type { Patience } from './patience.ts'
import { Styling } from './styling.ts'

// Images are drawn on canvases.
vi.mock('./images.ts', () => ({ addImages: () => {} }))

const settings = defaultSettings(2016)
const PATIENT = { hold() {}, holdFirmly() {}, rehearse() {}, end() {} } as unknown as Patience

function styled(finer: LiveParts['finer'] = async () => shapes) {
  const map = new FakeMap()
  const parts = { atlas, fonts, shapes, pointOf: () => null, finer } as unknown as LiveParts
  const rest = { wait: () => {}, stand: () => {} }
  const marks = marksOf(atlas)
  const given = [settings, palettes.light, PATIENT, rest] as const
  const styling = new Styling(map as unknown as LiveMap, parts, marks, ...given)
  styling.start()
  return {
    map,
    styling,
    show: (more: Partial<Settings>) => styling.show({ ...settings, ...more }, palettes.light),
    /** How many styles were asked for since. */
    styles: () => map.heard().filter((line) => line === 'a style').length,
  }
}

/** The same with its first style loaded. */
function loaded(finer?: LiveParts['finer']) {
  const all = styled(finer)
  all.map.say('style.load')
  all.map.heard()
  return all
}

beforeEach(() => {
  vi.stubGlobal('document', { querySelectorAll: () => [], baseURI: 'https://atlas.example/' })
  vi.stubGlobal('devicePixelRatio', 1)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('another view or language is another style, another year is none', () => {
  const { styling, show, styles, map } = loaded()
  show({ years: { from: 2003, to: 2003 } })
  expect([styles(), styling.isReady]).toEqual([0, true])
  show({ view: 'globe' })
  expect([styles(), styling.isReady]).toEqual([1, false])
  map.say('style.load')
  show({ view: 'globe', language: 'en' })
  expect(styles()).toBe(1)
})

test('a context that comes back brings its style along: it is painted again, not loaded', () => {
  const { styling, map, styles } = loaded()
  map.say('webglcontextlost')
  expect(styling.isReady).toBe(false)
  map.say('webglcontextrestored')
  expect(styles()).toBe(0)
  map.say('style.load')
  expect(styling.isReady).toBe(true)
  expect(map.heard().join()).toContain('areas DOC documented')
})

test('what was asked for while the context was lost is a new style once it is back', () => {
  const { map, show, styles } = loaded()
  map.say('webglcontextlost')
  show({ view: 'globe' })
  expect(styles(), 'what a lost context is given is lost').toBe(0)
  map.say('webglcontextrestored')
  expect(styles()).toBe(1)
})

test('a style that was on its way when the context was lost is loaded again', () => {
  const { map, show, styles } = loaded()
  show({ view: 'globe' })
  map.heard()
  map.say('webglcontextlost')
  map.say('webglcontextrestored')
  expect(styles()).toBe(1)
})

test('finer shapes are asked for near the ground, once, and wait for a style that is on its way', async () => {
  const finer = { ...shapes, areas: shapes.areas.slice(1) }
  const ask = vi.fn(async () => finer)
  const { map, styling, show } = loaded(ask)
  await styling.refine()
  expect(ask).not.toHaveBeenCalled()
  map.zoom = 4
  const coming = styling.refine()
  show({ view: 'globe' })
  await coming
  expect(map.data.has('areas'), 'there is nothing to put them into').toBe(false)
  map.say('style.load')
  expect(map.data.get('areas')?.length).toBe(finer.areas.length)
  await styling.refine()
  expect(ask).toHaveBeenCalledTimes(1)
})
