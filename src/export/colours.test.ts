import { describe, expect, test } from 'vitest'
import { atlas, fonts, keysAsTexts, settings, shapes } from '../figure/fixture.ts'
import { buildScene } from '../figure/scene.ts'
import { palettes } from '../look.ts'
import { type Colour, flatColours, matcherOf } from './colours.ts'

const page = { width: 1280, height: 720 }
const sceneOf = (year: number) =>
  buildScene({
    ...{ atlas, shapes, palette: palettes.light, page, fonts, t: keysAsTexts },
    settings: { ...settings, years: { from: year, to: year } },
  })

const hexadecimal = (colour: number[]) =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

describe('flatColours', () => {
  const found = flatColours([sceneOf(2009), sceneOf(2010)]).map(hexadecimal)

  test('are those of paper, sea, classes, patterns and letters', () => {
    const { paper, sea, ink, accent, areas } = palettes.light
    for (const colour of [paper, sea, ink, accent, areas.founder.ground, areas.possible.pattern!.ink])
      expect(found).toContain(colour)
  })

  test('are each there once, and few beside the 256 of a GIF', () => {
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBeLessThan(80)
  })
})

describe('matcherOf', () => {
  const palette: Colour[] = [
    [219, 234, 242],
    [215, 231, 239],
    [0, 0, 0],
  ]
  const numbers = (...colours: Colour[]) => [
    ...matcherOf(palette)(Uint8ClampedArray.from(colours.flatMap((colour) => [...colour, 255]))),
  ]

  test('keeps a colour of the palette, whatever stands before it', () => {
    expect(numbers([216, 232, 240], [219, 234, 242], [215, 231, 239])).toEqual([1, 0, 1])
  })

  test('takes the nearest for every other', () => {
    expect(numbers([1, 2, 3], [255, 255, 255], [100, 110, 110])).toEqual([2, 0, 2])
  })
})
