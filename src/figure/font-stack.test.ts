import { describe, expect, test } from 'vitest'
import { fontStack } from './font-stack.ts'

const names = (language: string, family = 'Atlas TC') => fontStack(family, language).split(', ')

describe('fontStack', () => {
  test('asks for the project’s own font first and for anything last', () => {
    expect(names('en')[0]).toBe("'Atlas TC'")
    expect(names('en').at(-1)).toBe('sans-serif')
  })

  test('asks for Latin fonts before Chinese ones, which have Latin letters too', () => {
    for (const language of ['en', 'zh-Hant', 'zh-Hans']) {
      const chinese = names(language).findIndex((name) => /Noto Sans (TC|SC)/.test(name))
      for (const latin of ["'Segoe UI'", "'Helvetica Neue'", "'Liberation Sans'"]) {
        expect(names(language)).toContain(latin)
        expect(names(language).indexOf(latin)).toBeLessThan(chinese)
      }
    }
  })

  test('asks for Chinese in the forms of the figure’s own script alone', () => {
    expect(fontStack('Atlas TC', 'zh-Hant')).not.toMatch(/ SC\b|YaHei/)
    expect(fontStack('Atlas SC', 'zh-Hans')).not.toMatch(/ TC\b|JhengHei/)
    // Articles keep their Chinese titles in an English figure.
    expect(fontStack('Atlas TC', 'en')).toMatch(/PingFang TC.*JhengHei/)
  })
})
