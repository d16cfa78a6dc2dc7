import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Atlas } from '../geo/model.ts'
import { lookupOf } from './lookup.ts'

const atlas: Atlas = JSON.parse(readFileSync(new URL('../public/data/atlas.json', import.meta.url), 'utf8'))
const lookup = lookupOf(atlas)

test('knows states, cities and events by id, and nothing else', () => {
  for (const id of ['KOR', 'seoul', atlas.events[0]!.id]) expect(lookup.knows(id), id).toBe(true)
  for (const id of ['XXX', '__proto__', '']) expect(lookup.knows(id), id).toBe(false)
})

test('names them in every language, and what it does not know by its id', () => {
  expect(lookup.name('KOR', 'en')).toBe('South Korea')
  expect(lookup.name('seoul', 'zh-Hant')).toBe('首爾')
  expect(lookup.name('IAEA', 'en')).toBe(atlas.organisations.find(({ id }) => id === 'IAEA')?.names.en)
  expect(lookup.name('XXX', 'en')).toBe('XXX')
})

test('a state has the summits of its cities, and is meant by their names', () => {
  expect(lookup.summitsOf('USA').map(({ edition }) => edition)).toEqual([1, 4])
  expect(lookup.summitsOf('seoul').map(({ edition }) => edition)).toEqual([2])
  expect(lookup.idsOf('KOR')).toContain('seoul')
  expect([...lookup.idsOf('seoul')]).toEqual(['seoul'])
})

test('events belong to themselves, to their city and to its state', () => {
  const event = atlas.events.find(({ city, state }) => city && state)!
  for (const id of [event.id, event.city!, event.state!])
    expect(lookup.eventsOf(id).map((one) => one.id)).toContain(event.id)
  expect(lookup.eventsOf('XXX')).toEqual([])
})

test('passages of a chosen year come in the order of that year', () => {
  const row = atlas.articlePlaces.find(({ inYear, passages }) =>
    inYear.some((own) => own.passages[0] !== passages[0]),
  )!
  const own = row.inYear.find((one) => one.passages[0] !== row.passages[0])!
  const idsIn = (year: number) => lookup.passagesOf(row.place, { from: year, to: year }).map(({ id }) => id)
  expect(idsIn(own.year)).toEqual(own.passages)
  expect(idsIn(1900)).toEqual(row.passages)
  expect(lookup.passagesOf('XXX', { from: 2010, to: 2010 })).toEqual([])
})
