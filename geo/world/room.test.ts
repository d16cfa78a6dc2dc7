import { expect, test } from 'vitest'
import type { Position } from '../model.ts'
import { roomAround } from './room.ts'

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
]

/** Kilometres of a degree at the equator. */
const DEGREE = 111.2

test('a square holds a square as wide as itself, and flat rectangles no wider', () => {
  for (const width of roomAround([box(-1, -1, 1, 1)], [0, 0])) {
    expect(width / (2 * DEGREE)).toBeGreaterThan(0.98)
    expect(width / (2 * DEGREE)).toBeLessThan(1.1)
  }
})

test('a strip has little room for what is high', () => {
  const [square, line, longLine] = roomAround([box(-9, -1, 9, 1)], [0, 0])
  expect(square! / (2 * DEGREE)).toBeLessThan(1.2)
  expect(line! / (6 * DEGREE)).toBeCloseTo(1, 0)
  expect(longLine! / (18 * DEGREE)).toBeCloseTo(1, 0)
})

test('a lake takes its room away, and longitudes are as short as they are there', () => {
  const whole = roomAround([box(-4, 58, 4, 62)], [0, 60])
  const lake = roomAround([box(-4, 58, 4, 62), box(0.5, 59, 3, 61)], [0, 60])
  expect(whole[0] / (4 * DEGREE)).toBeCloseTo(1, 0)
  expect(lake[0]).toBeLessThan(whole[0] / 2)
})
