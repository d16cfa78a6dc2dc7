import { describe, expect, test } from 'vitest'
import type { Position } from '../geo/model.ts'
import { atlas } from './figure/fixture.ts'
import { nearest, nextNamed, nextTowards, type Place, placesOnMap } from './places.ts'
import { LAYERS } from './state.ts'

const place = (id: string, point: Position, en = id): Place => ({
  id,
  point,
  names: { 'zh-Hant': `${id}地`, 'zh-Hans': `${id}地`, en },
})
const fiji = place('FJI', [178, -18], 'Fiji')
const samoa = place('WSM', [-172, -13.7], 'Samoa')
const tonga = place('TON', [-175, -21], 'Tonga')
const peru = place('PER', [-75, -10], 'Peru')
const all = [fiji, peru, samoa, tonga]

describe('the list of places', () => {
  test('has every area once, and the points that are drawn', () => {
    const year = { from: atlas.lastYear, to: atlas.lastYear }
    const ids = placesOnMap(atlas, year, new Set(LAYERS), 'en').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(atlas.states.map(({ key }) => key)))
    expect(ids).toEqual(expect.arrayContaining(atlas.summits.map(({ city }) => city)))
  })
  test('leaves out points of layers that are off, and what comes after the years', () => {
    const early = { from: atlas.firstYear, to: atlas.firstYear }
    const keys = atlas.states.map(({ key }) => key)
    const without = placesOnMap(atlas, { from: atlas.lastYear, to: atlas.lastYear }, new Set(), 'en')
    expect(without.map(({ id }) => id).sort()).toEqual([...keys].sort())
    const hosts = placesOnMap(atlas, early, new Set(['hosts']), 'en').map(({ id }) => id)
    expect(hosts.filter((id) => !keys.includes(id))).toEqual([])
  })
  test('is in the order of the language', () => {
    const names = placesOnMap(atlas, { from: 2025, to: 2025 }, new Set(), 'en').map((one) => one.names.en)
    expect(names).toEqual([...names].sort(new Intl.Collator('en').compare))
  })
})

describe('going on the map', () => {
  test('goes to the nearest place that way, also over the date line', () => {
    expect(nextTowards(all, fiji, 'ArrowRight')?.id).toBe('TON')
    expect(nextTowards(all, samoa, 'ArrowLeft')?.id).toBe('FJI')
    expect(nextTowards(all, peru, 'ArrowLeft')?.id).toBe('WSM')
    expect(nextTowards(all, tonga, 'ArrowUp')?.id).toBe('WSM')
    expect(nextTowards(all, tonga, 'ArrowDown')).toBeUndefined()
  })
  test('begins with the place nearest to a point', () => {
    expect(nearest(all, [179, -15])?.id).toBe('FJI')
    expect(nearest([], [0, 0])).toBeUndefined()
  })
})

describe('letters', () => {
  const list = [place('a', [0, 0], 'Benin'), place('b', [0, 0], 'Peru'), place('c', [0, 0], 'Poland')]
  test('one letter goes on to the next name, round the list', () => {
    expect(nextNamed(list, 1, 'p')).toBe(2)
    expect(nextNamed(list, 2, 'P')).toBe(1)
    expect(nextNamed(list, 0, 'z')).toBe(-1)
  })
  test('more letters may mean the place one is at, in any language', () => {
    expect(nextNamed(list, 1, 'pe')).toBe(1)
    expect(nextNamed(list, 0, 'c地')).toBe(2)
  })
})
