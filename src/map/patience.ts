/**
 * Keeps a live map from drawing while small sources that were given other data are on their way through its
 * worker. A step of the years changes fills at once and names some milliseconds later: without this it would be
 * drawn half a dozen times, which on a machine without a graphics card takes a second, and shows years that mix.
 */
import type { Map as LiveMap } from 'maplibre-gl'

/** Milliseconds after which it draws what there is. */
const LONGEST = 300
/** Awaited instead of a source while what belongs together is still being said. */
const WORD = ''

export class Patience {
  private readonly awaited = new Set<string>()
  private isWished = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly repaint: () => void

  /** Takes the map's own way of asking for a frame, by which everything in it asks. */
  constructor(private readonly map: Pick<LiveMap, 'triggerRepaint' | 'isSourceLoaded' | 'isMoving' | 'on'>) {
    this.repaint = map.triggerRepaint.bind(map)
    map.triggerRepaint = () => {
      if (this.awaited.size > 0) this.isWished = true
      else this.repaint()
    }
    // Right after its metadata a source has not yet told its tiles, and looks as if it were done.
    map.on('sourcedata', ({ sourceDataType }) => sourceDataType !== 'metadata' && this.look())
    // Where it moves it draws all the time, and its tiles are loaded by drawing.
    map.on('movestart', () => this.end())
  }

  /** No frame until the source has taken in the data that it is given now. */
  waitFor(source: string): void {
    if (this.map.isMoving()) return
    this.awaited.add(source)
    this.timer ??= setTimeout(() => this.end(), LONGEST)
  }

  /** No frame before what runs now has ended, and what follows from it at once: the page lights what is new. */
  waitForMore(): void {
    this.waitFor(WORD)
    setTimeout(() => {
      this.awaited.delete(WORD)
      if (this.awaited.size === 0) this.end()
    })
  }

  /** What was waited for is given up. */
  end(): void {
    this.awaited.clear()
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.isWished) this.repaint()
    this.isWished = false
  }

  private look(): void {
    if (this.awaited.size === 0) return
    for (const source of this.awaited)
      if (source !== WORD && this.map.isSourceLoaded(source)) this.awaited.delete(source)
    if (this.awaited.size === 0) this.end()
  }
}
