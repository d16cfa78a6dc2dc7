import { describe, expect, test } from 'vitest'
import { LAYERS, type Layer, type Settings } from '../state.ts'
import { FORMATS, fileName, PAGE } from './index.ts'

const settings: Settings = {
  years: { from: 2009, to: 2009 },
  layers: new Set(LAYERS),
  place: null,
  language: 'zh-Hant',
  view: 'equal-earth',
  theme: null,
  camera: null,
  panel: 'legend',
}
const format = FORMATS[0]!
const named = (layers: Layer[]) =>
  fileName({ ...settings, layers: new Set(layers) }, { width: 1280, height: 720 }, format).split('_')[0]

describe('fileName', () => {
  test('says what the picture is', () => {
    const size = { width: 3840, height: 2160 }
    expect(fileName(settings, size, format)).toBe('psi-nss_2009_zh-Hant_3840x2160.png')
    const range = { ...settings, years: { from: 2003, to: 2009 } }
    expect(fileName(range, size, format)).toBe('psi-nss_2003-2009_zh-Hant_3840x2160.png')
  })

  test('names the layers that are on', () => {
    expect(named(['hosts', 'psi'])).toBe('psi-nss')
    expect(named(['events'])).toBe('psi')
    expect(named(['participants', 'places'])).toBe('nss')
    expect(named(['places'])).toBe('places')
    expect(named([])).toBe('world')
  })
})

test('every size has the proportions of the page, 3840 × 2160 the largest', () => {
  for (const { width, height } of format.sizes) expect(width / height).toBe(PAGE.width / PAGE.height)
  expect(format.sizes.at(-1)).toEqual({ width: 3840, height: 2160 })
})
