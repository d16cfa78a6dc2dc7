/** What holds all panels: opening, the address, the header's choices, notices and tabs. */
import { expect, type Page } from '@playwright/test'

/** Waits until the map is at rest: the attribute is set by the map itself when nothing is left to draw. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('.map[data-drawn="true"]')).toBeAttached({ timeout: 60_000 })
}

export const hashOf = (page: Page): Promise<string> => page.evaluate(() => location.hash)

export function frameDriver(page: Page) {
  const notices = () => page.locator('.notice')

  return {
    drawn: () => drawn(page),
    hash: () => hashOf(page),
    notices,
    retry: () => notices().locator('button').first().click(),
    tab: (name: string) => page.locator('.tabs .tab', { hasText: name }),
    keysSheet: () => page.locator('dialog.keys-sheet'),

    /** Opens an address and waits until the map has drawn it. */
    async open(hash = ''): Promise<void> {
      await page.goto(hash ? `./#${hash}` : './')
      await page.locator('.sheet').waitFor({ state: 'attached' })
      await drawn(page)
    },

    async choose(what: 'view' | 'theme' | 'language', value: string): Promise<void> {
      await page.locator(`#${what}`).selectOption(value)
      await drawn(page)
    },
  }
}
