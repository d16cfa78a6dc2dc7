import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type Cell, type DataTable, writeCsv, writeGeoJson } from './data.ts'

const tableOf = (rows: Cell[][], geometries: DataTable['rows'][number]['geometry'][] = []): DataTable => ({
  columns: rows[0]!.map((_, index) => `column_${index}`),
  rows: rows.map((cells, index) => ({ id: `row${index}`, cells, geometry: geometries[index] ?? null })),
  licence: 'CC BY-SA 4.0, "the authors"',
})

const read = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false })

describe('CSV', () => {
  test('begins with a byte order mark, ends every line with CRLF and carries the licence in each row', () => {
    const text = writeCsv(tableOf([['one'], ['two']]))
    expect(text).toBe(
      '\uFEFFcolumn_0,licence\r\none,"CC BY-SA 4.0, ""the authors"""\r\ntwo,"CC BY-SA 4.0, ""the authors"""\r\n',
    )
  })

  test.each([
    ['comma, quote " and\nnew line', 'comma, quote " and\nnew line'],
    ['semicolon; here', 'semicolon; here'],
    [' outer spaces ', ' outer spaces '],
    ['塞席爾, "Seychelles"', '塞席爾, "Seychelles"'],
  ])('%j comes back as it was', (cell, expected) => {
    expect(read(writeCsv(tableOf([[cell]])))[1]![0]).toBe(expected)
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('the formula %j gets an apostrophe', (cell) => {
    expect(read(writeCsv(tableOf([[cell]])))[1]![0]).toBe(`'${cell}`)
  })

  test('a formula behind a separator of another locale stays inside its quotes', () => {
    expect(writeCsv(tableOf([['a;=1']]))).toContain('"a;=1"')
  })

  test('numbers stay numbers, lists are spaced, nothing is empty', () => {
    const [, row] = read(writeCsv(tableOf([[-5.5, true, null, ['a', 'b'], ['=1', 'b']]])))
    expect(row!.slice(0, 5)).toEqual(['-5.5', 'true', '', 'a b', "'=1 b"])
  })

  test('any texts come back, but for the apostrophe of formulas', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(texts, (cells) => {
        const row = read(writeCsv(tableOf([cells])))[1]!
        for (const [index, cell] of cells.entries()) {
          expect([cell, `'${cell}`]).toContain(row[index])
          expect(row[index]).not.toMatch(/^[=+\-@\t\r]/)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

const clockwise: Position[] = [
  [0, 0],
  [0, 10],
  [10, 10],
  [10, 0],
  [0, 0],
]
const hole: Position[] = [
  [2, 2],
  [4, 2],
  [4, 4],
  [2, 4],
  [2, 2],
]

const shoelace = (ring: Position[]) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    return sum + x! * nextY! - nextX! * y!
  }, 0)

const readGeoJson = (table: DataTable) =>
  JSON.parse(writeGeoJson(table)) as FeatureCollection & { licence: string }

describe('GeoJSON', () => {
  test('outer rings run counter-clockwise, holes clockwise, whatever they were', () => {
    for (const rings of [
      [clockwise, hole],
      [clockwise.toReversed(), hole.toReversed()],
    ]) {
      const table = tableOf([['a']], [{ type: 'Polygon', coordinates: rings }])
      const { coordinates } = readGeoJson(table).features[0]!.geometry as Polygon
      expect(coordinates.map(shoelace).map(Math.sign)).toEqual([1, -1])
      for (const ring of coordinates) expect(ring.at(0)).toEqual(ring.at(-1))
    }
  })

  test('rounds to four places and drops parts that this leaves without an area', () => {
    const speck: Position[] = [
      [20, 20],
      [20.00001, 20],
      [20.00001, 20.00001],
      [20, 20],
    ]
    const fine = clockwise.map(([x, y]) => [x! + 0.123456, y! + 1e-7])
    const table = tableOf([['a']], [{ type: 'MultiPolygon', coordinates: [[speck], [fine], [clockwise]] }])
    const { type, coordinates } = readGeoJson(table).features[0]!.geometry as MultiPolygon
    expect(type).toBe('MultiPolygon')
    expect(coordinates).toHaveLength(2)
    expect(coordinates[0]![0]![0]).toEqual([0.1235, 0])
  })

  test('a row without a place is a feature without a geometry', () => {
    expect(readGeoJson(tableOf([['a']])).features[0]).toMatchObject({
      type: 'Feature',
      geometry: null,
      id: 'row0',
    })
  })

  test('columns become properties with their types, hostile names stay names', () => {
    const table: DataTable = {
      columns: ['name', '__proto__', 'years', 'of'],
      rows: [{ id: 'x', cells: ['</script><b>"\u202e\n', 'polluted', ['2010'], null], geometry: null }],
      licence: 'L',
    }
    const collection = readGeoJson(table)
    expect(collection.licence).toBe('L')
    expect(Object.entries(collection.features[0]!.properties!)).toEqual([
      ['name', '</script><b>"\u202e\n'],
      ['__proto__', 'polluted'],
      ['years', ['2010']],
      ['of', null],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})
