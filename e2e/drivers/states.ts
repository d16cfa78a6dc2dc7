/** What the atlas can look like, and how it comes to look so. */
import { expect, type Page } from '@playwright/test'

export const WIDTHS = [1280, 360, 320] as const
export const THEMES = ['light', 'dark'] as const

interface State {
  hash: string
  act?: (page: Page) => Promise<void>
  /** With the live map; where the map is not the subject, the light one is there sooner. */
  live?: true
}

/** By its address, or by something done after. */
export const STATES = {
  start: { hash: '', live: true },
  card: { hash: 'place=UKR' },
  city: { hash: 'place=seoul&year=2012' },
  reader: { hash: 'panel=article' },
  'reader and card': { hash: 'panel=article&place=CHN' },
  table: { hash: 'panel=table' },
  sources: { hash: 'panel=sources' },
  range: { hash: 'year=2003..2009' },
  places: { hash: '', act: focusPlaces, live: true },
  changes: { hash: 'year=2004', act: press('.changes > summary') },
  search: { hash: '', act: search },
  export: { hash: '', act: openExport },
  keys: { hash: '', act: (page: Page) => page.keyboard.press('?') },
  about: { hash: '', act: openAbout },
  borders: { hash: 'place=UKR', act: openBorders },
  share: { hash: 'place=KOR', act: openShare },
  'events of all years': { hash: 'panel=table&table=events&scope=all' },
  'text over the card': { hash: 'panel=article&place=KOR&front=text&sheet=full' },
  swiped: { hash: 'compare=2003&year=2009' },
  grid: { hash: 'multiples=2003,2009,2016,2025' },
  compared: { hash: 'states=KOR,JPN&dock=1' },
  question: { hash: 'relation=founders' },
  embedded: { hash: 'embed=1' },
} satisfies Record<string, State>
export type StateName = keyof typeof STATES
export const STATE_NAMES = Object.keys(STATES) as StateName[]

function press(selector: string) {
  return (page: Page) => page.locator(selector).click()
}

async function focusPlaces(page: Page): Promise<void> {
  await page.locator('.map-places').focus()
}

async function search(page: Page): Promise<void> {
  await page.locator('.search input').fill('kor')
  await page.locator('.search [role=option]').first().waitFor()
}

/** On a phone the choices wait behind one button. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('.options:not([open]) > summary')
  if (await folded.count()) await folded.click()
}

async function openExport(page: Page): Promise<void> {
  await unfold(page)
  await page.locator('.header [aria-keyshortcuts=d]').click()
  await page.locator('dialog.export .primary').waitFor()
}

async function openShare(page: Page): Promise<void> {
  await unfold(page)
  await page.locator('.share-button').click()
  await page.locator('dialog.share #share-link').waitFor()
}

async function openAbout(page: Page): Promise<void> {
  await unfold(page)
  await page.locator('[aria-labelledby=about-title]').locator('xpath=preceding-sibling::*[1]').click()
}

export async function openBorders(page: Page): Promise<void> {
  await page.locator('.card [aria-haspopup=dialog]').click()
  await page.locator('.borders .points').waitFor()
}

export interface Choice {
  state: StateName
  language: string
  theme?: string
}

/** Brings the atlas into a state, from whatever state it was in; does not wait for the map. */
export async function show(page: Page, { state, language, theme = 'light' }: Choice): Promise<void> {
  const { hash, act, live }: State = STATES[state]
  const renderer = live ? '' : 'renderer=figure'
  await page.goto('about:blank')
  await page.goto(`./#${[`lang=${language}`, `theme=${theme}`, renderer, hash].filter(Boolean).join('&')}`)
  // A phone's sheet may be folded away.
  await page.locator('.side').first().waitFor({ state: 'attached' })
  await expect(page.locator('.side .waiting')).toHaveCount(0)
  await act?.(page)
}
