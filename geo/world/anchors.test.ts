import { expect, test } from 'vitest'
import type { Position } from '../model.ts'
import { anchorsOf } from './anchors.ts'
import { type Polygon, polygonHolds, tidy } from './geometry.ts'

const box = (west: number, south: number, east: number, north: number): Polygon =>
  tidy([
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ])!

test('wide ground has a point in each of its pieces, but none where its label point is', () => {
  const anchors = anchorsOf([box(0, -4, 40, 4)], [20, 0])
  expect(anchors.map(({ point }) => point)).toEqual([
    [4, 0],
    [12, 0],
    [28, 0],
    [36, 0],
  ])
})

test('the room of a point reaches as far as the ground does, not only to the end of its piece', () => {
  const [anchor] = anchorsOf([box(0, -4, 16, 4)], [12, 0])
  expect(anchor!.point).toEqual([4, 0])
  expect(anchor!.room[0]).toBeGreaterThan(800)
})

test('every point stands on the ground, which may be of any form, and where there are lakes', () => {
  const [outer] = box(0, 40, 40, 60)
  const [lake] = box(4, 44, 20, 56)
  const bay = [...outer!.slice(0, 2), [30, 60], [25, 45], [20, 60], ...outer!.slice(2)] as Position[]
  const polygon: Polygon = [bay, lake!.toReversed()]
  const anchors = anchorsOf([polygon], [37, 50])
  expect(anchors.length).toBeGreaterThan(5)
  for (const { point } of anchors) expect(polygonHolds(polygon, point)).toBe(true)
})

test('a part of its own has one, and what has no room for writing has none', () => {
  const near = box(0, 50, 3, 52)
  expect(anchorsOf([near], [1.5, 51])).toEqual([])
  expect(anchorsOf([near, box(20, 50, 22, 51.5)], [1.5, 51])).toHaveLength(1)
  expect(anchorsOf([near, box(20, 50, 40, 50.2)], [1.5, 51])).toEqual([])
})
