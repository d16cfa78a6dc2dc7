/** The ground of any view at a camera; what a view needs of the world is projected once. */
import type { Shapes } from '../data.ts'
import { halfOf } from '../figure/projections.ts'
import type { Box } from '../figure/shapes.ts'
import type { Camera, View } from '../state.ts'
import type { Bounds } from './box.ts'
import { discAt, globeOf } from './globe.ts'
import { copiesOf, type FlatView, laidOver, planeOf, type Stand, standAt } from './plane.ts'
import { type GroundPaths, groundPaths, type Size } from './sheet.ts'

/** Points of the grid to a pixel: at rest, and while the globe turns. */
const GRID = { rest: 2, moving: 1 }

const PAGE: Stand = { scale: 1, x: 0, y: 0 }

export class Ground {
  private readonly planes = new Map<FlatView, ReturnType<typeof planeOf>>()
  private globe: ReturnType<typeof globeOf> | null = null

  constructor(private readonly shapes: Shapes) {}

  /** Everything as it lies inside `sight`, in CSS pixels of the map. */
  paths(view: View, camera: Camera, size: Size, sight: Bounds, moving: boolean): GroundPaths {
    const grid = moving ? GRID.moving : GRID.rest
    if (view === 'globe') {
      this.globe ??= globeOf(this.shapes)
      const { world, sheet } = this.globe
      return groundPaths(world, sheet(camera, size, sight, grid), discPath(camera, size))
    }
    const { world, sheet } = this.plane(view)
    const stand = standAt(view, camera, size)
    return groundPaths(
      world,
      sheet(stand, sight, GRID.rest),
      view === 'mercator' ? seaOf(stand, sight) : undefined,
    )
  }

  private plane(view: FlatView) {
    const known = this.planes.get(view) ?? planeOf(view, this.shapes)
    this.planes.set(view, known)
    return known
  }
}

function discPath(camera: Camera, size: Size): string {
  const { x, y, radius } = discAt(camera, size)
  const half = `a${radius} ${radius} 0 1 1 `
  return `M${x - radius} ${y}${half}${2 * radius} 0${half}${-2 * radius} 0Z`
}

/** Mercator's sea goes on to both sides. */
function seaOf({ scale, y }: Stand, { left, right, top, bottom }: Bounds): string {
  const [north, south] = [Math.max(top, y - Math.PI * scale), Math.min(bottom, y + Math.PI * scale)]
  return `M${left} ${north}H${right}V${south}H${left}Z`
}

/** How a picture drawn at one camera is laid over the map at another; null when it must be drawn anew. */
export function laying(view: View, drawn: Camera, now: Camera, size: Size): Stand | null {
  if (view === 'globe') return sameCamera(drawn, now) ? PAGE : null
  return laidOver(view, standAt(view, drawn, size), standAt(view, now, size))
}

export const sameCamera = (one: Camera, other: Camera): boolean =>
  Math.abs(one.zoom - other.zoom) < 1e-9 &&
  Math.abs(one.center[0] - other.center[0]) < 1e-9 &&
  Math.abs(one.center[1] - other.center[1]) < 1e-9

/** The world's outline on the screen, for names to stay inside. */
export function worldBox(view: View, camera: Camera, size: Size): Box {
  if (view === 'globe') {
    const { x, y, radius } = discAt(camera, size)
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
  }
  const { scale, x, y } = standAt(view, camera, size)
  if (view === 'mercator')
    return { x: 0, y: y - scale * Math.PI, width: size.width, height: 2 * scale * Math.PI }
  const half = halfOf(view)
  return {
    x: x - scale * half.width,
    y: y - scale * half.height,
    width: 2 * scale * half.width,
    height: 2 * scale * half.height,
  }
}

/** Pixels to the side at which the points of the world, drawn once round the map's middle, are seen again. */
export function repeats(view: View, camera: Camera, size: Size, sight: Bounds): number[] {
  if (view !== 'mercator') return []
  const middle = { ...standAt(view, camera, size), x: size.width / 2 }
  return copiesOf(view, middle, sight).flatMap(({ x }) => (Math.abs(x - middle.x) < 1 ? [] : [x - middle.x]))
}
