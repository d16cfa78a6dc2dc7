import { expect, it } from 'vitest'
import { defaultSettings } from './state.ts'
import { titleOf } from './title.ts'

const settings = { ...defaultSettings(2025), years: { from: 2009, to: 2009 } }
const title = (some: Partial<typeof settings>) =>
  titleOf(
    { ...settings, ...some },
    (place) => `<${place}>`,
    (key) => ({ 'title.psi': 'PSI', 'title.nss': 'NSS' })[key as string] ?? 'Atlas',
  )

it('names what is shown, of which years', () => {
  expect(title({})).toBe('PSI/NSS 2009 · Atlas')
  expect(title({ layers: new Set(['psi']) })).toBe('PSI 2009 · Atlas')
  expect(title({ layers: new Set(['hosts']), years: { from: 2010, to: 2016 } })).toBe('NSS 2010–2016 · Atlas')
  expect(title({ layers: new Set() })).toBe('2009 · Atlas')
  expect(title({ place: 'KOR' })).toBe('<KOR> 2009 · Atlas')
})
