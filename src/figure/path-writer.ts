/** Projected shapes as paths: points that nobody could tell from the one before are left out. */
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'

/** Decimals of the path data, as a factor: a fiftieth of a pixel at the largest size. */
const ROUNDING = 100

/** What lines are drawn on: a `Path2D`, or anything that goes as it does. */
export interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  closePath(): void
}

interface Line {
  /** x, y, x, y … */
  points: number[]
  closed: boolean
}

/** Lines and rings as numbers: most pictures never ask for their text, which takes longest to make. */
export class Trace {
  constructor(private readonly lines: readonly Line[]) {}

  get empty(): boolean {
    return this.lines.length === 0
  }

  draw(pen: Pen): void {
    for (const { points, closed } of this.lines) {
      pen.moveTo(points[0]!, points[1]!)
      for (let at = 2; at < points.length; at += 2) pen.lineTo(points[at]!, points[at + 1]!)
      if (closed) pen.closePath()
    }
  }

  /** SVG path data. */
  toString(): string {
    const rounded = (value: number) => Math.round(value * ROUNDING) / ROUNDING
    return this.lines
      .map(({ points, closed }) => {
        let data = ''
        for (let at = 0; at < points.length; at += 2)
          data += `${at === 0 ? 'M' : 'L'}${rounded(points[at]!)},${rounded(points[at + 1]!)}`
        return closed ? `${data}Z` : data
      })
      .join('')
  }

  toJSON(): string {
    return this.toString()
  }
}

/** What d3-geo draws on. Lines keep both their ends, whatever lies between. */
class PathWriter {
  #lines: Line[] = []
  #points: number[] = []
  /** The last point that was kept. */
  #x = 0
  #y = 0
  /** The last point of a line, when it is not kept yet. */
  #waiting: [number, number] | null = null

  constructor(readonly detail: number) {}

  take(): Trace {
    this.#flush()
    const lines = this.#lines
    this.#lines = []
    return new Trace(lines)
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#flush()
    this.#points = []
    this.#lines.push({ points: this.#points, closed: false })
    this.#keep(x, y)
  }

  lineTo(x: number, y: number): void {
    if (Math.abs(x - this.#x) < this.detail && Math.abs(y - this.#y) < this.detail) {
      this.#waiting = [x, y]
      return
    }
    this.#waiting = null
    this.#keep(x, y)
  }

  /** A ring ends where it began: what waits lies beside that. */
  closePath(): void {
    this.#waiting = null
    const line = this.#lines.at(-1)
    if (line) line.closed = true
  }

  arc(): void {
    throw new Error('Points have marks of their own.')
  }

  #flush(): void {
    if (this.#waiting) this.#keep(...this.#waiting)
    this.#waiting = null
  }

  #keep(x: number, y: number): void {
    this.#x = x
    this.#y = y
    this.#points.push(x, y)
  }
}

/** Draws shapes without points nearer than `detail` pixels to the one before. */
export function pathDrawer(
  projection: GeoProjection,
  detail: number,
): (object: GeoPermissibleObjects) => Trace {
  const writer = new PathWriter(detail)
  const path = geoPath(projection, writer)
  return (object) => {
    path(object)
    return writer.take()
  }
}
