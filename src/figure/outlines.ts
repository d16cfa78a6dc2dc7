/** What sets states off in the figure: outlines of those that answer a question or are compared, and a veil over the others. */
import type { FeatureCollection } from 'geojson'
import type { State } from '../../geo/model.ts'
import { outlines, type Palette, symbolScale, veilOpacity } from '../look.ts'
import { outlineOf } from '../outline.ts'
import type { OutlineRole } from '../relations.ts'
import type { LandInput } from './land.ts'
import { pathDrawer, type Trace } from './path-writer.ts'
import { place } from './projections.ts'
import { type CircleShape, type Group, group, type PathShape } from './shapes.ts'

/** Group `veil`: the paper, thinly, over every area that steps back; empty while nothing is asked. */
export function veil({ shapes, veiled, palette, projection, detail }: LandInput): Group[] {
  const areas = shapes.areas.filter(({ properties }) => veiled(properties.key))
  if (areas.length === 0) return []
  const collection: FeatureCollection = { type: 'FeatureCollection', features: areas }
  // One path for all: where two areas meet, no seam shows.
  const d = pathDrawer(projection, detail)(collection)
  return [group('veil', [{ kind: 'path', d, fill: palette.paper, opacity: veilOpacity }])]
}

const ROLES = Object.keys(outlines) as OutlineRole[]

/** Groups `related`, `perhaps` and `selected`, of those that have any state in the picture. */
export function outlineGroups(input: LandInput): Group[] {
  return ROLES.flatMap((role) => {
    const own = input.outlined.filter((one) => one.role === role)
    const shapes = own.flatMap(({ key }) => {
      const state = input.states.get(key)
      return state ? outline(state, role, input) : []
    })
    return shapes.length === 0 ? [] : [group(role, shapes)]
  })
}

function outline(state: State, role: OutlineRole, input: LandInput): (PathShape | CircleShape)[] {
  const area = !state.small && input.shapes.areas.find(({ properties }) => properties.key === state.key)
  if (!area) return ring(state, role, input)
  const d = pathDrawer(input.projection, input.detail)(outlineOf(area))
  return d.empty ? [] : strokes(d, role, input.palette)
}

/** The line of a role along a path, over its light casing where it has one. */
export function strokes(d: string | Trace, role: OutlineRole, palette: Palette): PathShape[] {
  const { width, casing, dash } = outlines[role]
  const line: PathShape = { kind: 'path', d, fill: null, stroke: palette.selection, width }
  if (dash) line.dash = dash
  return casing ? [{ ...line, stroke: palette.halo, width: casing }, line] : [line]
}

/** The ring of a role round a state that has no area of a size to see. */
export function ring(
  { point }: State,
  role: OutlineRole,
  { projection, palette, zoom }: Pick<LandInput, 'projection' | 'palette' | 'zoom'>,
): PathShape[] {
  const at = place(projection, point)
  if (!at) return []
  const radius = outlines[role].ring * symbolScale(zoom)
  const [x, y] = at.map((pixels) => Math.round(pixels * 100) / 100) as [number, number]
  const d = `M${x - radius} ${y}A${radius} ${radius} 0 1 1 ${x + radius} ${y}A${radius} ${radius} 0 1 1 ${x - radius} ${y}Z`
  return strokes(d, role, palette)
}
