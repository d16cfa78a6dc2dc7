/** Glyphs and patterns of the look as images for MapLibre's atlas. */
import type { Map as LiveMap } from 'maplibre-gl'
import { LEADER_START, LEADERS, type Leader, leaderEnd } from '../figure/spots.ts'
import {
  arcArrow,
  type Fill,
  type Glyph,
  glyphPaths,
  markRadius,
  nameDot,
  type Palette,
  patterns,
  patternTile,
} from '../look.ts'
import type { Mark } from '../marks.ts'
import { SHADES } from '../shading.ts'

/** Image pixels to a CSS pixel. */
const DENSITY = 3
/** Room around a glyph for its outline, CSS pixels. */
const MARGIN = 2

/** Adds or replaces every image that the style's layers name. */
export function addImages(map: LiveMap, palette: Palette, marks: Mark[]): void {
  for (const name of SHADES) {
    const fill = palette.areas[name]
    if (fill.pattern) put(map, `pattern-${name}`, drawPattern(fill.pattern))
  }
  put(map, 'arc-arrow', drawArrow(palette))
  put(map, 'name-dot', drawNameDot(palette))
  for (const leader of LEADERS) put(map, `leader-${leader}`, drawLeader(leader, palette))
  const kinds = new Map(marks.map((mark) => [`${mark.subject}-${mark.glyph}-${mark.approximate}`, mark]))
  for (const { subject, glyph, approximate } of kinds.values()) {
    const name = `${subject}-${glyph}${approximate ? '-hollow' : ''}`
    const colours = palette.marks[subject]
    for (const moment of ['now', 'past'] as const)
      put(map, `${name}-${moment}`, drawGlyph(glyph, markRadius[subject][moment], colours, approximate))
  }
}

function put(map: LiveMap, name: string, image: ImageData): void {
  if (map.hasImage(name)) map.removeImage(name)
  map.addImage(name, image, { pixelRatio: DENSITY })
}

function canvas(side: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(side * DENSITY, side * DENSITY).getContext('2d', {
    willReadFrequently: true,
  })
  if (!context) throw new Error('This browser gives no 2D canvas to draw map symbols on.')
  context.scale(DENSITY, DENSITY)
  return context
}

const pixels = (context: OffscreenCanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height)

function drawGlyph(
  glyph: Glyph,
  radius: number,
  { fill, stroke }: { fill: string; stroke: string },
  hollow: boolean,
): ImageData {
  const side = Math.ceil((radius + MARGIN) * 2)
  const context = canvas(side)
  const path = new Path2D()
  path.addPath(
    new Path2D(glyphPaths[glyph]),
    new DOMMatrix().translate(side / 2, side / 2).scale(radius, radius),
  )
  context.lineJoin = 'round'
  context.lineWidth = hollow ? 4 : 2.4
  context.strokeStyle = hollow ? fill : stroke
  context.stroke(path)
  context.fillStyle = hollow ? stroke : fill
  context.fill(path)
  return pixels(context)
}

function drawArrow({ marks, halo }: Palette): ImageData {
  const side = 16
  const context = canvas(side)
  context.translate(side / 2, side / 2)
  const path = new Path2D(`M${arcArrow.map((point) => point.join(' ')).join('L')}Z`)
  context.lineJoin = 'round'
  context.lineWidth = 1.6
  context.strokeStyle = halo
  context.stroke(path)
  context.fillStyle = marks.hosts.fill
  context.fill(path)
  return pixels(context)
}

function drawNameDot({ ink, halo }: Palette): ImageData {
  const side = 2 * Math.ceil(nameDot.radius + nameDot.rim)
  const context = canvas(side)
  const path = new Path2D()
  path.arc(side / 2, side / 2, nameDot.radius, 0, 2 * Math.PI)
  context.lineWidth = 2 * nameDot.rim
  context.strokeStyle = halo
  context.stroke(path)
  context.fillStyle = ink
  context.fill(path)
  return pixels(context)
}

/** From the corner or the edge at which the image is held to the opposite one. */
function drawLeader(leader: Leader, { ink }: Palette): ImageData {
  const [across, down] = leaderEnd(leader)
  const side = Math.ceil(Math.max(Math.abs(across), Math.abs(down)))
  const context = canvas(side)
  const from = (step: number) => (step < 0 ? side : step > 0 ? 0 : side / 2)
  const [x, y] = [from(across), from(down)]
  context.lineWidth = nameDot.width
  context.strokeStyle = ink
  context.stroke(
    new Path2D(`M${x + across * LEADER_START} ${y + down * LEADER_START}L${x + across} ${y + down}`),
  )
  return pixels(context)
}

function drawPattern({ kind, ink }: NonNullable<Fill['pattern']>): ImageData {
  const context = canvas(patternTile)
  context.strokeStyle = ink
  context.lineWidth = patterns[kind].width
  context.lineCap = 'round'
  context.stroke(new Path2D(patterns[kind].path))
  return pixels(context)
}
