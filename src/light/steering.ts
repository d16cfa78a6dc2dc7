/** Moves the camera of the light map: by gestures and keys, and by itself. */
import { MOVE } from '../live.ts'
import type { Camera, View } from '../state.ts'
import { listen, type Wishes } from './gestures.ts'
import { Motion } from './motion.ts'
import { between, panned, zoomedAt } from './moves.ts'
import type { Size } from './sheet.ts'

interface Point {
  x: number
  y: number
}

/** The map that is steered. */
export interface Steered extends Pick<Wishes, 'chosen' | 'hovered' | 'leaves' | 'left'> {
  /** How it stands now. */
  stand: () => { view: View; camera: Camera; size: Size }
  moveTo: (camera: Camera) => void
  /** The user's move has ended. */
  rest: () => void
}

export class Steering {
  private readonly motion = new Motion()

  constructor(private readonly map: Steered) {}

  listen(element: HTMLElement, signal: AbortSignal): void {
    const { map } = this
    const wishes: Wishes = {
      began: () => this.motion.stop(),
      pan: (across, down) => {
        const { view, camera, size } = map.stand()
        map.moveTo(panned(view, camera, across, down, size))
      },
      zoom: (steps, x, y) => map.moveTo(this.zoomed(map.stand().camera, steps, { x, y })),
      stepPan: (across, down) => this.panBy(across, down),
      stepZoom: (steps, at) => this.zoomBy(steps, at),
      ended: map.rest,
      chosen: map.chosen,
      hovered: map.hovered,
      leaves: map.leaves,
      left: map.left,
    }
    listen(element, wishes, signal)
  }

  /** Stops, because something else says where the map stands. */
  cancel(): void {
    this.motion.cancel()
  }

  flyTo(camera: Camera): void {
    this.fly((along, from) => between(from, camera, along), MOVE)
  }

  /** Round a point, or the middle. */
  zoomBy(steps: number, at?: Point): void {
    const { width, height } = this.map.stand().size
    const around = at ?? { x: width / 2, y: height / 2 }
    this.fly((along, from) => this.zoomed(from, steps * along, around), MOVE / 3)
  }

  private panBy(across: number, down: number): void {
    const { view, size } = this.map.stand()
    this.fly((along, from) => panned(view, from, across * along, down * along, size), MOVE / 3)
  }

  private zoomed(camera: Camera, steps: number, { x, y }: Point): Camera {
    const { view, size } = this.map.stand()
    return zoomedAt(view, camera, camera.zoom + steps, x, y, size)
  }

  private fly(cameraAt: (along: number, from: Camera) => Camera, duration: number): void {
    const from = this.map.stand().camera
    this.motion.run(duration, (along) => this.map.moveTo(cameraAt(along, from)), this.map.rest)
  }
}
