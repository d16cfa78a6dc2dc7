/** Whether a point can be seen in a window, and the camera that brings it into sight. */
import { type GeoProjection, geoDistance } from 'd3-geo'
import type { Position } from '../../geo/model.ts'
import type { Camera, View } from '../state.ts'
import { type FigureView, figureProjection, isGlobe, place, wholeWorld } from './projections.ts'
import { grow, holds } from './shapes.ts'

/** CSS pixels from the window's edge at which a point counts as in sight. */
const EDGE = 28

interface Window {
  view: View
  /** Null shows the whole world. */
  camera: Camera | null
  /** CSS pixels */
  width: number
  height: number
}

/** The camera with the point in its middle, at the zoom of now; null when the point is in sight already. */
export function cameraShowing(point: Position, { view, camera, width, height }: Window): Camera | null {
  const now = camera ?? wholeWorld(view, width, height, 0)
  const at = place(figureProjection(view, now, width, height), point)
  const window = grow({ x: 0, y: 0, width, height }, camera === null ? 0 : -EDGE)
  if (at && holds(window, at)) return null
  return { center: point, zoom: now.zoom }
}

/** Share of the way from the globe's centre to its horizon up to which names are written. */
const NAMED = 0.8

export function inView(
  view: FigureView,
  { center }: Camera,
  projection: GeoProjection,
): (point: Position) => boolean {
  if (!isGlobe(view)) return () => true
  const reach = (projection.clipAngle()! * NAMED * Math.PI) / 180
  return (point) => geoDistance(point, center) < reach
}
