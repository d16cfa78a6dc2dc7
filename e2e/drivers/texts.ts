/** What a page says, seen or read out. */
import type { Page } from '@playwright/test'

interface Text {
  /** The language it says it is in. */
  language: string
  text: string
}

/**
 * Every text that is seen or read out in the page's own language; what is quoted says its language itself and is
 * left out, and what is drawn on the canvas is not there.
 */
export function textsOf(page: Page): Promise<Text[]> {
  return page.evaluate(() => {
    const texts: { language: string; text: string }[] = []
    const note = (element: Element | null, text: string | null) => {
      const speaker = element?.closest('[lang]')
      if (!text?.trim() || !speaker?.matches('html, dialog')) return
      texts.push({ language: speaker.getAttribute('lang') ?? '', text: text.trim() })
    }
    note(document.documentElement, document.title)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement?.closest('script, noscript, style')) note(parentElement, textContent)
    }
    for (const element of document.body.querySelectorAll('*'))
      for (const name of [
        'aria-label',
        'aria-valuetext',
        'title',
        'placeholder',
        'alt',
        'aria-roledescription',
      ])
        note(element, element.getAttribute(name))
    return texts
  })
}
