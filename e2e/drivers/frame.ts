/** What holds all panels: opening, the address, the header's choices, notices and tabs. */
import { expect, type Page } from '@playwright/test'
import type { Renderer } from '../../src/state.ts'

/** Waits until the map is at rest: the attribute is set by the map itself when nothing is left to draw. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.map[data-drawn="true"]')).toBeAttached({ timeout: 60_000 })
}

/** The hash without the renderer, which the run chose and not the test. */
export async function hashOf(page: Page): Promise<string> {
  const hash = await page.evaluate(() => location.hash)
  return hash.replace(/(^#|&)renderer=figure(&|$)/, (_, before, after) => (after ? before : ''))
}

export function frameDriver(page: Page, renderer: Renderer) {
  const notices = () => page.locator('.notice')

  return {
    drawn: () => drawn(page),
    hash: () => hashOf(page),
    notices,
    retry: () => notices().locator('button').first().click(),
    tab: (name: string) => page.locator('.tabs .tab', { hasText: name }),
    keysSheet: () => page.locator('dialog.keys-sheet'),

    /** Opens an address and waits until the map has drawn it. The line of the first visit would lie on the map. */
    async open(hash = '', firstVisit = false): Promise<void> {
      if (!firstVisit) await page.addInitScript(() => localStorage.setItem('atlas.welcomed', '1'))
      const whole = [hash, renderer === 'figure' && 'renderer=figure'].filter(Boolean).join('&')
      await page.goto(whole ? `./#${whole}` : './')
      await page.locator('.sheet').waitFor({ state: 'attached' })
      await drawn(page)
    },

    async choose(what: 'view' | 'theme' | 'language', value: string): Promise<void> {
      await page.locator(`#${what}`).selectOption(value)
      await drawn(page)
    },
  }
}
