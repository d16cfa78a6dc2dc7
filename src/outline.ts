/** Outlines of areas as lines, for whoever marks one: map and figure. */
import type { Feature, MultiLineString } from 'geojson'
import type { AreaFeature } from './data.ts'

type Line = [number, number][]

/**
 * The outline of an area without the edges that only the cut at ±180° or the pole made, so that choosing
 * Russia draws no line through Chukotka.
 */
export function outlineOf(area: AreaFeature): Feature<MultiLineString> {
  const { geometry } = area
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const coordinates = polygons.flat().flatMap((ring) => withoutCut(ring as Line))
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }
}

const onCut = ([longitude, latitude]: [number, number]) =>
  Math.abs(longitude) > 179.99 || Math.abs(latitude) > 89.9

function withoutCut(ring: Line): Line[] {
  const lines: Line[] = []
  let line: Line = []
  for (const [index, position] of ring.entries()) {
    const previous = ring[index - 1]
    if (previous && onCut(previous) && onCut(position)) {
      if (line.length > 1) lines.push(line)
      line = []
    }
    line.push(position)
  }
  if (line.length > 1) lines.push(line)
  return lines
}
