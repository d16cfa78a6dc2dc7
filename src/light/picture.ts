/** The SVG element of the light map and what is drawn in it, one group a subject. */

import type { Language } from '../../geo/model.ts'
import { round, type Shades } from '../figure/land.ts'
import { type Fill, fontFamily, lines, type Palette, patterns, patternTile, veilOpacity } from '../look.ts'
import { SHADES, type Shade } from '../shading.ts'
import { Layer, type Named, newElement } from './elements.ts'
import type { Stand } from './plane.ts'
import type { Points } from './points.ts'
import type { GroundPaths, Size } from './sheet.ts'

/** Strokes under fills that meet without a line over them, so that no hairline shows between. */
const UNDERLAY = 0.5

/** Ids are the whole page's, and two maps may stand beside each other. */
let pictures = 0

/** Drawing order, bottom first. */
const SUBJECTS = [
  'world',
  'areas',
  'veil',
  'lines',
  'outlined',
  'pointed',
  'arcs',
  'dots',
  'rings',
  'marks',
  'labels',
] as const
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
  private readonly definitions = newElement('defs')
  /** Copies of the points where the world repeats itself. */
  private readonly copies = newElement('g')

  private readonly id = `light-${++pictures}`

  constructor(private readonly seamed: ReadonlySet<string>) {
    const groups = SUBJECTS.map((name) => this.layers[name].group)
    const points = newElement('g', { id: `${this.id}-points` }, groups.slice(SUBJECTS.indexOf(FIRST_POINTS)))
    this.svg.append(this.definitions, ...groups.slice(0, SUBJECTS.indexOf(FIRST_POINTS)), points, this.copies)
    this.element.className = 'light-picture'
    this.element.append(this.svg)
  }

  /** Colours of the patterns and the family of the names. */
  dress(palette: Palette, language: Language): void {
    this.svg.setAttribute('font-family', `'${fontFamily[language]}', sans-serif`)
    this.definitions.replaceChildren(
      ...SHADES.filter((shade) => palette.areas[shade].pattern).map((shade) =>
        patternElement(this.patternName(shade), palette.areas[shade]),
      ),
    )
  }

  private patternName = (shade: Shade): string => `${this.id}-${shade}`

  /** The map's size and what is drawn beyond it. */
  fit({ width, height }: Size, margin: number): void {
    const [across, down] = [width * margin, height * margin]
    const [w, h] = [width + 2 * across, height + 2 * down]
    const { style } = this.element
    this.svg.setAttribute('viewBox', `${-across} ${-down} ${w} ${h}`)
    Object.assign(style, { left: `${-across}px`, top: `${-down}px`, width: `${w}px`, height: `${h}px` })
    style.transformOrigin = `${across}px ${down}px`
  }

  /** Lays the picture as it is over where it belongs now. */
  lay({ scale, x, y }: Stand): void {
    this.element.style.transform = `translate(${x}px,${y}px) scale(${scale})`
  }

  showGround(paths: GroundPaths, shades: Shades, veiled: (key: string) => boolean, palette: Palette): void {
    const line = (name: string, d: string, stroke: string, width: number, dash?: number[]): Named => [
      name,
      { kind: 'path', d, fill: null, stroke, width, ...(dash && { dash }) },
    ]
    this.layers.world.show([
      ['sea', { kind: 'path', d: paths.sea, fill: palette.sea }],
      line('graticule', paths.graticule, palette.graticule, lines.graticule),
    ])
    this.layers.areas.show(
      [...paths.areas].flatMap(([key, d]) =>
        d ? [this.area(key, d, shades?.get(key) ?? 'land', palette)] : [],
      ),
    )
    // One path for all: where two areas meet, no seam shows.
    const veil = [...paths.areas].map(([key, d]) => (veiled(key) ? d : '')).join('')
    this.layers.veil.show(
      veil ? [['veil', { kind: 'path', d: veil, fill: palette.paper, opacity: veilOpacity }]] : [],
    )
    this.layers.lines.show([
      line('borders', paths.borders, palette.border, lines.border),
      line('coasts', paths.coasts, palette.coast, lines.border),
      line('disputed', paths.disputed, palette.ink, lines.disputed, lines.dash),
    ])
  }

  private area(key: string, d: string, shade: Shade | 'land', palette: Palette): Named {
    const { ground, pattern } = palette.areas[shade]
    const underlay = this.seamed.has(key) ? { stroke: ground, width: UNDERLAY } : {}
    const filled = pattern && shade !== 'land' ? { pattern: this.patternName(shade) } : {}
    return [key, { kind: 'path', d, fill: ground, ...filled, ...underlay }]
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

function patternElement(id: string, { ground, pattern }: Fill): SVGPatternElement {
  const side = { width: patternTile, height: patternTile }
  const { path, width } = patterns[pattern!.kind]
  const stroke = { stroke: pattern!.ink, 'stroke-width': width, 'stroke-linecap': 'round' }
  return newElement('pattern', { id, patternUnits: 'userSpaceOnUse', ...side }, [
    newElement('rect', { ...side, fill: ground }),
    newElement('path', { d: path, fill: 'none', ...stroke }),
  ])
}
