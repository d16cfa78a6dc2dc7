/** What is seen of the light map: one of two canvases, and over it in SVG what is lit for a moment. */

import type { Bounds } from './box.ts'
import { type Contents, MapCanvas } from './map-canvas.ts'
import type { Stand } from './plane.ts'
import type { Outline } from './pointed.ts'

/** Share of the map's size that is drawn beyond each of its sides, so that it can be moved that far as it is. */
export const MARGIN = 0.1

const whole = (pixels: number): number => Math.round(pixels * devicePixelRatio) / devicePixelRatio

export class Picture {
  /** Moved as a whole: of a plain element nothing but its place is worked out anew. */
  readonly element = document.createElement('div')
  /** They are always there: an element more or less on the page, and the styles of all others are worked out anew. */
  private readonly pointed = [newElement('path'), newElement('path')]
  private readonly svg = newElement('svg')
  private front: MapCanvas
  /** Out of sight, with a picture that may be wanted next. */
  private back: MapCanvas
  private ready: Contents | null = null

  constructor(seamed: ReadonlySet<string>) {
    this.front = new MapCanvas(seamed)
    this.back = new MapCanvas(seamed)
    this.back.element.style.visibility = 'hidden'
    this.element.className = 'light-picture'
    this.svg.setAttribute('aria-hidden', 'true')
    for (const path of this.pointed) set(path, { fill: 'none', 'stroke-linejoin': 'round' })
    this.svg.append(...this.pointed)
    this.element.append(this.front.element, this.back.element, this.svg)
  }

  /** What is drawn, in CSS pixels of the map. */
  fit({ left, top, right, bottom }: Bounds): void {
    const [width, height] = [right - left, bottom - top]
    const { style } = this.element
    this.svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`)
    Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
    style.transformOrigin = `${-left}px ${-top}px`
  }

  /**
   * Lays the picture as it is over where it belongs now. Of its own size it is laid on whole pixels of the screen:
   * there it is copied, anywhere else it would be mixed of its neighbours, pixel by pixel.
   */
  lay({ scale, x, y }: Stand): void {
    const isOwnSize = Math.abs(scale - 1) < 1e-9
    const at = isOwnSize ? `${whole(x)}px,${whole(y)}px,0` : `${x}px,${y}px,0`
    this.element.style.transform = `translate3d(${at})${isOwnSize ? '' : ` scale(${scale})`}`
  }

  show(contents: Contents): void {
    if (contents === this.ready) this.turn()
    this.front.show(contents)
  }

  /** Draws it out of sight: when it is to be shown it is there. */
  prepare(contents: Contents): void {
    this.back.show(contents)
    this.ready = contents
  }

  private turn(): void {
    const { front, back } = this
    this.front = back
    this.back = front
    this.front.element.style.visibility = ''
    this.back.element.style.visibility = 'hidden'
    this.ready = null
  }

  showPointed(outlines: readonly [Outline, Outline]): void {
    for (const [index, { d, stroke, width }] of outlines.entries())
      set(this.pointed[index]!, { d, stroke, 'stroke-width': String(width) })
  }
}

const newElement = <Name extends 'svg' | 'path'>(name: Name): SVGElementTagNameMap[Name] =>
  document.createElementNS('http://www.w3.org/2000/svg', name)

function set(element: SVGElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
