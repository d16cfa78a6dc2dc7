import { expect, test } from 'vitest'
import { scriptPairs } from './scripts.ts'

test('pairs each Traditional character with its Simplified form, once, and leaves the rest out', () => {
  expect(scriptPairs('{"zh":"南韓國，韓国 Korea’s"}')).toBe('國国韓韩')
  expect(scriptPairs('abc’ 中文')).toBe('')
})
