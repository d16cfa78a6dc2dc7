/** Shapes of the figure as live SVG elements: of what was drawn before, only what differs is touched. */
import type { CircleShape, PathShape } from '../figure/shapes.ts'

const SVG = 'http://www.w3.org/2000/svg'

type Value = string | number | undefined
/** Names stand on the canvas. */
type Shape = CircleShape | PathShape

export const newElement = <Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, Value> = {},
  children: readonly SVGElement[] = [],
): SVGElementTagNameMap[Name] => {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

/** A shape with a name of its own among its neighbours, by which it is found again. */
export type Named = readonly [name: string, shape: Shape]

interface Drawn {
  element: SVGElement
  kind: Shape['kind']
  values: Record<string, Value>
}

/** A group of the picture. */
export class Layer {
  readonly group = newElement('g')
  private drawn = new Map<string, Drawn>()

  /** Draws these shapes in this order, and nothing else. */
  show(shapes: readonly Named[]): void {
    const before = this.drawn
    this.drawn = new Map()
    let place: ChildNode | null = this.group.firstChild
    for (const [name, shape] of shapes) {
      const known = before.get(name)
      const drawn = known?.kind === shape.kind ? known : make(shape.kind)
      update(drawn, shape)
      this.drawn.set(name, drawn)
      if (drawn.element === place) place = place.nextSibling
      else this.group.insertBefore(drawn.element, place)
    }
    for (const [name, { element }] of before) if (this.drawn.get(name)?.element !== element) element.remove()
  }
}

const make = (kind: Shape['kind']): Drawn => ({ element: newElement(kind), kind, values: {} })

function update(drawn: Drawn, shape: Shape): void {
  const values = valuesOf(shape)
  for (const [name, value] of Object.entries(values)) {
    if (drawn.values[name] === value) continue
    if (value === undefined) drawn.element.removeAttribute(name)
    else drawn.element.setAttribute(name, String(value))
  }
  drawn.values = values
}

const valuesOf = (shape: Shape): Record<string, Value> =>
  shape.kind === 'circle' ? circleValues(shape) : pathValues(shape)

const pathValues = ({ d, fill, stroke, width }: PathShape) => ({
  d: String(d),
  fill: fill ?? 'none',
  stroke,
  'stroke-width': width,
  'stroke-linejoin': stroke && 'round',
})

const circleValues = ({ x, y, radius, fill, stroke, width }: CircleShape) => ({
  cx: x,
  cy: y,
  r: radius,
  fill,
  stroke,
  'stroke-width': width,
})
