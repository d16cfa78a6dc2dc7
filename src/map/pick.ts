/** What a pointer means: the nearest small thing within reach, else the area under it. */
import type { Map as LiveMap, MapGeoJSONFeature } from 'maplibre-gl'
import { REACH } from '../live.ts'

const SMALL_THINGS = ['marks-now', 'marks-past', 'participants', 'dots']

/** Id of the place at CSS pixels from the map's top left corner; null over the sea. */
export function placeAt(map: LiveMap, x: number, y: number): string | null {
  const box: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ]
  const things = map
    .queryRenderedFeatures(box, { layers: SMALL_THINGS })
    .filter(isShown)
    .map((feature) => ({ feature, away: distance(map, feature, x, y) }))
    .filter(({ away }) => away <= REACH)
    .sort((one, other) => one.away - other.away)
  const nearest = things[0]
  if (nearest) return idOf(nearest.feature)
  const [area] = map.queryRenderedFeatures([x, y], { layers: ['areas'] })
  return area ? idOf(area) : null
}

function distance(map: LiveMap, { geometry }: MapGeoJSONFeature, x: number, y: number): number {
  if (geometry.type !== 'Point') return Number.POSITIVE_INFINITY
  const at = map.project(geometry.coordinates as [number, number])
  return Math.hypot(at.x - x, at.y - y)
}

const idOf = ({ properties }: MapGeoJSONFeature): string => String(properties.place ?? properties.key)

/** Hidden by feature-state is still found by a query. */
function isShown({ layer, state }: MapGeoJSONFeature): boolean {
  if (layer.id === 'participants') return state.participant === true
  if (layer.id === 'marks-now') return state.moment === 'now'
  if (layer.id === 'marks-past') return state.moment === 'past'
  return true
}
