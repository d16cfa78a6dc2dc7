/** Where things go on the page: furniture first, then the largest map that the rest of the page holds. */
import type { GeoProjection } from 'd3-geo'
import type { Camera, WorldMap } from '../state.ts'
import { type FigureView, type Globe, halfOf, isGlobe, rawProjections, wholeWorld } from './projections.ts'
import type { Box } from './shapes.ts'

/** The part of the page the map is drawn in, and the camera of a window of that very size. */
export interface MapPlace {
  frame: Box
  camera: Camera
  /** Size of the window the camera belongs to; its middle is the frame's. */
  window: { width: number; height: number }
  /** True when the frame cuts the map, so that it wants a line round it. */
  cut: boolean
}

/** Half of an outline that is symmetric about both axes, in units of half its height. */
interface Outline {
  halfWidth: number
  widthAt: (y: number) => number
}

const SAMPLES = 180

/** The outline of a flat world, its half widths sampled from the equator to the pole, evenly in height. */
function outlineOf(view: WorldMap): Outline {
  const raw = rawProjections[view]
  const top = halfOf(view).height
  const widths = Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const [, latitude] = raw.invert!(0, (index / SAMPLES) * top)
    return raw(Math.PI, latitude)[0] / top
  })
  return { halfWidth: widths[0]!, widthAt: (y) => widths[Math.min(SAMPLES, Math.floor(y * SAMPLES))]! }
}

const disc: Outline = { halfWidth: 1, widthAt: (y) => Math.sqrt(Math.max(0, 1 - y * y)) }

const outlines: Record<WorldMap | Globe, Outline> = {
  'equal-earth': outlineOf('equal-earth'),
  'natural-earth': outlineOf('natural-earth'),
  robinson: outlineOf('robinson'),
  globe: disc,
  orthographic: disc,
}

/** Pixels between the world's outline and anything else. */
const AIR = 12

/** Pixels to the side of the page's middle at which a map may stand, nearest first: good places rule out worse. */
const ASIDE = Array.from({ length: 13 }, (_, index) => Math.ceil(index / 2) * (index % 2 === 0 ? 16 : -16))

/**
 * The largest whole world that stands clear of `obstacles` inside `bounds`. Their corners may reach into
 * the corners that a round outline leaves free.
 */
export function fitWorld(view: WorldMap | Globe, bounds: Box, obstacles: readonly Box[]): MapPlace {
  const outline = outlines[view]
  let best = { scale: 0, x: 0, y: 0, merit: 0 }
  let last = 0
  const middle = bounds.x + bounds.width / 2
  for (const aside of ASIDE) {
    const x = middle + aside
    // A map in the middle of the page is worth a few pixels.
    const cost = Math.abs(aside) / 12
    for (let y = bounds.y + 100; y <= bounds.y + bounds.height - 100; y += 6) {
      if (roomAt(outline, x, y, bounds) - cost < best.merit) continue
      const scale = largest(outline, x, y, bounds, obstacles)
      const merit = scale - cost
      if (merit > best.merit) best = { scale, x, y, merit }
      // On an upright page the map could be as large anywhere between two heights: it goes between them.
      if (merit === best.merit && x === best.x) last = y
    }
  }
  const width = 2 * outline.halfWidth * best.scale
  const height = 2 * best.scale
  return {
    frame: { x: best.x - width / 2, y: (best.y + last) / 2 - best.scale, width, height },
    camera: wholeWorld(view, width, height, 0),
    window: { width, height },
    cut: false,
  }
}

/** Half the height of the largest world round (x, y), were there no obstacles. */
function roomAt(outline: Outline, x: number, y: number, bounds: Box): number {
  const across = Math.min(x - bounds.x, bounds.x + bounds.width - x)
  const down = Math.min(y - bounds.y, bounds.y + bounds.height - y)
  return Math.min(down, across / outline.halfWidth)
}

function largest(outline: Outline, x: number, y: number, bounds: Box, obstacles: readonly Box[]): number {
  let clear = 0
  let high = roomAt(outline, x, y, bounds)
  const near = obstacles.map((box) => nearest(box, x, y))
  for (let step = 0; step < 12; step++) {
    const scale = step === 0 ? high : (clear + high) / 2
    if (near.some(([dx, dy]) => covers(outline, scale, dx, dy))) high = scale
    else clear = scale
    if (clear === high) break
  }
  return clear
}

/** Distance across and down from (x, y) to the nearest point of a box grown by the air round the map. */
function nearest(box: Box, x: number, y: number): [number, number] {
  const dx = Math.max(box.x - AIR - x, x - box.x - box.width - AIR, 0)
  const dy = Math.max(box.y - AIR - y, y - box.y - box.height - AIR, 0)
  return [dx, dy]
}

const covers = (outline: Outline, scale: number, dx: number, dy: number): boolean =>
  dy < scale && dx < outline.widthAt(dy / scale) * scale

/** The box that the whole world of a projection fills. */
export function worldFrame(view: FigureView, projection: GeoProjection): Box {
  const [x, y] = projection.translate()
  const scale = projection.scale()
  const half = isGlobe(view)
    ? discOf(projection)
    : view === 'mercator'
      ? { width: Math.PI, height: Math.PI }
      : halfOf(view)
  const [width, height] = [half.width * scale, half.height * scale]
  return { x: x - width, y: y - height, width: 2 * width, height: 2 * height }
}

/** How large the horizon is seen from the eye of a globe, in its radii. */
function discOf(projection: GeoProjection): { width: number; height: number } {
  const horizon = ((projection.clipAngle() ?? 90) * Math.PI) / 180
  const far = 1 / Math.cos(horizon)
  const half = ((far - 1) / (far - Math.cos(horizon))) * Math.sin(horizon)
  return { width: half, height: half }
}

/** True when the point lies on the world that fills `frame` from edge to edge. */
export function onWorld(view: WorldMap | Globe, frame: Box, x: number, y: number): boolean {
  const scale = frame.height / 2
  const across = Math.abs(x - frame.x - frame.width / 2) / scale
  const down = Math.abs(y - frame.y - scale) / scale
  return down < 1 && across < outlines[view].widthAt(down)
}

/** Window whose map the page shows when the reader has moved it. */
const WINDOW = { width: 1440, height: 900 }

/** The reader's own camera, as large as the page allows: a picture must not depend on the window. */
export function fitCamera(frame: Box, camera: Camera): MapPlace {
  const factor = Math.min(frame.width / WINDOW.width, frame.height / WINDOW.height)
  return {
    frame,
    camera: { center: camera.center, zoom: camera.zoom + Math.log2(factor) },
    window: { width: WINDOW.width * factor, height: WINDOW.height * factor },
    cut: true,
  }
}

/** Up to this share of the frame's height may go for a Mercator world that is as wide as the frame. */
const CROP = 0.12

/** A whole Mercator world: as wide as the frame, or narrower where too much of it would be cut off. */
export function fitMercator(frame: Box): MapPlace {
  const fitted = wholeWorld('mercator', frame.width, frame.height, 0)
  const across = 512 * 2 ** fitted.zoom
  const window = { width: frame.width, height: frame.height }
  if (across >= frame.width * (1 - CROP)) {
    const camera = { ...fitted, zoom: Math.log2(frame.width / 512) }
    return { frame, camera, window, cut: true }
  }
  const narrowed = { ...frame, x: frame.x + (frame.width - across) / 2, width: across }
  return { frame: narrowed, camera: fitted, window, cut: true }
}

export const isRound = (view: FigureView): view is WorldMap | Globe => view !== 'mercator'
