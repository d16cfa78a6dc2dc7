/** The articles. */
import { expect, type Page } from '@playwright/test'
import { hashOf } from './frame.ts'

export function readerDriver(page: Page) {
  return {
    async openArticle(id: string): Promise<void> {
      const article = page.locator(`.reader [data-article="${id}"]`)
      await article.click()
      await expect(article).toHaveAttribute('aria-pressed', 'true')
    },

    /** The article's words as they stand, element by element, without the marks of notes. */
    articleWords: (): Promise<string[]> =>
      page.locator('.article .words').evaluateAll((all) =>
        all.map((words) => {
          const copy = words.cloneNode(true) as Element
          for (const mark of copy.querySelectorAll('sup')) mark.remove()
          return copy.textContent ?? ''
        }),
      ),
    pointers: (): Promise<{ place?: string; years?: string }[]> =>
      page.locator('.article .pointer').evaluateAll((all) =>
        all.map((one) => {
          const { place, years } = (one as HTMLElement).dataset
          return { ...(place ? { place } : {}), ...(years ? { years } : {}) }
        }),
      ),

    /** Straight to the link: the text may still be scrolling from under the mouse, the card taking the keyboard. */
    async followPointer(index: number): Promise<void> {
      await page.locator('.article .pointer').nth(index).dispatchEvent('click')
    },

    /** `2003..2005`, also for one year. */
    async chosenYears(): Promise<string> {
      const match = /year=(\d+)(?:\.\.(\d+))?/.exec(await hashOf(page))
      const last = await page.locator('#year').getAttribute('max')
      const from = match?.[1] ?? last
      return `${from}..${match?.[2] ?? from}`
    },
    inArticleLink: () => page.locator('.card .in-article').first(),
    nextSentence: () => page.locator('.stepper button').last(),
    /** On a phone, from the text back to the card it lies over. */
    cardBackButton: () => page.locator('.stepper .card-back'),
    position: () => page.locator('.stepper-words'),
    sentence: (text: string) => page.locator('.article .sentence', { hasText: text }),
    markedSentence: () => page.locator('.article [data-passage][aria-current=true]'),
    yearMarked: () => page.locator('.article [data-passage]:has(.year-mark) .words').allInnerTexts(),
    notedWords: () => page.locator('.article .noted').allInnerTexts(),
    editorsNotes: () => page.locator('.article .editors'),
    note: (number: number) => page.locator(`.article ol > li[value="${number}"]`),
  }
}
