import { expect, test } from 'vitest'
import { contrast, mixed } from './colour.ts'

test('contrast is that of WCAG, whichever colour comes first', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#0f5f6e', '#0f5f6e')).toBe(1)
  // The two greys on white that lie next to 4.5.
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('a translucent colour is laid over another channel by channel', () => {
  expect(mixed('#ffffff', '#000000', 0.5)).toBe('#808080')
  expect(mixed('#102030', '#ff0080', 1)).toBe('#102030')
  expect(mixed('#102030', '#ff0080', 0)).toBe('#ff0080')
  expect(mixed('#00ff00', '#ff0000', 0.25)).toBe('#bf4000')
})
