import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ChangingMap } from './changing-map.ts'
import { type LiveParts, NoWebgl, NoWorker, type Reports } from './live.ts'
import type { Palette } from './look.ts'
import { lacksWebgl, mapBroke, renderer, type Settings } from './state.ts'

/** Which maps were made and taken away, and what the one that wants WebGL2 throws. */
const { log, fault, line, told } = vi.hoisted(() => ({
  log: [] as string[],
  fault: { now: undefined as Error | undefined },
  line: { isDead: false, lacksWorker: false },
  told: { reports: {} as Partial<Reports> },
}))

function mapCalled(name: string) {
  return class {
    constructor({ reports }: LiveParts) {
      told.reports = reports
      if (name === 'standard' && fault.now) throw fault.now
      log.push(`${name} made`)
    }
    light() {}
    lightFresh() {}
    remove() {
      log.push(`${name} removed`)
    }
  }
}
vi.mock('./map/view.ts', () => ({ MapView: mapCalled('standard') }))
vi.mock('./light/view.ts', () => ({ LightMap: mapCalled('light') }))
vi.mock('./code.ts', () => ({
  fetchCode: (name: string, load: () => unknown) =>
    line.isDead && name === 'map' ? new Promise(() => {}) : load(),
}))
vi.mock('./fetching.ts', () => ({
  fetchBytes: () => (line.lacksWorker ? Promise.reject(new Error('status 404')) : Promise.resolve()),
}))

const broke = vi.fn<(error: unknown, again: () => void) => void>()
const parts = { container: { replaceChildren() {} }, reports: { broke } } as unknown as LiveParts
const open = () => ChangingMap.open(parts, () => [{} as Settings, {} as Palette])
const soon = () => new Promise((done) => setTimeout(done))
let map: ChangingMap | null = null

beforeEach(() => {
  log.length = 0
  broke.mockReset()
  fault.now = undefined
  line.isDead = line.lacksWorker = false
  lacksWebgl.value = mapBroke.value = false
  renderer.value = 'webgl'
})
afterEach(() => map?.remove())

test('without WebGL2 the light map takes the place, and that is no error', async () => {
  fault.now = new NoWebgl('no context')
  map = (await open()) as ChangingMap
  expect(log).toEqual(['light made'])
  expect([lacksWebgl.value, mapBroke.value]).toEqual([true, false])
  expect(broke).not.toHaveBeenCalled()
})

test('any other error is told, the light map takes the place, and trying again brings the other', async () => {
  fault.now = new Error('a layer is not whole')
  map = (await open()) as ChangingMap
  expect(log).toEqual(['light made'])
  expect([lacksWebgl.value, mapBroke.value]).toEqual([false, true])
  const [error, again] = broke.mock.calls[0]!
  expect(error).toBe(fault.now)
  // Still broken: told again, and the light map is there again.
  again()
  await soon()
  expect(broke).toHaveBeenCalledTimes(2)
  expect(log).toEqual(['light made', 'light removed', 'light made'])
  fault.now = undefined
  broke.mock.calls[1]![1]()
  await soon()
  expect(log.slice(-2)).toEqual(['light removed', 'standard made'])
})

test.each([new NoWebgl('no context'), new Error('broken')])(
  'a light map that cannot give way to the other stays: %s',
  async (error) => {
    renderer.value = 'figure'
    map = (await open()) as ChangingMap
    fault.now = error
    renderer.value = 'webgl'
    await soon()
    expect(log).toEqual(['light made', 'light removed', 'light made'])
  },
)

test('code that never comes is not waited for when the light map is asked for', async () => {
  line.isDead = true
  const opening = open()
  await soon()
  renderer.value = 'figure'
  map = (await opening) as ChangingMap
  expect(log).toEqual(['light made'])
})

test('a map whose worker is missing gives way, and is tried again only when the worker is there', async () => {
  map = (await open()) as ChangingMap
  line.lacksWorker = true
  const missing = new NoWorker('https://example.org/assets/worker-1.js')
  told.reports.ended?.(missing)
  await soon()
  expect(log).toEqual(['standard made', 'standard removed', 'light made'])
  expect([mapBroke.value, broke.mock.calls[0]![0]]).toEqual([true, missing])
  broke.mock.calls[0]![1]()
  await soon()
  expect(log.at(-1)).toBe('light made')
  expect([mapBroke.value, broke.mock.calls.length]).toEqual([true, 2])
  line.lacksWorker = false
  broke.mock.calls[1]![1]()
  await soon()
  expect(log.slice(-2)).toEqual(['light removed', 'standard made'])
})
