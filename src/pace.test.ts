import { expect, test } from 'vitest'
import { Pace } from './pace.ts'

/** Feeds so many pictures; how often the map was called slow. */
const move = (pace: Pace, took: number, pictures: number): number =>
  Array.from({ length: pictures }, () => pace.picture(took)).filter(Boolean).length

test('a map is slow after three seconds of long pictures', () => {
  expect(move(new Pace(), 100, 29)).toBe(0)
  expect(move(new Pace(), 100, 30)).toBe(1)
  expect(move(new Pace(), 2600, 2)).toBe(1)
})

test('a smooth map is not slow, nor one with a hiccup', () => {
  expect(move(new Pace(), 16, 600)).toBe(0)
  const pace = new Pace()
  move(pace, 16, 100)
  expect(pace.picture(1600)).toBe(false)
})

test('after a smooth while it is watched anew', () => {
  const pace = new Pace()
  move(pace, 20, 150)
  expect(move(pace, 100, 30)).toBe(1)
})
