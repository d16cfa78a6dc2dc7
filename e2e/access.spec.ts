/**
 * The atlas for everyone, in short: every state once under axe, in a choice of language, width and theme in which
 * each pair of those occurs; the keyboard; enlarged text. `npm run access` runs all there is.
 */
import { readFileSync } from 'node:fs'
import { type Atlas as Data, LANGUAGES } from '../geo/model.ts'
import { accessDriver } from './drivers/access.ts'
import { wrongPart } from './drivers/scripts.ts'
import { STATE_NAMES, THEMES, WIDTHS } from './drivers/states.ts'
import { textsOf } from './drivers/texts.ts'
import { expect, test } from './test.ts'

const atlasData: Data = JSON.parse(
  readFileSync(new URL('../public/data/atlas.json', import.meta.url), 'utf8'),
)

test.describe('every state, by rule', () => {
  test.use({ bypassCSP: true })
  for (const [at, width] of WIDTHS.entries())
    test(`${width} pixels wide`, async ({ page, atlas }) => {
      test.setTimeout(300_000)
      await page.setViewportSize({ width, height: 800 })
      const access = accessDriver(page)
      for (const [index, state] of STATE_NAMES.entries()) {
        if (index % 3 !== at) continue
        const language = LANGUAGES[Math.floor(index / 3) % 3]!
        const theme = THEMES[index % 2]!
        await access.show({ state, language, theme })
        const where = `${state}, ${language}, ${theme}`
        expect.soft(await access.violations(), where).toEqual([])
        expect.soft(await access.tooWide(), where).toEqual([])
        expect.soft(await access.smallTargets(24), where).toEqual([])
        const texts = await textsOf(page)
        const wrong = texts.filter(({ language, text }) => wrongPart(language, text) !== null)
        expect.soft(wrong, where).toEqual([])
      }
      expect(atlas.errors).toEqual([])
    })
})

test('every place of the map by keyboard alone, with its name, standing and year', async ({
  page,
  atlas,
}) => {
  const access = accessDriver(page)
  await atlas.open('lang=en&year=2009&layers=psi')
  await page.keyboard.press('Tab')
  await expect(access.skipTo('map')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(access.liveMap()).toBeFocused()
  await expect.poll(() => atlas.hash()).toBe('#year=2009&layers=psi&lang=en')

  await page.keyboard.press('PageDown')
  await expect(access.places()).toBeFocused()
  await page.keyboard.type('singap')
  await expect(access.activePlace()).toBeVisible()
  await expect
    .poll(() => access.heardPlace())
    .toEqual({
      place: 'SGP',
      name: 'Singapore',
      rest: 'Documented participant (End of 2009)',
    })
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(access.heardPlace).toMatchObject({ place: 'IOA' })
  await page.keyboard.press('End')
  await expect.poll(access.heardPlace).toMatchObject({ place: 'ZWE' })
  await page.keyboard.press('ArrowDown')
  await expect.poll(access.heardPlace).toMatchObject({ place: 'AFG' })

  await page.keyboard.press('Enter')
  await expect.poll(() => atlas.cardTitle()).toBe('Afghanistan')
  await page.keyboard.press('Escape')
  await expect(atlas.card()).toHaveCount(0)
  await expect(access.places()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(access.liveMap()).toBeFocused()
})

test('the place walked to is brought into sight and lit', async ({ page, atlas }) => {
  const access = accessDriver(page)
  await atlas.open('lang=en&year=2025&map=4/50/10&layers=psi')
  await access.places().focus()
  await page.keyboard.type('japan')
  await expect.poll(() => atlas.hash()).toMatch(/map=4\/3\d[.\d]*\/13\d/)
  await atlas.drawn()
  const lit = await atlas.picture()
  await page.keyboard.press('Escape')
  await atlas.drawn()
  const dark = await atlas.picture()
  expect(Buffer.compare(lit.data, dark.data)).not.toBe(0)
})

test('Tab goes through the page and shows where it is at every stop', async ({ page, atlas }) => {
  const access = accessDriver(page)
  await atlas.open('lang=en&place=KOR')
  const stops: string[] = []
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab')
    const name = await access.focusedName()
    if (name === null) break
    stops.push(name)
    expect.soft(await access.focusShows(), `focus on ${name}`).toBe(true)
  }
  const at = (part: string) => stops.findIndex((stop) => stop.includes(part))
  expect(stops.length).toBeLessThan(120)
  const order = ['#search', '#view', 'round', 'maplibregl-canvas', '#map-places', 'play', '#year'].map(at)
  expect(order).toEqual([...order].sort((one, other) => one - other))
  expect(order).not.toContain(-1)
})

test('Escape closes what is on top, and the focus goes back', async ({ page, atlas }) => {
  const access = accessDriver(page)
  await atlas.open('lang=en')
  await access.places().focus()
  await page.keyboard.type('ukra')
  await page.keyboard.press('Enter')
  await expect.poll(() => atlas.cardTitle()).toBe('Ukraine')
  await access.openPolicy()
  await expect(access.policy()).toBeVisible()
  await expect.poll(() => access.policyRows().count()).toBeGreaterThanOrEqual(36)
  await expect(access.policy()).toContainText('Simferopol')
  await page.keyboard.press('Escape')
  await expect(access.policy()).toBeHidden()
  await expect.poll(() => atlas.cardTitle()).toBe('Ukraine')
  await expect.poll(() => access.focusedText()).toBe('How borders are drawn')
  await page.keyboard.press('Escape')
  await expect(atlas.card()).toHaveCount(0)
  await expect(access.places()).toBeFocused()
})

test.describe('beside the map', () => {
  test.use({ renderer: 'figure' })

  test('what goes away leaves the keyboard to what stands nearest, never to nothing', async ({
    page,
    atlas,
  }) => {
    const access = accessDriver(page)
    await atlas.open('lang=en&states=KOR,JPN&year=2024&layers=psi')
    await access.button('Next year').focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('Enter')
    await expect(access.button('Next year')).toBeFocused()
    expect(await atlas.year()).toBe('2025')
    await access.button('Stop comparing Japan').first().press('Enter')
    await expect(access.button('South Korea')).toBeFocused()
    await access.button('Clear all').press('Enter')
    await expect(access.liveMap()).toBeFocused()
  })
})

test('who listens hears years and places once they rest, and nothing while the years play', async ({
  page,
  atlas,
}) => {
  const access = accessDriver(page)
  await atlas.open('lang=en&year=2005')
  await access.listen()
  for (let step = 0; step < 8; step++) await atlas.pressOnSlider('ArrowRight')
  await expect.poll(async () => (await access.said()).at(-1)?.words).toMatch(/^2013: \d+ documented/)
  const first = await access.said()
  const gaps = first.slice(1).map(({ at }, index) => at - first[index]!.at)
  expect(gaps.filter((gap) => gap < 490)).toEqual([])

  await access.pressPlay()
  await page.waitForTimeout(2500)
  expect((await access.said()).length).toBe(first.length)
  await access.pressPlay()

  await access.places().focus()
  await page.keyboard.type('malta')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await access.said()).at(-1)?.words).toContain('Chosen: Malta.')
})

