import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../geo/model.ts'
import { palettes } from '../look.ts'
import { LAYERS, VIEWS } from '../state.ts'
import { atlas, clashes, find, fonts, page, paths, sceneOf, settings, textBoxes } from './fixture.ts'
import { furnish } from './furniture.ts'
import { COLUMN_WIDTHS } from './legend-blocks.ts'
import { ALL_PARTS } from './parts.ts'
import { type Box, overlap, type Scene, shapesIn } from './shapes.ts'
import type { Texts } from './texts.ts'

const inPage = ({ x, y, width, height }: Box, of: { width: number; height: number }) =>
  x >= 0 && y >= 0 && x + width <= of.width && y + height <= of.height

/** Upright, square and broad pages, and the shapes between them. */
const pages = fc.oneof(
  fc.constant(page),
  fc.integer({ min: 720, max: 2160 }).map((long) => ({ width: long, height: 720 })),
  fc.integer({ min: 720, max: 2160 }).map((long) => ({ width: 720, height: long })),
)

/** Texts of any length: each key's words are drawn anew, the same each time within one run. */
const anyTexts = fc.tuple(fc.integer({ min: 1, max: 76 }), fc.boolean(), fc.integer()).map(
  ([longest, han, seed]): Texts =>
    (key) => {
      const length =
        1 + (Math.abs([...key].reduce((sum, one) => sum * 31 + one.charCodeAt(0), seed)) % longest)
      return han ? '國'.repeat(Math.ceil(length / 2)) : 'word '.repeat(Math.ceil(length / 5)).trim()
    },
)

describe('furniture', () => {
  test('never overlaps itself nor leaves the page, whatever the words, years and layers', () => {
    fc.assert(
      fc.property(
        anyTexts,
        fc.integer({ min: 2002, max: 2025 }),
        fc.integer({ min: 0, max: 23 }),
        fc.subarray([...LAYERS]),
        fc.constantFrom('corners' as const, 'below' as const, 'column' as const),
        fc.constantFrom(...COLUMN_WIDTHS),
        pages,
        (t, from, more, layers, arrangement, columnWidth, page) => {
          const years = { from, to: Math.min(2025, from + more) }
          const own = { ...settings, years, layers: new Set(layers) }
          const { groups, boxes } = furnish({
            ...{ atlas, settings: own, palette: palettes.light, page, fonts, t },
            ...{ taking: new Set<string>(), marks: [], arrangement, columnWidth, parts: ALL_PARTS },
          })
          expect(clashes(boxes)).toEqual([])
          expect(boxes.filter((box) => !inPage(box, page))).toEqual([])
          expect(clashes(groups.flatMap((group) => textBoxes(group)))).toEqual([])
        },
      ),
      { numRuns: 400, seed: 5 },
    )
  })

  test.each([
    [1280, 720],
    [720, 720],
    [720, 1280],
    [2160, 720],
  ])('stands clear of the map in every view and language on a page of %i × %i', (width, height) => {
    for (const view of VIEWS) {
      for (const language of LANGUAGES) {
        const scene = sceneOf({ view, language }, { page: { width, height } })
        const texts = ['title', 'legend', 'credits'].flatMap((id) => textBoxes(find(scene, id)))
        const outline = paths(find(scene, 'outline'))[0]!
        const points = [...outline.d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
          Number(x),
          Number(y),
        ])
        expect(points.length).toBeGreaterThan(3)
        const clip = find(scene, 'map')?.clip
        for (const [x, y] of points as [number, number][]) {
          const dot = { x, y, width: 0.1, height: 0.1 }
          if (clip && !overlap(clip, dot)) continue
          expect(texts.filter((box) => overlap(box, dot))).toEqual([])
        }
        if (clip) expect(texts.filter((box) => overlap(box, clip))).toEqual([])
      }
    }
  })

  test('says the year, the classes with their counts and the official total', () => {
    const words = shapesIn(sceneOf({ years: { from: 2003, to: 2010 } }).groups).flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : [],
    )
    expect(words).toContain('2003–2010')
    expect(words).toContain('standing.possible')
    expect(words.join(' ')).toContain('legend.total.exact n=97 date=2010-05-11')
    expect(words.join(' ')).toContain('legend.sum documented=2 possible=2')
  })

  test('says how many events there are where they are too many to be drawn, and no kind of them as none', () => {
    const spans = [{ from: 2004, to: 2004, counts: [{ kind: 'exercise' as const, events: 4321 }] }]
    const tiled = { ...atlas, events: [], eventTiles: { spans, parts: 1 } }
    const words = shapesIn(sceneOf({ years: { from: 2003, to: 2010 } }, { atlas: tiled }).groups).flatMap(
      (shape) => (shape.kind === 'text' ? [shape.text] : []),
    )
    expect(words).toContain('tiled.figure')
    expect(words).toContain('4321')
    expect(words.filter((text) => text.startsWith('glyph.'))).toEqual([])
  })
})

/** The host city stands at [-125, 6]; a small state's dot at `point`. */
function sceneWithDot(point: [number, number]): Scene {
  const states = atlas.states.map((state) => (state.key === 'DOT' ? { ...state, point } : state))
  return sceneOf({ layers: new Set(['hosts']) }, { atlas: { ...atlas, states } })
}

describe('labels', () => {
  test('never overlap one another nor the legend', () => {
    const points = Array.from({ length: 60 }, (_, index) => [
      (index % 12) * 9 - 50,
      Math.floor(index / 12) * 9 - 20,
    ])
    // So many in the lower right that some names look for room beyond the world's edge, where the legend is.
    const edge = Array.from({ length: 80 }, (_, index) => [
      100 + (index % 10) * 8,
      -20 - Math.floor(index / 10) * 5,
    ])
    const crowded = {
      ...atlas,
      events: [...points, ...edge].map((point, index) => ({
        ...atlas.events[0]!,
        id: `event-${index}`,
        point: point as [number, number],
      })),
    }
    for (const view of VIEWS) {
      const scene = sceneOf({ view }, { atlas: crowded })
      const boxes = textBoxes(find(scene, 'labels'))
      expect(boxes.length).toBeGreaterThan(10)
      // Lines of one label follow one another; each label's own boxes are a step apart.
      expect(clashes(boxes)).toEqual([])
      const furniture = ['title', 'legend', 'credits'].flatMap((id) => textBoxes(find(scene, id)))
      for (const box of boxes) expect(furniture.filter((other) => overlap(box, other))).toEqual([])
    }
  })

  test('keep off dots and rings where they can', () => {
    const [east, west] = [sceneWithDot([-120, 6]), sceneWithDot([-130, 6])].map(
      (scene) => shapesIn(find(scene, 'labels')!.children)[0]!,
    )
    expect(west).toMatchObject({ text: 'Capital', anchor: 'start' })
    expect(east).toMatchObject({ text: 'Capital', anchor: 'end' })
  })

  test('name a state once, though an article speaks of it too', () => {
    const names = shapesIn(find(sceneOf({}), 'labels')!.children).map(
      (shape) => 'text' in shape && shape.text,
    )
    expect(names.filter((name) => name === 'UNK')).toHaveLength(1)
  })

  test('name the host city first', () => {
    const labels = shapesIn(find(sceneOf({}), 'labels')!.children)
    expect(labels[0]).toMatchObject({ text: 'Capital', weight: 700 })
  })
})
