/** The dots of tiled events that are on the map, as things that a pointer can mean. */
import type { Map as LiveMap, MapGeoJSONFeature } from 'maplibre-gl'
import * as v from 'valibot'
import { EventDot, type EventTiles, spanLayers } from '../../../geo/model.ts'
import { spanMoment } from '../../event-tiles.ts'
import type { Thing } from '../../figure/hits.ts'
import { dotRadius, symbolScale } from '../../look.ts'
import type { Years } from '../../state.ts'

/** Events at CSS pixels from the map's top left corner, and as far around as a pointer reaches. */
export function crowdAt(
  map: LiveMap,
  { spans }: EventTiles,
  years: Years,
  { x, y, reach }: { x: number; y: number; reach: number },
): Thing[] {
  // Layers of the past show the first of each place only; all of them can be meant.
  const shown = spans.filter((span) => spanMoment(span, years) !== 'future')
  const layers = shown.map((span) => `crowd ${spanLayers(span).all}`)
  const nows = new Set(
    shown.filter((span) => spanMoment(span, years) === 'now').map((span) => spanLayers(span).all),
  )
  if (layers.length === 0) return []
  const box: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]
  return map
    .queryRenderedFeatures(box, { layers })
    .flatMap((feature) => thingsOf(feature, map, nows.has(feature.sourceLayer ?? '')))
}

function thingsOf({ properties, geometry }: MapGeoJSONFeature, map: LiveMap, now: boolean): Thing[] {
  const dot = v.safeParse(EventDot, properties)
  if (!dot.success || geometry.type !== 'Point') return []
  const { x, y } = map.project(geometry.coordinates as [number, number])
  const radius = dotRadius * symbolScale(map.getZoom())
  const ids = dot.output.ids.split(' ')
  const more = dot.output.events - ids.length
  return ids.map((id, at) => ({
    place: id,
    mark: `events:${id}`,
    x,
    y,
    radius,
    now,
    more: at === 0 ? more : 0,
  }))
}
