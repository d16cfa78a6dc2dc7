/** The ground of the figure: sea, graticule, areas by their shade, lines, and dots for small states. */
import { type GeoPermissibleObjects, type GeoProjection, geoGraticule10 } from 'd3-geo'
import type { State } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { dotRadius, dotZoom, type Fill, lines, type Palette, symbolScale, veilOpacity } from '../look.ts'
import { outlineOf } from '../outline.ts'
import type { OutlineRole } from '../relations.ts'
import type { Shade } from '../shading.ts'
import { outlineGroups, veil } from './outlines.ts'
import { pathDrawer } from './path-writer.ts'
import { place } from './projections.ts'
import { seamedAreas } from './seams.ts'
import { type CircleShape, type Group, group, type PathShape } from './shapes.ts'
import { plain } from './text.ts'

/** What the areas are filled as; null when that layer is off and all land looks alike. */
export type Shades = ReadonlyMap<string, Shade> | null

export interface LandInput {
  shapes: Shapes
  states: ReadonlyMap<string, State>
  shades: Shades
  /** Title of an area or dot, in the language of the figure. */
  titleOf: (state: State) => string
  selected: string | null
  zoom: number
  /** States that are set off, and whether an area steps back behind them. */
  outlined: readonly { key: string; role: OutlineRole }[]
  veiled: (key: string) => boolean
  palette: Palette
  projection: GeoProjection
  /** Points nearer than this to the one before are left out, in logical pixels. */
  detail: number
  /** What draws lines instead of a drawer of its own. */
  draw?: Draw
}

export type Draw = ReturnType<typeof pathDrawer>

const GRATICULE = geoGraticule10()

/** Strokes under fills that meet without a line over them, so that no hairline shows between. */
const UNDERLAY = 0.5

export const patternId = (name: Shade) => `pattern-${name}`

export function sea({
  projection,
  detail,
  palette,
  draw = pathDrawer(projection, detail),
}: LandInput): Group[] {
  const outline = draw({ type: 'Sphere' })
  const graticule = draw(GRATICULE)
  return [
    group('sea', [{ kind: 'path', d: outline, fill: palette.sea }]),
    group('graticule', [
      { kind: 'path', d: graticule, fill: null, stroke: palette.graticule, width: lines.graticule },
    ]),
  ]
}

/** Groups `areas`, `coasts`, `borders`, `disputed`, `outline` and, for a chosen state, `selection`. */
export function land(input: LandInput): Group[] {
  const { shapes, palette, projection, detail, draw = pathDrawer(projection, detail) } = input
  const line = (id: string, object: GeoPermissibleObjects, stroke: string, width: number, dash?: number[]) =>
    group(id, [{ kind: 'path', d: draw(object), fill: null, stroke, width, ...(dash && { dash }) }])
  return [
    group('areas', areas(input, draw)),
    ...veil(input),
    line('borders', shapes.borders, palette.border, lines.border),
    line('coasts', shapes.coasts, palette.coast, lines.coast),
    line('disputed', shapes.disputed, palette.coast, lines.disputed, lines.dash),
    line('outline', { type: 'Sphere' }, palette.coast, lines.coast),
    ...outlineGroups(input),
    ...selection(input, draw),
  ].filter(({ children }) => children.some((child) => child.kind !== 'path' || !isEmpty(child.d)))
}

/** One subgroup a shade, so that a figure can be taken apart by class: `psi-documented`. */
function areas(input: LandInput, draw: Draw): (Group | PathShape)[] {
  const { shapes, states, shades, palette } = input
  const seamed = seamedAreas(shapes)
  const byClass = new Map<Shade | 'land', PathShape[]>()
  for (const area of shapes.areas) {
    const d = draw(area)
    if (d.empty) continue
    const { key } = area.properties
    const name = shades?.get(key) ?? 'land'
    const state = states.get(key)
    const { ground, pattern } = palette.areas[name]
    const shape: PathShape = { kind: 'path', d, fill: ground, key }
    if (seamed.has(key)) Object.assign(shape, { stroke: ground, width: UNDERLAY })
    if (pattern && name !== 'land') shape.pattern = patternId(name)
    if (state) shape.title = input.titleOf(state)
    byClass.set(name, [...(byClass.get(name) ?? []), shape])
  }
  if (!shades) return byClass.get('land') ?? []
  return [...byClass].map(([name, shapesOfClass]) => group(`psi-${name}`, shapesOfClass))
}

function selection({ shapes, selected, palette }: LandInput, draw: Draw): Group[] {
  const area = shapes.areas.find(({ properties }) => properties.key === selected)
  if (!area) return []
  const stroke = { stroke: palette.selection, width: lines.selection }
  return [group('selection', [{ kind: 'path', d: draw(outlineOf(area)), fill: null, ...stroke }])]
}

/** A dot for every state too small to see; those that say something lie on top. */
export function dots(input: LandInput): CircleShape[] {
  const { states, shades, zoom } = input
  return [...states.values()]
    .filter(({ small, status }) => small && zoom >= dotZoom(status))
    .sort((a, b) => weight(shades, a) - weight(shades, b))
    .flatMap((state) => dot(state, input))
}

function dot(state: State, { shades, palette, projection, ...input }: LandInput): CircleShape[] {
  const at = place(projection, state.point)
  if (!at) return []
  const { ground, pattern }: Fill = palette.areas[shades?.get(state.key) ?? 'land']
  const chosen = state.key === input.selected
  const stroke = chosen ? palette.selection : pattern ? pattern.ink : palette.halo
  return [
    {
      kind: 'circle',
      x: round(at[0]),
      y: round(at[1]),
      radius: round(dotRadius * symbolScale(input.zoom)),
      fill: ground,
      stroke: shades ? stroke : palette.coast,
      width: chosen ? lines.selection : 1,
      ...(input.veiled(state.key) && { opacity: 1 - veilOpacity }),
      key: state.key,
      title: input.titleOf(state),
    },
  ]
}

const weight = (shades: Shades, { key }: State): number => (shades?.get(key) === 'no-information' ? 0 : 1)

export const stateTitle = (name: string, standing: string | null): string =>
  plain(standing === null ? name : `${name}: ${standing}`)

export const round = (pixels: number): number => Math.round(pixels * 100) / 100

const isEmpty = (d: PathShape['d']): boolean => (typeof d === 'string' ? d === '' : d.empty)
