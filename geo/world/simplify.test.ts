import { geoArea } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import { describe, expect, test } from 'vitest'
import type { World } from '../model.ts'
import { buildWorld } from '../world.ts'
import { readWorldInput } from './input.ts'
import { simplifyLine, simplifyWorld } from './simplify.ts'

describe('simplifyLine', () => {
  test('leaves out what nobody sees, and keeps the ends', () => {
    const line: [number, number][] = [
      [0, 0],
      [1, 0.001],
      [2, 0],
      [3, 2],
      [4, 0],
    ]
    expect(simplifyLine(line, 0.01, 2)).toEqual([line[0], line[2], line[3], line[4]])
  })

  test('never makes less of a ring than a triangle', () => {
    const ring: [number, number][] = [
      [0, 0],
      [0, 0.01],
      [0.01, 0.01],
      [0.01, 0],
      [0, 0],
    ]
    expect(simplifyLine(ring, 1, 4)).toHaveLength(4)
  })

  test('keeps the edge of the world', () => {
    const edge: [number, number][] = [
      [180, 0],
      [180, 0.001],
      [180, 0.002],
      [180, 0.003],
    ]
    expect(simplifyLine(edge, 1, 2)).toEqual(edge)
  })

  test('measures near the pole as an equal-area map does', () => {
    const bump = (latitude: number): [number, number][] => [
      [0, latitude],
      [1, latitude + 0.1],
      [2, latitude],
    ]
    expect(simplifyLine(bump(0), 0.05, 2)).toHaveLength(3)
    expect(simplifyLine(bump(80), 0.05, 2)).toHaveLength(2)
  })
})

test('lines that meet still meet on the coarser grid', () => {
  const world = {
    version: 1,
    type: 'Topology',
    transform: { scale: [0.002, 0.001], translate: [-180, -90] },
    arcs: [
      [
        [90_003, 90_005],
        [500, 700],
      ],
      [
        [90_503, 90_705],
        [-900, 100],
      ],
    ],
    objects: { areas: { type: 'GeometryCollection', geometries: [] } },
  } as unknown as World
  const { arcs, transform } = simplifyWorld(world, 0.001) as unknown as World & {
    transform: { scale: [number, number] }
  }
  expect(transform.scale).toEqual([0.016, 0.008])
  const end = arcs[0]!.reduce((sum, step) => [sum[0]! + step[0]!, sum[1]! + step[1]!], [0, 0])
  expect(end).toEqual(arcs[1]![0])
})

test('every area of the world keeps a shape, and no ring turns inside out', async () => {
  const { world } = buildWorld(readWorldInput())
  const coarse = simplifyWorld(world, 0.004)
  expect(coarse.arcs.flat().length).toBeLessThan(world.arcs.flat().length / 2)
  const ground = (of: World) =>
    (feature(of as never, of.objects.areas as never) as unknown as FeatureCollection).features.map((one) => ({
      key: one.properties?.key,
      area: geoArea(one),
    }))
  const fine = new Map(ground(world).map(({ key, area }) => [key, area]))
  for (const { key, area } of ground(coarse)) {
    expect(area, key).toBeGreaterThan(0)
    // A ring that d3-geo reads the wrong way round is nearly the whole sphere.
    expect(Math.abs(area - fine.get(key)!), key).toBeLessThan(0.02)
  }
})
