/** Outlines and rings round what is chosen, pointed at, new, compared or the answer to a question. Pure. */
import type { Atlas, State } from '../../geo/model.ts'
import { pointOf } from '../figure/camera.ts'
import { ring, strokes } from '../figure/outlines.ts'
import { figureProjection, place as placeOn } from '../figure/projections.ts'
import type { CircleShape, PathShape, Shape } from '../figure/shapes.ts'
import { lines, type Palette, selectionRadius } from '../look.ts'
import { outlinedStates } from '../relations.ts'
import type { Camera, Settings, View } from '../state.ts'
import type { GroundPaths, Size } from './sheet.ts'

/** What is lit for a moment. */
export interface Lit {
  hovered: string | null
  fresh: ReadonlySet<string>
}

interface Scene {
  atlas: Atlas
  states: ReadonlyMap<string, State>
  paths: GroundPaths
  view: View
  camera: Camera
  size: Size
  palette: Palette
}

/** Lines of one look, as SVG path data. */
export interface Outline {
  d: string
  stroke: string
  width: number
}

/** Everything that is lit: first outlines of areas, then rings round points; of either there may be none. */
export function pointedOutlines({ hovered, fresh }: Lit, scene: Scene): [areas: Outline, points: Outline] {
  const keys = new Set([...fresh, ...(hovered === null ? [] : [hovered])])
  const shapes = [...keys].map((key) => lit(key, false, scene))
  const stroke = scene.palette.selection
  const width = lines.selection * 0.5
  const areas = shapes.map((shape) => (shape?.kind === 'path' ? String(shape.d) : ''))
  const points = shapes.map((shape) => (shape?.kind === 'circle' ? circleData(shape) : ''))
  return [
    { d: areas.join(''), stroke, width: width * strength(scene.camera.zoom) },
    { d: points.join(''), stroke, width },
  ]
}

function circleData({ x, y, radius }: CircleShape): string {
  const half = `a${radius} ${radius} 0 1 1 `
  return `M${x - radius} ${y}${half}${2 * radius} 0${half}${-2 * radius} 0Z`
}

/** The chosen place. */
export const chosenShapes = (place: string | null, scene: Scene): Shape[] => {
  const shape = place === null ? null : lit(place, true, scene)
  return shape ? [shape] : []
}

/** An area's outline; for what has no area of a size to see, a ring round its point. */
function lit(id: string, strong: boolean, scene: Scene): CircleShape | PathShape | null {
  const { atlas, states, paths, view, camera, size, palette } = scene
  const state = states.get(id)
  const width = lines.selection * (strong ? 1 : 0.5)
  const stroke = palette.selection
  const d = state && !state.small ? paths.outline(id) : ''
  if (d) return { kind: 'path', d, fill: null, stroke, width: width * strength(camera.zoom) }
  const point = (state?.small || !state) && (state?.point ?? pointOf(id, atlas))
  const at = point && placeOn(figureProjection(view, camera, size.width, size.height), point)
  if (!at) return null
  const [x, y] = at
  return { kind: 'circle', x, y, radius: selectionRadius, fill: 'transparent', stroke, width }
}

/** On a small map a strong line would fill a small state. */
const strength = (zoom: number): number => 0.5 + 0.5 * Math.min(Math.max(zoom / 3, 0), 1)

/** States that answer a question, or that are compared with each other. */
export function outlinedShapes(settings: Settings, scene: Scene): Shape[] {
  const { atlas, states, paths, view, camera, size, palette } = scene
  const projection = figureProjection(view, camera, size.width, size.height)
  return outlinedStates(atlas, settings).flatMap(({ key, role }) => {
    const state = states.get(key)
    if (!state) return []
    const d = state.small ? '' : paths.outline(key)
    return d ? strokes(d, role, palette) : ring(state, role, { projection, palette, zoom: camera.zoom })
  })
}
