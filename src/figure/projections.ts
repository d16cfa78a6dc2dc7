/**
 * The live map's camera in d3's terms: the same centre and zoom give the same pixels. Checked against the
 * formulas of maplibre-gl 6.17: flat worlds by their extent at zoom 0, the globe by its perspective camera.
 */
import {
  type GeoProjection,
  type GeoRawProjection,
  geoDistance,
  geoEqualEarthRaw,
  geoMercatorRaw,
  geoNaturalEarth1Raw,
  geoOrthographicRaw,
  geoProjection,
} from 'd3-geo'
import { geoRobinsonRaw } from 'd3-geo-projection'
import { GRID_MARGIN, type Position } from '../../geo/model.ts'
import { type Camera, VIEWS, type View, type WorldMap } from '../state.ts'

/** What a figure may be drawn as: the live map's views, and the globe as it looks from infinitely far away. */
export const FIGURE_VIEWS = [...VIEWS, 'orthographic'] as const
export type FigureView = View | 'orthographic'
/** Views that show one side of the Earth. */
export type Globe = 'globe' | 'orthographic'
export const isGlobe = (view: FigureView): view is Globe => view === 'globe' || view === 'orthographic'

/** Mean radius of the Earth in metres. */
export const EARTH_RADIUS = 6371008.8

/** The mathematics of each flat map of the world: radians → units of the Earth's radius, and back. */
export const rawProjections: Record<WorldMap, GeoRawProjection> = {
  'equal-earth': geoEqualEarthRaw,
  'natural-earth': geoNaturalEarth1Raw,
  robinson: geoRobinsonRaw,
}

/** Half the width and half the height of a flat world, in units of the Earth's radius. */
export const halfOf = (view: WorldMap): { width: number; height: number } => ({
  width: rawProjections[view](Math.PI, 0)[0],
  height: rawProjections[view](0, Math.PI / 2)[1],
})

/** Side in metres of the square that is 512 pixels wide at zoom 0: the world and a margin of 3 % a side. */
export const extentAtZoom0 = (view: WorldMap): number => 2 * EARTH_RADIUS * halfOf(view).width * GRID_MARGIN

/** Pixels to the world's width at zoom 0. */
const TILE = 512

/** MapLibre's vertical field of view: the camera stands 1.5 window heights away. */
const FIELD_OF_VIEW = (36.87 * Math.PI) / 180

/** Latitudes between which a Mercator map of the whole world is shown: all cities lie inside. */
const MERCATOR_SOUTH = -57
const MERCATOR_NORTH = 78

const radians = (degrees: number) => (degrees * Math.PI) / 180
const cameraDistance = (height: number) => (0.5 / Math.tan(FIELD_OF_VIEW / 2)) * height

/** Latitude in degrees at which Mercator's square ends. */
const MERCATOR_END = 85.051129
/** A latitude that Mercator's scale can be told for: its own, or the square's end. */
export const onMercator = (latitude: number) => Math.min(Math.max(latitude, -MERCATOR_END), MERCATOR_END)

/**
 * Radius of the globe in pixels: at the centre it is as large as a Mercator map of the same zoom. Past the end of
 * Mercator's square it stays as large as there.
 */
const globeRadius = ({ center, zoom }: Camera) =>
  (TILE * 2 ** zoom) / (2 * Math.PI) / Math.cos(radians(onMercator(center[1])))

/**
 * The projection that a live map of `width` × `height` CSS pixels has at this camera: degrees → pixels from
 * the top left corner. Nothing is cut at the window's edge.
 */
export function figureProjection(
  view: FigureView,
  camera: Camera,
  width: number,
  height: number,
): GeoProjection {
  if (view === 'globe') return globe(camera, width, height)
  if (view === 'orthographic') return orthographic(camera, width, height)
  return view === 'mercator' ? mercator(camera, width, height) : worldMap(view, camera, width, height)
}

function worldMap(view: WorldMap, { center, zoom }: Camera, width: number, height: number): GeoProjection {
  const raw = rawProjections[view]
  const scale = (TILE * 2 ** zoom * EARTH_RADIUS) / extentAtZoom0(view)
  const [x, y] = raw(radians(center[0]), radians(center[1]))
  return geoProjection(raw)
    .scale(scale)
    .translate([width / 2 - scale * x, height / 2 + scale * y])
    .precision(0.2)
}

/** Turned to the camera's meridian, so that the cut lies on the far side as on a map that repeats itself. */
function mercator({ center, zoom }: Camera, width: number, height: number): GeoProjection {
  const scale = (TILE * 2 ** zoom) / (2 * Math.PI)
  const [, y] = geoMercatorRaw(0, radians(onMercator(center[1])))
  const middle = height / 2 + scale * y
  return geoProjection(geoMercatorRaw)
    .rotate([-center[0], 0])
    .scale(scale)
    .translate([width / 2, middle])
    .clipExtent([
      [width / 2 - scale * Math.PI, middle - scale * Math.PI],
      [width / 2 + scale * Math.PI, middle + scale * Math.PI],
    ])
    .precision(0.2)
}

