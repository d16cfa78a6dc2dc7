/** Scene → 2D canvas, by the same path data and the same order as the SVG. */
import { patterns, patternTile } from '../look.ts'
import type { CircleShape, Group, PathShape, Scene, Shape, TextShape } from './shapes.ts'
import { plain } from './text.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

interface Brush {
  context: Context
  family: string
  fills: ReadonlyMap<string, CanvasPattern>
  /** Whether the stroke of a glyph lies below its fill, as a rim, and not over it. */
  rimmed?: boolean
}

/** The part of the picture that a canvas shows: all its columns, and rows from `top` on, in canvas pixels. */
export interface Window {
  width: number
  height: number
  top: number
}

/** Draws the scene as wide as the window, whose own pixels it replaces. */
export function drawScene(context: Context, scene: Scene, { width, height, top }: Window): void {
  const scale = width / scene.width
  const fills = new Map(scene.patterns.map(({ id, fill }) => [id, patternOf(context, fill, scale)]))
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  context.fillStyle = scene.background ?? 'transparent'
  context.fillRect(0, 0, width, height)
  context.setTransform(scale, 0, 0, scale, 0, -top)
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  // Widths as the fonts have them, not rounded to the pixels of one size: texts end where they were laid out.
  context.textRendering = 'geometricPrecision'
  const brush = { context, family: scene.family, fills }
  for (const group of scene.groups) drawGroup(brush, group)
  context.restore()
}

/** A tile drawn pixel by pixel at the canvas's own scale, so that it is sharp at every size. */
export function patternOf(
  context: Context,
  fill: Scene['patterns'][number]['fill'],
  scale: number,
): CanvasPattern {
  const side = Math.max(1, Math.round(patternTile * scale))
  // In memory as the picture is: from the graphics card it would have to be read back first.
  const tile = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (!tile) throw new Error('This browser gives no 2D canvas to draw patterns on.')
  tile.scale(side / patternTile, side / patternTile)
  tile.fillStyle = fill.ground
  tile.fillRect(0, 0, patternTile, patternTile)
  if (fill.pattern) {
    const { path, width } = patterns[fill.pattern.kind]
    tile.strokeStyle = fill.pattern.ink
    tile.lineWidth = width
    tile.lineCap = 'round'
    tile.stroke(new Path2D(path))
  }
  const pattern = context.createPattern(tile.canvas, 'repeat')
  if (!pattern) throw new Error('This browser cannot fill with a pattern.')
  pattern.setTransform(new DOMMatrix().scale(patternTile / side))
  return pattern
}

function drawGroup(brush: Brush, { clip, children }: Group): void {
  brush.context.save()
  if (clip) {
    brush.context.beginPath()
    brush.context.rect(clip.x, clip.y, clip.width, clip.height)
    brush.context.clip()
  }
  for (const child of children) {
    if (child.kind === 'group') drawGroup(brush, child)
    else drawShape(brush, child)
  }
  brush.context.restore()
}

/** Draws shapes that have no pattern in the order in which they stand. */
export function drawShapes(brush: Omit<Brush, 'fills'>, shapes: readonly Shape[]): void {
  const whole = { ...brush, fills: new Map() }
  brush.context.save()
  brush.context.lineJoin = 'round'
  for (const shape of shapes) drawShape(whole, shape)
  brush.context.restore()
}

function drawShape(brush: Brush, shape: Shape): void {
  brush.context.globalAlpha = shape.opacity ?? 1
  if (shape.kind === 'text') drawText(brush, shape)
  else if (shape.kind === 'circle') drawCircle(brush, shape)
  else drawPath(brush, shape)
}

/** Paths read once, however many strips a picture has. */
const paths = new WeakMap<PathShape, Path2D>()

function pathOf(shape: PathShape): Path2D {
  const known = paths.get(shape)
  if (known) return known
  const path = typeof shape.d === 'string' ? new Path2D(shape.d) : new Path2D()
  if (typeof shape.d !== 'string') shape.d.draw(path)
  paths.set(shape, path)
  return path
}

/** Fill first, stroke over it, as SVG does; a glyph's stroke is as wide as it says, whatever its scale. */
function drawPath(brush: Brush, shape: PathShape): void {
  const { context } = brush
  const { at } = shape
  context.save()
  if (at) {
    context.translate(at.x, at.y)
    context.scale(at.scale, at.scale)
  }
  const isRimmed = at !== undefined && brush.rimmed === true
  if (isRimmed) drawRim(brush, shape)
  fillPath(brush, shape)
  if (!isRimmed) strokePath(brush, shape)
  context.restore()
}

function fillPath({ context, fills }: Brush, shape: PathShape): void {
  const ground = shape.pattern ? fills.get(shape.pattern) : shape.fill
  if (!ground) return
  context.fillStyle = ground
  context.fill(pathOf(shape))
}

function strokePath({ context }: Brush, shape: PathShape): void {
  const { stroke, width, dash, at } = shape
  if (!stroke || !width) return
  context.strokeStyle = stroke
  context.lineWidth = width / (at?.scale ?? 1)
  context.setLineDash([...(dash ?? [])])
  context.stroke(pathOf(shape))
}

/** Of what lets its ground through only what lies round it is drawn: the rest would show through as well. */
function drawRim(brush: Brush, shape: PathShape): void {
  const { context } = brush
  context.save()
  if (shape.opacity !== undefined) {
    const outside = new Path2D()
    outside.rect(-9, -9, 18, 18)
    outside.addPath(pathOf(shape))
    context.clip(outside, 'evenodd')
  }
  strokePath(brush, shape)
  context.restore()
}

function drawCircle({ context }: Brush, { x, y, radius, fill, stroke, width }: CircleShape): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = stroke
  context.lineWidth = width
  context.stroke()
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

function drawText(
  { context, family }: Brush,
  { x, y, text, size, weight, anchor, fill, halo }: TextShape,
): void {
  const words = plain(text)
  context.font = `${weight} ${size}px "${family}"`
  context.textAlign = ALIGN[anchor]
  if (halo) {
    context.strokeStyle = halo.colour
    context.lineWidth = halo.width
    context.strokeText(words, x, y)
  }
  context.fillStyle = fill
  context.fillText(words, x, y)
}
