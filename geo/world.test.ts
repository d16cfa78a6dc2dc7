import { readFileSync } from 'node:fs'
import { geoArea, geoContains } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { readWorldInput } from './world/input.ts'
import { buildWorld, type WorldInput } from './world.ts'

const input = readWorldInput()
const built = buildWorld(input)
const text = JSON.stringify(built.world)

interface AreaProperties {
  key: string
  hatched?: true
}
type Objects = {
  areas: GeometryCollection<AreaProperties>
  borders: GeometryObject
  coasts: GeometryObject
  disputed: GeometryObject
}
const topology: Topology<Objects> = JSON.parse(text)
const areas: Feature<Geometry, AreaProperties>[] = feature(topology, topology.objects.areas).features
const byKey = new Map(areas.map((area) => [area.properties.key, area]))

function ringsOf(geometry: Geometry): number[][][] {
  const shape = geometry as Polygon | MultiPolygon
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
}

function linesOf(name: 'borders' | 'coasts' | 'disputed'): number[][][] {
  const { geometry } = feature(topology, topology.objects[name]) as Feature<MultiLineString>
  return geometry.coordinates
}

/** Every step of every ring or line, as [from, to]. */
function steps(lines: number[][][]): [number[], number[]][] {
  return lines.flatMap((line) => line.slice(1).map((to, i): [number[], number[]] => [line[i]!, to]))
}

