import { describe, expect, test } from 'vitest'
import { VIEWS } from '../state.ts'
import { STANDINGS, standings } from '../time.ts'
import { atlas, clashes, find, page, paths, sceneOf, textBoxes } from './fixture.ts'
import { type Group, type Scene, type Shape, shapesIn } from './shapes.ts'

const YEARS = [2003, 2009, 2016, 2025]
const grid = (more = {}) => sceneOf({ multiples: YEARS, ...more })
const texts = (children: readonly (Group | Shape)[]) =>
  shapesIn(children).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))

/** Ids of all groups, however deep. */
const ids = (groups: readonly (Group | Shape)[]): string[] =>
  groups.flatMap((one) => (one.kind === 'group' ? [one.id, ...ids(one.children)] : []))

/** Boxes of the maps as their sea fills them. */
function seas(scene: Scene, years: readonly number[] = YEARS) {
  return years.map((year) => {
    const [sea] = paths(find(scene, `sea-${year}`))
    const numbers = sea!.d.match(/-?[\d.]+/g)!.map(Number)
    const [across, down] = [0, 1].map((part) => numbers.filter((_, index) => index % 2 === part)) as [
      number[],
      number[],
    ]
    const { x, y } = sea!.at!
    const [left, top] = [Math.min(...across), Math.min(...down)]
    return { x: left + x, y: top + y, width: Math.max(...across) - left, height: Math.max(...down) - top }
  })
}

describe('a grid of years', () => {
  test.each(YEARS)('classes the areas of %i as that year does', (year) => {
    const of = standings(atlas, { from: year, to: year })
    for (const standing of STANDINGS) {
      const keys = [...of].filter(([, own]) => own === standing).map(([key]) => key)
      const drawn = paths(find(grid(), `psi-${standing}-${year}`)).map(({ key }) => key)
      expect(drawn, standing).toEqual(keys)
    }
  })

  test('says each year and its counts, and has one title and one legend without numbers', () => {
    const scene = grid()
    expect(texts(find(scene, 'caption-2009')!.children)).toEqual([
      '2009',
      'legend.sum documented=2 possible=2',
    ])
    expect(scene.title).toBe('figure.title.both, 2003, 2009, 2016, 2025')
    expect(texts(find(scene, 'title')!.children).join(' ')).toContain('multiples.asOf.end')
    const legend = texts(find(scene, 'legend')!.children)
    expect(legend.filter((text) => text === 'standing.founder')).toHaveLength(1)
    expect(legend.filter((text) => /^\d+$/.test(text))).toEqual([])
  })

  test('explains what some year shows, and nothing else', () => {
    const legendOf = (multiples: number[]) => texts(find(sceneOf({ multiples }), 'legend')!.children)
    expect(legendOf([2003, 2004])).not.toContain('standing.suspended')
    expect(legendOf([2003, 2010])).toContain('standing.suspended')
    expect(legendOf([2003, 2004])).not.toContain('figure.nss')
    expect(legendOf([2003, 2010])).toContain('figure.hosts')
  })

  test('has a name of its own for every group', () => {
    const all = ids(grid().groups)
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
  })

  test.each([
    [{ width: 1280, height: 720 }, 4],
    [{ width: 720, height: 1018 }, 4],
    [{ width: 720, height: 720 }, 9],
    [{ width: 1280, height: 720 }, 24],
    [{ width: 720, height: 2100 }, 3],
  ])('on a page of %j sets %i maps clear of each other and of all words', (size, count) => {
    const years = Array.from({ length: count }, (_, index) => 2002 + index)
    const scene = sceneOf({ multiples: years }, { page: size })
    const maps = seas(scene, years)
    const captions = years.flatMap((year) => textBoxes(find(scene, `caption-${year}`)))
    const words = ['title', 'legend', 'credits'].flatMap((id) => textBoxes(find(scene, id)))
    expect(clashes([...maps, ...captions])).toEqual([])
    for (const one of [...maps, ...captions]) {
      expect(clashes([one, ...words]).filter(([first]) => first === one)).toEqual([])
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.y + one.height).toBeLessThanOrEqual(size.height)
      expect(one.x + one.width).toBeLessThanOrEqual(size.width)
    }
    const sizes = maps.map(({ width }) => Math.round(width * 10))
    expect(new Set(sizes).size, 'all of one size').toBe(1)
    expect(maps[0]!.width).toBeGreaterThan(size.width / (count + 3))
  })

  test.each(VIEWS)('is cut to its cells in %s, from the whole world or the reader’s camera', (view) => {
    for (const camera of [null, { center: [-125, 6] as [number, number], zoom: 3 }]) {
      const scene = grid({ view, camera })
      const frames = scene.groups.flatMap(({ id, clip }) => (id.startsWith('map-') && clip ? [clip] : []))
      expect(frames).toHaveLength(camera || view === 'mercator' ? YEARS.length : 0)
      expect(clashes(frames)).toEqual([])
      for (const { x, y, width, height } of frames) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(page.width)
        expect(y + height).toBeLessThanOrEqual(page.height)
      }
      expect(find(scene, 'areas-2016')).toBeDefined()
    }
  })

  test('moves every mark with its map', () => {
    const scene = sceneOf({ multiples: [2009, 2010], camera: { center: [-125, 6], zoom: 3 } })
    const host = paths(find(scene, 'hosts-2010'))[0]!
    const { clip } = find(scene, 'map-2010')!
    expect(host.at?.x).toBeCloseTo(clip!.x + clip!.width / 2, 1)
    expect(host.at?.y).toBeCloseTo(clip!.y + clip!.height / 2, 1)
  })
})

test('two years that are compared by swiping are saved beside each other', () => {
  const years = { from: 2016, to: 2016 }
  const scene = sceneOf({ years, comparison: { year: 2004, way: 'swipe' } })
  expect(ids(scene.groups).filter((id) => id.startsWith('map'))).toEqual(['map-2004', 'map-2016'])
  expect(paths(find(scene, 'psi-possible-2004')).map(({ key }) => key)).toEqual(['POS', 'DOT'])
  const one = sceneOf({ years, comparison: { year: 2004, way: 'difference' } })
  expect(ids(one.groups)).toContain('map')
})
