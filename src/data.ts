/** The only place that asks for data. Bad data is refused with a sentence's key and what it is about. */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiLineString as TopoLines, Topology } from 'topojson-specification'
import * as v from 'valibot'
import {
  Atlas,
  Borders,
  DATA_VERSION,
  type Event,
  EventPart,
  FontTable,
  LONGEST_SHOWN,
  World,
} from '../geo/model.ts'
import { fetchBytes, fetchText } from './fetching.ts'
import type { Values } from './i18n.ts'
import { type Licence, Licences } from './licences/licence.ts'

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
    readonly reason: 'unreachable' | 'unreadable' | 'otherVersion' | 'noRanges' | 'tooLong',
    cause?: unknown,
    /** What the sentence tells beside the file. */
    readonly values: Values = {},
  ) {
    super(`${file}: ${reason}`, { cause })
  }
}

async function load<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await fetchText(`./data/${file}`).catch((cause) =>
    Promise.reject(new DataError(file, 'unreachable', cause)),
  )
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
  if (isOfOtherVersion(value)) throw new DataError(file, 'otherVersion', result.issues)
  const long = result.issues.find(({ type }) => type === 'max_length')
  throw long
    ? new DataError(file, 'tooLong', result.issues, excessOf(long))
    : new DataError(file, 'unreadable', result.issues)
}

/** Which text is too long, and by how much. */
const excessOf = (issue: v.BaseIssue<unknown>): Values => ({
  where: v.getDotPath(issue) ?? '?',
  length: String(issue.input).length,
  most: LONGEST_SHOWN,
})

const isOfOtherVersion = (value: unknown): boolean =>
  v.is(v.object({ version: v.number() }), value) && value.version !== DATA_VERSION

export const loadAtlas = (): Promise<Atlas> => load('atlas.json', Atlas)

/** The shapes as fine as they are. */
export const loadShapes = (): Promise<Shapes> => loadWorld('world.json')

/** The same in the detail of a map of the whole world: a third of the bytes. */
export const loadFirstShapes = (): Promise<Shapes> => loadWorld('world-first.json')

async function loadWorld(file: string): Promise<Shapes> {
  const world = await load(file, World)
  // Only the frame was checked: an arc that is missing shows itself when the shapes are unpacked.
  try {
    return shapesOf(world)
  } catch (cause) {
    throw new DataError(file, 'unreadable', cause)
  }
}

/** Records of events that are too many for one file. */
export const loadEvents = async (part: number): Promise<Event[]> =>
  (await load(`events/${part}.json`, EventPart)).events

export const loadLicences = (): Promise<Licence[]> => load('licences.json', Licences)

/** Of use on the page of the border policy only. */
export const loadBorders = (): Promise<Borders> => load('borders.json', Borders)

export const loadFontTable = (): Promise<FontTable> => load('fonts/metrics.json', FontTable)

/** One of the files that the font table names. */
export async function loadFontFile(file: string): Promise<Uint8Array> {
  return fetchBytes(`./data/fonts/${file}`).catch((cause) =>
    Promise.reject(new DataError(file, 'unreachable', cause)),
  )
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
    borders: feature(topology, borders).geometry,
    coasts: feature(topology, coasts).geometry,
    disputed: feature(topology, disputed).geometry,
  }
}
