import { describe, expect, it } from 'vitest'
import { embedCode, embeddedAddress, wholeAddress, withPairs } from './links.ts'

const page = 'https://example.org/atlas/'

describe('addresses to share', () => {
  it('sets, replaces and leaves out what is asked for, and nothing else', () => {
    expect(withPairs(page, { embed: '1' })).toBe(`${page}#embed=1`)
    expect(withPairs(`${page}#year=2009&lang=en`, { lang: 'zh-Hant' })).toBe(`${page}#year=2009&lang=zh-Hant`)
    expect(withPairs(`${page}#embed=1`, { embed: null })).toBe(page)
    expect(withPairs(`${page}#find=a%26b%23c&embed=1`, { embed: null })).toBe(`${page}#find=a%26b%23c`)
  })

  it('comes back from the frame to what was shared', () => {
    const shared = `${page}#year=2009&place=KOR&lang=en`
    const embedded = embeddedAddress(shared, 'en', false)
    expect(embedded).toBe(`${page}#year=2009&place=KOR&lang=en&side=0&embed=1`)
    expect(wholeAddress(embedded)).toBe(shared)
    expect(embeddedAddress(shared, 'en', true)).not.toContain('side=')
  })
})

it('writes code in which nothing of the title or address becomes markup', () => {
  const code = embedCode(`${page}#year=2009&lang=en`, '"><script>', { width: '100%', height: 560 })
  expect(code).toContain('src="https://example.org/atlas/#year=2009&amp;lang=en"')
  expect(code).toContain('title="&quot;&gt;&lt;script&gt;"')
  expect(code).toContain('width="100%" height="560"')
  expect(code.match(/</g)).toHaveLength(2)
})
