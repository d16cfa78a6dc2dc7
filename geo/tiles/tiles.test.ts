import { readFileSync } from 'node:fs'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Atlas, DEEPEST_TILES, type Event, EventDot, EventPart, partOf, spanLayers } from '../model.ts'
import { cutTiles, type Placed, type Tile } from './cut.ts'
import { spotOf } from './grids.ts'
import { areMany, MOST_EVENTS, tileEvents } from './index.ts'

const atlas: Atlas = JSON.parse(
  readFileSync(new URL('../../public/data/atlas.json', import.meta.url), 'utf8'),
)

interface Read {
  layer: string
  /** In tiles of the deepest zoom from the north-west corner. */
  x: number
  y: number
  tags: unknown
}

function readTile({ z, x, y, bytes }: Tile): Read[] {
  const side = 2 ** (DEEPEST_TILES - z)
  return Object.values(new VectorTile(new PbfReader(bytes)).layers).flatMap((layer) =>
    Array.from({ length: layer.length }, (_, at) => {
      const feature = layer.feature(at)
      const point = feature.loadGeometry()[0]![0]!
      const [right, down] = [point.x / layer.extent, point.y / layer.extent]
      return { layer: layer.name, x: (x + right) * side, y: (y + down) * side, tags: feature.properties }
    }),
  )
}

const span = (from: number, to = from) => ({ from, to, counts: [] })
const first = span(2003)
const second = span(2004)
const placed = (id: string, longitude: number, of = first, location: Event['location'] = 'city'): Placed => ({
  id,
  location,
  point: [longitude, 10],
  span: of,
})
const dotsOf = (events: Placed[], z: number) =>
  cutTiles(events, spotOf['equal-earth'])
    .filter((tile) => tile.z === z)
    .flatMap(readTile)

describe('cut into tiles', () => {
  test('an event has one dot at every zoom, where it stands', () => {
    for (let z = 0; z <= DEEPEST_TILES; z++) {
      const dots = dotsOf([placed('one', 100)], z).filter(({ layer }) => layer === spanLayers(first).all)
      expect(dots.map(({ tags }) => tags)).toEqual([{ ids: 'one', events: 1, approximate: false }])
      const [x, y] = spotOf['equal-earth']([100, 10])
      const step = 2 ** (DEEPEST_TILES - z) / 8192
      expect(Math.abs(dots[0]!.x - x * 2 ** DEEPEST_TILES)).toBeLessThanOrEqual(step)
      expect(Math.abs(dots[0]!.y - y * 2 ** DEEPEST_TILES)).toBeLessThanOrEqual(step)
    }
  })

  test('what lies on each other is one dot from afar, and parts on closer maps', () => {
    const events = [placed('one', 100), placed('other', 100.05)]
    const idsAt = (z: number) =>
      dotsOf(events, z)
        .filter(({ layer }) => layer === spanLayers(first).all)
        .map(({ tags }) => v.parse(EventDot, tags).ids)
    expect(idsAt(0)).toEqual(['one other'])
    expect(idsAt(DEEPEST_TILES)).toEqual(['one', 'other'])
  })

  test('a dot offers only some of very many, and says how many there are', () => {
    const many = Array.from({ length: 300 }, (_, at) => placed(`event-${at}`, 100))
    const tags = v.parse(EventDot, dotsOf(many, 0).find(({ layer }) => layer.startsWith('all'))!.tags)
    expect(tags.events).toBe(300)
    expect(tags.ids.split(' ')).toHaveLength(8)
  })

  test('of several years at a place each has its dot, and the past is drawn once: by the earliest', () => {
    const events = [placed('later', 100, second), placed('earlier', 100, first)]
    const layers = dotsOf(events, 3).map(({ layer }) => layer)
    expect(layers.sort()).toEqual(
      [spanLayers(first).all, spanLayers(second).all, spanLayers(first).first].sort(),
    )
  })

  test('a dot is hollow where all it stands for is', () => {
    const isHollow = (events: Placed[]) =>
      v.parse(EventDot, dotsOf(events, 0).find(({ layer }) => layer.startsWith('all'))!.tags).approximate
    expect(isHollow([placed('one', 100, first, 'nearby')])).toBe(true)
    expect(isHollow([placed('one', 100, first, 'nearby'), placed('other', 100)])).toBe(false)
  })

  test('the edges of the world are inside the grid', () => {
    const events = [-180, 180].map((longitude) => placed(`at ${longitude}`, longitude))
    for (const spot of Object.values(spotOf))
      for (const { z, x, y } of cutTiles(events, spot)) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(x, y)).toBeLessThan(2 ** z)
      }
  })
})

describe('an atlas whose events are tiled', () => {
  const { atlas: tiled, files } = tileEvents(atlas)
  const located = atlas.events.filter(({ point }) => point !== null)

  test('is one that the page reads, with the events that cannot be drawn', () => {
    expect(v.safeParse(Atlas, tiled).success).toBe(true)
    expect(tiled.events).toEqual(atlas.events.filter(({ point }) => point === null))
  })

  test('counts every event once, in its years and by its kind', () => {
    const { spans } = tiled.eventTiles!
    const counted = spans.flatMap(({ from, to, counts }) =>
      counts.map(({ kind, events }) => `${from} ${to} ${kind}: ${events}`),
    )
    const keys = located.map(
      ({ earliest, latest, kind }) => `${earliest.slice(0, 4)} ${latest.slice(0, 4)} ${kind}`,
    )
    const expected = [...new Set(keys)].map((key) => `${key}: ${keys.filter((one) => one === key).length}`)
    expect(counted.sort()).toEqual(expected.sort())
  })

  test('has every record in the file that its id leads to', () => {
    const { parts } = tiled.eventTiles!
    for (const event of located) {
      const file = JSON.parse(String(files.get(`events/${partOf(event.id, parts)}.json`)))
      expect(v.parse(EventPart, file).events).toContainEqual(event)
    }
  })

  test('is made when there are too many for one file, and the same each time', () => {
    const events = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...located[0]!, id: `2003-event-${at}` }))
    expect(areMany({ ...atlas, events: events(MOST_EVENTS) })).toBe(false)
    expect(areMany({ ...atlas, events: events(MOST_EVENTS + 1) })).toBe(true)
    expect(tileEvents({ ...atlas, events: atlas.events.toReversed() }).files).toEqual(files)
  })
})
