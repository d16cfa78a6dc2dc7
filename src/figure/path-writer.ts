/** Path data of projected shapes: points that nobody could tell from the one before are left out. */
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo'

/** Decimals of the path data, as a factor: a fiftieth of a pixel at the largest size. */
const ROUNDING = 100

/** What d3-geo draws on. Lines keep both their ends, whatever lies between. */
class PathWriter {
  #data = ''
  #x = 0
  #y = 0
  /** The last point of a line that is not written yet. */
  #waiting: [number, number] | null = null

  constructor(readonly detail: number) {}

  take(): string {
    this.#flush()
    const data = this.#data
    this.#data = ''
    return data
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#flush()
    this.#write('M', x, y)
  }

  lineTo(x: number, y: number): void {
    const near = Math.abs(x - this.#x) < this.detail && Math.abs(y - this.#y) < this.detail
    if (near) {
      this.#waiting = [x, y]
      return
    }
    this.#waiting = null
    this.#write('L', x, y)
  }

  /** A ring ends where it began: what waits lies beside that. */
  closePath(): void {
    this.#waiting = null
    this.#data += 'Z'
  }

  arc(): void {
    throw new Error('Points have marks of their own.')
  }

  #flush(): void {
    if (this.#waiting) this.#write('L', ...this.#waiting)
    this.#waiting = null
  }

  #write(command: string, x: number, y: number): void {
    this.#x = x
    this.#y = y
    this.#data += `${command}${Math.round(x * ROUNDING) / ROUNDING},${Math.round(y * ROUNDING) / ROUNDING}`
  }
}

/** Draws shapes as path data, without points nearer than `detail` pixels to the one before. */
export function pathDrawer(
  projection: GeoProjection,
  detail: number,
): (object: GeoPermissibleObjects) => string {
  const writer = new PathWriter(detail)
  const path = geoPath(projection, writer)
  return (object) => {
    path(object)
    return writer.take()
  }
}
