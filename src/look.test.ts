/** Holds the palettes to what a reader must be able to tell apart, by CIEDE2000 and in four kinds of vision. */
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  type Rgb,
  wcagContrast,
} from 'culori'
import { describe, expect, test } from 'vitest'
import { labelInk, type Palette, palettes, veiledFill, veilOpacity } from './look.ts'
import { possibleShades, SHADES, type Shade } from './shading.ts'
import type { Settings } from './state.ts'

const difference = differenceCiede2000()
const toRgb = converter('rgb')
const lightness = (colour: string) => converter('lab')(colour)!.l

const visions: [string, (colour: Rgb) => Rgb][] = [
  ['normal', (colour) => colour],
  ['protanopic', filterDeficiencyProt(1)],
  ['deuteranopic', filterDeficiencyDeuter(1)],
  ['tritanopic', filterDeficiencyTrit(1)],
]

const years = { from: 2009, to: 2009 }
const shadings: Pick<Settings, 'years' | 'colouring' | 'comparison'>[] = [
  { years, colouring: 'status', comparison: null },
  { years, colouring: 'joined', comparison: null },
  { years, colouring: 'status', comparison: { year: 2003, way: 'difference' } },
]

/** Classes that are drawn on one map together; `none` (Antarctica) is no class of the legend. */
const together = shadings.map((shading) => possibleShades(shading).filter((shade) => shade !== 'none'))
const classes = SHADES.filter((shade) => shade !== 'none')
const pairs = together.flatMap((list) =>
  list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const)),
)
const apart = (a: string, b: string, see: (colour: Rgb) => Rgb) => difference(see(toRgb(a)!), see(toRgb(b)!))
const patternOf = (palette: Palette, name: Shade) => palette.areas[name].pattern?.kind ?? 'plain'

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  test.each(visions)('keeps any two classes 10 apart in %s vision', (_name, see) => {
    for (const [a, b] of pairs)
      expect(apart(palette.areas[a].ground, palette.areas[b].ground, see), `${a}, ${b}`).toBeGreaterThan(10)
  })

  test.each(visions)('keeps every class apart from the sea in %s vision', (_name, see) => {
    for (const name of classes)
      expect(apart(palette.areas[name].ground, palette.sea, see), name).toBeGreaterThan(7.5)
  })

  test('holds in grey print: another pattern, or a lightness 15 away', () => {
    for (const [a, b] of pairs) {
      if (patternOf(palette, a) !== patternOf(palette, b)) continue
      const step = Math.abs(lightness(palette.areas[a].ground) - lightness(palette.areas[b].ground))
      expect(step, `${a}, ${b}`).toBeGreaterThan(15)
    }
  })

  test('shows a pattern on its ground', () => {
    for (const name of SHADES) {
      const { ground, pattern } = palette.areas[name]
      if (pattern) expect(wcagContrast(ground, pattern.ink), name).toBeGreaterThan(1.8)
    }
  })

  test('sets text at a contrast of 4.5 to 1 and graphics at 3 to 1', () => {
    for (const ground of [palette.paper, palette.panel]) {
      for (const ink of [palette.ink, palette.mutedInk, palette.accent])
        expect(wcagContrast(ink, ground)).toBeGreaterThan(4.5)
    }
    expect(wcagContrast(palette.ink, palette.halo)).toBeGreaterThan(4.5)
    for (const { fill, stroke } of Object.values(palette.marks))
      expect(wcagContrast(fill, stroke)).toBeGreaterThan(3)
  })

  test.each(Object.entries(palette.areas))(
    'writes names readably on %s, and on the veil over it',
    (_, fill) => {
      const veiled = veiledFill(fill, palette)
      const browsers = formatHex(interpolate([fill.ground, palette.paper], 'rgb')(veilOpacity))
      expect(difference(veiled.ground, browsers)).toBeLessThan(1)
      for (const ground of [fill, veiled])
        expect(wcagContrast(labelInk(ground, palette).fill, ground.ground)).toBeGreaterThanOrEqual(4.5)
    },
  )
})
