import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { addressOf, headTags, PICTURE } from './tags.ts'

/** Contents by name or property; the last of several. */
const said = (address: string | undefined) =>
  Object.fromEntries(
    headTags(addressOf(address)).map(({ attrs }) => [
      attrs.name ?? attrs.property ?? attrs.rel,
      attrs.content ?? attrs.href,
    ]),
  )

describe('what a shared link is previewed by', () => {
  it('has whole addresses where it is said under which address the page will stand', () => {
    for (const address of ['https://example.org/atlas', 'https://example.org/atlas/?x=1#year=2009']) {
      const tags = said(address)
      expect(tags['og:image']).toBe('https://example.org/atlas/preview.png')
      expect(tags['og:url']).toBe('https://example.org/atlas/')
      expect(tags.canonical).toBe('https://example.org/atlas/')
    }
  })

  it('has no address of its own where nothing is said', () => {
    const tags = said(undefined)
    expect(tags['og:image']).toBe('./preview.png')
    expect(tags).not.toHaveProperty('og:url')
    expect(tags).not.toHaveProperty('canonical')
    expect(said('')).toEqual(tags)
  })

  it('describes the atlas in its own language and in English', () => {
    const tags = said(undefined)
    for (const name of ['description', 'og:description', 'og:title', 'og:image:alt'])
      expect(tags[name]).toMatch(/防擴散.*[A-Z][a-z]/s)
    expect(tags['twitter:card']).toBe('summary_large_image')
  })

  it('says what an address must look like', () => {
    expect(() => addressOf('example.org')).toThrow(/ATLAS_ADDRESS.*"example\.org"/)
    expect(() => addressOf('file:///atlas')).toThrow(/ATLAS_ADDRESS/)
  })

  it('gives the pixels of the picture as they are', () => {
    const { width, height } = PNG.sync.read(readFileSync(`public/${PICTURE.file}`))
    expect({ width, height }).toEqual({ width: PICTURE.width, height: PICTURE.height })
  })
})
