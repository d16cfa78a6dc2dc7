/** The edge of the world and its graticule as lines, for whatever draws a live map. */
import type { Position } from 'geojson'

/** The outline of the world on a flat map, with points enough to follow its curved sides. */
export function worldEdge(): Position[] {
  const edge: Position[] = []
  for (let latitude = -90; latitude <= 90; latitude += 2) edge.push([180, latitude])
  for (let longitude = 178; longitude >= -180; longitude -= 2) edge.push([longitude, 90])
  for (let latitude = 88; latitude >= -90; latitude -= 2) edge.push([-180, latitude])
  for (let longitude = -178; longitude <= 180; longitude += 2) edge.push([longitude, -90])
  return edge
}

/** Meridians and parallels, 30° apart. */
export function graticuleLines(): Position[][] {
  const lines: Position[][] = []
  for (let longitude = -150; longitude <= 150; longitude += 30)
    lines.push(steps(-90, 90, (latitude) => [longitude, latitude]))
  for (let latitude = -60; latitude <= 60; latitude += 30)
    lines.push(steps(-180, 180, (longitude) => [longitude, latitude]))
  return lines
}

const steps = (from: number, to: number, at: (value: number) => Position): Position[] =>
  Array.from({ length: (to - from) / 2 + 1 }, (_, index) => at(from + index * 2))
