/** The dialog on the atlas itself, and the list of what it is made of. */
import type { Page } from '@playwright/test'

export function aboutDriver(page: Page) {
  const dialog = page.locator('[aria-labelledby=about-title]')
  const packages = dialog.locator('.software li')
  const licence = (name: string) =>
    packages.filter({ has: page.locator('summary', { hasText: new RegExp(`^${name} `) }) })
  return {
    packages: () => packages,
    licenceOf: (name: string) => licence(name).locator('pre'),

    async openAbout(): Promise<void> {
      const folded = page.locator('.options:not([open]) > summary')
      await page.locator('.choices, .options').waitFor({ state: 'attached' })
      if (await folded.count()) await folded.click()
      await dialog.locator('xpath=preceding-sibling::*[1]').click()
    },

    async openSoftware(): Promise<void> {
      await dialog.locator('.software > summary').click()
    },

    async openLicence(name: string): Promise<void> {
      await licence(name).locator('summary').click()
    },
  }
}
