/** Cameras for live maps, worked out on the view's own plane: MapLibre's fitting assumes Mercator's. */
import type { Atlas, Position, State } from '../../geo/model.ts'
import type { Camera, View } from '../state.ts'
import { figureProjection, wholeWorld } from './projections.ts'

/** Closest zoom to which a move to a place goes: a small state with its surroundings. */
const CLOSEST = 6
/** Zoom at which a city or an event is shown. */
const CITY_ZOOM = 4
/** CSS pixels left free round the world. */
const MARGIN = 12

interface Window {
  view: View
  /** CSS pixels */
  width: number
  height: number
}

export const homeCamera = ({ view, width, height }: Window): Camera => wholeWorld(view, width, height, MARGIN)

/** The camera that shows a state's largest part, or the point of a city or event; null for unknown ids. */
export function cameraFor(place: string, atlas: Atlas, window: Window, zoomNow: number): Camera | null {
  const state = atlas.states.find(({ key }) => key === place)
  if (state) return extentCamera(state.extent, window)
  const point = pointOf(place, atlas)
  return point && { center: point, zoom: Math.max(zoomNow, CITY_ZOOM) }
}

/** Where a city or event stands; null when it is unknown or has no point. */
export const pointOf = (place: string, { cities, events }: Atlas): Position | null =>
  (cities.find(({ id }) => id === place) ?? events.find(({ id }) => id === place))?.point ?? null

/** `extent` is [west, south, east, north] in degrees. */
function extentCamera([west, south, east, north]: State['extent'], { view, width, height }: Window): Camera {
  const center: Position = [(west + east) / 2, (south + north) / 2]
  const project = figureProjection(view, { center, zoom: 0 }, width, height)
  const corners = [west, center[0], east].flatMap((longitude) =>
    [south, center[1], north].flatMap((latitude) => {
      const point = project([longitude, latitude])
      return point ? [point] : []
    }),
  )
  const spread = (axis: 0 | 1) => {
    const values = corners.map((point) => point[axis])
    return Math.max(Math.max(...values) - Math.min(...values), 0.01)
  }
  const room = Math.min(width / spread(0), height / spread(1))
  return { center, zoom: Math.min(Math.log2(room * 0.6), CLOSEST) }
}
