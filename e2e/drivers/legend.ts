/** The legend and its layers. */
import type { Page } from '@playwright/test'
import { drawn } from './frame.ts'

export function legendDriver(page: Page) {
  return {
    /** Documented and possible participants as the legend counts them. */
    async counts(): Promise<{ documented: number; possible: number }> {
      // While the light map draws a step of the years, the legend waits for its turn.
      await page.locator('.map[data-drawn="false"]').waitFor({ state: 'detached' })
      const sum = page.locator('[data-layer="psi"] .sum')
      return {
        documented: Number(await sum.getAttribute('data-documented')),
        possible: Number(await sum.getAttribute('data-possible')),
      }
    },
    layerText: (layer: string): Promise<string> => page.locator(`[data-layer="${layer}"]`).innerText(),

    async toggleLayer(layer: string): Promise<void> {
      await page.locator(`[data-layer="${layer}"] input[type=checkbox]`).click()
      await drawn(page)
    },
  }
}
