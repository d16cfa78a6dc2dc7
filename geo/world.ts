/** The world's shapes: world-atlas with its corrections, cut at ±180°, keyed, measured, as one topology. */
import type { Feature, MultiPolygon } from 'geojson'
import { merge, meshArcs, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import type {
  MultiLineString,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import * as v from 'valibot'
import { Borders, DATA_VERSION, type Names, type Problem, World } from './model.ts'
import { checkControlPoints, checkNotes } from './world/checks.ts'
import { GRID, type Polygon, tidy } from './world/geometry.ts'
import { drawLines, joinPieces, type PieceTopology, propertiesOf } from './world/lines.ts'
import { readPieces, type Sources } from './world/pieces.ts'
import type { BorderRows, FeatureRows } from './world/rows.ts'
import { measureShape, type Shape } from './world/shapes.ts'

export interface WorldInput {
  sources: Sources
  features: FeatureRows
  borders: BorderRows
}

export interface BuiltWorld {
  world: World
  /** By key. */
  shapes: Map<string, Shape>
  /** What is said about a state's borders, by key. */
  notes: Map<string, Names>
  /** The border policy as its page lists it. */
  policy: Borders
  problems: Problem[]
}

/** A state's ground: MultiPolygon in degrees, cut at ±180°, outer rings clockwise as d3-geo reads them. */
export type Area = Feature<MultiPolygon, { key: string; hatched?: true }>

/** Builds the topology of `data/world.json` and what the states' list needs to know of each shape. */
export function buildWorld({ sources, features, borders }: WorldInput): BuiltWorld {
  const { pieces, problems } = readPieces(sources, features)
  const joined = joinPieces(pieces)
  const areas = mergeAreas(joined, new Set(features.hatched.map(({ key }) => key)))
  const drawn = drawLines(joined, borders.dashed)
  const objects = { areas: { type: 'FeatureCollection' as const, features: areas }, ...drawn.lines }
  const grid = { scale: GRID, translate: [-180, -90] as [number, number] }
  const world = v.parse(World, { version: DATA_VERSION, ...stitched(quantize(topology(objects), grid)) })
  return {
    world,
    shapes: new Map(areas.map(({ properties, geometry }) => [properties.key, measureShape(geometry)])),
    notes: new Map(Object.entries(borders.notes)),
    policy: v.parse(Borders, { version: DATA_VERSION, ...borders }),
    problems: [
      ...problems,
      ...drawn.problems,
      ...checkControlPoints(areas, borders.points),
      ...checkNotes(areas, borders.notes),
    ],
  }
}

/** Lines put together from their arcs here, which takes long, and not by every page that opens. */
function stitched(whole: Topology): Topology {
  const { areas, ...lines } = whole.objects
  const sewn = Object.entries(lines).map(([name, line]) => [name, meshArcs(whole, line as MultiLineString)])
  return { ...whole, objects: { areas: areas!, ...Object.fromEntries(sewn) } }
}

/** One area a key, in the order of keys; the lines between pieces of one key dissolve. */
function mergeAreas(joined: PieceTopology, hatched: Set<string>): Area[] {
  const pieces = joined.objects.pieces.geometries
  const keys = [...new Set(pieces.map((piece) => propertiesOf(piece).key))].sort()
  return keys.map((key) => {
    const own = pieces.filter((piece) => propertiesOf(piece).key === key)
    const coordinates = merge(joined, own as (TopoPolygon | TopoMultiPolygon)[]).coordinates
    const polygons = coordinates
      .map((polygon) => tidy(polygon as Polygon))
      .filter((polygon) => polygon !== null)
    return {
      type: 'Feature',
      properties: hatched.has(key) ? { key, hatched: true } : { key },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    }
  })
}
