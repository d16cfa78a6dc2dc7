import { describe, expect, test } from 'vitest'
import { palettes } from '../look.ts'
import { type Settings, VIEWS } from '../state.ts'
import { countStandings, STANDINGS, standings } from '../time.ts'
import { atlas, find, paths, sceneOf, settings } from './fixture.ts'
import { figureProjection } from './projections.ts'
import { type CircleShape, shapesIn } from './shapes.ts'

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

/** Where the dot of a small state at `point` is drawn. */
function dotOf(own: Settings, point: [number, number]): CircleShape {
  const states = atlas.states.map((state) => (state.key === 'DOT' ? { ...state, point } : state))
  const scene = sceneOf(own, { atlas: { ...atlas, states } })
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
