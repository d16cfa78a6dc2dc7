import { expect, test } from 'vitest'
import { atlas, shapes } from '../figure/fixture.ts'
import { wholeWorld } from '../figure/projections.ts'
import { palettes } from '../look.ts'
import { drawPoster } from './draw.ts'

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
