/** The card of a place. */
import { expect, type Page } from '@playwright/test'

export function cardDriver(page: Page) {
  const card = () => page.locator('.card')
  const quotations = () => card().locator('.quotation blockquote')
  const quotation = (text: string) => card().locator('.quotation', { hasText: text })

  return {
    card,
    cardTitle: (): Promise<string> => card().locator('h2').innerText(),
    standing: () => card().locator('.standing').getAttribute('data-standing'),
    quotations,
    quotation,
    notesOf: (quotationText: string) => quotation(quotationText).locator('.notes li'),
    marks: () => card().locator('.quotation mark'),
    sourceLinks: () => card().locator('.sources a'),
    hostedSummits: () => card().locator('[data-summit]'),

    async closeCard(): Promise<void> {
      await page.keyboard.press('Escape')
      await expect(card()).toHaveCount(0)
    },

    /** Quotations of the card without the marks of notes and the names of columns. */
    quotedTexts: (): Promise<string[]> =>
      quotations().evaluateAll((all) =>
        all.map((quotation) => {
          const copy = quotation.cloneNode(true) as Element
          for (const other of copy.querySelectorAll('sup, dt')) other.remove()
          return copy.textContent ?? ''
        }),
      ),
    /** Presses the line behind which something is folded away, in a card or a panel. */
    unfold: (words: string) => page.locator('details:not([open]) > summary', { hasText: words }).click(),
    unfolded: (words: string) => page.locator('details[open] > summary', { hasText: words }),
    restsOnLink: () => card().locator('.sources li').first().locator('button'),
  }
}
