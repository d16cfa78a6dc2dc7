import { expect, test } from 'vitest'
import { choicesOf } from './choices.ts'

test('a city under its star and its words is one choice, its events are each their own', () => {
  const hits = [
    { place: 'washington', mark: 'hosts:washington' },
    { place: 'washington', mark: 'events:2004-02-11-speech' },
    { place: 'washington', mark: 'places:washington' },
    { place: 'USA', mark: null },
    { place: 'USA', mark: null },
  ]
  expect(choicesOf(hits)).toEqual([
    { id: 'washington', marks: ['hosts:washington', 'places:washington'] },
    { id: '2004-02-11-speech', marks: ['events:2004-02-11-speech'] },
    { id: 'USA', marks: [] },
  ])
  expect(choicesOf([])).toEqual([])
})
