/** What is seen of the light map: the ground on a canvas, and over it an SVG element with one group a subject. */

import type { Language } from '../../geo/model.ts'
import { round } from '../figure/land.ts'
import { fontFamily } from '../look.ts'
import type { Bounds } from './box.ts'
import { Layer, type Named, newElement } from './elements.ts'
import { GroundCanvas, type GroundLook } from './ground-canvas.ts'
import type { Stand } from './plane.ts'
import type { Points } from './points.ts'
import type { GroundPaths } from './sheet.ts'

/** Ids are the whole page's, and two maps may stand beside each other. */
let pictures = 0

/** Drawing order, bottom first. */
const SUBJECTS = ['outlined', 'pointed', 'arcs', 'dots', 'rings', 'marks', 'labels'] as const
type Subject = (typeof SUBJECTS)[number]
/** From here on the world that repeats itself is drawn once and copied. */
const FIRST_POINTS: Subject = 'arcs'

/** Share of the map's size that is drawn beyond each of its sides, so that it can be moved that far as it is. */
export const MARGIN = 0.1

export class Picture {
  /** Moved as a whole: of a plain element nothing but its place is worked out anew. */
  readonly element = document.createElement('div')
  private readonly svg = newElement('svg', { 'aria-hidden': 'true' })
  private readonly layers = Object.fromEntries(SUBJECTS.map((name) => [name, new Layer()])) as Record<
    Subject,
    Layer
  >
  private readonly ground: GroundCanvas
  /** Copies of the points where the world repeats itself. */
  private readonly copies = newElement('g')

  private readonly id = `light-${++pictures}`

  constructor(seamed: ReadonlySet<string>) {
    this.ground = new GroundCanvas(seamed)
    const groups = SUBJECTS.map((name) => this.layers[name].group)
    const points = newElement('g', { id: `${this.id}-points` }, groups.slice(SUBJECTS.indexOf(FIRST_POINTS)))
    this.svg.append(...groups.slice(0, SUBJECTS.indexOf(FIRST_POINTS)), points, this.copies)
    this.element.className = 'light-picture'
    this.element.append(this.ground.element, this.svg)
  }

  /** The family of the names. */
  dress(language: Language): void {
    this.svg.setAttribute('font-family', `'${fontFamily[language]}', sans-serif`)
  }

  /** What is drawn, in CSS pixels of the map. */
  fit({ left, top, right, bottom }: Bounds): void {
    const [width, height] = [right - left, bottom - top]
    const { style } = this.element
    this.svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`)
    Object.assign(style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` })
    style.transformOrigin = `${-left}px ${-top}px`
  }

  /** Lays the picture as it is over where it belongs now. */
  lay({ scale, x, y }: Stand): void {
    this.element.style.transform = `translate(${x}px,${y}px) scale(${scale})`
  }

  showGround(paths: GroundPaths, bounds: Bounds, look: GroundLook): void {
    this.ground.show(paths, bounds, look)
  }

  showPoints({ arcs, dots, rings, marks, labels }: Points): void {
    this.layers.arcs.show(arcs)
    this.layers.dots.show(dots)
    this.layers.rings.show(rings)
    this.layers.marks.show(marks)
    this.layers.labels.show(labels)
  }

  showOutlined(shapes: readonly Named[]): void {
    this.layers.outlined.show(shapes)
  }

  showPointed(shapes: readonly Named[]): void {
    this.layers.pointed.show(shapes)
  }

  /** Points again, so many pixels to the side: where Mercator's world repeats itself. */
  repeat(offsets: readonly number[]): void {
    this.copies.replaceChildren(
      ...offsets.map((x) => newElement('use', { href: `#${this.id}-points`, x: round(x) })),
    )
  }
}
