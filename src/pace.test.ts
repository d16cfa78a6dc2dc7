import { expect, test } from 'vitest'
import { Pace } from './pace.ts'

/** Feeds pictures `gap` apart; the number of times the map was called slow. */
function move(pace: Pace, gap: number, seconds: number, start = 0): number {
  let calls = 0
  for (let time = start; time <= start + seconds * 1000; time += gap) calls += Number(pace.picture(time))
  return calls
}

test('a map is slow after three seconds of few pictures, and it is said once', () => {
  expect(move(new Pace(), 100, 2.5)).toBe(0)
  expect(move(new Pace(), 100, 10)).toBe(1)
})

test('a smooth map is not slow, nor one with a hiccup', () => {
  expect(move(new Pace(), 16, 10)).toBe(0)
  const pace = new Pace()
  move(pace, 16, 2)
  expect(pace.picture(2400)).toBe(false)
  expect(move(pace, 16, 3, 2416)).toBe(0)
})

test('movements add up, and the pauses between and within them do not count', () => {
  const pace = new Pace()
  move(pace, 100, 2)
  pace.rest()
  expect(move(pace, 100, 0.9, 60_000)).toBe(0)
  expect(move(pace, 100, 0.5, 70_000)).toBe(1)
})

test('after a smooth while it is watched anew', () => {
  const pace = new Pace()
  move(pace, 16, 4)
  pace.rest()
  expect(move(pace, 100, 4, 10_000)).toBe(1)
})
