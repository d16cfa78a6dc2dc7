/** Search, table and sources. */
import type { Page } from '@playwright/test'
import { contentOf } from './files.ts'

export function listsDriver(page: Page) {
  return {
    searchBox: () => page.locator('.search input'),
    hits: () => page.locator('.search [role=option]'),
    searchStatus: () => page.locator('.search [role=status]'),

    async pressSlash(): Promise<void> {
      await page.locator('body').press('/')
    },
    rows: () => page.locator('.table-panel tr[data-row]'),
    /** Buttons that choose the place of a row. */
    tablePlaces: () => page.locator('.table-panel tr[data-row] .name'),
    row: (id: string) => page.locator(`.table-panel tr[data-row="${id}"]`),
    tableStatus: () => page.locator('.table-panel .table-status'),
    tableFilter: () =>
      page.locator('.table-panel .filter-words input, .table-panel input[type=search]').first(),
    columnHeader: (name: string) => page.locator('.table-panel thead th', { hasText: name }),

    downloads: () => page.locator('.downloads'),

    async download(what: string): Promise<{ name: string; text: string }> {
      const closed = page.locator('.downloads:not([open]) > summary')
      await page.locator('.downloads').waitFor()
      if (await closed.count()) await closed.click()
      const waiting = page.waitForEvent('download')
      await page.locator(`[data-download="${what}"]`).click()
      const { name, bytes } = await contentOf(await waiting)
      return { name, text: bytes.toString('utf8') }
    },
    sources: () => page.locator('.sources-panel [data-source]'),
    chosenSource: () => page.locator('.sources-panel [data-source][aria-current=true]'),
  }
}
