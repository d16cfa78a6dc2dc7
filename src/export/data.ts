/** Tables as files: CSV and GeoJSON. Pure; what stands in them is decided by who makes the table. */
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson'

/** Lists are written with spaces between: ids, years and addresses hold none. */
export type Cell = string | number | boolean | null | readonly string[]

export interface DataTable {
  columns: readonly string[]
  rows: readonly DataRow[]
  /** Credit and licence of what stands in the rows. */
  licence: string
}

export interface DataRow {
  id: string
  cells: readonly Cell[]
  /** Null where no place is known. */
  geometry: Geometry | null
}

/**
 * What OWASP names as the start of a formula, and its full-width forms, which some spreadsheets take for the
 * same. Spaces before it do not disarm it.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n\0]/u

/**
 * CSV as RFC 4180 has it (CRLF, doubled quotes), with a byte order mark, by which spreadsheets know UTF-8.
 * Texts that a spreadsheet would take for a formula get a leading apostrophe; numbers are written as they are.
 * The licence is a column of its own: a comment line would be a data row to spreadsheets and to pandas.
 */
export function writeCsv({ columns, rows, licence }: DataTable): string {
  const lines = [[...columns, 'licence'], ...rows.map(({ cells }) => [...cells, licence])]
  return `\uFEFF${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.join(' ')
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",;\t\r\n\0]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Decimal places of degrees in the file: about 11 m. */
const PLACES = 4

/**
 * A FeatureCollection as RFC 7946 has it: WGS 84, outer rings counter-clockwise, one feature a row with the
 * columns as properties. The licence is a member of the collection.
 */
export function writeGeoJson({ columns, rows, licence }: DataTable): string {
  const features = rows.map(
    ({ id, cells, geometry }): Feature<Geometry | null> => ({
      type: 'Feature',
      id,
      geometry: geometry === null ? null : tidy(geometry),
      properties: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])),
    }),
  )
  const collection: FeatureCollection<Geometry | null> & { licence: string } = {
    type: 'FeatureCollection',
    licence,
    features,
  }
  return `${JSON.stringify(collection)}\n`
}

function tidy(geometry: Geometry): Geometry {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: round(geometry.coordinates) }
  if (geometry.type === 'Polygon') return polygonal([geometry.coordinates])
  if (geometry.type === 'MultiPolygon') return polygonal(geometry.coordinates)
  return geometry
}

/** Rounded and wound; parts that rounding leaves without an area are dropped. */
function polygonal(polygons: Position[][][]): Polygon | MultiPolygon {
  const kept = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map(roundRing)
    if (!outer || signedArea(outer) === 0) return []
    const open = holes.filter((hole) => signedArea(hole) !== 0)
    return [[wound(outer, 1), ...open.map((hole) => wound(hole, -1))]]
  })
  const [only] = kept
  return kept.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: kept }
}

const round = (position: Position): Position => position.map((degrees) => Number(degrees.toFixed(PLACES)) + 0)

function roundRing(ring: Position[]): Position[] {
  const rounded = ring.map(round)
  return rounded.filter((position, index) => {
    const previous = rounded[index - 1]
    return !previous || previous[0] !== position[0] || previous[1] !== position[1]
  })
}

const wound = (ring: Position[], sign: 1 | -1) => (signedArea(ring) * sign > 0 ? ring : ring.toReversed())

/** Twice the planar area in square degrees; positive for counter-clockwise. */
function signedArea(ring: Position[]): number {
  let area = 0
  for (const [index, [longitude, latitude]] of ring.entries()) {
    const [nextLongitude, nextLatitude] = ring[index + 1] ?? ring[0]!
    area += longitude! * nextLatitude! - nextLongitude! * latitude!
  }
  return area
}
