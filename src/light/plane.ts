/** Flat views: the world on a plane, which a camera only scales and moves. */
import { geoMercatorRaw } from 'd3-geo'
import type { Position } from 'geojson'
import type { Shapes } from '../data.ts'
import { figureProjection, halfOf, onMercator, rawProjections } from '../figure/projections.ts'
import type { Camera, View } from '../state.ts'
import { type Bounds, boundsOf } from './box.ts'
import { type Paper, Pen } from './pen.ts'
import type { Sheet, Size } from './sheet.ts'
import { worldOf } from './world.ts'

export type FlatView = Exclude<View, 'globe'>

/** In units of the Earth's radius, y going down as on a screen. */
interface PlaneLine {
  /** x, y, x, y … */
  points: Float64Array
  bounds: Bounds
}

/** Where the plane lies on the screen: pixels = plane × scale + (x, y). */
export interface Stand {
  scale: number
  x: number
  y: number
}

const RADIANS = Math.PI / 180

/** Mercator's plane has no end to the north and south: its world is a square. */
const halfPlane = (view: FlatView) =>
  view === 'mercator' ? { width: Math.PI, height: Math.PI } : halfOf(view)
const rawOf = (view: FlatView) => (view === 'mercator' ? geoMercatorRaw : rawProjections[view])

export function standAt(view: FlatView, camera: Camera, { width, height }: Size): Stand {
  const scale = figureProjection(view, camera, width, height).scale()
  const latitude = view === 'mercator' ? onMercator(camera.center[1]) : camera.center[1]
  const [x, y] = rawOf(view)(camera.center[0] * RADIANS, latitude * RADIANS)
  return { scale, x: width / 2 - scale * x, y: height / 2 + scale * y }
}

/** The camera of a stand; its centre is kept on the world. */
export function cameraOf(view: FlatView, { scale, x, y }: Stand, zoom: number, size: Size): Camera {
  const down = clamp((size.height / 2 - y) / scale, halfPlane(view).height)
  const across = (size.width / 2 - x) / scale
  const [longitude, latitude] = rawOf(view).invert!(across, -down).map((angle) => angle / RADIANS)
  const around = view === 'mercator' ? wrapped(longitude!) : clamp(longitude!, 180)
  return { center: [around, clamp(latitude!, 90)], zoom }
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, -most), most)
const wrapped = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180

/** How the picture of one stand is laid over another: first scaled from the top left corner, then moved. */
export function laidOver(view: FlatView, drawn: Stand, now: Stand): Stand {
  const scale = now.scale / drawn.scale
  const x = now.x - scale * drawn.x
  // Mercator's world repeats itself: of all its copies the picture is laid over the nearest.
  const round = 2 * Math.PI * now.scale
  return { scale, x: view === 'mercator' ? x - round * Math.round(x / round) : x, y: now.y - scale * drawn.y }
}

/** Draws the world of a flat view at any stand. */
export function planeOf(view: FlatView, shapes: Shapes) {
  const raw = rawOf(view)
  const limit = view === 'mercator' ? 89 : 90
  const world = worldOf(shapes, (positions: readonly Position[]): PlaneLine => {
    const points = new Float64Array(positions.length * 2)
    for (let at = 0; at < positions.length; at++) {
      const position = positions[at]!
      const placed = raw(position[0]! * RADIANS, clamp(position[1]!, limit) * RADIANS)
      points[2 * at] = placed[0]
      points[2 * at + 1] = -placed[1]
    }
    return { points, bounds: boundsOf(points) }
  })
  return {
    world,
    sheet: (stand: Stand, sight: Bounds, grid: number): Sheet<PlaneLine> => {
      const copies = copiesOf(view, stand, sight)
      const cut = view === 'mercator' ? withinSquare(sight, stand) : sight
      const write = <On extends Paper>(lines: readonly PlaneLine[], paper: On, how: 'ring' | 'line'): On => {
        const pen = new Pen(cut, grid, paper)
        for (const copy of copies)
          for (const line of lines) {
            const bounds = placed(line.bounds, copy)
            pen[how](pixelsOf(line, copy), bounds)
          }
        return paper
      }
      return {
        rings: (lines, paper) => write(lines, paper, 'ring'),
        lines: (lines, paper) => write(lines, paper, 'line'),
      }
    },
  }
}

/** Stands of every copy of the world that is in sight: one, but for Mercator. */
export function copiesOf(view: FlatView, stand: Stand, sight: Bounds): Stand[] {
  if (view !== 'mercator') return [stand]
  const round = 2 * Math.PI * stand.scale
  const first = Math.ceil((sight.left - stand.x) / round - 0.5)
  const last = Math.floor((sight.right - stand.x) / round + 0.5)
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...stand,
    x: stand.x + (first + index) * round,
  }))
}

const withinSquare = (sight: Bounds, { scale, y }: Stand): Bounds => ({
  ...sight,
  top: Math.max(sight.top, y - scale * Math.PI),
  bottom: Math.min(sight.bottom, y + scale * Math.PI),
})

const placed = ({ left, top, right, bottom }: Bounds, { scale, x, y }: Stand): Bounds => ({
  left: left * scale + x,
  top: top * scale + y,
  right: right * scale + x,
  bottom: bottom * scale + y,
})

function pixelsOf({ points }: PlaneLine, { scale, x, y }: Stand): number[] {
  const pixels: number[] = new Array(points.length)
  for (let at = 0; at < points.length; at += 2) {
    pixels[at] = points[at]! * scale + x
    pixels[at + 1] = points[at + 1]! * scale + y
  }
  return pixels
}
