import { describe, expect, test } from 'vitest'
import { CELL, columnsFor, keyStep, neighbour } from './steps.ts'

test.each([
  ['ArrowRight', 50, 52],
  ['ArrowUp', 50, 52],
  ['ArrowLeft', 1, 0],
  ['PageUp', 95, 100],
  ['PageDown', 50, 40],
  ['Home', 70, 0],
  ['End', 0, 100],
  ['Enter', 50, null],
  ['constructor', 50, null],
])('%s moves the divider from %i to %s', (key, at, next) => {
  expect(keyStep(key, at)).toBe(next)
})

describe('a grid', () => {
  const shape = 2.05

  test.each([
    [4, 1100, 590, 2],
    [4, 390, 900, 1],
    [2, 1100, 400, 2],
    [24, 1100, 590, 6],
    [1, 300, 300, 1],
  ])('of %i maps in %i × %i pixels has %i columns', (count, width, height, columns) => {
    expect(columnsFor(count, width, height, shape)).toBe(columns)
  })

  test('of more maps than the window holds has as many columns as can be read', () => {
    const columns = columnsFor(24, 374, 200, shape)
    expect(columns).toBe(2)
    expect((374 - CELL.gap) / columns).toBeGreaterThanOrEqual(CELL.narrowest)
    expect(columnsFor(24, 100, 200, shape)).toBe(1)
  })

  test.each([
    ['ArrowRight', 1, 2],
    ['ArrowRight', 4, null],
    ['ArrowDown', 1, 3],
    ['ArrowDown', 3, null],
    ['ArrowUp', 0, null],
    ['ArrowLeft', 2, 1],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['Tab', 1, null],
  ])('of five in two columns leads by %s from %i to %s', (key, from, to) => {
    expect(neighbour(key, from, 5, 2)).toBe(to)
  })
})
