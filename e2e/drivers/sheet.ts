/** The phone's sheet, and the side panel that can be folded. */
import type { Page } from '@playwright/test'
import { dragFingers } from './fingers.ts'

export function sheetDriver(page: Page) {
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox()
    if (!found) throw new Error(`${selector} is not on the page.`)
    return found
  }
  /** How far the sheet moves while it is held, by finger or mouse, CSS pixels upwards. */
  const dragSheet = async (up: number, pointerType: 'touch' | 'mouse'): Promise<void> => {
    const { x, y, width } = await box('.sheet-grip')
    const [left, top] = [x + width / 2, y + 2]
    if (pointerType === 'mouse') {
      await page.mouse.move(left, top)
      await page.mouse.down()
      for (const share of [0.3, 0.6, 1]) await page.mouse.move(left, top - up * share)
      // A hand that rests before it lets go.
      await page.waitForTimeout(150)
      return page.mouse.up()
    }
    await dragFingers(page, [{ x: left, y: top }], 0, -up)
  }
  return {
    box,
    dragSheet,
    stop: () => page.locator('.sheet').getAttribute('data-stop'),
    sheet: () => page.locator('.sheet'),
    sheetButton: () => page.locator('.sheet-button'),
    /** The menu that holds the choices of the header. */
    menu: () => page.locator('.options'),
    menuButton: () => page.locator('.options > summary'),
    foldButton: () => page.locator('.fold'),
    side: () => page.locator('.side'),

    /** Smallest side of everything that can be pressed in sight, CSS pixels, with what it is. */
    targets: (): Promise<{ name: string; side: number }[]> =>
      page.locator('#app :is(button, select, summary, input):visible').evaluateAll((all) =>
        all
          .filter((one) => !one.closest('.maplibregl-map') && !one.matches('.handle, .mark, .tick'))
          .map((one) => {
            const { width, height } = one.getBoundingClientRect()
            return { name: one.outerHTML.slice(0, 80), side: Math.round(Math.min(width, height)) }
          })
          .filter(({ side }) => side > 1),
      ),

    /** Whether the page can be scrolled sideways. */
    wide: (): Promise<boolean> =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
  }
}
