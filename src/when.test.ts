import { expect, test } from 'vitest'
import { translate } from './i18n.ts'
import { whenWords } from './when.ts'

test('says the time that memberships are shown for', () => {
  const english: Parameters<typeof whenWords>[0] = (key, values) => translate('en', key, values)
  const range = { from: 2003, to: 2009 }
  expect(whenWords(english, range)).toBe('End of 2009')
  expect(whenWords(english, { ...range, mode: 'during' })).toBe('At some time in 2003–2009')
  expect(whenWords(english, { ...range, mode: 'joined' })).toBe('Joining in 2003–2009')
  expect(whenWords(english, { from: 2009, to: 2009, mode: 'joined' })).toBe('Joining in 2009')
})
