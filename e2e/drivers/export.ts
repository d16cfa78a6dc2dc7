/** Saving pictures. */
import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { contentOf } from './files.ts'

export function exportDriver(page: Page) {
  const exportDialog = () => page.locator('dialog.export')
  const openExport = async (): Promise<void> => {
    if (await page.locator('.options:not([open]) > summary').count())
      await page.locator('.options > summary').click()
    if (!(await exportDialog().isVisible())) await page.locator('.header [aria-keyshortcuts=d]').click()
    await exportDialog().locator('.primary').waitFor()
  }

  /** Format by its id, size as `1920x1080`, `A4` or `custom`; the numbers belong to the size. */
  const chooseExport = async (order: {
    format?: string
    size?: string
    orientation?: string
    numbers?: Partial<Record<'dpi' | 'width' | 'height' | 'from' | 'to' | 'pace', number>>
  }): Promise<void> => {
    await openExport()
    const dialog = exportDialog()
    if (order.format) await dialog.locator(`[name=export-format][value=${order.format}]`).check()
    if (order.size) await dialog.locator('#export-size').selectOption(order.size)
    if (order.orientation) await dialog.locator('#export-orientation').selectOption(order.orientation)
    for (const [id, value] of Object.entries(order.numbers ?? {})) {
      await dialog.locator(`#export-${id}`).fill(String(value))
      await dialog.locator(`#export-${id}`).blur()
    }
  }

  /** Saves the page as it is chosen; gives its name and bytes. */
  const saveExport = async (): Promise<{ name: string; bytes: Buffer }> => {
    const download = page.waitForEvent('download', { timeout: 80_000 })
    await exportDialog().locator('.primary').click()
    return contentOf(await download)
  }

  const exportProgress = () => exportDialog().locator('progress')

  /**
   * Saves the page until that share of the work is done. The page's clock stands still meanwhile and is moved on by
   * hand: between two steps of its work the page waits for as long as it takes.
   */
  const workUntil = async (share: number): Promise<void> => {
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 1000)
    await exportDialog().locator('.primary').click()
    await expect(async () => {
      await page.clock.runFor(1)
      const done = await exportProgress().evaluate((bar: HTMLProgressElement) => bar.value, null, {
        timeout: 500,
      })
      expect(done).toBeGreaterThanOrEqual(share)
    }).toPass({ intervals: [5] })
  }

  return {
    exportDialog,
    exportProgress,

    /** Saves the page and calls the work off when that share of it is done. */
    async callOffAfter(share: number): Promise<void> {
      await workUntil(share)
      await exportDialog().locator('.export-cancel').click()
      await page.clock.resume()
    },

    /** Saves the page, and leaves the dialog when that share of the work is done; the work waits for `goOn`. */
    async leaveAfter(share: number): Promise<void> {
      await workUntil(share)
      await page.keyboard.press('Escape')
      await expect(exportDialog()).toBeHidden()
    },
    goOn: () => page.clock.resume(),

    /** What became of the last picture: saved, copied, called off. */
    exportOutcome: () => exportDialog().locator('.export-outcome'),
    openExport,
    chooseExport,
    saveExport,

    /** An SVG as the browser shows it by itself, in a page of its own and without a network. */
    async pictureOfFile(svg: string): Promise<{ picture: PNG; wellFormed: boolean }> {
      const alone = await page.context().newPage()
      await alone.route('**', (route) => route.abort())
      const wellFormed = await alone.evaluate(
        (text) =>
          new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
        svg,
      )
      await alone.setContent(`<body style="margin: 0">${svg.slice(svg.indexOf('<svg'))}`)
      await alone.evaluate(() => document.fonts.ready.then(() => {}))
      const picture = PNG.sync.read(await alone.locator('svg').screenshot())
      await alone.close()
      return { picture, wellFormed }
    },

    /** Saves the data behind the figure. */
    async saveData(format: 'csv' | 'geojson'): Promise<{ name: string; bytes: Buffer }> {
      await openExport()
      const download = page.waitForEvent('download')
      await exportDialog().locator(`[data-download=${format}]`).click()
      return contentOf(await download)
    },

    /** Saves a PNG of 1280 × 720 pixels, or of two or three times as many a side. */
    async savePicture(index: number): Promise<{ name: string; bytes: Buffer }> {
      await chooseExport({ format: 'png', size: ['1280x720', '2560x1440', '3840x2160'][index] ?? '' })
      return saveExport()
    },
  }
}
