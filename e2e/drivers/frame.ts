/** What holds all panels: opening, the address, the header's choices, notices and tabs. */
import { expect, type Page } from '@playwright/test'
import type { Renderer } from '../../src/state.ts'

/** Waits until the map is at rest: the attribute is set by the map itself when nothing is left to draw. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.map[data-drawn="true"]')).toBeAttached({ timeout: 60_000 })
}

/** Waits for the words of a language, which are fetched when it is first spoken. */
const spoken = (page: Page, language: string) =>
  expect(page.locator('html')).toHaveAttribute('lang', language)

export const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash)

/**
 * Types a hash into the address of the page that is open; settles when the page has heard of it. What the page shows by
 * then need not be all: a language that is first spoken comes later.
 */
export const typeHash = (page: Page, hash: string): Promise<void> =>
  page.evaluate(
    (typed) =>
      new Promise<void>((done) => {
        const before = location.hash
        // After the page's own listener, which was there before.
        addEventListener('hashchange', () => done(), { once: true })
        location.hash = typed
        if (location.hash === before) done()
      }),
    hash,
  )

declare global {
  interface Window {
    /** Whether the page has heard of another hash since it was sent there. */
    heard?: boolean
  }
}

/** Goes to an address; where only the hash is another, the page stays and hears of it a moment later. */
async function goTo(page: Page, address: string): Promise<void> {
  const before = page.url()
  await page.evaluate(() => {
    if (window.heard === undefined)
      addEventListener('hashchange', () => {
        window.heard = true
      })
    window.heard = false
  })
  const answer = await page.goto(address)
  if (answer === null && page.url() !== before) await page.waitForFunction(() => window.heard)
}

const withoutRenderer = (hash: string) =>
  hash.replace(/(^#|&)renderer=figure(&|$)/, (_, before, after) => (after ? before : ''))

export function frameDriver(page: Page, renderer: Renderer) {
  const notices = () => page.locator('.notice')

  return {
    drawn: () => drawn(page),
    /** Without the renderer, where the run chose it and not the test. */
    hash: async () => (renderer === 'figure' ? withoutRenderer(await hashOf(page)) : hashOf(page)),
    notices,
    retry: () => notices().locator('button').first().click(),
    tab: (name: string) => page.locator('.tabs .tab', { hasText: name }),
    keysSheet: () => page.locator('dialog.keys-sheet'),

    /** Opens an address and waits until the map has drawn it. The line of the first visit would lie on the map. */
    async open(hash = '', firstVisit = false): Promise<void> {
      // An empty page on the way has no storage.
      if (!firstVisit)
        await page.addInitScript(() => {
          if (location.origin !== 'null') localStorage.setItem('atlas.welcomed', '1')
        })
      const whole = [hash, renderer === 'figure' && 'renderer=figure'].filter(Boolean).join('&')
      await goTo(page, whole ? `./#${whole}` : './')
      await page.locator('.map-pane').waitFor({ state: 'attached' })
      const language = new URLSearchParams(whole).get('lang')
      if (language) await spoken(page, language)
      await drawn(page)
    },

    /** Without waiting for its words. */
    askForLanguage: (value: string) => page.locator('#language').selectOption(value),

    async choose(what: 'view' | 'theme' | 'language', value: string): Promise<void> {
      // Where there is no room the choices wait behind one button.
      const button = page.locator('.options > summary')
      const folded = (await button.count()) > 0
      if (folded) await button.click()
      await page.locator(`#${what}`).selectOption(value)
      if (what === 'language') await spoken(page, value)
      if (folded) await button.click()
      await drawn(page)
    },
  }
}
