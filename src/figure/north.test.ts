import { describe, expect, test } from 'vitest'
import type { Camera } from '../state.ts'
import { find, paths, sceneOf, textBoxes } from './fixture.ts'
import { ALL_PARTS } from './parts.ts'
import type { FigureView } from './projections.ts'
import { overlap } from './shapes.ts'

const at = (projection: FigureView, camera: Camera | null) =>
  find(sceneOf({ camera }, { projection }), 'north')
const seoul = { center: [127, 37] as [number, number], zoom: 5 }

describe('the north arrow', () => {
  test('stands on small maps where north is up all over', () => {
    expect(at('mercator', seoul)).toBeDefined()
    expect(at('equal-earth', { center: [0, 5], zoom: 6 })).toBeDefined()
  })

  test('stands on no map of the world or of much of it', () => {
    for (const view of ['mercator', 'equal-earth', 'globe', 'orthographic'] as const) {
      expect(at(view, null)).toBeUndefined()
      expect(at(view, { center: [0, 20], zoom: 1.5 })).toBeUndefined()
    }
  })

  test('stands on no map whose meridians lean, nor on a globe, which no one takes for a plan', () => {
    expect(at('globe', { center: [127, 10], zoom: 6 })).toBeUndefined()
    expect(at('equal-earth', seoul)).toBeUndefined()
    expect(at('orthographic', { center: [127, 70], zoom: 4.5 })).toBeUndefined()
  })

  test('points up in its corner, free of names, and can be left out', () => {
    const scene = sceneOf({ camera: seoul }, { projection: 'mercator' })
    const [, arrow] = paths(find(scene, 'north'))
    const [tip, ...rest] = [...arrow!.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ])
    for (const [, y] of rest) expect(y).toBeGreaterThan(tip![1]!)
    const frame = find(scene, 'map')!.clip!
    expect(tip![0]).toBeGreaterThan(frame.x + frame.width - 40)
    const own = textBoxes(find(scene, 'north'))
    expect(
      textBoxes(find(scene, 'labels')).filter((box) => own.some((other) => overlap(box, other))),
    ).toEqual([])
    const parts = { ...ALL_PARTS, north: false }
    expect(find(sceneOf({ camera: seoul }, { projection: 'mercator', parts }), 'north')).toBeUndefined()
  })
})
