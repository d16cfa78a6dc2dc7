import { beforeEach, expect, test, vi } from 'vitest'
import { MovingQuality } from './quality.ts'

/** A map that says of each change of its pixels what MapLibre says: that it was resized and has moved. */
function fakeMap() {
  const listeners = new Map<string, (() => void)[]>()
  const fire = (event: string) => {
    for (const listener of listeners.get(event) ?? []) listener()
  }
  const ratios: number[] = []
  let moving = false
  const map = {
    on: (event: string, listener: () => void) =>
      listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    isMoving: () => moving,
    setPixelRatio(ratio: number) {
      ratios.push(ratio)
      if (moving) return
      fire('movestart')
      fire('moveend')
    },
  }
  let now = 0
  const quality = new MovingQuality(map, () => now)
  const drag = (frames: number[]) => {
    moving = true
    fire('movestart')
    for (const milliseconds of frames) {
      now += milliseconds
      fire('render')
    }
    moving = false
    fire('moveend')
  }
  return { quality, ratios, drag }
}

beforeEach(() => {
  vi.stubGlobal('devicePixelRatio', 2)
})

test('a map that moves well keeps its pixels', () => {
  const { ratios, drag } = fakeMap()
  drag([16, 200, 16, 200, 16, 100, 100, 16])
  expect(ratios).toEqual([])
})

test('a map that moves by jerks draws fewer, and all again at rest', () => {
  const { ratios, drag, quality } = fakeMap()
  drag([200, 200, 200, 100])
  expect(ratios).toEqual([1, 2])
  expect(quality.adjusting).toBe(false)
})

test('the next move begins with fewer', () => {
  const { ratios, drag } = fakeMap()
  drag([200, 200, 200])
  drag([50])
  expect(ratios).toEqual([1, 2, 1, 2])
})
