/**
 * The light map on a 2D canvas that the processor draws. As SVG its coasts and borders alone took a machine without
 * a graphics card a second at every step of the years; here all of it takes some milliseconds. Marks and names
 * stand on the same canvas: what moves as one is one picture.
 */
import { drawShapes, patternOf } from '../figure/canvas.ts'
import type { Shades } from '../figure/land.ts'
import type { Shape } from '../figure/shapes.ts'
import { lines, type Palette, veilOpacity } from '../look.ts'
import type { Shade } from '../shading.ts'
import type { Bounds } from './box.ts'
import type { GroundPaths } from './sheet.ts'

/** Strokes under fills that meet without a line over them, so that no hairline shows between. */
const UNDERLAY = 0.5

/** A picture, to its last stroke. */
export interface Contents {
  paths: GroundPaths
  /** What is drawn, in CSS pixels of the map. */
  bounds: Bounds
  look: GroundLook
  furnishing: Furnishing
}

export interface GroundLook {
  shades: Shades
  veiled: (key: string) => boolean
  palette: Palette
}

/** What stands on the ground. */
export interface Furnishing {
  outlines: readonly Shape[]
  points: readonly Shape[]
  /** Pixels to the side at which the points are seen again, where the world repeats itself. */
  offsets: readonly number[]
  /** The family of the names, and whether its letters are there: the same names in them are another picture. */
  family: string
  inOwnLetters: boolean
}

export class MapCanvas {
  readonly element = document.createElement('canvas')
  private readonly context: CanvasRenderingContext2D
  private contents: Contents | null = null
  private shown = ''
  private paths: GroundPaths | null = null
  private fills: Map<string, CanvasPattern | string> = new Map()
  private fillsOf: { palette: Palette; scale: number } | null = null

  constructor(private readonly seamed: ReadonlySet<string>) {
    this.element.setAttribute('aria-hidden', 'true')
    // Otherwise the browser gives the drawing to the graphics card, or to what has to stand for one.
    const context = this.element.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('This browser gives no 2D canvas to draw a map on.')
    this.context = context
  }

  /** Draws what lies inside the bounds; nothing when it is there already. */
  show(contents: Contents): void {
    if (contents === this.contents) return
    this.contents = contents
    const { paths, bounds, look, furnishing } = contents
    const areas = [...paths.areas].map(([key]) => `${look.shades?.get(key) ?? 'land'} ${look.veiled(key)}`)
    const signature = [devicePixelRatio, JSON.stringify(furnishing), ...areas].join()
    const isThere = paths === this.paths && look.palette === this.fillsOf?.palette && signature === this.shown
    if (isThere) return
    this.shown = signature
    this.paths = paths
    this.dress(look.palette)
    this.fit(bounds)
    this.draw(paths, look)
    this.furnish(furnishing)
  }

  private dress(palette: Palette): void {
    const scale = devicePixelRatio
    if (this.fillsOf?.palette === palette && this.fillsOf.scale === scale) return
    this.fillsOf = { palette, scale }
    this.fills = new Map(
      Object.entries(palette.areas).map(([name, fill]) => [
        name,
        fill.pattern ? patternOf(this.context, fill, scale) : fill.ground,
      ]),
    )
  }

  /** A canvas that is given a size is empty, so it keeps the one that it has while that is right. */
  private fit({ left, top, right, bottom }: Bounds): void {
    const { element, context } = this
    const [width, height] = [right - left, bottom - top].map((side) => Math.round(side * devicePixelRatio))
    if (element.width !== width || element.height !== height) Object.assign(element, { width, height })
    context.setTransform(
      devicePixelRatio,
      0,
      0,
      devicePixelRatio,
      -left * devicePixelRatio,
      -top * devicePixelRatio,
    )
    context.clearRect(left, top, right - left, bottom - top)
    context.lineJoin = 'round'
    // Names lie where they were placed, and not on the next whole pixel.
    context.textRendering = 'geometricPrecision'
  }

  private draw(paths: GroundPaths, { shades, veiled, palette }: GroundLook): void {
    const { context } = this
    context.fillStyle = palette.sea
    context.fill(paths.sea)
    this.line(paths.graticule, palette.graticule, lines.graticule)
    for (const [key, path] of paths.areas) this.area(key, path, shades?.get(key) ?? 'land', palette)
    this.veil(paths, veiled, palette)
    this.line(paths.borders, palette.border, lines.border)
    this.line(paths.coasts, palette.coast, lines.border)
    this.line(paths.disputed, palette.ink, lines.disputed, lines.dash)
  }

  private furnish({ outlines, points, offsets, family }: Furnishing): void {
    const { context } = this
    const brush = { context, family, rimmed: true }
    drawShapes(brush, outlines)
    for (const offset of [0, ...offsets]) {
      context.translate(offset, 0)
      drawShapes(brush, points)
      context.translate(-offset, 0)
    }
  }

  private area(key: string, path: Path2D, shade: Shade | 'land', palette: Palette): void {
    const { context } = this
    context.fillStyle = this.fills.get(shade) ?? palette.areas[shade].ground
    context.fill(path)
    if (!this.seamed.has(key)) return
    context.strokeStyle = palette.areas[shade].ground
    context.lineWidth = UNDERLAY
    context.stroke(path)
  }

  /** One path for all: where two areas meet, no seam shows. */
  private veil({ areas }: GroundPaths, veiled: (key: string) => boolean, palette: Palette): void {
    const { context } = this
    const all = new Path2D()
    for (const [key, path] of areas) if (veiled(key)) all.addPath(path)
    context.globalAlpha = veilOpacity
    context.fillStyle = palette.paper
    context.fill(all)
    context.globalAlpha = 1
  }

  private line(path: Path2D, colour: string, width: number, dash: readonly number[] = []): void {
    const { context } = this
    context.strokeStyle = colour
    context.lineWidth = width
    context.setLineDash([...dash])
    context.stroke(path)
    context.setLineDash([])
  }
}