/**
 * A perspective view from straight above the centre. `far` is the camera's distance from the Earth's centre
 * in radii; only what lies this side of the horizon is drawn.
 */
function globe(camera: Camera, width: number, height: number): GeoProjection {
  const { radius, far } = globeAt(camera, height)
  return geoProjection(perspective(far))
    .rotate([-camera.center[0], -camera.center[1]])
    .scale(radius)
    .translate([width / 2, height / 2])
    .clipAngle((Math.acos(1 / far) * 180) / Math.PI - 1e-4)
    .precision(0.2)
}

/** Parallel rays: a whole half of the Earth, as large in its middle as the globe is there. */
const orthographic = (camera: Camera, width: number, height: number): GeoProjection =>
  geoProjection(geoOrthographicRaw)
    .rotate([-camera.center[0], -camera.center[1]])
    .scale(globeRadius(camera))
    .translate([width / 2, height / 2])
    .clipAngle(90 - 1e-4)
    .precision(0.2)

/** The globe's radius in pixels, and how far its centre is from the eye in radii. */
export function globeAt(camera: Camera, height: number): { radius: number; far: number } {
  const radius = globeRadius(camera)
  return { radius, far: 1 + cameraDistance(height) / radius }
}

/** From a distance of `far` radii; the way back ends at the horizon. */
function perspective(far: number): GeoRawProjection {
  const raw = (longitude: number, latitude: number): [number, number] => {
    const factor = (far - 1) / (far - Math.cos(latitude) * Math.cos(longitude))
    return [factor * Math.cos(latitude) * Math.sin(longitude), factor * Math.sin(latitude)]
  }
  raw.invert = (x: number, y: number): [number, number] => {
    const away = Math.hypot(x, y)
    if (away < 1e-12) return [0, 0]
    const depth = 1 - (away * away * (far + 1)) / (far - 1)
    const sine = (far - Math.sqrt(Math.max(0, depth))) / ((far - 1) / away + away / (far - 1))
    const cosine = Math.sqrt(1 - sine * sine)
    return [Math.atan2(x * sine, away * cosine), Math.asin((y * sine) / away)]
  }
  return raw
}

/** The camera that fits the world's outline into a window with `padding` CSS pixels on every side. */
export function wholeWorld(view: FigureView, width: number, height: number, padding: number): Camera {
  const across = Math.max(1, width - 2 * padding)
  const down = Math.max(1, height - 2 * padding)
  if (view === 'globe') return wholeGlobe(radiusSeenAs(Math.min(across, down) / 2, height))
  if (view === 'orthographic') return wholeGlobe(Math.min(across, down) / 2)
  if (view === 'mercator') return wholeMercator(across, down)
  const half = halfOf(view)
  const scale = Math.min(across / (2 * half.width), down / (2 * half.height))
  return { center: [0, 0], zoom: Math.log2((scale * extentAtZoom0(view)) / (TILE * EARTH_RADIUS)) }
}

function wholeMercator(across: number, down: number): Camera {
  const north = geoMercatorRaw(0, radians(MERCATOR_NORTH))[1]
  const south = geoMercatorRaw(0, radians(MERCATOR_SOUTH))[1]
  const scale = Math.min(across / (2 * Math.PI), down / (north - south))
  const latitude = 2 * Math.atan(Math.exp((north + south) / 2)) - Math.PI / 2
  return {
    center: [0, (latitude * 180) / Math.PI],
    zoom: Math.log2((scale * 2 * Math.PI) / TILE),
  }
}

/** From near, the disc one sees is smaller than the globe is: its radius solved for the globe's. */
function radiusSeenAs(disc: number, height: number): number {
  const distance = cameraDistance(height)
  return (disc * disc + disc * Math.hypot(disc, distance)) / distance
}

function wholeGlobe(radius: number): Camera {
  const center: Position = [20, 20]
  return {
    center,
    zoom: Math.log2((radius * 2 * Math.PI * Math.cos(radians(center[1]))) / TILE),
  }
}

/** Share of the way to the horizon up to which a point is marked: nearer to it a mark would hang in the air. */
const MARKED = 0.95

/** Where a place falls, or null when it lies at the horizon, beyond it or outside the clip. */
export function place(projection: GeoProjection, point: Position): [number, number] | null {
  const [longitude, latitude] = projection.rotate()
  const horizon = projection.clipAngle()
  if (horizon && geoDistance(point, [-longitude, -latitude]) > radians(horizon * MARKED)) return null
  const at = projection(point)
  const cut = projection.clipExtent()
  if (!at || !cut) return at
  const [[left, top], [right, bottom]] = cut
  return at[0] >= left && at[0] <= right && at[1] >= top && at[1] <= bottom ? at : null
}
