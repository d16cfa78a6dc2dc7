/** What gestures do to a camera, in any view. Pure. */
import { figureProjection } from '../figure/projections.ts'
import { ZOOM } from '../live.ts'
import type { Camera, View } from '../state.ts'
import { turned } from './globe.ts'
import { cameraOf, standAt } from './plane.ts'
import type { Size } from './sheet.ts'

/** The camera after the picture was moved by pixels. */
export function panned(view: View, camera: Camera, across: number, down: number, size: Size): Camera {
  if (view === 'globe') return turned(camera, across, down, size)
  const { scale, x, y } = standAt(view, camera, size)
  return cameraOf(view, { scale, x: x + across, y: y + down }, camera.zoom, size)
}

/** The camera at another zoom, under which what was at (x, y) stays there. */
export function zoomedAt(view: View, camera: Camera, zoom: number, x: number, y: number, size: Size): Camera {
  const next = { center: camera.center, zoom: Math.min(Math.max(zoom, ZOOM.least), ZOOM.most) }
  if (view === 'globe') return heldAt(positionAt(view, camera, x, y, size), next, x, y, size)
  const stand = standAt(view, camera, size)
  const grown = 2 ** (next.zoom - camera.zoom)
  const moved = { scale: stand.scale * grown, x: x - grown * (x - stand.x), y: y - grown * (y - stand.y) }
  return cameraOf(view, moved, next.zoom, size)
}

/** Turns that bring a position of the globe under a point near enough. */
const TURNS = 4

/** The globe turned until a position lies at (x, y); null stands for none. */
function heldAt(position: [number, number] | null, camera: Camera, x: number, y: number, size: Size): Camera {
  if (!position) return camera
  let held = camera
  for (let turn = 0; turn < TURNS; turn++) {
    const at = figureProjection('globe', held, size.width, size.height)(position)
    if (at) held = panned('globe', held, x - at[0], y - at[1], size)
  }
  return held
}

/** The camera a share of the way between two, going the shorter way round the Earth. */
export function between(from: Camera, to: Camera, along: number): Camera {
  const around = ((((to.center[0] - from.center[0] + 180) % 360) + 360) % 360) - 180
  const longitude = from.center[0] + around * along
  return {
    center: [
      ((((longitude + 180) % 360) + 360) % 360) - 180,
      from.center[1] + (to.center[1] - from.center[1]) * along,
    ],
    zoom: from.zoom + (to.zoom - from.zoom) * along,
  }
}

/** The position at a point of the map; null beside the world. */
export function positionAt(view: View, camera: Camera, x: number, y: number, size: Size) {
  const projection = figureProjection(view, camera, size.width, size.height)
  const found = projection.invert?.([x, y])
  if (!found?.every(Number.isFinite) || Math.abs(found[1]) > 90) return null
  // Beside the world a projection may still answer; there the way forth does not lead back.
  const back = projection(found)
  return back && Math.hypot(back[0] - x, back[1] - y) < 1 ? found : null
}
