import { geoDistance } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { arcsOf, linesBetween } from './arcs.ts'
import type { Position } from './model.ts'

const WASHINGTON: Position = [-77.03637, 38.89511]
const SEOUL: Position = [126.9784, 37.566]
const THE_HAGUE: Position = [4.29861, 52.07667]
const FIJI: Position = [178.44, -18.14]
const SAMOA: Position = [-171.77, -13.83]

const cities = [
  { id: 'washington', point: WASHINGTON },
  { id: 'seoul', point: SEOUL },
  { id: 'the-hague', point: THE_HAGUE },
]
const summit = (year: number, city: string) => ({ id: `nss-${year}`, start: `${year}-04-01`, city })
const summits = [
  summit(2014, 'the-hague'),
  summit(2010, 'washington'),
  summit(2016, 'washington'),
  summit(2012, 'seoul'),
]
const arcs = arcsOf(summits, cities)
const EARTH = 6371.0088

describe('the ways between summits', () => {
  test('lead from each to the next, whatever the order of the rows', () => {
    expect(arcs.map(({ from, to }) => [from, to])).toEqual([
      ['nss-2010', 'nss-2012'],
      ['nss-2012', 'nss-2014'],
      ['nss-2014', 'nss-2016'],
    ])
    const ends = arcs.map(({ lines }) => [lines[0]![0], lines.at(-1)!.at(-1)])
    for (const [index, [from, to]] of [
      [WASHINGTON, SEOUL],
      [SEOUL, THE_HAGUE],
      [THE_HAGUE, WASHINGTON],
    ].entries()) {
      expect(geoDistance(ends[index]![0]!, from!) * EARTH).toBeLessThan(0.2)
      expect(geoDistance(ends[index]![1]!, to!) * EARTH).toBeLessThan(0.2)
    }
  })

  test.each([
    ['Washington to Seoul', WASHINGTON, SEOUL],
    ['Seoul to The Hague', SEOUL, THE_HAGUE],
    ['The Hague to Washington', THE_HAGUE, WASHINGTON],
    ['Fiji to Samoa', FIJI, SAMOA],
    ['Samoa to Fiji', SAMOA, FIJI],
  ])('are the shortest on the sphere: %s', (_, start, end) => {
    const points = linesBetween(start, end).flat()
    const whole = geoDistance(start, end) * EARTH
    // A point of the great circle adds nothing to the way.
    for (const point of points)
      expect((geoDistance(start, point) + geoDistance(point, end)) * EARTH).toBeLessThan(whole + 0.5)
    let length = 0
    for (const line of linesBetween(start, end))
      for (let at = 1; at < line.length; at++) length += geoDistance(line[at - 1]!, line[at]!) * EARTH
    expect(Math.abs(length - whole)).toBeLessThan(1)
  })

  test.each([
    [WASHINGTON, SEOUL],
    [FIJI, SAMOA],
    [SAMOA, FIJI],
  ])('touch ±180° on both sides where they cross it, and leave no gap', (start, end) => {
    const lines = linesBetween(start, end)
    expect(lines).toHaveLength(2)
    const [before, after] = [lines[0]!.at(-1)!, lines[1]![0]!]
    expect([Math.abs(before[0]), before[0]]).toEqual([180, -after[0]])
    expect(before[1]).toBe(after[1])
    for (const line of lines)
      for (let at = 1; at < line.length; at++)
        expect(Math.abs(line[at]![0] - line[at - 1]![0])).toBeLessThan(90)
  })

  test('know how long they are', () => {
    // Reckoned with another formula, the haversine.
    const radians = (degrees: number) => (degrees * Math.PI) / 180
    const haversine = ([a, b]: Position, [c, d]: Position) => {
      const h =
        Math.sin(radians(d - b) / 2) ** 2 +
        Math.cos(radians(b)) * Math.cos(radians(d)) * Math.sin(radians(c - a) / 2) ** 2
      return 2 * EARTH * Math.asin(Math.sqrt(h))
    }
    expect(arcs.map(({ kilometres }) => kilometres)).toEqual(
      [haversine(WASHINGTON, SEOUL), haversine(SEOUL, THE_HAGUE), haversine(THE_HAGUE, WASHINGTON)].map(
        Math.round,
      ),
    )
  })
})
