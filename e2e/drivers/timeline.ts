/** The years: slider, range, playing, and what changed. */
import type { Page } from '@playwright/test'

export function timelineDriver(page: Page) {
  const handle = (which: 'year' | 'year-from' | 'year-range') => page.locator(`#${which}`)
  const yearBox = () => page.locator('.year-box')

  /** Where a year stands on the slider, CSS pixels in the window. */
  const placeOnSlider = async (year: number): Promise<{ x: number; y: number }> => {
    const box = await page.locator('.slider').boundingBox()
    if (!box) throw new Error('There is no slider.')
    const [first, last] = await Promise.all(
      ['min', 'max'].map(async (end) => Number(await handle('year').getAttribute(end))),
    )
    const share = (year - first!) / (last! - first!)
    return { x: box.x + 13 + (box.width - 26) * share, y: box.y + box.height / 2 }
  }
  const changes = () => page.locator('.changes')

  return {
    year: (): Promise<string> => page.locator('output.year').innerText(),

    async pressOnSlider(key: string): Promise<void> {
      await page.locator('#year').press(key)
    },
    valueText: () => page.locator('#year').getAttribute('aria-valuetext'),

    async play(): Promise<void> {
      await page.locator('.play').click()
    },

    async clickSummit(year: number): Promise<void> {
      await page.locator(`.track .mark-hosts[data-year="${year}"]`).click()
    },
    marksOnTrack: () => page.locator('.track .mark'),

    /** The name that a mark on the track shows when it is pointed at or has the focus. */
    markName: (year: number) => page.locator(`.track .mark[data-year="${year}"] .mark-name`).last(),
    handle,
    mode: () => page.locator('#mode'),
    speed: () => page.locator('#speed'),
    loop: () => page.locator('.loop'),
    yearBox,
    yearProblem: () => page.locator('#year-problem'),
    status: () => page.locator('.timeline [role=status]'),
    playing: async () => (await page.locator('.play path').getAttribute('d'))?.startsWith('M7') ?? false,

    /** Switches between one year and a range. */
    async switchRange(): Promise<void> {
      await page.locator('#two-ends').click()
    },

    /** Types into the big year and ends with a key. */
    async typeYears(text: string, key: 'Enter' | 'Escape'): Promise<void> {
      if (!(await yearBox().count())) await page.locator('.year-button').click()
      await yearBox().fill(text)
      await yearBox().press(key)
    },
    placeOnSlider,

    /** Drags on the slider with the mouse from where one year stands to where another does. */
    async dragOnSlider(from: number, to: number): Promise<void> {
      const [start, end] = [await placeOnSlider(from), await placeOnSlider(to)]
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      await page.mouse.move((start.x + end.x) / 2, start.y)
      await page.mouse.move(end.x, end.y)
      await page.mouse.up()
    },
    changes,

    /** A line of the list of changes, by the place it leads to. */
    change: (place: string) => changes().locator(`[data-place="${place}"]`),

    async openChanges(): Promise<void> {
      await changes().locator('summary').click()
    },
  }
}
