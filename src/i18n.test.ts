import { describe, expect, test } from 'vitest'
import { listOf, preferredLanguage, t, translate } from './i18n.ts'
import { language } from './state.ts'

describe('the language of a visitor', () => {
  test.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en-GB', 'en'],
    ['ja', 'en'],
  ] as const)('%s is answered in %s', (wanted, spoken) => {
    expect(preferredLanguage([wanted])).toBe(spoken)
  })

  test('is the first that is spoken here', () => {
    expect(preferredLanguage(['fr', 'zh-TW', 'en'])).toBe('zh-Hant')
    expect(preferredLanguage([])).toBe('en')
  })
})

test('values are put in where they are named, and only own ones', () => {
  expect(translate('en', 'legend.sum', { documented: 53, possible: 46 })).toMatch(/53.*46/)
  expect(translate('en', 'legend.sum', { documented: 53 })).toContain('{possible}')
})

test('`t` follows the chosen language', () => {
  language.value = 'en'
  const english = t('layer.psi')
  language.value = 'zh-Hant'
  expect(t('layer.psi')).not.toBe(english)
  expect(t('layer.psi')).toBe(translate('zh-Hant', 'layer.psi'))
})

test('lists are written as the language writes them', () => {
  expect(listOf('en', ['2010', '2012', '2014'])).toBe('2010, 2012, and 2014')
  expect(listOf('zh-Hant', ['2010', '2012', '2014'])).toBe('2010、2012和2014')
})
