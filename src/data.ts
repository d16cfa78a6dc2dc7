/** The only place that fetches. Bad data is refused with a sentence's key and what it is about. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, MultiLineString as TopoLines, Topology } from 'topojson-specification'
import * as v from 'valibot'
import { Atlas, FontTable, World } from '../geo/model.ts'

export type AreaFeature = Feature<Polygon | MultiPolygon, { key: string; hatched?: boolean }>

/** The world as GeoJSON: what map and figure draw. */
export interface Shapes {
  areas: AreaFeature[]
  borders: MultiLineString
  coasts: MultiLineString
  disputed: MultiLineString
}

/** What could not be loaded and why: `reason` is a key of the locale files. */
export class DataError extends Error {
  constructor(
    readonly file: string,
    readonly reason: 'unreachable' | 'unreadable' | 'otherVersion',
    cause?: unknown,
  ) {
    super(`${file}: ${reason}`, { cause })
  }
}

/** Milliseconds after which a request that has stopped answering is given up. */
const TIME_OUT = 12_000

async function load<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await fetch(`./data/${file}`, { signal: AbortSignal.timeout(TIME_OUT) })
    .then((response) => (response.ok ? response.text() : Promise.reject(new Error(`${response.status}`))))
    .catch((cause) => Promise.reject(new DataError(file, 'unreachable', cause)))
  return parse(file, text, schema)
}

function parse<Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
): v.InferOutput<Schema> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DataError(file, 'unreadable', cause)
  }
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const wrongVersion = result.issues.some((issue) => issue.path?.[0]?.key === 'version')
  throw new DataError(file, wrongVersion ? 'otherVersion' : 'unreadable', result.issues)
}

export const loadAtlas = (): Promise<Atlas> => load('atlas.json', Atlas)

export const loadShapes = async (): Promise<Shapes> => shapesOf(await load('world.json', World))

export const loadFontTable = (): Promise<FontTable> => load('fonts/metrics.json', FontTable)

/** One of the files that the font table names. */
export async function loadFontFile(file: string): Promise<Uint8Array> {
  return fetch(`./data/fonts/${file}`, { signal: AbortSignal.timeout(TIME_OUT) })
    .then((response) =>
      response.ok ? response.arrayBuffer() : Promise.reject(new Error(`${response.status}`)),
    )
    .then((bytes) => new Uint8Array(bytes))
    .catch((cause) => Promise.reject(new DataError(file, 'unreachable', cause)))
}

/** Unpacks the topology; shared with Node, where the file is read from the disk. */
export function shapesOf(world: World): Shapes {
  const topology = world as unknown as Topology<{
    areas: GeometryCollection<{ key: string; hatched?: boolean }>
    borders: TopoLines
    coasts: TopoLines
    disputed: TopoLines
  }>
  const { areas, borders, coasts, disputed } = topology.objects
  const collection = feature(topology, areas) as FeatureCollection
  return {
    areas: collection.features as AreaFeature[],
    borders: mesh(topology, borders),
    coasts: mesh(topology, coasts),
    disputed: mesh(topology, disputed),
  }
}
