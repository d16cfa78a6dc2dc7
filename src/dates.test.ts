import { describe, expect, it } from 'vitest'
import { writeDate } from './dates.ts'

describe('dates in words', () => {
  it.each([
    ['2009-05-26', '2009年5月26日', '2009年5月26日', '26 May 2009'],
    ['2010-04-12/2010-04-13', '2010年4月12日至13日', '2010年4月12日至13日', '12 – 13 April 2010'],
    ['2016-03-31/2016-04-01', '2016年3月31日至4月1日', '2016年3月31日至4月1日', '31 March – 1 April 2016'],
    ['2003/2005-12', '2003年至2005年12月', '2003年至2005年12月', '2003 to December 2005'],
    ['2003-10', '2003年10月', '2003年10月', 'October 2003'],
    ['2004', '2004年', '2004年', '2004'],
    ['../2005-04', '至遲 2005年4月', '至迟 2005年4月', 'no later than April 2005'],
    ['2019~', '約 2019年', '约 2019年', 'about 2019'],
    ['undated', 'undated', 'undated', 'undated'],
  ])('%s', (edtf, traditional, simplified, english) => {
    // Intl writes thin and no-break spaces, which differ by version.
    const write = (language: 'zh-Hant' | 'zh-Hans' | 'en') => writeDate(language, edtf).replace(/\s/g, ' ')
    expect(write('zh-Hant')).toBe(traditional)
    expect(write('zh-Hans')).toBe(simplified)
    expect(write('en')).toBe(english)
  })
})
