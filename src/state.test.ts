import { beforeEach, describe, expect, test } from 'vitest'
import {
  choose,
  defaultSettings,
  lacksWebgl,
  layers,
  lit,
  MOST_STATES,
  place,
  renderer,
  rendererInUse,
  restore,
  selection,
  setMode,
  setRange,
  settings,
  setYear,
  showOnMap,
  toggleLayer,
  toggleSelected,
  twoEnds,
  wished,
  writeYears,
  years,
} from './state.ts'

const first = defaultSettings(2025, 'en')

beforeEach(() => {
  restore(first)
  lacksWebgl.value = false
  lit.value = null
})

test('an address is taken over whole', () => {
  const other = {
    ...first,
    years: { from: 2004, to: 2009, mode: 'joined' as const },
    place: 'KOR',
    view: 'globe' as const,
    camera: { center: [10, 20] as [number, number], zoom: 3 },
    selection: ['KOR', 'JPN'],
    renderer: 'figure' as const,
    embedded: true,
  }
  restore(other)
  expect(settings.value).toEqual(other)
})

describe('years', () => {
  test('may be given from either end, and keep their mode', () => {
    setMode('during')
    setRange(2010, 2004)
    expect(years.value).toEqual({ from: 2004, to: 2010, mode: 'during' })
    expect(twoEnds.value).toBe(true)
    setYear(2007)
    expect(years.value).toEqual({ from: 2007, to: 2007, mode: 'during' })
    expect(twoEnds.value).toBe(false)
    setMode('end')
    expect(years.value).toEqual({ from: 2007, to: 2007 })
  })

  test('are written as one or as two', () => {
    expect(writeYears({ from: 2009, to: 2009 })).toBe('2009')
    expect(writeYears({ from: 2003, to: 2009 })).toBe('2003–2009')
  })
})

test('a layer is switched, and the set that others hold stays as it was', () => {
  const before = layers.value
  const was = before.has('places')
  toggleLayer('places')
  expect(layers.value.has('places')).toBe(!was)
  expect(before.has('places')).toBe(was)
  toggleLayer('places')
  expect(layers.value).toEqual(before)
})

test('states to compare are added and taken out, and no more than there is room for', () => {
  expect(toggleSelected('KOR')).toBe(true)
  expect(toggleSelected('JPN')).toBe(true)
  expect(toggleSelected('KOR')).toBe(true)
  expect(selection.value).toEqual(['JPN'])
  const many = Array.from({ length: MOST_STATES }, (_, index) => `S${index}`)
  restore({ ...first, selection: many })
  expect(toggleSelected('KOR')).toBe(false)
  expect(selection.value).toEqual(many)
  expect(toggleSelected('S3')).toBe(true)
  expect(selection.value).toHaveLength(MOST_STATES - 1)
})

test('a place is chosen, and can be wished for again without being chosen', () => {
  choose('seoul')
  expect(place.value).toBe('seoul')
  showOnMap('KOR')
  const wish = wished.value
  showOnMap('KOR')
  expect(wished.value).toEqual({ place: 'KOR' })
  expect(wished.value).not.toBe(wish)
  expect(place.value).toBe('seoul')
  choose(null)
  expect(place.value).toBe(null)
})

test('where there is no WebGL2 the figure draws, and what was asked for is kept', () => {
  expect(rendererInUse.value).toBe('webgl')
  lacksWebgl.value = true
  expect(rendererInUse.value).toBe('figure')
  expect(renderer.value).toBe('webgl')
})
