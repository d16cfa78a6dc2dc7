/** Handing on: link, code for other pages, paper; and the line of the first visit. */
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { dragFingers } from './fingers.ts'

export function shareDriver(page: Page) {
  const dialog = () => page.locator('dialog.share')
  const middleOfMap = async () => {
    const box = await page.locator('.map').boundingBox()
    if (!box) throw new Error('The map is not on the page.')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return {
    shareDialog: dialog,
    shareLink: () => dialog().locator('#share-link'),
    embedCode: () => dialog().locator('#share-code'),
    embedSize: () => dialog().locator('#share-size'),
    shareSaid: () => dialog().locator('[role=status]'),
    clipboard: (): Promise<string> => page.evaluate(() => navigator.clipboard.readText()),

    async openShare(): Promise<void> {
      await page.locator('.share-button').click()
      await dialog().locator('#share-link').waitFor()
    },

    header: () => page.locator('.header'),
    credits: () => page.locator('.embed-credits'),
    gestureScreen: () =>
      page.locator('.maplibregl-cooperative-gesture-screen.maplibregl-show, .light-veil.shown'),
    lightMap: () => page.locator('.light-map'),
    welcome: () => page.locator('.welcome'),
    closeWelcome: () => page.locator('.welcome button').click(),

    async turnWheelOnMap(): Promise<void> {
      const { x, y } = await middleOfMap()
      await page.mouse.move(x, y)
      await page.mouse.wheel(0, -300)
    },

    /** Moves the map, or tries to, by so many fingers. */
    async moveMapBy(count: 1 | 2): Promise<void> {
      const { x, y } = await middleOfMap()
      const fingers = [
        { x, y },
        { x: x + 60, y },
      ]
      await dragFingers(page, fingers.slice(0, count), 40, 30)
    },

    /** Resolves once the code that draws for paper has come: the first move of a pointer fetches it. */
    readyForPaper: async (): Promise<void> => {
      const come = page.waitForResponse(/\/print-[^/]*\.js$/)
      await page.mouse.move(8, 8)
      await page.mouse.move(10, 10)
      await come
      await page.waitForTimeout(300)
    },

    /** What paper gets: the number of its pages and the words on them, where there is a reader for them. */
    async print(
      format: 'A4' | 'Letter',
      landscape: boolean,
    ): Promise<{ pages: number; words: string | null }> {
      const pdf = await page.pdf({ format, landscape, printBackground: true, preferCSSPageSize: false })
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      return { pages, words: wordsOf(pdf) }
    },
  }
}

function wordsOf(pdf: Buffer): string | null {
  try {
    return execFileSync('pdftotext', ['-', '-'], { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }).toString()
  } catch {
    return null
  }
}
