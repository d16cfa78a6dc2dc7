/** Data → GeoJSON sources of the style. Pure. */
import type { Feature, FeatureCollection, GeoJsonProperties, MultiLineString, Polygon } from 'geojson'
import type { GeoJSONSourceSpecification, VectorSourceSpecification } from 'maplibre-gl'
import { type Atlas, DEEPEST_TILES } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { dotZoom } from '../look.ts'
import type { Mark } from '../marks.ts'
import { joinedShade, type Shade } from '../shading.ts'
import type { View } from '../state.ts'
import { graticuleLines, worldEdge } from '../world-lines.ts'
import { tileAddress } from './tiles/protocol.ts'

export const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})

const source = (
  data: FeatureCollection,
  more: Partial<GeoJSONSourceSpecification> = {},
): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  // The default drops one shape in five at small scales, Singapore and Malta among them.
  tolerance: 0,
  ...more,
})

/**
 * CSS pixels beyond a tile's edge that its shapes reach: enough for the width of their lines, which are cut there.
 * The default would make a third of all shapes twice.
 */
const BEYOND = 8

/** Lines may stray by less than one sees: half of their positions, and of the time they take, are saved. */
const LINE_TOLERANCE = 0.375

/**
 * States whose fill can carry each pattern in some year. A pattern cannot follow feature-state, so it is a
 * layer of its own; this keeps that layer to the areas that may ever need it.
 */
function patterned(atlas: Atlas): Map<string, string> {
  const endorsed = new Map(atlas.endorsements.map((row) => [row.state, row]))
  const kinds = new Map<string, string>()
  for (const { key, existsFrom } of atlas.states) {
    const row = endorsed.get(key)
    const can: string[] = []
    if (row && row.earliest.slice(0, 4) !== row.latest.slice(0, 4)) can.push('possible', 'perhaps')
    if (row?.until) can.push('suspended')
    if (row) can.push('only-then', 'earlier', joinedShade(row))
    if (!row) can.push('no-information', 'open')
    if (existsFrom) can.push('no-state')
    kinds.set(key, `,${can.join(',')},`)
  }
  return kinds
}

/** The shade of each state with which a style begins; what differs later is told as feature-state. */
export type Shades = ReadonlyMap<string, Shade | 'land'>

/** Features of states, each with the shade that the style begins with; all others as they are. */
export const shaded = (features: Feature[], shades: Shades): Feature[] =>
  features.map((feature) => {
    const shade = shades.get(feature.properties?.key)
    return shade ? { ...feature, properties: { ...feature.properties, shade } } : feature
  })

/** The features of the sources that are made of shapes. */
export function shapeSources(atlas: Atlas, shapes: Shapes): Record<'areas' | 'lines', Feature[]> {
  const kinds = patterned(atlas)
  const areas = shapes.areas.map((area) => ({
    ...area,
    properties: {
      ...area.properties,
      can: kinds.get(area.properties.key) ?? ',no-information,open,',
    },
  }))
  const lines = (['coasts', 'borders', 'disputed'] as const).flatMap((kind) =>
    lineFeatures(shapes[kind], { kind }),
  )
  return { areas, lines }
}

/** Sources that follow the settings. */
export type PaintedSource = 'names' | 'marklabels' | 'arcs' | 'outlines' | 'pointed'
/** What one of them is to hold: made only where the signature, all that the features follow from, differs. */
export interface Filling {
  source: PaintedSource
  signature: string
  features: () => Feature[]
}
/** What a style begins with. */
export interface Painted {
  /** None where nothing is said. */
  features: Partial<Record<PaintedSource, Feature[]>>
  shades: Shades
}

/**
 * MapLibre deals sources out to its two workers in turn. One makes the areas, the others' most work by far; the other
 * names first, as their letters are drawn by the page meanwhile, and then the lines.
 */
export function buildSources(atlas: Atlas, shapes: Shapes, marks: Mark[], painted: Painted) {
  const { shades } = painted
  const { areas, lines } = shapeSources(atlas, shapes)
  const states = (features: Feature[] = []) => collection(shaded(features, shades))
  const features = (id: PaintedSource) => collection(painted.features[id] ?? [])
  return {
    areas: source(states(areas), { promoteId: 'key', buffer: BEYOND }),
    names: source(states(painted.features.names), { promoteId: 'key' }),
    world: source(collection([sphere(), graticule()]), { buffer: BEYOND }),
    marklabels: source(features('marklabels')),
    marks: source(collection(marks.map(markPoint)), { promoteId: 'id' }),
    lines: source(collection(lines), { tolerance: LINE_TOLERANCE, buffer: BEYOND }),
    arcs: source(features('arcs')),
    points: source(states(atlas.states.map(statePoint)), { promoteId: 'key' }),
    outlines: source(features('outlines')),
    pointed: source(features('pointed')),
  }
}

export const crowdSource = (view: View): VectorSourceSpecification => ({
  type: 'vector',
  tiles: [tileAddress(view)],
  minzoom: 0,
  maxzoom: DEEPEST_TILES,
})

function statePoint({ key, point, small, status }: Atlas['states'][number]): Feature {
  const properties = { key, small, dotZoom: dotZoom(status) }
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: point } }
}

function markPoint({ id, place, subject, glyph, point, approximate }: Mark): Feature {
  const icon = `${subject}-${glyph}${approximate ? '-hollow' : ''}`
  return {
    type: 'Feature',
    properties: { id, place, subject, icon, approximate },
    geometry: { type: 'Point', coordinates: point },
  }
}

function sphere(): Feature<Polygon> {
  return {
    type: 'Feature',
    properties: { kind: 'sphere' },
    geometry: { type: 'Polygon', coordinates: [worldEdge()] },
  }
}

function graticule(): Feature<MultiLineString> {
  return {
    type: 'Feature',
    properties: { kind: 'graticule' },
    geometry: { type: 'MultiLineString', coordinates: graticuleLines() },
  }
}

/** Positions of one line at most: longer ones do not fit one of MapLibre's buffers, ten vertices a position. */
const LONGEST_LINE = 5000

/** One feature a line, long ones in pieces that share their ends. */
export function lineFeatures(lines: MultiLineString, properties: GeoJsonProperties): Feature[] {
  return lines.coordinates.flatMap((line) => {
    const pieces: Feature[] = []
    for (let from = 0; from < line.length - 1; from += LONGEST_LINE - 1) {
      const coordinates = line.slice(from, from + LONGEST_LINE)
      pieces.push({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } })
    }
    return pieces
  })
}
