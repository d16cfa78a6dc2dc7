import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Atlas, World } from '../../geo/model.ts'
import { shapesOf } from '../../src/data.ts'
import { grow } from './grow.ts'

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'))
const atlas: Atlas = read('atlas.json')
const world: World = read('world.json')

const pointsOf = (one: World) => one.arcs.reduce((sum, arc) => sum + arc.length, 0)

describe('a grown atlas', () => {
  const grown = grow(atlas, world, { times: 4, events: 1000 })

  test('is one that the page reads', () => {
    expect(v.safeParse(Atlas, grown.atlas).success).toBe(true)
    expect(v.safeParse(World, grown.world).success).toBe(true)
  })

  test('has every state and area as often, none twice', () => {
    const keys = shapesOf(grown.world).areas.map(({ properties }) => properties.key)
    expect(keys).toHaveLength(shapesOf(world).areas.length * 4)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(grown.atlas.states.map(({ key }) => key))).toEqual(new Set(keys))
    expect(grown.atlas.endorsements).toHaveLength(atlas.endorsements.length * 4)
    expect(grown.atlas.events).toHaveLength(1000)
    expect(new Set(grown.atlas.events.map(({ id }) => id)).size).toBe(1000)
  })

  test('has borders about twice as long, and copies on the ground of their original', () => {
    const share = (pointsOf(grown.world) - pointsOf(world)) / pointsOf(world)
    expect(share).toBeGreaterThan(1.5)
    expect(share).toBeLessThan(5)
    const [west, south, east, north] = atlas.states.find(({ key }) => key === 'FRA')!.extent
    for (const copy of ['FRA', 'FRA-1', 'FRA-3']) {
      const [x, y] = grown.atlas.states.find(({ key }) => key === copy)!.point
      expect(x).toBeGreaterThan(west)
      expect(x).toBeLessThan(east)
      expect(y).toBeGreaterThan(south)
      expect(y).toBeLessThan(north)
    }
  })

  test('of its own size is the atlas itself', () => {
    const same = grow(atlas, world, { times: 1, events: atlas.events.length })
    expect(same.world).toBe(world)
    expect(same.atlas).toEqual(atlas)
  })
})
