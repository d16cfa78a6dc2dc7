/** Scene → SVG: true vectors with real text, named groups, and nothing from outside. */
import { patterns, patternTile } from '../look.ts'
import { fontStack } from './font-stack.ts'
import type { CircleShape, Group, PathShape, Scene, Shape, TextShape } from './shapes.ts'
import { plain } from './text.ts'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that stays text, whatever stands in it. */
export const escapeXml = (text: string): string =>
  plain(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!)

type Value = string | number | undefined

/** ` name="value"` for every value that there is. */
const attributes = (values: Record<string, Value>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? value : escapeXml(value ?? '')}"`)
    .join('')

const element = (name: string, values: Record<string, Value>, content = ''): string =>
  content === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${content}</${name}>`

/**
 * A whole SVG document in the scene's logical pixels, shown as large as `extent` says. Its groups are layers to
 * Inkscape; `css` is put into it as it stands.
 */
export function sceneToSvg(
  scene: Scene,
  extent: { width: string | number; height: string | number } = scene,
  css = '',
): string {
  const { width, height, title, description, language, family } = scene
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
    width: extent.width,
    height: extent.height,
    viewBox: `0 0 ${width} ${height}`,
    lang: language,
    'xml:lang': language,
    role: 'img',
    'font-family': fontStack(family, language),
    // Widths as the fonts have them, not rounded to the pixels of one size: texts end where they were laid out.
    'text-rendering': 'geometricPrecision',
  }
  const content = [
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(`${description} ${scene.credit}`)),
    ...(css ? [element('style', {}, css)] : []),
    element('defs', {}, definitions(scene)),
    ...(scene.background ? [element('rect', { width, height, fill: scene.background })] : []),
    ...scene.groups.map(groupElement),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, `\n${content.join('\n')}\n`)}\n`
}

function definitions({ patterns: fills, groups }: Scene): string {
  const tiles = fills.map(({ id, fill }) => {
    const side = { width: patternTile, height: patternTile }
    const ground = element('rect', { ...side, fill: fill.ground })
    if (!fill.pattern) return element('pattern', { id, patternUnits: 'userSpaceOnUse', ...side }, ground)
    const { path, width } = patterns[fill.pattern.kind]
    const stroke = { stroke: fill.pattern.ink, 'stroke-width': width, 'stroke-linecap': 'round' }
    const ink = element('path', { d: path, fill: 'none', ...stroke })
    return element('pattern', { id, patternUnits: 'userSpaceOnUse', ...side }, ground + ink)
  })
  const clips = groups.flatMap(({ id, clip }) =>
    clip ? [element('clipPath', { id: `clip-${id}` }, element('rect', { ...clip }))] : [],
  )
  return [...tiles, ...clips].join('')
}

function groupElement({ id, clip, children }: Group): string {
  const layer = { 'inkscape:groupmode': 'layer', 'inkscape:label': id }
  const values = { id, ...layer, 'clip-path': clip && `url(#clip-${id})` }
  return element('g', values, children.map((child) => shapeElement(child)).join('\n'))
}

function shapeElement(shape: Group | Shape): string {
  if (shape.kind === 'group') return groupElement(shape)
  if (shape.kind === 'text') return textElement(shape)
  return shape.kind === 'circle' ? circleElement(shape) : pathElement(shape)
}

const titled = (title: string | undefined): string => (title ? element('title', {}, escapeXml(title)) : '')

function pathElement({ d, fill, pattern, stroke, width, dash, opacity, at, key, title }: PathShape): string {
  const values = {
    d: d.toString(),
    fill: pattern ? `url(#${pattern})` : (fill ?? 'none'),
    stroke,
    'stroke-width': width && at ? rounded(width / at.scale) : width,
    'stroke-dasharray': dash?.join(' '),
    'stroke-linejoin': stroke && 'round',
    opacity,
    transform: at && `translate(${at.x} ${at.y}) scale(${at.scale})`,
    'data-key': key,
  }
  return element('path', values, titled(title))
}

function circleElement({ x, y, radius, fill, stroke, width, opacity, key, title }: CircleShape): string {
  const values = { cx: x, cy: y, r: radius, fill, stroke, 'stroke-width': width, opacity, 'data-key': key }
  return element('circle', values, titled(title))
}

/** The halo is the same text below in a broad stroke: `paint-order` is not understood everywhere. */
function textElement({ x, y, text, size, weight, anchor, fill, halo, opacity }: TextShape): string {
  const values = {
    x: rounded(x),
    y: rounded(y),
    'font-size': size,
    'font-weight': weight === 700 ? 700 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    opacity,
  }
  const words = escapeXml(text)
  const front = element('text', { ...values, fill }, words)
  if (!halo) return front
  const behind = { stroke: halo.colour, 'stroke-width': halo.width, 'stroke-linejoin': 'round' }
  return element('text', { ...values, fill: halo.colour, ...behind, 'aria-hidden': 'true' }, words) + front
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