const places: { states: { key: string; status: string }[] } = JSON.parse(
  readFileSync(new URL('./places.json', import.meta.url), 'utf8'),
)
const endorsers = readFileSync(new URL('./facts/psi-endorsements.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.slice(0, 3))
  .filter((key) => key !== '')

const withRows = (change: (copy: WorldInput) => void): WorldInput => {
  const copy = {
    ...input,
    features: structuredClone(input.features),
    borders: structuredClone(input.borders),
  }
  change(copy)
  return copy
}
const reasons = (changed: WorldInput): string[] => buildWorld(changed).problems.map(({ reason }) => reason)

describe('the areas', () => {
  it('come without a problem, each key once, in the order of keys', () => {
    expect(built.problems).toEqual([])
    const keys = areas.map((area) => area.properties.key)
    expect(keys).toEqual([...new Set(keys)].sort())
    expect([...built.shapes.keys()]).toEqual(keys)
  })

  it('are the 193 members and 2 observers of the United Nations and every other state of the list', () => {
    const count = (status: string) => places.states.filter((state) => state.status === status).length
    expect([count('un-member'), count('un-observer')]).toEqual([193, 2])
    expect([...byKey.keys()]).toEqual(places.states.map(({ key }) => key).sort())
    expect(endorsers).toHaveLength(116)
    expect(endorsers.filter((key) => !byKey.has(key))).toEqual([])
    expect(['TWN', 'XKX', 'ESH', 'TUV', 'VAT', 'PSE'].filter((key) => !byKey.has(key))).toEqual([])
  })

  it('stay within the world and never jump over 180°', () => {
    for (const area of areas) {
      const rings = ringsOf(area.geometry)
      expect(rings.flat().every(([x, y]) => Math.abs(x!) <= 180 && Math.abs(y!) <= 90)).toBe(true)
      const widest = Math.max(...steps(rings).map(([from, to]) => Math.abs(to[0]! - from[0]!)))
      expect(widest, area.properties.key).toBeLessThan(180)
    }
  })

  it('are wound for d3-geo: less than half the sphere, and none of them at sea', () => {
    const sea: [number, number][] = [
      [-150, 0],
      [-40, 45],
      [80, -30],
      [-25, -40],
      [0, 88],
      [179.9, 30],
      [-179.9, 30],
    ]
    for (const area of areas) {
      expect(geoArea(area), area.properties.key).toBeLessThan(2 * Math.PI)
      expect(sea.filter((point) => geoContains(area, point))).toEqual([])
    }
  })

  it('cover the ground of the source to a thousandth', () => {
    const source: FeatureCollection<Geometry, { name: string }> = feature(
      input.sources.base,
      input.sources.base.objects.countries,
    )
    const sourceArea = (...names: string[]) =>
      source.features
        .filter(({ properties }) => names.includes(properties.name))
        .reduce((sum, each) => sum + geoArea(each), 0)
    const drawn = (...keys: string[]) => keys.reduce((sum, key) => sum + geoArea(byKey.get(key)!), 0)
    const ratios = {
      russia: drawn('RUS', 'UKR') / sourceArea('Russia', 'Ukraine'),
      morocco: drawn('MAR', 'ESH') / sourceArea('Morocco', 'W. Sahara'),
      antarctica: drawn('ATA') / sourceArea('Antarctica'),
      fiji: drawn('FJI') / sourceArea('Fiji'),
      somalia: drawn('SOM') / sourceArea('Somalia', 'Somaliland'),
      cyprus: drawn('CYP') / sourceArea('Cyprus', 'N. Cyprus'),
      all: drawn(...byKey.keys()) / sourceArea(...source.features.map((each) => each.properties.name)),
    }
    for (const [name, ratio] of Object.entries(ratios)) {
      expect(Math.abs(ratio - 1), name).toBeLessThan(0.001)
    }
  })

  it('hatch the areas whose status is open', () => {
    const hatched = areas.filter((area) => area.properties.hatched).map((area) => area.properties.key)
    expect(hatched).toEqual(['ESH', 'KAS'])
  })
})

describe('the lines', () => {
  it('have nothing along the cut or the pole', () => {
    for (const name of ['borders', 'coasts', 'disputed'] as const) {
      const along = steps(linesOf(name)).filter(
        ([from, to]) =>
          (Math.abs(from[0]!) === 180 && from[0] === to[0]) ||
          (Math.abs(from[1]!) > 89.9 && Math.abs(to[1]!) > 89.9) ||
          Math.abs(to[0]! - from[0]!) > 180,
      )
      expect(along, name).toEqual([])
    }
  })

  it('draw every piece of an outline once: as coast, as border or dashed', () => {
    const side = ([from, to]: [number[], number[]]) => [from.join(), to.join()].sort().join(' ')
    const drawn = (['borders', 'coasts', 'disputed'] as const).map((name) => steps(linesOf(name)).map(side))
    const [borders, coasts, disputed] = drawn.map((sides) => new Set(sides))
    expect(drawn.flat()).toHaveLength(borders!.size + coasts!.size + disputed!.size)
    expect([...borders!, ...coasts!].filter((each) => disputed!.has(each))).toEqual([])
    const missing = steps(areas.flatMap((area) => ringsOf(area.geometry)))
      .filter(([from, to]) => !(Math.abs(from[0]!) === 180 && from[0] === to[0]) && from[1]! > -90)
      .map(side)
      .filter((each) => !borders!.has(each) && !coasts!.has(each) && !disputed!.has(each))
    expect(missing).toEqual([])
  })

  it.each([
    { place: 'the isthmus of Perekop', box: [33.4, 45.9, 35, 46.3] },
    { place: 'the north of Western Sahara', box: [-13.2, 27.6, -8.6, 27.7] },
    { place: 'the middle of Cyprus', box: [32.6, 34.95, 34, 35.25] },
    { place: 'the west of Kashmir', box: [73.5, 33, 74.5, 35] },
    { place: 'Aksai Chin', box: [77.5, 33, 79.5, 36] },
    { place: 'the Golan Heights', box: [35.6, 32.7, 36, 33.3] },
  ])('dash $place', ({ box: [west, south, east, north] }) => {
    const inside = ([x, y]: number[]) => x! > west! && x! < east! && y! > south! && y! < north!
    expect(linesOf('disputed').flat().some(inside)).toBe(true)
  })
})

describe('the shapes', () => {
  it('put each label on the state’s own ground', () => {
    const astray = [...built.shapes].filter(([key, { point }]) => !geoContains(byKey.get(key)!, point))
    expect(astray.map(([key]) => key)).toEqual([])
  })

  it.each([
    { key: 'USA', west: -125, east: -66, south: 24, north: 50 },
    { key: 'FRA', west: -6, east: 10, south: 41, north: 52 },
    { key: 'NZL', west: 165, east: 180, south: -48, north: -34 },
    { key: 'FJI', west: 176, east: 180, south: -20, north: -15 },
    { key: 'KIR', west: -161, east: -149, south: -12, north: 5 },
    { key: 'RUS', west: 27, east: 180, south: 41, north: 82 },
  ])('zoom to the main part of $key', ({ key, west, east, south, north }) => {
    const { extent, point } = built.shapes.get(key)!
    expect(extent[0]).toBeGreaterThanOrEqual(west)
    expect(extent[1]).toBeGreaterThanOrEqual(south)
    expect(extent[2]).toBeLessThanOrEqual(east)
    expect(extent[3]).toBeLessThanOrEqual(north)
    expect(point[0] > extent[0] && point[0] < extent[2] && point[1] > extent[1] && point[1] < extent[3]).toBe(
      true,
    )
  })

  it('know the small states', () => {
    const small = (key: string) => built.shapes.get(key)?.small
    const tiny = ['SGP', 'MLT', 'VAT', 'SMR', 'TON', 'PLW', 'LCA', 'BHR', 'MDV', 'TUV', 'LIE', 'MCO', 'NRU']
    expect(tiny.filter((key) => !small(key))).toEqual([])
    expect(['BEL', 'CHE', 'KOR', 'PRT', 'RUS'].filter(small)).toEqual([])
  })

  it('carry a note for every state whose borders are open', () => {
    const expected = 'UKR RUS ESH MAR CYP SOM XKX SRB IND PAK CHN ISR SYR PSE JPN TWN'.split(' ')
    expect(expected.filter((key) => !built.notes.has(key))).toEqual([])
  })
})

describe('the border policy', () => {
  it('is held by at least 36 control points', () => {
    expect(input.borders.points.length).toBeGreaterThanOrEqual(36)
  })

  it.each(input.borders.points)('draws $name.en as $drawnAs', ({ point, drawnAs }) => {
    const holders = areas.filter((area) => geoContains(area, point)).map((area) => area.properties.key)
    expect(holders).toEqual(drawnAs === null ? [] : [drawnAs])
  })
})

describe('buildWorld', () => {
  it('gives the same bytes twice, whatever the order of the source', () => {
    const again = readWorldInput()
    again.sources.base.objects.countries.geometries.reverse()
    expect(JSON.stringify(buildWorld(again).world) === text).toBe(true)
  })

  it('stays near the size of world-atlas', () => {
    expect(text.length).toBeLessThan(800_000)
  })

  it('says which feature has no key', () => {
    expect(reasons(withRows(({ features }) => delete features.iso['410']))).toContain(
      'South Korea (410) has no key',
    )
  })

  it('says which row finds no ground', () => {
    const changed = withRows(({ features }) => {
      features.special[0]!.feature = 'Atlantis'
    })
    expect(reasons(changed)).toContainEqual(expect.stringMatching(/^Atlantis as XKX: no such ground$/))
  })

  it('says which dashed row finds no line', () => {
    const changed = withRows(({ borders }) => {
      borders.dashed[0]!.between = ['FRA', 'MNG']
    })
    expect(reasons(changed)).toContain('FRA–MNG: no such line')
  })

  it('says which control point is drawn otherwise, and which note has no area', () => {
    const changed = withRows(({ borders }) => {
      borders.points[0]!.drawnAs = 'RUS'
      borders.notes.ZZZ = borders.notes.UKR!
    })
    expect(reasons(changed)).toEqual([
      'Simferopol must be drawn as RUS, and is drawn as UKR',
      'the note on ZZZ belongs to no area',
    ])
  })
})
