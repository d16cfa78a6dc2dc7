import { beforeEach, expect, test } from 'vitest'
import {
  chosenSource,
  DEFAULT_DESK,
  desk,
  folds,
  followed,
  restoreDesk,
  restoredPlace,
  setFold,
  showSource,
  sources,
} from './desk.ts'
import { choose, panel } from './state.ts'

beforeEach(() => restoreDesk(DEFAULT_DESK, null))

test('a source opens its panel, each time anew, whatever the sources were filtered by', () => {
  sources.value = { words: 'treaty', order: 'date' }
  showSource('sos-2013')
  const asked = chosenSource.value
  expect([panel.value, asked]).toEqual(['sources', { id: 'sos-2013', asked: true }])
  expect(sources.value).toEqual({ words: '', order: 'date' })
  showSource('sos-2013')
  expect(chosenSource.value).not.toBe(asked)
})

test('a source that an address names was not asked for by hand', () => {
  restoreDesk({ ...DEFAULT_DESK, source: 'sos-2013', sources: { words: 'treaty', order: 'count' } }, null)
  expect(chosenSource.value).toEqual({ id: 'sos-2013', asked: false })
  expect(desk.value).toMatchObject({ source: 'sos-2013', sources: { words: 'treaty' } })
})

test('of the sentences only one that was gone to by hand is noted', () => {
  followed.value = { passage: 'psi:0-31', focus: false, byItself: true }
  expect(desk.value.passage).toBe(null)
  followed.value = { passage: 'psi:0-31', focus: true }
  expect(desk.value.passage).toBe('psi:0-31')
  restoreDesk({ ...DEFAULT_DESK, passage: 'psi:32-60' }, null)
  expect(followed.value).toEqual({ passage: 'psi:32-60', focus: false })
})

test('the place of an address is known as such until another is chosen', () => {
  choose('KOR')
  restoreDesk(DEFAULT_DESK, 'KOR')
  expect(restoredPlace.value).toBe('KOR')
  choose('JPN')
  choose('KOR')
  expect(restoredPlace.value).toBe(null)
})

test('only what is folded otherwise than by itself is noted', () => {
  setFold('sentences', true, false)
  setFold('events', false, true)
  setFold('grades', false, false)
  expect([...folds.value]).toEqual([
    ['sentences', true],
    ['events', false],
  ])
  setFold('sentences', false, false)
  expect([...folds.value]).toEqual([['events', false]])
})

test('what a reader unfolded stays so when it would be folded by itself', () => {
  setFold('events', true, false)
  setFold('events', true, true)
  expect(folds.value.get('events')).toBe(true)
})

test('a source that was folded by hand is unfolded when it is asked for', () => {
  setFold('sos-2013', false, true)
  showSource('sos-2013')
  expect(folds.value.has('sos-2013')).toBe(false)
})
