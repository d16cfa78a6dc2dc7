import { expect, test } from 'vitest'
import { arrivalOf, difference, type Frame, framesPerSecond } from './frames.ts'

const REGION = { left: 0, top: 0, right: 1, bottom: 1 }

/** One row of grey pixels, one value each. */
const frame = (time: number, ...greys: number[]): Frame => ({
  time,
  width: greys.length,
  height: 1,
  data: Uint8Array.from(greys.flatMap((grey) => [grey, grey, grey, 255])),
})

test('counts the pixels that differ inside the region, and small differences not at all', () => {
  const [one, other] = [frame(0, 0, 0, 0, 0), frame(0, 10, 200, 200, 0)]
  expect(difference(one, other, REGION)).toBe(0.5)
  expect(difference(one, other, { ...REGION, right: 0.5 })).toBe(0.5)
  expect(difference(one, other, { ...REGION, right: 0.25 })).toBe(0)
})

test('a picture is there when nearly all of it is, a full map when nothing changes any more', () => {
  const dark = Array<number>(20).fill(0)
  const bright = (count: number) => dark.map((grey, index) => (index < count ? 255 : grey))
  const after = [
    frame(1, ...dark),
    frame(2, ...bright(18)),
    frame(3, ...bright(17)),
    frame(4, ...bright(20)),
    frame(5, ...bright(20)),
  ]
  expect(arrivalOf(frame(0, ...dark), after, REGION)).toEqual({ picture: 2, full: 4 })
})

test('what changes nothing does not arrive', () => {
  expect(arrivalOf(frame(0, 1, 2), [frame(1, 1, 2)], REGION)).toBeNull()
  expect(arrivalOf(frame(0, 1, 2), [], REGION)).toBeNull()
})

test('counts only frames that show something new', () => {
  const frames = [frame(0, 0), frame(100, 50), frame(200, 50), frame(300, 100), frame(1100, 150)]
  expect(framesPerSecond(frames, REGION, 1.5)).toBe(2)
  expect(framesPerSecond([frame(0, 0)], REGION, 1)).toBe(0)
})
