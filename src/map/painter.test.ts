import type { Map as LiveMap } from 'maplibre-gl'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atlas, fonts, shapes } from '../figure/fixture.ts'
import { marksOf } from '../marks.ts'
import { defaultSettings, type Settings } from '../state.ts'
import { Contents } from './contents.ts'
import { FakeMap } from './fake-map.ts'
import { Painter } from './painter.ts'

const NOTHING = { hovered: null, fresh: new Set<string>() }
const at = (year: number, more: Partial<Settings> = {}): Settings => ({ ...defaultSettings(year), ...more })

function painting() {
  const fake = new FakeMap()
  const map = fake as unknown as LiveMap
  const marks = marksOf(atlas)
  const painter = new Painter(map, atlas, marks, () => {})
  const contents = new Contents(map, { atlas, fonts, pointOf: () => null }, shapes, marks, () => {})
  return {
    map: fake,
    contents,
    begin: (settings: Settings) => contents.begin(settings, NOTHING, painter.begin(settings)),
    paint(settings: Settings): void {
      painter.paint(settings)
      contents.fill(settings, NOTHING)
    },
    forget(): void {
      painter.forget()
      contents.forget()
    },
  }
}

beforeEach(() => {
  vi.stubGlobal('document', { querySelectorAll: () => [] })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('what a style began with is not said again: only marks are told their moment', () => {
  const { map, begin, paint } = painting()
  const { features, shades } = begin(at(2016))
  expect(map.heard()).toEqual([])
  expect(features.names?.length).toBeGreaterThan(3)
  expect(shades.get('DOC')).toBe('documented')
  paint(at(2016))
  expect(map.heard().filter((line) => !line.startsWith('marks '))).toEqual([])
})

test('a step of the years touches the states that differ, and places no name anew', () => {
  const { map, begin, paint } = painting()
  begin(at(2016))
  paint(at(2016))
  map.heard()
  paint(at(2003))
  const heard = map.heard()
  expect(heard.some((line) => /^areas DOC /.test(line))).toBe(true)
  expect(heard.some((line) => /^areas FOU /.test(line))).toBe(false)
  expect(heard).not.toContain('names filled')
  paint(at(2003))
  expect(map.heard()).toEqual([])
})

test('names that are placed anew, and shapes that become finer, have the shades that the style began with', () => {
  const { map, contents, begin, paint } = painting()
  const { shades } = begin(at(2016))
  paint(at(2016))
  map.zoom = 3
  expect(contents.fillNames(at(2016))).toBe(true)
  contents.refine({ ...shapes })
  paint(at(2016))
  for (const source of ['names', 'areas']) {
    const features = map.data.get(source) ?? []
    expect(features.length).toBeGreaterThan(3)
    for (const { properties } of features) expect(properties?.shade).toBe(shades.get(properties?.key))
  }
})

test('nothing of a style that is gone is left: a new one is painted in full', () => {
  const { map, begin, paint, forget } = painting()
  begin(at(2016))
  forget()
  paint(at(2016, { place: 'DOC' }))
  const heard = map.heard()
  for (const { key } of atlas.states) expect(heard.join('\n')).toMatch(new RegExp(`^areas ${key} `, 'm'))
  expect(heard).toContain('names filled')
  expect(heard).toContain('pointed filled')
  expect(heard, 'nothing for nothing').not.toContain('arcs filled')
  paint(at(2016))
  expect(map.heard()).toContain('pointed filled')
  expect(map.data.get('pointed')).toEqual([])
})

test('finer shapes that come while a style is on its way stand in it once it is loaded, and are put in once', () => {
  const { map, contents, paint, forget } = painting()
  expect(contents.shapesForStyle()).toBe(shapes)
  const finer = { ...shapes, areas: shapes.areas.slice(1) }
  contents.refine(finer)
  forget()
  paint(at(2016))
  expect(map.data.get('areas')?.length).toBe(finer.areas.length)
  map.heard()
  forget()
  paint(at(2016))
  expect(map.heard()).not.toContain('areas filled')
  expect(contents.shapesForStyle()).toBe(finer)
})

test('the outline of what is chosen follows finer shapes', () => {
  const { map, contents, paint } = painting()
  paint(at(2016, { place: 'NOT' }))
  const [coarse] = map.data.get('pointed') ?? []
  const areas = shapes.areas.map((area) => ({ ...area, geometry: shapes.areas[0]!.geometry }))
  contents.refine({ ...shapes, areas })
  paint(at(2016, { place: 'NOT' }))
  const [fine] = map.data.get('pointed') ?? []
  expect(fine?.geometry).toBeDefined()
  expect(fine?.geometry).not.toEqual(coarse?.geometry)
})