test('text twice as large and spaced out is not cut', async ({ page }) => {
  const access = accessDriver(page)
  for (const state of ['start', 'card', 'table'] as const) {
    await access.show({ state, language: 'en' })
    await access.enlargeText()
    expect.soft(await access.cutTexts(), state).toEqual([])
    expect.soft(await access.tooWide(), state).toEqual([])
  }
})

test('fingers find targets of 44 pixels', async ({ browser, baseURL }) => {
  const touch = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }
  const context = await browser.newContext({ ...touch, baseURL: baseURL ?? '' })
  const access = accessDriver(await context.newPage())
  // The marks of the years stand closer together than that; the slider does what they do.
  const close = '.mark, .tick, .sort, [role=option]'
  for (const state of ['start', 'card', 'table', 'reader'] as const) {
    await access.show({ state, language: 'en' })
    expect.soft(await access.smallTargets(44, close), state).toEqual([])
  }
  await context.close()
})

test('the first visit speaks the visitor’s language, and the address is stronger', async ({
  browser,
  baseURL,
}) => {
  const visits = {
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-CN': 'zh-Hans',
    'zh-SG': 'zh-Hans',
    en: 'en',
    ja: 'en',
  }
  for (const [locale, expected] of Object.entries(visits)) {
    const context = await browser.newContext({ locale, baseURL: baseURL ?? '' })
    const page = await context.newPage()
    await page.goto('./')
    await expect.soft(page.locator(`html[lang=${expected}]`), locale).toBeAttached()
    if (locale === 'ja') {
      await page.goto('./#lang=zh-Hans')
      await expect(page.locator('html[lang=zh-Hans]')).toBeAttached()
    }
    await context.close()
  }
})

test('every state and area is in the list of places, once', async ({ page }) => {
  const access = accessDriver(page)
  await access.show({ state: 'places', language: 'zh-Hant' })
  const listed = await access.listedPlaces()
  const missing = atlasData.states.filter(({ key, names }) => listed.get(key) !== names['zh-Hant'])
  expect(missing.map(({ key }) => key)).toEqual([])
})
