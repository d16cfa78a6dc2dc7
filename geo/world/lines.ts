/** The lines of the map: land borders, coasts and dashed borders, none of them along the cut at ±180°. */
import type { FeatureCollection, MultiLineString, MultiPolygon } from 'geojson'
import { mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Position, Problem } from '../model.ts'
import type { Box } from './geometry.ts'
import type { Piece, PieceProperties } from './pieces.ts'
import type { DashedLine } from './rows.ts'

type Line = Position[]
/** Pieces with the arcs they share. */
export type PieceTopology = Topology<{ pieces: GeometryCollection<PieceProperties> }>

export interface Lines {
  borders: MultiLineString
  coasts: MultiLineString
  disputed: MultiLineString
}

/** Finds the arcs that pieces share. */
export function joinPieces(pieces: Piece[]): PieceTopology {
  const collection: FeatureCollection<MultiPolygon, PieceProperties> = {
    type: 'FeatureCollection',
    features: pieces,
  }
  return topology({ pieces: collection }) as PieceTopology
}

/**
 * Sorts every line between two pieces, or between a piece and the sea, into borders, coasts and dashed lines.
 * A problem for each row of `dashed` to which no line answers.
 */
export function drawLines(
  joined: PieceTopology,
  dashed: DashedLine[],
): { lines: Lines; problems: Problem[] } {
  const problems: Problem[] = []
  const isDashed = (a: PieceProperties, b: PieceProperties) => dashed.some((row) => joins(row, a, b))
  let solid = linesBetween(joined, (a, b) => a.key !== b.key && !isDashed(a, b))
  const broken: Line[] = []
  for (const rows of groupByPair(dashed)) {
    let rest = linesBetween(joined, (a, b) => joins(rows[0]!, a, b))
    for (const row of rows) {
      const [inside, outside] = partition(rest, row.within)
      if (inside.length === 0)
        problems.push({ file: 'geo/borders.json', reason: `${name(row)}: no such line` })
      broken.push(...inside)
      rest = outside
    }
    solid = [...solid, ...rest]
  }
  const coasts = linesBetween(joined, null).flatMap(withoutCut)
  return { lines: { borders: multi(solid), coasts: multi(coasts), disputed: multi(broken) }, problems }
}

/** What a piece in the joined topology says of itself. */
export function propertiesOf(piece: GeometryObject): PieceProperties {
  return piece.properties as PieceProperties
}

function name(row: DashedLine): string {
  return `${row.between.join('–')}${row.within ? ` within ${row.within.join()}` : ''}`
}

function groupByPair(rows: DashedLine[]): DashedLine[][] {
  const groups = new Map<string, DashedLine[]>()
  for (const row of rows) {
    const pair = row.between.toSorted().join()
    groups.set(pair, [...(groups.get(pair) ?? []), row])
  }
  return [...groups.values()]
}

/** Whether the two pieces are the two sides of a row, by piece or by key. */
function joins({ between: [one, other] }: DashedLine, a: PieceProperties, b: PieceProperties): boolean {
  return (named(a, one) && named(b, other)) || (named(a, other) && named(b, one))
}

function named(properties: PieceProperties, wanted: string): boolean {
  return properties.piece === wanted || properties.key === wanted
}

/** Lines between two different pieces that pass the test; with null, the lines that have one side only. */
function linesBetween(
  joined: PieceTopology,
  test: ((a: PieceProperties, b: PieceProperties) => boolean) | null,
): Line[] {
  const found = mesh(joined, joined.objects.pieces, (a, b) => {
    if (test === null) return a === b
    return a !== b && test(propertiesOf(a), propertiesOf(b))
  })
  return found.coordinates.map((line) => line.map(([longitude, latitude]) => [longitude!, latitude!]))
}

/** Splits lines into what lies in the box and what does not, segment by segment, by the segment's middle. */
function partition(lines: Line[], box: Box | undefined): [Line[], Line[]] {
  if (box === undefined) return [lines, []]
  const [west, south, east, north] = box
  const inside = (from: Position, to: Position): boolean => {
    const x = (from[0] + to[0]) / 2
    const y = (from[1] + to[1]) / 2
    return west <= x && x <= east && south <= y && y <= north
  }
  return [
    lines.flatMap((line) => runs(line, inside)),
    lines.flatMap((line) => runs(line, (from, to) => !inside(from, to))),
  ]
}

/** A coast without the segments that the cut at ±180° and the closing over the pole have made. */
function withoutCut(line: Line): Line[] {
  return runs(line, (from, to) => {
    const alongSeam = Math.abs(from[0]) === 180 && from[0] === to[0]
    const alongPole = Math.abs(from[1]) === 90 && from[1] === to[1]
    return !alongSeam && !alongPole
  })
}

/** The longest stretches of a line whose segments all pass the test. */
function runs(line: Line, keeps: (from: Position, to: Position) => boolean): Line[] {
  const kept: Line[] = []
  let run: Line = []
  for (let i = 1; i < line.length; i++) {
    if (keeps(line[i - 1]!, line[i]!)) {
      run.push(...(run.length === 0 ? [line[i - 1]!, line[i]!] : [line[i]!]))
      continue
    }
    if (run.length > 0) kept.push(run)
    run = []
  }
  return run.length > 0 ? [...kept, run] : kept
}

function multi(coordinates: Line[]): MultiLineString {
  return { type: 'MultiLineString', coordinates }
}
