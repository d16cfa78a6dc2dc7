import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../geo/model.ts'
import { clashes, find, paths, sceneOf, textBoxes } from './fixture.ts'
import { ALL_PARTS } from './parts.ts'
import { FIGURE_VIEWS } from './projections.ts'
import { type Box, type Group, grow, overlap, type Scene } from './shapes.ts'
import { sceneToSvg } from './svg.ts'

const parts = { ...ALL_PARTS, insets: true }
const framesOf = (scene: Scene): Box[] =>
  scene.groups.flatMap(({ id, clip }) => (/^inset-.*-map$/.test(id) && clip ? [clip] : []))
const inside = (box: Box, frame: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height

describe('insets', () => {
  test.each([
    [1280, 720],
    [720, 720],
    [720, 1280],
    [2160, 720],
  ])('stand clear of the world, of one another and of all else on a page of %i × %i', (width, height) => {
    for (const projection of FIGURE_VIEWS.filter((view) => view !== 'mercator')) {
      for (const language of LANGUAGES) {
        const scene = sceneOf({ language }, { parts, projection, page: { width, height } })
        const frames = framesOf(scene)
        expect(frames.length, projection).toBeGreaterThan(0)
        expect(clashes(frames)).toEqual([])
        for (const frame of frames) expect(inside(frame, grow({ x: 0, y: 0, width, height }, -31))).toBe(true)
        const texts = ['title', 'legend', 'credits', 'labels'].flatMap((id) => textBoxes(find(scene, id)))
        const outline = paths(find(scene, 'outline'))[0]!.d
        const points = [...outline.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
          ([, x, y]): Box => ({ x: Number(x), y: Number(y), width: 0.1, height: 0.1 }),
        )
        expect(points.length).toBeGreaterThan(3)
        const met = frames.flatMap((frame) => [...texts, ...points].filter((box) => overlap(box, frame)))
        expect(met, projection).toEqual([])
      }
    }
  })

  test('hold their names, and each has its outline on the map', () => {
    const scene = sceneOf({}, { parts })
    const frames = framesOf(scene)
    expect(paths(find(scene, 'locators'))).toHaveLength(frames.length)
    for (const [index, id] of ['europe', 'caribbean'].slice(0, frames.length).entries()) {
      const boxes = [`inset-${id}-labels`, `inset-${id}-name`].flatMap((name) => textBoxes(find(scene, name)))
      expect(boxes.length).toBeGreaterThan(0)
      expect(boxes.filter((box) => !inside(box, frames[index]!))).toEqual([])
      expect(clashes(boxes)).toEqual([])
    }
  })

  test('name their groups after themselves', () => {
    const svg = sceneToSvg(sceneOf({}, { parts }))
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('inset-europe-sea')
    for (const [, target] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(target)
  })

  test('are not there where nobody asked for them, nor beside a map of a part of the world', () => {
    const camera = { center: [10, 50] as [number, number], zoom: 3 }
    const names = ({ groups }: { groups: Group[] }) => groups.map(({ id }) => id)
    for (const scene of [
      sceneOf({}),
      sceneOf({ camera }, { parts }),
      sceneOf({ view: 'mercator' }, { parts }),
    ]) {
      expect(names(scene).filter((id) => id.startsWith('inset'))).toEqual([])
      expect(find(scene, 'locators')).toBeUndefined()
    }
  })
})
