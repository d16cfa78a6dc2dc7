/** Coarser shapes from fine ones, line by line, so that neighbours still meet. Visvalingam's way, by areas. */
import type { World } from '../model.ts'

/** Square degrees that nobody sees on a map of the whole world: an eighth of a pixel large. */
export const FIRST_DETAIL = 0.015

type Point = [number, number]
/** Longitude and latitude as steps of the topology's grid. */
interface Grid {
  scale: Point
  translate: Point
}

/** Lines of a closed ring keep this many points, the last of them the first again. */
const LEAST_RING = 4

/** The coarse grid has one step where the fine one has so many; ±180 and ±90 lie on both. */
const COARSER = 8

/** Arcs of a ring by number, turned round where the number is below zero. */
type Ring = number[]
interface Polygons {
  arcs: Ring[][]
}

/**
 * Leaves out points whose triangle with their neighbours is smaller than `area`, in square degrees at the
 * equator. Ends of lines and points on the edge of the world stay. A ring that would turn inside out keeps its
 * points, and is left out only where the coarser grid has no room for it.
 */
export function simplifyWorld(world: World, area: number): World {
  const grid = (world as unknown as { transform: Grid }).transform
  const coarse = { ...grid, scale: grid.scale.map((step) => step * COARSER) as Point }
  const fine = world.arcs.map((arc) => fromSteps(arc as Point[], grid))
  const gridded = fine.map((arc) => toSteps(arc, coarse))
  const arcs = fine.map((arc) =>
    toSteps(simplifyLine(arc, area, same(arc[0]!, arc.at(-1)!) ? LEAST_RING : 2), coarse),
  )
  const areas = world.objects.areas as unknown as { geometries: Polygons[] }
  const rings = areas.geometries.flatMap(({ arcs }) => arcs.flat())
  for (const ring of badOf(rings, fine, arcs, coarse))
    for (const arc of ring) arcs[index(arc)] = gridded[index(arc)]!
  const lost = new Set(badOf(rings, fine, arcs, coarse))
  const geometries = areas.geometries.map((one) => ({ ...one, arcs: without(one.arcs, lost) }))
  const objects = { ...world.objects, areas: { ...areas, geometries } } as unknown as World['objects']
  return { ...world, transform: coarse, arcs, objects }
}

/** Rings that do not run round their ground as they did. */
function badOf(rings: Ring[], fine: Point[][], arcs: Point[][], grid: Grid): Ring[] {
  const lines = arcs.map((arc) => fromSteps(arc, grid))
  return rings.filter((ring) => turn(ring, fine) * turn(ring, lines) <= 0)
}

/** Polygons without the rings that are lost; a polygon goes with its outer ring. */
const without = (polygons: Ring[][], lost: ReadonlySet<Ring>): Ring[][] =>
  polygons
    .filter(([outer]) => outer && !lost.has(outer))
    .map((polygon) => polygon.filter((ring) => !lost.has(ring)))

const index = (arc: number): number => (arc < 0 ? ~arc : arc)

/** Twice the signed area of a ring in square degrees. */
function turn(ring: Ring, lines: readonly Point[][]): number {
  let sum = 0
  for (const arc of ring) {
    const line = lines[index(arc)]!
    let part = 0
    for (let at = 1; at < line.length; at++)
      part += line[at - 1]![0] * line[at]![1] - line[at]![0] * line[at - 1]![1]
    sum += arc < 0 ? -part : part
  }
  return sum
}

/** Goes over the line until nothing is left to leave out: of neighbours the weaker goes first. */
export function simplifyLine(points: readonly Point[], area: number, least: number): Point[] {
  let line = [...points]
  for (;;) {
    const areas = line.map((point, index) =>
      index === 0 || index === line.length - 1 || isEdge(point)
        ? Number.POSITIVE_INFINITY
        : triangle(line[index - 1]!, point, line[index + 1]!),
    )
    const isWeak = (index: number) =>
      areas[index]! < area && areas[index]! < areas[index - 1]! && areas[index]! <= areas[index + 1]!
    const weak = line.flatMap((_, index) => (isWeak(index) ? [index] : []))
    const most = line.length - least
    if (weak.length === 0 || most <= 0) return line
    const gone = new Set(weak.sort((one, other) => areas[one]! - areas[other]!).slice(0, most))
    line = line.filter((_, index) => !gone.has(index))
  }
}

/** Area as an equal-area map shows it: degrees of longitude shrink towards the poles. */
function triangle([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  const flat = Math.cos((by * Math.PI) / 180)
  return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2) * flat
}

const isEdge = ([longitude, latitude]: Point): boolean =>
  Math.abs(longitude) === 180 || Math.abs(latitude) === 90

const same = ([ax, ay]: Point, [bx, by]: Point): boolean => ax === bx && ay === by

function fromSteps(steps: readonly Point[], { scale, translate }: Grid): Point[] {
  let [x, y] = [0, 0]
  return steps.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

function toSteps(points: readonly Point[], { scale, translate }: Grid): Point[] {
  let [x, y] = [0, 0]
  return points.map(([longitude, latitude]) => {
    const [nextX, nextY] = [
      Math.round((longitude - translate[0]) / scale[0]),
      Math.round((latitude - translate[1]) / scale[1]),
    ]
    const step: Point = [nextX - x, nextY - y]
    x = nextX
    y = nextY
    return step
  })
}
