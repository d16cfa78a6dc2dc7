/**
 * Fewer pixels while the map moves, where it would else move by jerks: on machines that draw without a graphics
 * card a frame of all pixels takes a fifth of a second. At rest all pixels are there again.
 */

/** What of MapLibre's map is needed, so that a test can stand in for it. */
export interface PixelMap {
  on(event: 'movestart' | 'render' | 'moveend', listener: () => void): unknown
  isMoving(): boolean
  setPixelRatio(ratio: number): void
}

/** Milliseconds from frame to frame beyond which a frame is slow. */
const SLOW = 60
/** So many slow frames one after the other, and pixels are saved. */
const PATIENCE = 3
/** Share of the pixels of a side that are drawn while a slow map moves. */
const SHARE = 0.5

export class MovingQuality {
  /** True while the number of pixels is changed: the map is not resized then, whatever it says. */
  adjusting = false
  private isSlow = false
  private isCoarse = false
  private slowFrames = 0
  private last = 0

  constructor(
    private readonly map: PixelMap,
    private readonly now: () => number = () => performance.now(),
  ) {
    map.on('movestart', () => this.begin())
    map.on('render', () => this.frame())
    map.on('moveend', () => this.end())
  }

  private begin(): void {
    if (this.adjusting) return
    this.slowFrames = 0
    this.last = this.now()
    if (this.isSlow) this.setCoarse(true)
  }

  private frame(): void {
    if (this.isSlow || !this.map.isMoving()) return
    const now = this.now()
    this.slowFrames = now - this.last > SLOW ? this.slowFrames + 1 : 0
    this.last = now
    if (this.slowFrames < PATIENCE) return
    this.isSlow = true
    this.setCoarse(true)
  }

  private end(): void {
    if (!this.adjusting) this.setCoarse(false)
  }

  private setCoarse(coarse: boolean): void {
    if (coarse === this.isCoarse) return
    this.isCoarse = coarse
    this.adjusting = true
    this.map.setPixelRatio(coarse ? devicePixelRatio * SHARE : devicePixelRatio)
    this.adjusting = false
  }
}
