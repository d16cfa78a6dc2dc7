import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Patience } from './patience.ts'

type Listener = (event: { sourceDataType?: string }) => void

/** As much of a live map as patience knows. */
class Fake {
  frames = 0
  loaded = new Set<string>()
  moving = false
  private readonly listeners = new Map<string, Listener>()
  triggerRepaint = (): void => {
    this.frames++
  }
  isSourceLoaded = (source: string): boolean => this.loaded.has(source)
  isMoving = (): boolean => this.moving
  on(name: string, listener: Listener): void {
    this.listeners.set(name, listener)
  }
  say(name: string, sourceDataType?: string): void {
    this.listeners.get(name)?.(sourceDataType ? { sourceDataType } : {})
  }
}

const patient = () => {
  const map = new Fake()
  return { map, patience: new Patience(map as unknown as ConstructorParameters<typeof Patience>[0]) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a map draws once, when all that it waits for is there', () => {
  const { map, patience } = patient()
  patience.waitFor('names')
  patience.waitFor('pointed')
  map.triggerRepaint()
  map.triggerRepaint()
  map.loaded.add('names')
  map.say('sourcedata', 'content')
  expect(map.frames).toBe(0)
  map.loaded.add('pointed')
  map.say('sourcedata')
  expect(map.frames).toBe(1)
  map.triggerRepaint()
  expect(map.frames).toBe(2)
})

test('a source that has only told its metadata is not there yet', () => {
  const { map, patience } = patient()
  patience.waitFor('names')
  map.triggerRepaint()
  map.loaded.add('names')
  map.say('sourcedata', 'metadata')
  expect(map.frames).toBe(0)
})

test('what follows at once is waited for as well, and where nothing follows a frame is drawn', () => {
  const { map, patience } = patient()
  patience.waitForMore()
  map.triggerRepaint()
  patience.waitFor('pointed')
  vi.advanceTimersByTime(1)
  expect(map.frames).toBe(0)
  map.loaded.add('pointed')
  map.say('sourcedata')
  expect(map.frames).toBe(1)
  patience.waitForMore()
  map.triggerRepaint()
  vi.advanceTimersByTime(1)
  expect(map.frames).toBe(2)
})

test('it loses patience after a while, at once when it is moved, and has none while it moves', () => {
  const { map, patience } = patient()
  patience.waitFor('names')
  map.triggerRepaint()
  vi.advanceTimersByTime(1000)
  expect(map.frames).toBe(1)
  patience.waitFor('names')
  map.triggerRepaint()
  map.say('movestart')
  expect(map.frames).toBe(2)
  map.moving = true
  patience.waitFor('names')
  map.triggerRepaint()
  expect(map.frames).toBe(3)
})

test('nothing wished, nothing drawn', () => {
  const { map, patience } = patient()
  patience.waitFor('names')
  patience.end()
  expect(map.frames).toBe(0)
})
