/** Ways from one summit to the next: great circles, cut where they cross ±180°. Pure. */
import { greatCircle } from '@turf/great-circle'
import { geoDistance } from 'd3-geo'
import type { Arc, City, Position, Summit } from './model.ts'

/** Points to an arc: every 120 km or so, so that a straight line between two of them strays nowhere to be seen. */
const POINTS = 96
/** Mean radius of the Earth in kilometres. */
const EARTH = 6371.0088

/** One arc for each summit but the first, from the city before to its own, in order of time. */
export function arcsOf(
  summits: readonly Pick<Summit, 'id' | 'start' | 'city'>[],
  cities: readonly Pick<City, 'id' | 'point'>[],
): Arc[] {
  const ordered = summits.toSorted((one, other) => (one.start < other.start ? -1 : 1))
  const pointOf = (id: string) => cities.find((city) => city.id === id)?.point
  return ordered.slice(1).flatMap((to, index) => {
    const from = ordered[index]!
    const [start, end] = [pointOf(from.city), pointOf(to.city)]
    if (!start || !end || from.city === to.city) return []
    const kilometres = Math.round(geoDistance(start, end) * EARTH)
    return [{ from: from.id, to: to.id, kilometres, lines: linesBetween(start, end) }]
  })
}

/** The great circle, in two lines that both reach ±180° where it crosses that. */
export function linesBetween(start: Position, end: Position): Position[][] {
  const { geometry } = greatCircle(start, end, { npoints: POINTS })
  const lines = (
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  ) as Position[][]
  const latitude = crossing(start, end)
  return lines.map((line, index) => {
    const before = index > 0 ? [edge(line[0]!, latitude)] : []
    const after = index < lines.length - 1 ? [edge(line.at(-1)!, latitude)] : []
    return [...before, ...line, ...after].map(rounded)
  })
}

/** The point at ±180° that continues a line which ends near it. */
const edge = ([longitude]: Position, latitude: number): Position => [longitude < 0 ? -180 : 180, latitude]

const rounded = ([longitude, latitude]: Position): Position => [
  Math.round(longitude * 1000) / 1000,
  Math.round(latitude * 1000) / 1000,
]

/** Latitude at which the great circle through two points crosses ±180°. */
function crossing(start: Position, end: Position): number {
  const [a, b] = [onSphere(start), onSphere(end)]
  const east = a[1] * b[2] - a[2] * b[1]
  const up = a[0] * b[1] - a[1] * b[0]
  return (Math.atan(east / up) * 180) / Math.PI
}

function onSphere([longitude, latitude]: Position): [number, number, number] {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}
