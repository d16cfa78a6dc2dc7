import { readFileSync } from 'node:fs'
import type { Point } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { Atlas, FontTable } from '../../geo/model.ts'
import { type Box, overlap } from '../figure/shapes.ts'
import { marksOf } from '../marks.ts'
import { defaultSettings } from '../state.ts'
import { markAnchors, type NamesSight, nameFeatures, namesAt } from './names.ts'

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'))
const atlas: Atlas = read('atlas.json')
const fonts: FontTable = read('fonts/metrics.json')
const marks = marksOf(atlas)
const size = { width: 1100, height: 676 }

const sight = (year: number, covers: Box[] = []): NamesSight => ({
  ...{ atlas, marks, fonts, size, covers },
  settings: defaultSettings(year, 'en'),
  camera: { center: [15, 50], zoom: 3 },
})

describe('names of the live map', () => {
  test('are the same in every year, so that a step of the years loads none', () => {
    const names = nameFeatures(sight(2025))
    expect(names.length).toBeGreaterThan(40)
    for (const year of [2002, 2010, 2016]) expect(nameFeatures(sight(year))).toEqual(names)
  })

  test('have a place each, and dots beside states too small for them', () => {
    const properties = nameFeatures(sight(2025)).map((one) => one.properties!)
    const named = properties.filter(({ text }) => text !== '')
    expect(new Set(named.map(({ key }) => key)).size).toBe(named.length)
    expect(named.find(({ key }) => key === 'FRA')).toMatchObject({ text: 'France', inside: true, icon: '' })
    expect(properties).toContainEqual(expect.objectContaining({ key: 'DNK', text: '', icon: 'name-dot' }))
  })

  test('stand on what is seen of a state whose own point is far away', () => {
    const moscow = { center: [38, 54] as [number, number], zoom: 4 }
    const features = nameFeatures({ ...sight(2025), camera: moscow })
    const russia = features.filter(({ properties }) => properties!.key === 'RUS')
    expect(russia.map(({ properties }) => properties!.text)).toEqual(['Russia'])
    const [longitude] = (russia[0]!.geometry as Point).coordinates
    expect(longitude).toBeGreaterThan(28)
    expect(longitude).toBeLessThan(62)
  })

  test('keep off what lies over the map and off its edges, inside and outside', () => {
    const cover = { x: 500, y: 250, width: 200, height: 200 }
    const found = namesAt(sight(2025, [cover])).placements.map(({ spot }) => spot.box)
    expect(namesAt(sight(2025)).placements.some(({ spot }) => overlap(spot.box, cover))).toBe(true)
    expect(found.filter((box) => overlap(box, cover))).toEqual([])
    const edges = [0, size.width].map((x) => ({ x, y: 0, width: 0.1, height: size.height }))
    expect(found.filter((box) => edges.some((edge) => overlap(box, edge)))).toEqual([])
  })

  test('of marks may not stand where they would be cut', () => {
    const host = marks.find(({ id }) => id === 'hosts:the-hague')!
    const anchorsAt = (longitude: number) => {
      const camera = { center: [longitude, 52] as [number, number], zoom: 3 }
      return markAnchors(host, { ...sight(2014), camera })?.anchors ?? []
    }
    expect(anchorsAt(4)).toContain('left')
    // The Hague near the window's right edge: its name stands on the left.
    const edge = anchorsAt(-52)
    expect(edge).toContain('right')
    expect(edge).not.toContain('left')
  })
})
