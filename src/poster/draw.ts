/**
 * The first picture: what the live map shows when nothing else is asked for, as an SVG without names. Its edges
 * are the world's, so that it lies exactly where the live map's home view will be.
 */
import type { Atlas } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { patternId } from '../figure/land.ts'
import { mapGroups } from '../figure/map.ts'
import { wholeWorld } from '../figure/projections.ts'
import { type PathShape, type Shape, shapesIn } from '../figure/shapes.ts'
import { type Fill, type Palette, patterns, patternTile } from '../look.ts'
import { SHADES } from '../shading.ts'
import { defaultSettings } from '../state.ts'

/** Logical pixels of the world's width: about as wide as the live map in a usual window. */
const WIDTH = 1060
/** Width of Equal Earth's world by its height. */
const ASPECT = 2.0547
/** Names and marks come with the live map; coasts and borders are the edges of the areas. */
const LEFT_OUT = new Set(['labels', 'hosts', 'events', 'places', 'coasts', 'borders', 'graticule'])

export function drawPoster(atlas: Atlas, shapes: Shapes, palette: Palette): string {
  const [width, height] = [WIDTH, Math.round(WIDTH / ASPECT)]
  const groups = mapGroups({
    ...{ atlas, shapes, palette },
    settings: defaultSettings(atlas.lastYear),
    page: { width, height },
    place: {
      frame: { x: 0, y: 0, width, height },
      camera: wholeWorld('equal-earth', width, height, 0),
      window: { width, height },
      cut: false,
    },
    furniture: [],
    taking: new Set(),
    fonts: { version: 1, ascent: 0, descent: 0, advances: { 400: {}, 700: {} }, faces: [] },
    t: (key) => key,
  })
  const children = groups.flatMap((group) => group.children)
  const seen = children.filter((child) => child.kind !== 'group' || !LEFT_OUT.has(child.id))
  const all = shapesIn(seen).map((shape) => element(shape, palette))
  const used = SHADES.filter((shade) => all.some((one) => one.includes(`#${patternId(shade)}`)))
  const tiles = used.map((shade) => tile(patternId(shade), palette.areas[shade]))
  const root = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg ${root}><defs>${tiles.join('')}</defs>${all.join('')}</svg>\n`
}

function tile(id: string, { ground, pattern }: Fill): string {
  const side = `width="${patternTile}" height="${patternTile}"`
  const ink = pattern && patterns[pattern.kind]
  const lines = ink
    ? `<path d="${ink.path}" stroke="${pattern.ink}" stroke-width="${ink.width}" stroke-linecap="round"/>`
    : ''
  return `<pattern id="${id}" patternUnits="userSpaceOnUse" ${side}><rect ${side} fill="${ground}"/>${lines}</pattern>`
}

function element(shape: Shape, palette: Palette): string {
  if (shape.kind === 'text') return ''
  const { fill, stroke, width = 0, opacity } = shape
  const paint = [
    `fill="${shape.kind === 'path' && shape.pattern ? `url(#${shape.pattern})` : (fill ?? 'none')}"`,
    stroke ? `stroke="${stroke}" stroke-width="${width / scaleOf(shape)}"` : '',
    opacity === undefined ? '' : `opacity="${opacity}"`,
  ]
  if (shape.kind === 'circle')
    return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" ${paint.join(' ')}/>`
  // Neighbours meet in one line, coasts take it too: one path serves for area and outline.
  if (shape.key && !shape.at) paint[1] = `stroke="${palette.border}" stroke-width="${STROKE}"`
  return pathElement(shape, paint.filter(Boolean).join(' '))
}

const STROKE = 0.5
const scaleOf = (shape: Shape): number => (shape.kind === 'path' && shape.at ? shape.at.scale : 1)

function pathElement({ d, at }: PathShape, paint: string): string {
  const place = at ? ` transform="translate(${at.x} ${at.y}) scale(${at.scale})"` : ''
  return `<path d="${d}" ${paint}${place}/>`
}
