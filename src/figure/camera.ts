/** Cameras for live maps, worked out on the view's own plane: MapLibre's fitting assumes Mercator's. */
import { geoCentroid } from 'd3-geo'
import type { Atlas, Position, State } from '../../geo/model.ts'
import { answerOf } from '../relations.ts'
import type { Camera, Settings, View } from '../state.ts'
import { figureProjection, place, wholeWorld } from './projections.ts'

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

/** The camera that shows a state's largest part, or the point of a city or event; null where neither is known. */
export function cameraFor(
  place: string,
  atlas: Atlas,
  window: Window,
  zoomNow: number,
  point = pointOf(place, atlas),
): Camera | null {
  const state = atlas.states.find(({ key }) => key === place)
  if (state) return extentCamera(state.extent, window)
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

/** [west, south, east, north] in degrees. */
type Extent = State['extent']

/** Parts of the world that one button goes to. */
export const PARTS = {
  europe: [[-11, 35, 41, 71]],
  'asia-pacific': [[66, -47, 179, 54]],
  'africa-middle-east': [[-19, -36, 62, 42]],
  americas: [[-168, -55, -34, 72]],
} as const satisfies Record<string, Extent[]>
export type Part = keyof typeof PARTS

/** Extents of what the reader has chosen: states to compare and the chosen place, or else who answers. */
export function chosenExtents(
  atlas: Atlas,
  { selection, place, relation, years }: Pick<Settings, 'selection' | 'place' | 'relation' | 'years'>,
): Extent[] {
  const chosen = [...selection, ...(place ? [place] : [])]
  const answer = chosen.length === 0 && relation ? answerOf(atlas, relation, years) : null
  const ids = answer ? [...answer.sure, ...answer.possible, ...answer.beside] : chosen
  return ids.flatMap((id) => {
    const state = atlas.states.find(({ key }) => key === id)
    if (state) return [state.extent]
    const point = pointOf(id, atlas)
    return point ? [around(point)] : []
  })
}

/** Degrees round a city or an event. */
const SURROUNDINGS = 4

const around = ([longitude, latitude]: Position): Extent => [
  Math.max(longitude - SURROUNDINGS, -180),
  Math.max(latitude - SURROUNDINGS / 2, -90),
  Math.min(longitude + SURROUNDINGS, 180),
  Math.min(latitude + SURROUNDINGS / 2, 90),
]

/** Share of the window that what is gone to may fill. */
const FILLED = 0.9
/** Steps in which zoom and middle are brought in line; the globe's perspective needs the most. */
const STEPS = 8

/** The camera whose window holds all the extents, or on the globe as much of them as one side of it can show. */
export function fitCamera(extents: readonly Extent[], window: Window): Camera {
  const { view, width, height } = window
  const points = extents.flatMap(sampled)
  if (points.length === 0) return homeCamera(window)
  const least = view === 'globe' ? homeCamera(window).zoom : Number.NEGATIVE_INFINITY
  let camera: Camera = { center: middleOf(points, view), zoom: 0 }
  for (let step = 0; step < STEPS; step++) {
    const project = figureProjection(view, camera, width, height)
    const seen = points.flatMap((point) => [place(project, point)].filter((at) => at !== null))
    if (seen.length === 0) return homeCamera(window)
    const [xs, ys] = [0, 1].map((axis) => seen.map((at) => at[axis as 0 | 1])) as [number[], number[]]
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const room = Math.min(width / Math.max(right - left, 0.01), height / Math.max(bottom - top, 0.01))
    const middle = project.invert?.([(left + right) / 2, (top + bottom) / 2]) ?? camera.center
    const zoom = Math.min(camera.zoom + Math.log2(room * FILLED), CLOSEST)
    // What the globe turns away cannot be fitted: it is not shown smaller than whole for that.
    camera = { center: [middle[0], middle[1]], zoom: Math.max(zoom, least) }
  }
  return camera
}

/** Points along the sides and across the middle, since curved views bulge between corners. */
function sampled([west, south, east, north]: Extent): Position[] {
  const shares = [0, 0.25, 0.5, 0.75, 1]
  return shares.flatMap((across) =>
    shares.map((up): Position => [west + (east - west) * across, south + (north - south) * up]),
  )
}

/** Where to look from at first: on flat views their own middle, else the middle on the sphere. */
function middleOf(points: Position[], view: View): Position {
  if (view !== 'globe' && view !== 'mercator') return [0, 0]
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates: points })
  return [longitude, view === 'mercator' ? 0 : latitude]
}
