/** The atlas as those meet it who do not see it or do not point at it: rules of axe, boxes of texts, focus. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { type Choice, openBorders, show } from './states.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export function accessDriver(page: Page) {
  const focused = () => page.locator(':focus')
  return {
    /** Brings the atlas into a state, from whatever state it was in; does not wait for the map. */
    show: (choice: Choice) => show(page, choice),

    /** What axe finds, a line each: the rule, where, and why. */
    async violations(): Promise<string[]> {
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
      )
    },

    /** Parts of the page whose content is wider than they are: they would scroll sideways. */
    tooWide: () =>
      page.evaluate(() =>
        ['html', '.header', '.side', '.aside', '.timeline', 'dialog[open]'].filter((selector) => {
          const element = document.querySelector(selector)
          return element && element.scrollWidth > element.clientWidth + 1
        }),
      ),

    /** Texts that their own box cuts off. */
    cutTexts: () =>
      page.evaluate(() => {
        const boxes = [
          ...document.querySelectorAll<HTMLElement>('button, a, label, p, h1, h2, h3, li, th, td, summary'),
        ]
        const seen = boxes.filter(
          (box) => !box.closest('.visually-hidden, .skips, .map-places, .mark, .tick, .points'),
        )
        /** Whether a part that hides what is wider or higher than itself hides some of it. */
        const isHidden = (box: HTMLElement) => {
          const own = [...box.childNodes].find(
            ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
          )
          if (!own || !box.checkVisibility({ visibilityProperty: true })) return false
          const words = document.createRange()
          words.selectNodeContents(own)
          const { left, right, top, bottom } = words.getBoundingClientRect()
          for (let part = box.parentElement; part && part !== document.body; part = part.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(part)
            if ([overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll')) return false
            if (overflowX === 'visible') continue
            const frame = part.getBoundingClientRect()
            if (left < frame.left - 2 || right > frame.right + 2) return true
            if (top < frame.top - 3 || bottom > frame.bottom + 3) return true
          }
          return false
        }
        const cut = seen.filter((box) => {
          if (isHidden(box)) return true
          const { overflowX, display } = getComputedStyle(box)
          if (display === 'inline' || box.clientWidth === 0) return false
          const over = box.scrollWidth > box.clientWidth + 2
          return over || (overflowX !== 'visible' && box.scrollHeight > box.clientHeight + 2)
        })
        return cut.map((box) => `${box.tagName} ${box.textContent}`.slice(0, 60))
      }),

    /** Doubles every text and gives it the spacing of WCAG 1.4.12. */
    async enlargeText(): Promise<void> {
      await page.evaluate(() => {
        // A sheet made by script is no inline style to the page's policy.
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`html { font-size: 187.5% !important }
          * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
          p { margin-bottom: 2em !important }`)
        document.adoptedStyleSheets.push(sheet)
      })
    },

    async turnGrey(): Promise<void> {
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('html { filter: grayscale(1) }')
        document.adoptedStyleSheets.push(sheet)
      })
    },

    /** The classes of states in the legend, as they look. */
    async swatches(): Promise<{ name: string; picture: PNG }[]> {
      const keys = await page.locator('[data-layer=psi] .keys li').all()
      return Promise.all(
        keys.map(async (key) => ({
          name: await key.innerText(),
          picture: PNG.sync.read(await key.locator('.swatch').screenshot()),
        })),
      )
    },

    /** The same piece of the slider's line under its handle and elsewhere. */
    async sliderWithAndWithoutThumb(): Promise<{ on: PNG; off: PNG }> {
      const box = await page.locator('.slider').boundingBox()
      if (!box) throw new Error('There is no slider.')
      const at = async (year: number) => {
        const share = (year - Number(await page.locator('#year').getAttribute('min'))) / 23
        const x = box.x + 13 + (box.width - 26) * share - 6
        const clip = { x, y: box.y + 2, width: 12, height: box.height - 4 }
        return PNG.sync.read(await page.screenshot({ clip }))
      }
      return { on: await at(2009), off: await at(2020) }
    },

    /** Targets of pointers that are smaller than `least` CSS pixels; links in running text need not be larger. */
    smallTargets: (least: number, except = '') =>
      page.evaluate(
        ([least, except]) => {
          const targets = [
            ...document.querySelectorAll<HTMLElement>('button, select, summary, input, [role=option], a'),
          ]
          const small = targets.filter((target) => {
            // A box to tick is pressed by its words as well.
            const box = target.matches('[type=checkbox], [type=radio]') && target.closest('label')
            const { width, height } = (box || target).getBoundingClientRect()
            const inText = getComputedStyle(target).display === 'inline'
            const hidden = width === 0 || target.closest('.skips, .map-places') || target.matches('.handle')
            return (
              !inText &&
              !hidden &&
              !(except && target.matches(except)) &&
              Math.min(width, height) < least - 0.5
            )
          })
          return small.map((target) => target.outerHTML.slice(0, 90))
        },
        [least, except] as const,
      ),

    focused,
    focusedText: () => page.evaluate(() => document.activeElement?.textContent ?? ''),
    /** Whether the focus can be seen: an outline, or the slider's own ring. */
    focusShows: () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const box = element.getBoundingClientRect()
        const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
        const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
        return inWindow && box.width > 1 && (ring || element.matches('input[type=range]'))
      }),
    focusedName: () =>
      page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body) return null
        const id = element.id ? `#${element.id}` : ''
        return `${element.tagName.toLowerCase()}${id}.${element.className}`
      }),

    // The places of the map

    places: () => page.locator('.map-places'),
    activePlace: () => page.locator('.map-places [aria-selected=true]'),
    /** What a screen reader is told of the active place: by the list's own pointer to it. */
    heardPlace: () =>
      page.evaluate(() => {
        const id = document.querySelector('.map-places')?.getAttribute('aria-activedescendant') ?? ''
        const option = document.getElementById(id)
        const name = option?.querySelector('strong')?.textContent ?? ''
        const rest = option?.querySelector('span')?.textContent ?? ''
        return { place: option?.dataset.place ?? '', name, rest }
      }),
    /** All places of the list: id and name. */
    listedPlaces: async (): Promise<Map<string, string>> =>
      new Map(
        await page
          .locator('.map-places [role=option]')
          .evaluateAll((all) =>
            all.map((one) => [
              (one as HTMLElement).dataset.place ?? '',
              one.querySelector('strong')?.textContent ?? '',
            ]),
          ),
      ),
    skipTo: (what: 'map' | 'year' | 'side') => page.locator(`.skips [href="#${what}"]`),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    liveMap: () => page.locator('.map [tabindex]').first(),

    /** By keyboard, since a notice may lie over the button. */
    async pressPlay(): Promise<void> {
      await page.locator('.play').press('Enter')
    },

    /** Notes everything that is said in regions of status, with the time. */
    async listen(): Promise<void> {
      await page.evaluate(() => {
        const said: { words: string; at: number }[] = []
        Object.assign(window, { said })
        const hear = (changes: MutationRecord[]) => {
          const regions = changes.map(({ target }) =>
            (target instanceof Element ? target : target.parentElement)?.closest('.timeline [role=status]'),
          )
          const words = regions.find(Boolean)?.textContent
          if (words) said.push({ words, at: performance.now() })
        }
        new MutationObserver(hear).observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        })
      })
    },
    said: () => page.evaluate(() => (window as unknown as { said: { words: string; at: number }[] }).said),

    async openPolicy(): Promise<void> {
      await openBorders(page)
    },
    policy: () => page.locator('dialog.borders'),
    policyRows: () => page.locator('dialog.borders tbody tr'),
  }
}
