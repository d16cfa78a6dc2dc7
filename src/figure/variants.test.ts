import { expect, test } from 'vitest'
import { fonts } from './fixture.ts'
import { nameVariants, titleVariant } from './variants.ts'

const lines = (name: string) => nameVariants(name, fonts).map((one) => one.lines.join('/'))

test('a name of words is set on one line, or evenly on two or three', () => {
  expect(lines('Chad')).toEqual(['Chad'])
  expect(lines('Bosnia & Herzegovina').slice(0, 2)).toEqual(['Bosnia & Herzegovina', 'Bosnia &/Herzegovina'])
  expect(lines('Central African Republic').at(-1)).toBe('Central/African/Republic')
})

test('a name of Han characters is broken between words alone', () => {
  expect(lines('波士尼亞與赫塞哥維納')).toEqual(['波士尼亞與赫塞哥維納', '波士尼亞與/赫塞哥維納'])
  expect(lines('剛果（金夏沙）')).toEqual(['剛果（金夏沙）', '剛果/（金夏沙）'])
  for (const whole of ['阿爾及利亞', '奈及利亞', '埃及', '中非共和國', '阿拉伯聯合大公國'])
    expect(lines(whole)).toEqual([whole])
})

test('a title stays on one line, is broken into even ones, or is left to the card', () => {
  expect(titleVariant('行動專家小組會議', fonts)?.lines).toEqual(['行動專家小組會議'])
  expect(titleVariant('關於貨物安全的行動專家小組會議', fonts)?.lines).toEqual([
    '關於貨物安全的行',
    '動專家小組會議',
  ])
  expect(titleVariant('行動專家小組會議'.repeat(4), fonts)).toBeNull()
})

test('widths are those of the longest line, in ems', () => {
  expect(nameVariants('Chad', fonts)[0]?.width).toBeCloseTo(4 * 0.6)
  expect(nameVariants('one three', fonts)[1]?.width).toBeCloseTo(5 * 0.6)
})
