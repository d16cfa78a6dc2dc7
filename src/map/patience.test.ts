import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Patience } from './patience.ts'

/** As much of a live map as patience knows. */
class Fake {
  drawn: string[] = []
  asked = 0
  moving = false
  _placementDirty = true
  isScissored = false
  private readonly gl = {
    enable: () => {
      this.isScissored = true
    },
    disable: () => {
      this.isScissored = false
    },
    scissor: () => {},
    flush: () => {},
  }
  readonly painter = {
    context: { gl: this.gl },
    render: (style: string): void => {
      this.drawn.push(this.isScissored ? `${style}, a pixel` : style)
    },
  }
  private readonly listeners = new Map<string, () => void>()
  triggerRepaint = (): void => {
    this.asked++
  }
  /** What a frame would show now. */
  now = 'at once'
  redraw(): void {
    this.frame(this.now)
  }
  isMoving = (): boolean => this.moving
  on(name: string, listener: () => void): void {
    this.listeners.set(name, listener)
  }
  say(name: string): void {
    this.listeners.get(name)?.()
  }
  frame(picture: string): void {
    this.painter.render(picture)
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

test('of the frames of a change only the last is drawn, and then each again', () => {
  const { map, patience } = patient()
  patience.hold()
  map.frame('fills')
  patience.hold()
  map.frame('fills and names')
  expect(map.drawn).toEqual([])
  patience.draw()
  expect(map.drawn).toEqual(['fills and names'])
  map.frame('pointed at')
  expect(map.drawn).toEqual(['fills and names', 'pointed at'])
})

test('what was drawn is not owed any more', () => {
  const { map, patience } = patient()
  patience.hold()
  map.frame('one')
  patience.draw()
  patience.draw()
  patience.hold()
  patience.draw()
  expect(map.drawn).toEqual(['one'])
})

test('what does not come in time is drawn as it is, and what comes later now and then', () => {
  const { map, patience } = patient()
  patience.hold()
  map.now = 'fills'
  map.frame('fills')
  vi.advanceTimersByTime(400)
  patience.hold()
  vi.advanceTimersByTime(100)
  expect(map.drawn).toEqual(['fills'])
  map.frame('fills, a name')
  map.now = 'fills, two names'
  map.frame('fills, two names')
  expect(map.drawn).toEqual(['fills'])
  vi.advanceTimersByTime(1000)
  expect(map.drawn).toEqual(['fills', 'fills, two names'])
  vi.advanceTimersByTime(1000)
  expect(map.asked).toBe(1)
  map.frame('hovered')
  expect(map.drawn.at(-1)).toBe('hovered')
})

test('a style is waited for longer, also when more is asked for meanwhile', () => {
  const { map, patience } = patient()
  patience.hold()
  patience.holdFirmly(5000)
  patience.hold()
  vi.advanceTimersByTime(4900)
  map.frame('half of it')
  expect(map.drawn).toEqual([])
  vi.advanceTimersByTime(100)
  expect(map.drawn).toEqual(['at once'])
})

test('of a style that is left no frame is drawn any more', () => {
  const { map, patience } = patient()
  patience.hold()
  map.frame('the old one')
  patience.holdFirmly(5000)
  patience.draw()
  expect(map.drawn).toEqual([])
})

test('what takes longer is given longer, once', () => {
  const { map, patience } = patient()
  patience.hold()
  patience.hold(1500)
  vi.advanceTimersByTime(1400)
  patience.hold(1500)
  expect(map.asked).toBe(0)
  vi.advanceTimersByTime(100)
  expect(map.asked).toBe(1)
})

test('a map that moves is drawn all the time', () => {
  const { map, patience } = patient()
  patience.hold()
  map.say('move')
  map.moving = true
  map.frame('moved')
  patience.hold()
  map.frame('moved on')
  expect(map.drawn).toEqual(['moved', 'moved on'])
})

test('a style is waited for where the map is only set to its place, not where it is moved', () => {
  const { map, patience } = patient()
  patience.holdFirmly(5000)
  map.say('move')
  map.frame('half of it')
  expect(map.drawn).toEqual([])
  map.moving = true
  map.say('move')
  map.frame('moved')
  expect(map.drawn).toEqual(['moved'])
})

test('what is held is given up without a picture, and asks for a frame', () => {
  const { map, patience } = patient()
  patience.end()
  expect(map.asked).toBe(0)
  patience.hold()
  map.frame('old')
  patience.end()
  expect([map.drawn, map.asked]).toEqual([[], 1])
  vi.advanceTimersByTime(1000)
  expect(map.asked).toBe(1)
})

test('frames that are not drawn do not wait for the screen, and come one at a time', () => {
  const { map, patience } = patient()
  patience.hold()
  const frame = vi.spyOn(map, 'redraw')
  map.triggerRepaint()
  map.triggerRepaint()
  expect(frame).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(frame).toHaveBeenCalledTimes(1)
  map.triggerRepaint()
  patience.draw()
  vi.advanceTimersByTime(1000)
  expect([map.drawn, map.asked, frame.mock.calls.length]).toEqual([['at once'], 1, 1])
  map.triggerRepaint()
  expect(map.asked).toBe(2)
})

test('one frame is rehearsed, when there is enough to it', () => {
  const { map, patience } = patient()
  let isEnough = false
  patience.holdFirmly(5000)
  patience.rehearse(() => isEnough)
  map.frame('one')
  isEnough = true
  map.frame('two')
  map.frame('three')
  expect(map.drawn).toEqual(['two, a pixel'])
  patience.draw()
  patience.hold()
  map.frame('four')
  expect(map.drawn).toEqual(['two, a pixel', 'three'])
})

test('placed names are not drawn a second time', () => {
  const { map } = patient()
  map.say('render')
  expect(map._placementDirty).toBe(false)
})
