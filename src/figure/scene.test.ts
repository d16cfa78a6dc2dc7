import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../geo/model.ts'
import { palettes } from '../look.ts'
import { LAYERS, type Settings, VIEWS } from '../state.ts'
import { countStandings, STANDINGS, standings } from '../time.ts'
import { atlas, fonts, keysAsTexts, settings, shapes } from './fixture.ts'
import { COLUMN_WIDTHS, furnish } from './furniture.ts'
import { figureProjection } from './projections.ts'
import { buildScene, type SceneInput } from './scene.ts'
import {
  type Box,
  type CircleShape,
  type Group,
  overlap,
  type PathShape,
  type Scene,
  shapesIn,
} from './shapes.ts'
import { textWidth } from './text.ts'
import type { Texts } from './texts.ts'

const page = { width: 1280, height: 720 }
const input: SceneInput = { atlas, shapes, settings, palette: palettes.light, page, fonts, t: keysAsTexts }
const sceneOf = (more: Partial<Settings>, t: Texts = keysAsTexts): Scene =>
  buildScene({ ...input, t, settings: { ...settings, ...more } })

function find(scene: Scene, id: string): Group | undefined {
  const search = (groups: readonly Group[]): Group | undefined => {
    for (const group of groups) {
      const found = group.id === id ? group : search(group.children.filter((child) => child.kind === 'group'))
      if (found) return found
    }
    return undefined
  }
  return search(scene.groups)
}

const paths = (group: Group | undefined) => shapesIn(group?.children ?? []) as PathShape[]

describe('areas', () => {
  test.each([2002, 2003, 2008, 2010, 2020])('are classed as the standings of %i', (year) => {
    const years = { from: year, to: year }
    const scene = sceneOf({ years })
    const of = standings(atlas, years)
    for (const standing of STANDINGS) {
      const keys = [...of].filter(([, own]) => own === standing).map(([key]) => key)
      expect(
        paths(find(scene, `psi-${standing}`)).map(({ key }) => key),
        standing,
      ).toEqual(keys)
    }
  })

  test.each([2002, 2008, 2010])('have the counts of %i in the legend', (year) => {
    const years = { from: year, to: year }
    const legend = shapesIn(find(sceneOf({ years }), 'legend')!.children)
    const words = legend.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
    for (const [standing, count] of countStandings(atlas, standings(atlas, years)))
      expect(words[words.indexOf(`standing.${standing}`) - 1], standing).toBe(String(count))
    expect(words[words.indexOf('standing.open') - 1]).not.toBe('0')
  })

  test('are one path a state, and carry its name and standing', () => {
    const drawn = paths(find(sceneOf({}), 'areas'))
    expect(drawn.map(({ key }) => key).sort()).toEqual(atlas.states.map(({ key }) => key).sort())
    expect(drawn.find(({ key }) => key === 'POS')?.title).toBe('POS: standing.possible')
  })

  test('look alike when the layer of the PSI is off', () => {
    const drawn = paths(find(sceneOf({ layers: new Set(['hosts']) }), 'areas'))
    expect(new Set(drawn.map(({ fill }) => fill))).toEqual(new Set([palettes.light.areas.land.ground]))
  })

  test('outline the chosen state', () => {
    expect(paths(find(sceneOf({ place: 'DOC' }), 'selection'))).toHaveLength(1)
    expect(find(sceneOf({ place: 'capital' }), 'selection')).toBeUndefined()
  })
})

describe('points', () => {
  test('follow the layers that are on', () => {
    const scene = sceneOf({ layers: new Set(['psi', 'events']) })
    expect(find(scene, 'hosts')).toBeUndefined()
    expect(paths(find(scene, 'participants'))).toHaveLength(0)
    expect(paths(find(scene, 'events'))).toHaveLength(1)
  })

  test('are faint in later years and absent in earlier ones', () => {
    const year = (value: number) => sceneOf({ years: { from: value, to: value } })
    expect(paths(find(year(2010), 'hosts'))[0]?.opacity).toBeUndefined()
    expect(paths(find(year(2011), 'hosts'))[0]?.opacity).toBeLessThan(1)
    expect(find(year(2009), 'hosts')).toBeUndefined()
  })

  test('give small states a dot and participants a ring', () => {
    const scene = sceneOf({})
    expect(shapesIn(find(scene, 'dots')?.children ?? []).map((shape) => 'key' in shape && shape.key)).toEqual(
      ['DOT'],
    )
    expect(paths(find(scene, 'participants')).map(({ key }) => key)).toEqual(['FOU', 'DOC'])
  })

  test('of the far side of the globe are not drawn', () => {
    const scene = sceneOf({ view: 'globe', camera: { center: [-125, 5], zoom: 2 } })
    expect(find(scene, 'hosts')).toBeDefined()
    expect(find(scene, 'events')).toBeUndefined()
  })
})

