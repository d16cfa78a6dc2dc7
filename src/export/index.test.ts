import { describe, expect, test } from 'vitest'
import { defaultSettings, type Layer } from '../state.ts'
import { FORMATS, fileName, type Named } from './index.ts'
import { paperSheet, screenSheet } from './sizes.ts'

const settings = defaultSettings(2009)
const format = FORMATS[0]!
const sheet = screenSheet({ width: 3840, height: 2160 })
const nameOf = (more: Partial<Named>, of = format) =>
  fileName({ settings, projection: null, sheet, ...more }, of)
const named = (layers: Layer[]) =>
  nameOf({ settings: { ...settings, layers: new Set(layers) } }).split('_')[0]

describe('fileName', () => {
  test('says what the picture is', () => {
    expect(nameOf({})).toBe('psi-nss_2009_zh-Hant_3840x2160.png')
    const range = { ...settings, years: { from: 2003, to: 2009 } }
    expect(nameOf({ settings: range })).toBe('psi-nss_2003-2009_zh-Hant_3840x2160.png')
  })

  test('says which memberships a range shows, and which projection, where they are not the usual ones', () => {
    const joined = { ...settings, years: { from: 2003, to: 2009, mode: 'joined' as const } }
    expect(nameOf({ settings: joined })).toBe('psi-nss_joined-2003-2009_zh-Hant_3840x2160.png')
    expect(nameOf({ settings: { ...settings, years: { from: 2009, to: 2009, mode: 'during' } } })).toBe(
      'psi-nss_during-2009_zh-Hant_3840x2160.png',
    )
    expect(nameOf({ settings: { ...settings, view: 'robinson' } })).toBe(
      'psi-nss_2009_zh-Hant_robinson_3840x2160.png',
    )
    const projection = 'orthographic' as const
    expect(nameOf({ settings: { ...settings, view: 'robinson' }, projection })).toBe(
      'psi-nss_2009_zh-Hant_orthographic_3840x2160.png',
    )
    expect(nameOf({ settings: { ...settings, view: 'robinson' }, projection: 'equal-earth' })).toBe(
      'psi-nss_2009_zh-Hant_3840x2160.png',
    )
  })

  test('names the layers that are on', () => {
    expect(named(['hosts', 'psi'])).toBe('psi-nss')
    expect(named(['events'])).toBe('psi')
    expect(named(['participants', 'places'])).toBe('nss')
    expect(named(['places'])).toBe('places')
    expect(named([])).toBe('world')
  })

  test('gives paper its pixels where it has pixels, and its millimetres where it has none', () => {
    const paper = paperSheet('A4', 'landscape', 300)
    expect(nameOf({ sheet: paper })).toBe('psi-nss_2009_zh-Hant_3508x2480.png')
    const vectors = { ...format, extension: 'pdf', kind: 'vectors' as const }
    expect(nameOf({ sheet: paper }, vectors)).toBe('psi-nss_2009_zh-Hant_297x210mm.pdf')
  })
})

test('every format has its own name and ending', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length)
  expect(new Set(FORMATS.map(({ extension }) => extension)).size).toBe(FORMATS.length)
})
