import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../geo/model.ts'
import { atlas, fonts, shapes } from '../figure/fixture.ts'
import { palettes } from '../look.ts'
import { marksOf } from '../marks.ts'
import { SHADES, type Shade, shadesOf } from '../shading.ts'
import { defaultSettings, MODES } from '../state.ts'
import { byShade, patternLayer } from './layers/areas.ts'
import { buildStyle } from './style.ts'

const marks = marksOf(atlas)

describe('the style', () => {
  for (const [theme, palette] of Object.entries(palettes)) {
    test.each(LANGUAGES)(`is valid in the ${theme} palette and in %s`, (language) => {
      const input = { atlas, shapes, fonts, fontFolder: 'https://atlas.example/fonts/', marks }
      const style = buildStyle({ ...input, palette, language, view: 'globe' })
      expect(validateStyleMin(style).map(({ message }) => message)).toEqual([])
    })
  }

  test('draws events that come as tiles as dots, the past under all that is now', () => {
    const input = {
      shapes,
      fonts,
      fontFolder: '',
      palette: palettes.light,
      language: 'en',
      view: 'globe',
    } as const
    const spans = [2003, 2004].map((year) => ({ from: year, to: year, counts: [] }))
    const many = { ...atlas, events: [], eventTiles: { spans, parts: 1 } }
    const crowd = buildStyle({ ...input, atlas: many, marks: marksOf(many) })
    expect(validateStyleMin(crowd).map(({ message }) => message)).toEqual([])
    const namesOf = (style: typeof crowd) =>
      style.layers.flatMap((layer) => ('source-layer' in layer ? [layer['source-layer']] : []))
    expect(namesOf(crowd)).toEqual(['first 2003 2003', 'first 2004 2004', 'all 2003 2003', 'all 2004 2004'])
    expect(namesOf(buildStyle({ ...input, atlas, marks }))).toEqual([])
    // The globe is cut as Mercator's map is.
    expect(crowd.sources.crowd).toMatchObject({ type: 'vector', tiles: ['events://mercator/{z}/{x}/{y}'] })
  })

  test('begins with what the settings put into sources, and leaves the others empty', () => {
    const name = {
      type: 'Feature' as const,
      properties: { key: 'DOC' },
      geometry: { type: 'Point' as const, coordinates: [15, 50] },
    }
    const input = {
      atlas,
      shapes,
      fonts,
      fontFolder: '',
      marks,
      palette: palettes.light,
      language: 'en',
    } as const
    const shades = shadesOf(atlas, defaultSettings(atlas.lastYear))
    const { names, arcs, areas } = buildStyle({
      ...input,
      view: 'globe',
      painted: { features: { names: [name] }, shades },
    }).sources
    expect(names).toMatchObject({
      data: { features: [{ ...name, properties: { key: 'DOC', shade: 'documented' } }] },
    })
    expect(arcs).toMatchObject({ data: { features: [] } })
    const began = (areas as { data: FeatureCollection }).data.features.map(({ properties }) => properties!)
    expect(began.some(({ shade }) => shade === 'documented')).toBe(true)
    for (const { key, shade } of began) expect(shade).toBe(shades.get(key))
  })

  test('lays its pattern over every state in whatever year and colouring it has one', () => {
    const input = { shapes, fonts, fontFolder: '', language: 'en', view: 'globe' } as const
    const style = buildStyle({ ...input, atlas, marks, palette: palettes.light })
    const { data } = style.sources.areas as { data: FeatureCollection }
    const can = new Map(data.features.map(({ properties }) => [properties?.key, properties?.can]))
    const layers = new Map(style.layers.map((layer) => [layer.id, layer]))
    const markOf = (shade: Shade) => (layers.get(patternLayer(shade)) as { filter: string[] }).filter[1]
    for (let year = atlas.firstYear; year <= atlas.lastYear; year++)
      for (const mode of MODES)
        for (const colouring of ['status', 'joined'] as const)
          for (const comparison of [null, { year: 2010, way: 'difference' as const }]) {
            const settings = { years: { from: year, to: year, mode }, colouring, comparison }
            for (const [key, shade] of shadesOf(atlas, settings))
              if (palettes.light.areas[shade].pattern && can.has(key))
                expect(can.get(key)).toContain(markOf(shade))
          }
  })

  test('draws every shade in its own ground, and what is not painted yet as plain land', () => {
    const palette = palettes.light
    const parsed = createExpression(
      byShade(palette, ({ ground }) => ground),
      'layers[2].paint.fill-color',
    )
    if (parsed.result === 'error') throw new Error(parsed.value[0]?.message)
    const colourOf = (shade?: string) =>
      parsed.value.evaluate({ zoom: 1 }, { type: 'Polygon', properties: {} }, shade ? { shade } : {})
    const began = { type: 'Polygon', properties: { shade: 'founder' } } as const
    expect(parsed.value.evaluate({ zoom: 1 }, began, {})).toBe(palette.areas.founder.ground)
    expect(parsed.value.evaluate({ zoom: 1 }, began, { shade: 'none' })).toBe(palette.areas.none.ground)
    for (const shade of SHADES) expect(colourOf(shade)).toBe(palette.areas[shade].ground)
    expect(colourOf()).toBe(palette.areas.land.ground)
  })

  test('holds every state as an area or at least as a point, at every zoom', () => {
    const style = buildStyle({
      atlas,
      shapes,
      fonts,
      fontFolder: '',
      marks,
      palette: palettes.light,
      language: 'en',
      view: 'equal-earth',
    })
    const { areas, points } = style.sources
    const keysOf = (source: typeof areas) =>
      source?.type === 'geojson' && typeof source.data === 'object' && 'features' in source.data
        ? source.data.features.map(({ properties }) => properties?.key)
        : []
    expect(keysOf(areas).length).toBeGreaterThan(0)
    for (const { key } of atlas.states) expect(keysOf(points)).toContain(key)
    for (const source of [areas, points]) expect(source).toMatchObject({ tolerance: 0, promoteId: 'key' })
  })
})
