import { describe, expect, test } from 'vitest'
import { atlas } from './figure/fixture.ts'
import { joinedShade, possibleShades, SHADES, shadesOf, shadeWords } from './shading.ts'
import type { Settings } from './state.ts'
import { standings } from './time.ts'

const at = (year: number, more: Partial<Settings> = {}) => ({
  years: { from: year, to: year },
  colouring: 'status' as const,
  comparison: null,
  ...more,
})

describe('shadesOf', () => {
  test('is the standing of the years when nothing else is asked', () => {
    expect(shadesOf(atlas, at(2010))).toEqual(standings(atlas, at(2010).years))
  })

  test('tells states that joined between two years from those in both', () => {
    const one = atlas.endorsements.find(({ founder }) => founder)!
    const other = atlas.endorsements.find(
      ({ founder, earliest, latest }) => !founder && earliest.slice(0, 4) === latest.slice(0, 4),
    )!
    const joined = Number(other.latest.slice(0, 4))
    const before = { comparison: { year: joined - 1, way: 'difference' as const } }
    const after = { comparison: { year: joined, way: 'difference' as const } }
    expect(shadesOf(atlas, at(joined, before)).get(other.state)).toBe('only-now')
    expect(shadesOf(atlas, at(joined - 1, after)).get(other.state)).toBe('only-then')
    expect(shadesOf(atlas, at(2025, { comparison: { year: 2003, way: 'difference' } })).get(one.state)).toBe(
      'both',
    )
  })

  test('draws what is possible in either year as not certain, and leaves the others as they stand', () => {
    const shades = shadesOf(atlas, at(2010, { comparison: { year: 2003, way: 'difference' } }))
    const now = standings(atlas, at(2010).years)
    for (const [key, standing] of now) {
      if (standing === 'possible') expect(shades.get(key)).toBe('perhaps')
      if (standing === 'no-information') expect(shades.get(key)).toBe('no-information')
    }
    expect([...shades.values()]).toContain('perhaps')
  })

  test('ignores the year of a comparison that is not coloured', () => {
    const swiped = at(2010, { comparison: { year: 2003, way: 'swipe' } })
    expect(shadesOf(atlas, swiped)).toEqual(standings(atlas, swiped.years))
  })

  test('gives only shades that the legend of the same settings explains', () => {
    for (const year of [2003, 2009, 2010, 2025]) {
      for (const more of [
        {},
        { colouring: 'joined' as const },
        { comparison: { year: 2004, way: 'difference' as const } },
      ]) {
        const settings = at(year, more)
        for (const shade of shadesOf(atlas, settings).values())
          expect(possibleShades(settings)).toContain(shade)
      }
    }
  })
})

describe('joinedShade', () => {
  test.each([
    ['2003-05-31', '2003-05-31', 'joined-2003'],
    ['2004-05-31', '2009-05-26', 'joined-2004'],
    ['2012-07-03', '2012-07-03', 'joined-2010'],
    ['2025-01-01', '2025-03-17', 'joined-2016'],
    ['2003-06-01', '2004-05-31', 'joined-unsure'],
    ['2004-05-31', '2015-06-09', 'joined-unsure'],
  ])('of the bracket %s to %s is %s', (earliest, latest, shade) => {
    expect(joinedShade({ earliest, latest })).toBe(shade)
  })
})

test('every shade has its words, with the years it is about', () => {
  const say = (key: string, values = {}) => `${key} ${Object.values(values).join('/')}`
  const settings = at(2025, { comparison: { year: 2003, way: 'difference' } })
  const words = SHADES.map((shade) => shadeWords(say, shade, settings))
  expect(new Set(words).size).toBe(SHADES.length)
  expect(words).toContain('shade.only-then 2003/2025')
  expect(words).toContain('shade.joined 2004–2009')
  expect(words).toContain('shade.joined 2003')
  expect(words).toContain('shade.joined-from 2016')
})
