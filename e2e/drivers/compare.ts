/** Years compared: the bar, the second map with its divider, and the grid of small maps. */
import { expect, type Page } from '@playwright/test'
import { dragFingers } from './fingers.ts'

export function compareDriver(page: Page) {
  const divider = () => page.locator('.divider')
  const cell = (year: number) => page.locator(`.multiples-cell[data-year="${year}"]`)

  return {
    compareButton: () => page.locator('#compare'),
    compareWay: () => page.locator('#compare-way'),
    otherYear: () => page.locator('#compare-year'),
    swapYears: () => page.locator('.compare-swap').click(),
    endComparison: () => page.locator('.compare-close').click(),
    /** The line that says what is compared; a click unfolds the list behind it. */
    comparedLine: () => page.locator('.compare-more summary'),
    /** The states of a kind in that list. */
    comparedStates: (kind: 'joined' | 'left' | 'perhaps' | 'both') =>
      page.locator(`.compare-list [data-kind="${kind}"]`),
    divider,
    yearLabels: () => page.locator('.year-label').allInnerTexts(),
    secondMap: () => page.locator('.second-map'),
    tip: () => page.locator('.tip'),

    /** Waits until both maps are at rest. */
    async bothDrawn(): Promise<void> {
      for (const map of ['.map', '.second-map'])
        await expect(page.locator(`${map}[data-drawn="true"]`)).toBeAttached({ timeout: 60_000 })
    },

    /** Drags the divider to a share of the map's width, from 0 to 1. */
    async dragDivider(share: number): Promise<void> {
      const [line, pane] = [await divider().boundingBox(), await page.locator('.map').boundingBox()]
      if (!line || !pane) throw new Error('There is no divider.')
      const y = line.y + line.height / 2
      await page.mouse.move(line.x + line.width / 2, y)
      await page.mouse.down()
      await page.mouse.move(pane.x + pane.width * share, y + 20, { steps: 3 })
      await page.mouse.up()
    },

    /** The same by a finger, which holds the line away from its handle. */
    async swipeDivider(share: number): Promise<void> {
      const [line, pane] = [await divider().boundingBox(), await page.locator('.map').boundingBox()]
      if (!line || !pane) throw new Error('There is no divider.')
      const x = line.x + line.width / 2
      await dragFingers(page, [{ x, y: line.y + 40 }], pane.x + pane.width * share - x, 10)
    },

    cell,
    cells: () => page.locator('.multiples-cell'),
    /** The colour that a state has on the small map of a year, as it is written in the picture. */
    cellColour: (year: number, state: string) =>
      cell(year).locator(`path[data-key="${state}"]`).first().getAttribute('fill'),
    gridLegend: () => page.locator('.multiples-legend'),
    gridPreset: () => page.locator('#compare-grid'),

    async toggleGridYear(year: number): Promise<void> {
      if (!(await page.locator('.compare-more[open]').count()))
        await page.locator('.compare-more summary').click()
      await page.locator(`.compare-years input[value="${year}"]`).click()
    },
  }
}
