import { describe, expect, test } from 'vitest'
import {
  millimetresOf,
  ORIENTATIONS,
  PAPERS,
  pageOf,
  paperSheet,
  refusalOf,
  SCREENS,
  screenSheet,
  shrink,
} from './sizes.ts'

describe('sheets', () => {
  test.each([
    ['A5', 'portrait', 300, 1748, 2480],
    ['A4', 'landscape', 300, 3508, 2480],
    ['A3', 'landscape', 300, 4961, 3508],
    ['A0', 'portrait', 150, 4967, 7022],
    ['Letter', 'landscape', 300, 3300, 2550],
    ['A4', 'portrait', 72, 595, 842],
  ] as const)('%s %s at %i dpi is %i × %i pixels', (paper, orientation, dpi, width, height) => {
    expect(paperSheet(paper, orientation, dpi)).toMatchObject({ width, height, dpi })
  })

  test('of paper are as many millimetres as the paper', () => {
    expect(millimetresOf(paperSheet('A4', 'landscape', 333))).toEqual({ width: 297, height: 210 })
  })

  test('of a screen are as dense as their page is fine', () => {
    expect(screenSheet({ width: 3840, height: 2160 }).dpi).toBe(288)
    expect(millimetresOf(screenSheet({ width: 1920, height: 1080 })).width).toBeCloseTo((1280 / 96) * 25.4)
  })

  test('have pages of 720 logical pixels on the shorter side, in their own proportions', () => {
    const papers = PAPERS.flatMap((paper) => ORIENTATIONS.map((one) => paperSheet(paper, one, 300)))
    for (const size of [...SCREENS, ...papers]) {
      const page = pageOf(size)
      expect(Math.min(page.width, page.height)).toBeCloseTo(720, 9)
      expect(page.width / page.height).toBeCloseTo(size.width / size.height, 9)
      expect(refusalOf(size)).toBeNull()
    }
  })
})

describe('refusalOf', () => {
  test.each([
    [1000.5, 1000, 'whole'],
    [Number.NaN, 1000, 'whole'],
    [100, 200, 'small'],
    [0, 0, 'small'],
    [16_385, 9000, 'large'],
    [3000, 999, 'long'],
    [3000, 1000, null],
    [16_384, 16_384, null],
  ] as const)('%d × %d: %s', (width, height, reason) => {
    expect(refusalOf({ width, height })).toBe(reason)
  })
})

describe('shrink', () => {
  test('keeps paper its millimetres and takes a density instead that can be chosen', () => {
    const small = shrink(paperSheet('A0', 'portrait', 600), 16_384)
    expect(small).toEqual(paperSheet('A0', 'portrait', 350))
    // One step denser it would be too large.
    expect(paperSheet('A0', 'portrait', 351).height).toBeGreaterThan(16_384)
  })

  test('leaves paper where no density of paper is low enough', () => {
    const small = shrink(paperSheet('A0', 'landscape', 300), 1920)
    expect([small.width, small.paper]).toEqual([1920, null])
    expect(small.width / small.height).toBeCloseTo(1189 / 841, 2)
  })

  test('holds the area too, and leaves what fits as it is', () => {
    const sheet = screenSheet({ width: 4000, height: 2000 })
    expect(shrink(sheet, 16_384)).toBe(sheet)
    const half = shrink(sheet, 16_384, 2_000_000)
    expect([half.width, half.height]).toEqual([2000, 1000])
  })
})
