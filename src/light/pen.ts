/** Pixels → paths, cut to what is in sight. */
import { type Bounds, boundsOf, cutRing, cutStretch, meet, within } from './box.ts'

/** x, y, x, y … */
type Pixels = readonly number[]

/** What a pen writes to: a `Path2D`, or path data. */
export interface Paper {
  moveTo: (x: number, y: number) => void
  lineTo: (x: number, y: number) => void
  closePath: () => void
}

/** SVG path data. */
export class PathData implements Paper {
  data = ''
  private x = 0
  private y = 0

  moveTo(x: number, y: number): void {
    this.data += `M${x} ${y}`
    this.x = x
    this.y = y
  }

  lineTo(x: number, y: number): void {
    this.data += `l${x - this.x} ${y - this.y}`
    this.x = x
    this.y = y
  }

  closePath(): void {
    this.data += 'Z'
  }
}

/**
 * Writes lines and rings on a grid of so many points to a pixel: what falls on the point before or lies straight
 * between two others is left out, and neighbours keep one border between them.
 */
export class Pen {
  private x = 0
  private y = 0
  /** The last stretch, which points straight ahead make longer. */
  private across = 0
  private down = 0

  constructor(
    private readonly sight: Bounds,
    private readonly grid: number,
    private readonly paper: Paper,
  ) {}

  /** A filled ring, unless it is too small to be seen; where it is cut it runs along the edge of what is in sight. */
  ring(points: Pixels, bounds: Bounds = boundsOf(points)): void {
    if (this.isUnseen(bounds)) return
    const cut = within(bounds, this.sight) ? points : cutRing(points, this.sight)
    if (cut.length < 6) return
    this.whole(cut)
    this.flush()
    this.paper.closePath()
  }

  /** An open line, in as many pieces as are in sight. */
  line(points: Pixels, bounds: Bounds = boundsOf(points)): void {
    if (this.isUnseen(bounds)) return
    if (within(bounds, this.sight)) this.whole(points)
    else this.pieces(points)
    this.flush()
  }

  private isUnseen(bounds: Bounds): boolean {
    const { left, top, right, bottom } = bounds
    return !meet(bounds, this.sight) || Math.max(right - left, bottom - top) < 1 / this.grid
  }

  private whole(points: Pixels): void {
    this.moveTo(points[0]!, points[1]!)
    for (let at = 2; at < points.length; at += 2) this.lineTo(points[at]!, points[at + 1]!)
  }

  private pieces(points: Pixels): void {
    let open = false
    for (let at = 2; at < points.length; at += 2) {
      const [toX, toY] = [points[at]!, points[at + 1]!]
      const piece = cutStretch(points[at - 2]!, points[at - 1]!, toX, toY, this.sight)
      if (piece && !open) this.moveTo(piece[0], piece[1])
      if (piece) this.lineTo(piece[2], piece[3])
      open = piece !== null && piece[2] === toX && piece[3] === toY
    }
  }

  private moveTo(x: number, y: number): void {
    this.flush()
    this.x = this.snap(x)
    this.y = this.snap(y)
    this.paper.moveTo(this.x, this.y)
  }

  private lineTo(x: number, y: number): void {
    const across = this.snap(x) - this.x - this.across
    const down = this.snap(y) - this.y - this.down
    if (across === 0 && down === 0) return
    const goesOn = across * this.down === down * this.across && across * this.across + down * this.down > 0
    if (!goesOn) this.flush()
    this.across += across
    this.down += down
  }

  /** Writes the stretch that has not ended yet. */
  private flush(): void {
    if (this.across === 0 && this.down === 0) return
    this.x += this.across
    this.y += this.down
    this.paper.lineTo(this.x, this.y)
    this.across = 0
    this.down = 0
  }

  private snap(pixels: number): number {
    return Math.round(pixels * this.grid) / this.grid
  }
}
