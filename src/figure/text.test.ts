import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fonts } from './fixture.ts'
import { plain, textWidth, wrap } from './text.ts'

describe('plain', () => {
  test('drops control characters, turns of direction and double spaces', () => {
    expect(plain(' a\u0007\u202eb \n\t c\u2066\ufeff')).toBe('ab c')
    expect(plain('Côte d’Ivoire 骨直')).toBe('Côte d’Ivoire 骨直')
  })
})

describe('textWidth', () => {
  test('adds the advances of the table; what it does not name is a whole em', () => {
    expect(textWidth('ab國', 10, 400, fonts)).toBeCloseTo(22)
  })
})

describe('wrap', () => {
  test('breaks between words and between Han characters', () => {
    expect(wrap('one two three', 42, 10, 400, fonts)).toEqual(['one two', 'three'])
    expect(wrap('防擴散安全', 30, 10, 400, fonts)).toEqual(['防擴散', '安全'])
  })

  test('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrap('防擴散，安全', 30, 10, 400, fonts)).toEqual(['防擴', '散，安', '全'])
    expect(wrap('防擴「散安全', 30, 10, 400, fonts)).toEqual(['防擴', '「散安', '全'])
  })

  test('loses no character and keeps to the width where the pieces allow', () => {
    const words = fc.array(fc.constantFrom('a', 'bcd', '國', ' ', '，', '（', 'x-y'), { maxLength: 40 })
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 200 }), (parts, width) => {
        const text = parts.join('')
        const lines = wrap(text, width, 10, 400, fonts)
        expect(lines.join('').replaceAll(' ', '')).toBe(plain(text).replaceAll(' ', ''))
        for (const line of lines) {
          if (textWidth(line, 10, 400, fonts) <= width) continue
          // Only what may not be broken is wider: no space, no break between Han characters.
          expect(line).not.toContain(' ')
        }
      }),
      { numRuns: 1000, seed: 3 },
    )
  })
})
