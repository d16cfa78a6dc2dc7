/**
 * Events → dots → tiles of one grid. Where dots of the same years would lie on each other one stands for all; at the
 * deepest zoom only those of the very same place do. Pure.
 */
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import {
  DEEPEST_TILES,
  type Event,
  type EventDot,
  type EventSpan,
  type Position,
  spanLayers,
} from '../model.ts'
import type { Spot } from './grids.ts'

export interface Tile {
  z: number
  x: number
  y: number
  bytes: Uint8Array
}

/** An event that has a point, and the years it can have been in. */
export interface Placed extends Pick<Event, 'id' | 'location'> {
  point: Position
  span: EventSpan
}

/** Steps along a tile's side: what MapLibre keeps of a position. */
const EXTENT = 8192
/** Steps within which dots lie on each other: four pixels at a whole zoom, half of a dot. */
const CLOSE = 64
/** As many ids as a list at the pointer can offer; where no closer map will part the dots, as many as are looked for. */
const OFFERED = { before: 8, deepest: 30 }

interface Dot {
  x: number
  y: number
  ids: string[]
  events: number
  approximate: boolean
}
/** Of one place in a tile: a dot for each of the spans that have something there. */
type Heap = Map<EventSpan, Dot>

export function cutTiles(events: readonly Placed[], spotOf: (position: Position) => Spot): Tile[] {
  const spots = events.map((event) => ({ event, spot: spotOf(event.point) }))
  return Array.from({ length: DEEPEST_TILES + 1 }, (_, z) => z).flatMap((z) => tilesAt(z, spots))
}

function tilesAt(z: number, spots: readonly { event: Placed; spot: Spot }[]): Tile[] {
  const side = 2 ** z
  const close = z === DEEPEST_TILES ? 1 : CLOSE
  const most = z === DEEPEST_TILES ? OFFERED.deepest : OFFERED.before
  const cells = EXTENT / close
  const tiles = new Map<number, Map<number, Heap>>()
  const within = (along: number) => Math.min(Math.max(Math.floor(along), 0), side * EXTENT - 1)
  for (const { event, spot } of spots) {
    const [x, y] = [within(spot[0] * side * EXTENT), within(spot[1] * side * EXTENT)]
    const heaps = getOr(tiles, Math.floor(x / EXTENT) * side + Math.floor(y / EXTENT), newHeaps)
    const [right, down] = [x % EXTENT, y % EXTENT]
    const heap = getOr(heaps, Math.floor(right / close) * cells + Math.floor(down / close), newHeap)
    const dot = getOr(heap, event.span, () => dotAt(right, down))
    dot.events++
    if (dot.ids.length < most) dot.ids.push(event.id)
    dot.approximate &&= event.location === 'approximate' || event.location === 'nearby'
  }
  return [...tiles].map(([at, heaps]) => {
    return { z, x: Math.floor(at / side), y: at % side, bytes: encode([...heaps.values()]) }
  })
}

const newHeaps = () => new Map<number, Heap>()
const newHeap = (): Heap => new Map()
const dotAt = (x: number, y: number): Dot => ({ x, y, ids: [], events: 0, approximate: true })

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

interface Feature {
  type: 1
  geometry: [number, number][]
  tags: EventDot | Pick<EventDot, 'approximate'>
}

/**
 * Two layers a span: all its dots, and of those that become past the first at each place. The past is drawn from the
 * second, so that however many years a place has, it is drawn once.
 */
function encode(heaps: readonly Heap[]): Uint8Array {
  const layers: Record<string, { features: Feature[] }> = {}
  const put = (name: string, { x, y }: Dot, tags: Feature['tags']) => {
    layers[name] ??= { features: [] }
    layers[name].features.push({ type: 1, geometry: [[x, y]], tags })
  }
  for (const heap of heaps) {
    let first: [EventSpan, Dot] | null = null
    for (const [span, dot] of heap) {
      const { ids, events, approximate } = dot
      put(spanLayers(span).all, dot, { ids: ids.join(' '), events, approximate })
      if (!first || span.to < first[0].to) first = [span, dot]
    }
    if (first) put(spanLayers(first[0]).first, first[1], { approximate: first[1].approximate })
  }
  const sorted = Object.fromEntries(Object.entries(layers).sort(([one], [other]) => (one < other ? -1 : 1)))
  return fromGeojsonVt(sorted as unknown as Parameters<typeof fromGeojsonVt>[0], {
    version: 2,
    extent: EXTENT,
  })
}
