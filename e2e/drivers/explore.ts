/** Questions across the layers, states that are compared, things that overlap, and ways to go about the map. */
import type { Page } from '@playwright/test'

export const exploreOn = (page: Page) => ({
  ask: async (relation: string): Promise<void> => {
    await page.locator('#relation').selectOption(relation)
  },
  answer: () => page.locator('.relations .answer'),
  answerState: (key: string) => page.locator(`.relations .answer [data-place="${key}"]`),

  compared: () => page.locator('.dock tr[data-state]'),
  /** Standings of a compared state, by year. */
  standingIn: (key: string, year: number, firstYear = 2002) =>
    page
      .locator(`.dock tr[data-state="${key}"] [data-standing]`)
      .nth(year - firstYear)
      .getAttribute('data-standing'),
  addButton: () => page.locator('.card .add-state'),
  saveCompared: () => page.locator('[data-download=compared]').click(),

  choices: () => page.locator('.hits [data-choice]'),
  choice: (id: string) => page.locator(`.hits [data-choice="${id}"]`),
  tip: () => page.locator('.tip'),

  goToPart: async (part: string): Promise<void> => {
    await page.locator('.part-menu > .round').click()
    await page.locator(`[data-part="${part}"]`).click()
  },
  scale: () => page.locator('.scale'),
  /** Width of the scale's line in CSS pixels, and the kilometres it says it is. */
  scaleLength: async (): Promise<{ pixels: number; kilometres: number }> => {
    const box = await page.locator('.scale-line').boundingBox()
    const words = await page.locator('.scale-words').innerText()
    return { pixels: box?.width ?? 0, kilometres: Number(words.replace(/\D/g, '')) }
  },
})
