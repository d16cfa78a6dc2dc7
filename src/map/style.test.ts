import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../geo/model.ts'
import { atlas, fonts, shapes } from '../figure/fixture.ts'
import { palettes } from '../look.ts'
import { marksOf } from '../marks.ts'
import { SHADES, shadesOf } from '../shading.ts'
import { MODES } from '../state.ts'
import { byShade } from './layers/areas.ts'
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

  test('draws a crowd of events as dots, and everything else as before', () => {
    const input = {
      shapes,
      fonts,
      fontFolder: '',
      palette: palettes.light,
      language: 'en',
      view: 'globe',
    } as const
    const events = Array.from({ length: 3000 }, (_, index) => ({ ...atlas.events[0]!, id: `event-${index}` }))
    const many = { ...atlas, events }
    const crowd = buildStyle({ ...input, atlas: many, marks: marksOf(many) })
    expect(validateStyleMin(crowd).map(({ message }) => message)).toEqual([])
    const typesOf = (style: typeof crowd) =>
      style.layers.flatMap((layer) => ('source' in layer && layer.source === 'marks' ? [layer.type] : []))
    expect(typesOf(crowd)).toEqual(['circle', 'circle', 'symbol', 'symbol'])
    expect(typesOf(buildStyle({ ...input, atlas, marks }))).toEqual(['symbol', 'symbol'])
  })

  test('lays its pattern over every state in whatever year and colouring it has one', () => {
    const input = { shapes, fonts, fontFolder: '', language: 'en', view: 'globe' } as const
    const style = buildStyle({ ...input, atlas, marks, palette: palettes.light })
    const { data } = style.sources.areas as { data: FeatureCollection }
    const can = new Map(data.features.map(({ properties }) => [properties?.key, properties?.can]))
    for (let year = atlas.firstYear; year <= atlas.lastYear; year++)
      for (const mode of MODES)
        for (const colouring of ['status', 'joined'] as const)
          for (const comparison of [null, { year: 2010, way: 'difference' as const }]) {
            const settings = { years: { from: year, to: year, mode }, colouring, comparison }
            for (const [key, shade] of shadesOf(atlas, settings))
              if (palettes.light.areas[shade].pattern && can.has(key))
                expect(can.get(key)).toContain(`,${shade},`)
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
