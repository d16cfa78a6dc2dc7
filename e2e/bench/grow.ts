/**
 * The same atlas many times as large, to see what grows with it. Nothing of it is true: it never leaves the
 * benchmark. Pure.
 */
import type { Atlas, Position, State, World } from '../../geo/model.ts'

export interface Size {
  /** Every state and its area so many times. */
  times: number
  /** Events in all; those of the atlas are repeated until there are as many. */
  events: number
}

type Point = [x: number, y: number]
type Ring = Point[]
type Box = [west: number, south: number, east: number, north: number]

/** The parts of a TopoJSON topology that are rebuilt; a geometry is a polygon or several. */
interface Topology {
  arcs: Point[][]
  transform: { scale: Point; translate: Point }
  objects: { areas: { geometries: Geometry[] }; borders: { arcs: number[][] } }
}
interface Geometry {
  type: 'Polygon' | 'MultiPolygon'
  arcs: number[][] | number[][][]
  properties: { key: string }
}

/** Where a copy stands: one cell of a square grid over the box of the original. */
interface Cell {
  column: number
  row: number
  /** Cells a side. */
  side: number
}

export function grow(atlas: Atlas, world: World, { times, events }: Size): { atlas: Atlas; world: World } {
  const grown = times === 1 ? world : growWorld(world, times)
  const states = atlas.states.flatMap((state) => copies(times).map((copy) => copyOf(state, copy, times)))
  const of = <Row>(rows: readonly Row[], key: keyof Row) =>
    rows.flatMap((row) => copies(times).map((copy) => ({ ...row, [key]: named(String(row[key]), copy) })))
  return {
    atlas: {
      ...atlas,
      states,
      endorsements: of(atlas.endorsements, 'state'),
      participations: of(atlas.participations, 'participant'),
      events: growEvents(atlas.events, events),
    },
    world: grown,
  }
}

const copies = (times: number): number[] => Array.from({ length: times }, (_, copy) => copy)
/** The first copy is the original. */
const named = (key: string, copy: number): string => (copy === 0 ? key : `${key}-${copy}`)

function cellOf(copy: number, times: number): Cell {
  const side = Math.ceil(Math.sqrt(times))
  return { column: copy % side, row: Math.floor(copy / side), side }
}

const into = ([west, south, east, north]: Box, [x, y]: Point, { column, row, side }: Cell): Point => [
  west + (column * (east - west) + (x - west)) / side,
  south + (row * (north - south) + (y - south)) / side,
]

function copyOf(state: State, copy: number, times: number): State {
  if (times === 1) return state
  const cell = cellOf(copy, times)
  const [west, south, east, north] = state.extent
  const names = Object.fromEntries(
    Object.entries(state.names).map(([language, name]) => [language, copy === 0 ? name : `${name} ${copy}`]),
  ) as State['names']
  return {
    ...state,
    key: named(state.key, copy),
    names,
    area: state.area / times,
    room: state.room.map((width) => width / cell.side) as State['room'],
    anchors: [],
    point: into(state.extent, state.point, cell),
    extent: [
      ...into(state.extent, [west, south], cell),
      ...into(state.extent, [east, north], cell),
    ] as State['extent'],
  }
}

/**
 * Cuts every area into copies of itself. Ground that is divided into k parts has borders √k times as long, so a
 * copy keeps one point in √k of its original.
 */
function growWorld(world: World, times: number): World {
  const topology = world as unknown as Topology
  const lines = topology.arcs.map(absolute)
  const every = Math.round(Math.sqrt(times))
  const arcs: Point[][] = []
  const geometries = topology.objects.areas.geometries.flatMap((geometry) => {
    const polygons = polygonsOf(geometry).map((rings) => rings.map((ring) => ringOf(ring, lines)))
    const box = boxOf(polygons.flat(2))
    return copies(times).map((copy): Geometry => {
      const cell = cellOf(copy, times)
      const put = (ring: Ring) =>
        arcs.push(steps(thin(ring, every).map((point) => into(box, point, cell)))) - 1
      const properties = { ...geometry.properties, key: named(geometry.properties.key, copy) }
      return {
        type: 'MultiPolygon',
        arcs: polygons.map((rings) => rings.map((ring) => [put(ring)])),
        properties,
      }
    })
  })
  const edges = { type: 'MultiLineString', arcs: arcs.map((_, index) => [index]) }
  // Coasts and disputed borders stay as they are: their arcs come last.
  const kept = (object: { arcs: number[][] }) => ({
    ...object,
    arcs: object.arcs.map((line) => line.map((arc) => (arc < 0 ? ~(~arc + arcs.length) : arc + arcs.length))),
  })
  const { areas, coasts, disputed } = topology.objects as unknown as Record<string, { arcs: number[][] }>
  const objects = {
    areas: { ...areas, geometries },
    borders: edges,
    coasts: kept(coasts!),
    disputed: kept(disputed!),
  }
  return { ...world, arcs: [...arcs, ...topology.arcs], objects } as unknown as World
}

const polygonsOf = ({ type, arcs }: Geometry): number[][][] =>
  type === 'Polygon' ? [arcs as number[][]] : (arcs as number[][][])

/** Points in steps of the grid, from their differences. */
function absolute(arc: Point[]): Point[] {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x, y]
  })
}

function steps(points: Ring): Point[] {
  let [x, y] = [0, 0]
  return points.map((point) => {
    const [nextX, nextY] = point.map(Math.round) as Point
    const step: Point = [nextX - x, nextY - y]
    ;[x, y] = [nextX, nextY]
    return step
  })
}

function ringOf(ring: number[], lines: Point[][]): Ring {
  return ring.flatMap((arc, index) => {
    const line = arc < 0 ? lines[~arc]!.toReversed() : lines[arc]!
    return index === 0 ? line : line.slice(1)
  })
}

/** One point in so many, but never fewer than a ring needs. */
function thin(ring: Ring, every: number): Ring {
  const kept = ring.filter((_, index) => index % every === 0)
  return kept.length < 4 ? ring : [...kept.slice(0, -1), kept[0]!]
}

function boxOf(points: Ring): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** The same days and words again and again, on other ground. */
function growEvents(events: Atlas['events'], count: number): Atlas['events'] {
  const placed = events.filter(({ point }) => point !== null)
  const more = Array.from({ length: Math.max(0, count - events.length) }, (_, index) => {
    const event = placed[index % placed.length]!
    return { ...event, id: `${event.id}-${index}`, city: null, point: scattered(index) }
  })
  return [...events.slice(0, count), ...more]
}

/** Spread evenly by the golden ratio, between 55° south and 70° north. */
function scattered(index: number): Position {
  const along = (index * 0.618_033_988_75) % 1
  const across = (index * 0.414_213_562_37) % 1
  return [along * 360 - 180, across * 125 - 55]
}
