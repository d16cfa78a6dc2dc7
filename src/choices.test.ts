import { expect, test } from 'vitest'
import { choicesOf, unsaid } from './choices.ts'

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

test('what a dot stands for beside what can be chosen is counted', () => {
  expect(
    unsaid([
      { place: 'one', mark: 'events:one', more: 4 },
      { place: 'KOR', mark: null },
    ]),
  ).toBe(4)
  expect(unsaid([])).toBe(0)
})
