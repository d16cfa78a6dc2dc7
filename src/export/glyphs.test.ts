import { describe, expect, test } from 'vitest'
import { sceneOf } from '../figure/fixture.ts'
import { shapesIn, type TextShape } from '../figure/shapes.ts'
import { fixtureFonts } from './fixture-fonts.ts'
import { advanceOf, openFaces, outlined, outlineOf } from './glyphs.ts'
import { runsOf } from './runs.ts'

const { table } = fixtureFonts
const scene = sceneOf({ language: 'zh-Hant' })
const faces = await openFaces(scene, fixtureFonts)
const text: TextShape = {
  ...{ kind: 'text', x: 100, y: 50, text: '核安全 2010', size: 20, weight: 400 },
  ...{ anchor: 'start', fill: '#000000' },
}

/** Left, top, right and bottom of path data whose commands are all absolute. */
function boxOf(d: string): [number, number, number, number] {
  const numbers = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  const [xs, ys] = [0, 1].map((odd) => numbers.filter((_, index) => index % 2 === odd))
  return [Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!)]
}

describe('runsOf', () => {
  test('cuts where the face changes', () => {
    const runs = runsOf('PSI 參與國 11', 'Atlas TC', 400, table)
    expect(runs.map(({ text }) => text)).toEqual(['PSI ', '參與國', ' 11'])
    expect(runs.map(({ file }) => /-tc-/.test(file))).toEqual([false, true, false])
  })

  test('leaves what no face has to the face before it, and drops what turns the text', () => {
    expect(runsOf('a\u0416\u202eb', 'Atlas TC', 700, table).map(({ text }) => text)).toEqual(['aЖb'])
  })

  test('refuses a family that is not shipped', () => {
    expect(() => runsOf('a', 'Comic', 400, table)).toThrow('Comic')
  })
})

describe('outlineOf', () => {
  test('stands on its baseline, as large as its letters', () => {
    const [left, top, right, bottom] = boxOf(outlineOf(text, 'Atlas TC', table, faces))
    const width = advanceOf(runsOf(text.text, 'Atlas TC', 400, table), 20, faces)
    expect(left).toBeGreaterThan(99)
    expect(right).toBeLessThan(101 + width)
    expect(right).toBeGreaterThan(95 + width)
    expect(top).toBeGreaterThan(50 - 20)
    expect(top).toBeLessThan(50 - 14)
    expect(bottom).toBeLessThan(50 + 5)
  })

  test.each([
    ['middle', 0.5],
    ['end', 1],
  ] as const)('is moved to the left where it is anchored at its %s', (anchor, share) => {
    const [left] = boxOf(outlineOf(text, 'Atlas TC', table, faces))
    const [moved] = boxOf(outlineOf({ ...text, anchor }, 'Atlas TC', table, faces))
    const width = advanceOf(runsOf(text.text, 'Atlas TC', 400, table), 20, faces)
    expect(left - moved).toBeCloseTo(width * share, 1)
  })
})

test('an outlined scene has the same groups and no text, but says its words', async () => {
  const shapes = await outlined(scene, fixtureFonts)
  expect(shapes.groups.map(({ id }) => id)).toEqual(scene.groups.map(({ id }) => id))
  expect(shapesIn(shapes.groups).filter(({ kind }) => kind === 'text')).toEqual([])
  const words = shapesIn(scene.groups).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  const titles = new Set(shapesIn(shapes.groups).map((shape) => 'title' in shape && shape.title))
  for (const word of words) expect(titles).toContain(word.replace(/[\u202e]/g, ''))
})