/** Boxes of all texts of a group, from the widths of the font table. */
function textBoxes(group: Group | undefined): Box[] {
  return shapesIn(group?.children ?? []).flatMap((shape) => {
    if (shape.kind !== 'text') return []
    const width = textWidth(shape.text, shape.size, shape.weight, fonts)
    const left = { start: 0, middle: width / 2, end: width }[shape.anchor]
    return [{ x: shape.x - left, y: shape.y - shape.size * 0.8, width, height: shape.size }]
  })
}

const inPage = ({ x, y, width, height }: Box) =>
  x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height

function clashes(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b): [Box, Box][] => (overlap(a, b) ? [[a, b]] : [])),
  )
}

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
        fc.constantFrom('corners' as const, 'column' as const),
        fc.constantFrom(...COLUMN_WIDTHS),
        (t, from, more, layers, arrangement, columnWidth) => {
          const years = { from, to: Math.min(2025, from + more) }
          const own = { ...settings, years, layers: new Set(layers) }
          const { groups, boxes } = furnish({
            ...{ atlas, settings: own, palette: palettes.light, page, fonts, t },
            ...{ taking: new Set<string>(), marks: [], arrangement, columnWidth },
          })
          expect(clashes(boxes)).toEqual([])
          expect(boxes.filter((box) => !inPage(box))).toEqual([])
          expect(clashes(groups.flatMap((group) => textBoxes(group)))).toEqual([])
        },
      ),
      { numRuns: 400, seed: 5 },
    )
  })

  test('stands clear of the map in every view and language', () => {
    for (const view of VIEWS) {
      for (const language of LANGUAGES) {
        const scene = sceneOf({ view, language })
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
    expect(words.join(' ')).toContain('legend.sum documented=3 possible=2')
  })
})

/** The host city stands at [-125, 6]; a small state's dot at `point`. */
function sceneWithDot(point: [number, number]): Scene {
  const states = atlas.states.map((state) => (state.key === 'DOT' ? { ...state, point } : state))
  const own = { ...settings, layers: new Set(['hosts' as const]) }
  return buildScene({ ...input, atlas: { ...atlas, states }, settings: own })
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
      const scene = buildScene({ ...input, atlas: crowded, settings: { ...settings, view } })
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

  test('name the host city first', () => {
    const labels = shapesIn(find(sceneOf({}), 'labels')!.children)
    expect(labels[0]).toMatchObject({ text: 'Capital', weight: 700 })
  })
})

/** Where the dot of a small state at `point` is drawn. */
function dotOf(own: Settings, point: [number, number]): CircleShape {
  const states = atlas.states.map((state) => (state.key === 'DOT' ? { ...state, point } : state))
  const scene = buildScene({ ...input, atlas: { ...atlas, states }, settings: own })
  return shapesIn(find(scene, 'dots')!.children)[0] as CircleShape
}

describe('camera', () => {
  test('shows in its middle what the reader has in the middle', () => {
    const center: [number, number] = [-125, 6]
    for (const view of VIEWS) {
      const scene = sceneOf({ view, camera: { center, zoom: 3 } })
      const { clip } = find(scene, 'map')!
      const host = paths(find(scene, 'hosts'))[0]!
      expect(host.at?.x).toBeCloseTo(clip!.x + clip!.width / 2, 1)
      expect(host.at?.y).toBeCloseTo(clip!.y + clip!.height / 2, 1)
    }
  })

  test('shows as much as a window of 1440 × 900 does, as large as the frame allows', () => {
    const camera = { center: [-125, 6] as [number, number], zoom: 3 }
    for (const view of VIEWS) {
      const scene = sceneOf({ view, camera })
      const clip = find(scene, 'map')!.clip!
      const factor = Math.min(clip.width / 1440, clip.height / 900)
      const [x, y] = figureProjection(view, camera, 1440, 900)([-105, 15])!
      const ring = dotOf({ ...settings, view, camera }, [-105, 15])
      expect(ring.x).toBeCloseTo(clip.x + clip.width / 2 + (x - 720) * factor, 1)
      expect(ring.y).toBeCloseTo(clip.y + clip.height / 2 + (y - 450) * factor, 1)
    }
  })

  test('gives the same scene for the same settings', () => {
    const camera = { center: [10, 20] as [number, number], zoom: 2 }
    expect(JSON.stringify(sceneOf({ camera }))).toBe(JSON.stringify(sceneOf({ camera })))
  })
})
