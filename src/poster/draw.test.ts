import { expect, test } from 'vitest'
import { atlas, shapes } from '../figure/fixture.ts'
import { wholeWorld } from '../figure/projections.ts'
import { palettes } from '../look.ts'
import { drawPoster } from './draw.ts'
import { GridPen } from './grid-pen.ts'

test('the poster is a drawing without words, whose edges are the world’s', () => {
  const drawing = drawPoster(atlas, shapes, palettes.light)
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? []
  // Were it wider or higher than the world, the live map would not come to lie on it.
  const { zoom } = wholeWorld('equal-earth', Number(width), 10_000, 0)
  expect(wholeWorld('equal-earth', 10_000, Number(height), 0).zoom).toBeCloseTo(zoom, 2)
  expect(drawing).not.toMatch(/<text|<title|style=|<script/)
  expect(drawing).toContain(palettes.light.areas.founder.ground)
  expect(drawPoster(atlas, shapes, palettes.dark)).toContain(palettes.dark.areas.founder.ground)
})

test('lines become steps on a grid, and what has no extent is not drawn', () => {
  const pen = new GridPen()
  pen.moveTo(0.2, 0.1)
  for (const [x, y] of [
    [1.1, 0],
    [2.2, 0.3],
    [2, 3],
  ] as const)
    pen.lineTo(x, y)
  pen.closePath()
  pen.moveTo(5, 5)
  pen.lineTo(5.2, 5.1)
  pen.closePath()
  expect(pen.data).toBe('M0 0l2 0 0 3z')
})
