/**
 * Keeps a live map from drawing until all that it was told has come: a step of the years changes fills at once and
 * names some milliseconds later, a new style comes tile by tile and layer by layer. Each picture on the way would
 * cost as much as the last, on a machine without a graphics card a fifth of a second, and show years that mix.
 *
 * Frames go on meanwhile, since it is they that load what is missing; only their drawing is left out, so that the
 * picture before stays on the screen. As they show nothing they need not wait for the screen either: each follows at
 * once on what has come. MapLibre has no word for any of that: it is taken by the hand.
 */
import type { Map as LiveMap } from 'maplibre-gl'

/** Milliseconds after which a change is drawn as far as it has come, */
const CHANGE = 500
/** and one for which every tile of a source is made anew. */
export const REMAKING = 1500
/** Milliseconds until what has come since is drawn. */
const LATER = 1000

export class Patience {
  private timer: ReturnType<typeof setTimeout> | undefined
  private longest = 0
  /** Gives the painter its hand back; undefined while it has it. */
  private release: (() => void) | undefined
  /** Draws what the last frame would have shown. */
  private owed: (() => void) | undefined
  private isFirm = false
  /** Whether the next frame is drawn although not all has come. */
  private isLenient = false
  /** While a frame is to be rehearsed: whether the next may be it. */
  private isEnough: (() => boolean) | undefined

  constructor(
    private readonly map: Pick<
      LiveMap,
      'painter' | 'triggerRepaint' | 'redraw' | 'isMoving' | 'on' | '_placementDirty'
    >,
  ) {
    // Where it moves it draws all the time. A whole style is waited for unless it is moved by hand.
    map.on('move', () => {
      if (!this.isFirm || map.isMoving()) this.end()
    })
    // Names are placed at once, as nothing fades; MapLibre would still draw the same picture a second time.
    map.on('render', () => {
      map._placementDirty = false
    })
  }

  /** Nothing is drawn until the map is at rest with what it is told now, or so many milliseconds have gone by. */
  hold(longest = CHANGE): void {
    if (this.map.isMoving()) return
    this.wait(longest)
  }

  /** The same for a style that is to be loaded: setting the map to its place is part of that. */
  holdFirmly(longest: number): void {
    this.isFirm = true
    // A frame of the style before could not be drawn any more.
    this.owed = undefined
    this.wait(longest)
  }

  /**
   * Has one frame drawn into a single pixel while frames are kept back, the first for which `isEnough` holds: a graphics
   * card that has nothing to do yet takes in shapes and programs while letters are still on their way.
   */
  rehearse(isEnough: () => boolean): void {
    this.isEnough = isEnough
  }

  /** All has come: what was kept back is drawn, once. */
  draw(): void {
    const { owed } = this
    this.letGo()
    owed?.()
  }

  /** What was waited for is given up. */
  end(): void {
    if (this.letGo()) this.map.triggerRepaint()
  }

  private wait(longest: number): void {
    // One change after the other does not make it wait on and on.
    if (longest > this.longest) {
      clearTimeout(this.timer)
      this.longest = longest
      this.timer = setTimeout(() => this.makeDo(), longest)
    }
    if (!this.release) this.keepBack()
  }

  /** Time is up: what there is is drawn, and what still comes now and then, not piece by piece. */
  private makeDo(): void {
    if (!this.owed) {
      this.end()
      return
    }
    this.timer = setTimeout(() => this.makeDo(), LATER)
    this.owed = undefined
    this.isLenient = true
    this.map.redraw()
  }

  private keepBack(): void {
    const { map } = this
    const { painter, triggerRepaint } = map
    const { render } = painter
    let next: ReturnType<typeof setTimeout> | undefined
    painter.render = (...frame) => {
      if (this.isLenient) {
        this.isLenient = false
        render.apply(painter, frame)
        return
      }
      this.owed = () => render.apply(painter, frame)
      if (this.isEnough?.()) this.drawPixel(this.owed)
    }
    map.triggerRepaint = () => {
      next ??= setTimeout(() => {
        next = undefined
        map.redraw()
      })
    }
    this.release = () => {
      painter.render = render
      map.triggerRepaint = triggerRepaint
      if (next === undefined) return
      clearTimeout(next)
      map.triggerRepaint()
    }
  }

  private drawPixel(draw: () => void): void {
    this.isEnough = undefined
    const { gl } = this.map.painter.context
    gl.enable(gl.SCISSOR_TEST)
    gl.scissor(0, 0, 1, 1)
    draw()
    gl.disable(gl.SCISSOR_TEST)
    gl.flush()
  }

  /** Whether there was anything to let go of. */
  private letGo(): boolean {
    const wasHeld = this.release !== undefined
    this.release?.()
    this.release = undefined
    this.owed = undefined
    this.isFirm = false
    this.isLenient = false
    this.isEnough = undefined
    clearTimeout(this.timer)
    this.longest = 0
    return wasHeld
  }
}
