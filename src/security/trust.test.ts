import { afterEach, expect, it, vi } from 'vitest'
import { CONTENT_SECURITY_POLICY } from './policy.ts'
import { ownScript, parsedApart } from './trust.ts'

vi.stubGlobal('location', new URL('https://atlas.example/some/where/'))
afterEach(() => vi.restoreAllMocks())

it.each(['./sw.js', '/assets/worker.js', 'https://atlas.example/a.js'])(
  'takes %s for its own code',
  (address) => {
    expect(ownScript(address)).toBe(address)
  },
)

it.each([
  'https://elsewhere.example/a.js',
  '//elsewhere.example/a.js',
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
  'blob:https://atlas.example/5f0c',
  'http://atlas.example/a.js',
])('refuses code from %s', (address) => {
  expect(() => ownScript(address)).toThrow('refused')
})

it('lets markup be read apart from the page, and nowhere else', () => {
  expect(parsedApart('<b>', 'TrustedHTML', 'DOMParser parseFromString')).toBe('<b>')
  for (const sink of ['Element innerHTML', 'Document write', 'Range createContextualFragment', ''])
    expect(() => parsedApart('<b>', 'TrustedHTML', sink)).toThrow('refused')
})

it('has a policy that allows nothing from elsewhere and nothing inline', () => {
  const directives = CONTENT_SECURITY_POLICY.split('; ')
  expect(directives[0]).toBe("default-src 'none'")
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|blob:/)
  expect(directives.filter((directive) => directive.includes('data:'))).toEqual(["img-src 'self' data:"])
  expect(directives).toEqual(expect.arrayContaining(["base-uri 'none'", "form-action 'none'"]))
})
