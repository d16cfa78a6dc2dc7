/** The atlas for everyone, all of it: every state in every language, width and theme; every place in every way. */
import { readFileSync } from 'node:fs'
import type { PNG } from 'pngjs'
import { type Atlas as Data, LANGUAGES } from '../geo/model.ts'
import { accessDriver } from './drivers/access.ts'
import { wrongPart } from './drivers/scripts.ts'
import { STATE_NAMES, THEMES, WIDTHS } from './drivers/states.ts'
import { textsOf } from './drivers/texts.ts'
import { expect, test } from './test.ts'

const data: Data = JSON.parse(readFileSync(new URL('../public/data/atlas.json', import.meta.url), 'utf8'))
/** The members and observers of the United Nations, and Taiwan, Kosovo and Western Sahara. */
const everyState = data.states.filter(
  ({ status, key }) =>
    status === 'un-member' || status === 'un-observer' || ['TWN', 'XKX', 'ESH'].includes(key),
)

/** How many cells of all there are (a state, a place, a name in one language, width and theme) were looked at. */
let cells = 0
function count(more: number): void {
  cells += more
}
test.afterAll(() => console.log(`${cells} cells looked at so far by this worker.`))

test.describe('every state of the page, by rule', () => {
  test.use({ bypassCSP: true })
  for (const width of WIDTHS)
    for (const theme of THEMES)
      for (const language of LANGUAGES)
        test(`${width} pixels, ${theme}, ${language}`, async ({ page }) => {
          await page.setViewportSize({ width, height: 800 })
          const access = accessDriver(page)
          for (const state of STATE_NAMES) {
            await access.show({ state, language, theme })
            expect.soft(await access.violations(), state).toEqual([])
            expect.soft(await access.tooWide(), state).toEqual([])
            expect.soft(await access.smallTargets(24), state).toEqual([])
            const wrong = (await textsOf(page)).filter((said) => wrongPart(said.language, said.text) !== null)
            expect.soft(wrong, state).toEqual([])
          }
          count(STATE_NAMES.length)
        })
})

for (const language of LANGUAGES) {
  test(`text twice as large and spaced out is not cut in any state: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    const access = accessDriver(page)
    for (const state of STATE_NAMES) {
      await access.show({ state, language })
      await access.enlargeText()
      expect.soft(await access.cutTexts(), state).toEqual([])
      expect.soft(await access.tooWide(), state).toEqual([])
    }
    count(STATE_NAMES.length)
  })

  test(`all of them are reached by keyboard on the map: ${language}`, async ({ page }) => {
    expect(everyState).toHaveLength(198)
    const access = accessDriver(page)
    await access.show({ state: 'places', language })
    await page.keyboard.press('Home')
    const heard = new Map<string, { name: string; rest: string }>()
    for (;;) {
      const { place, name, rest } = await access.heardPlace()
      if (heard.has(place)) break
      heard.set(place, { name, rest })
      await page.keyboard.press('ArrowDown')
    }
    for (const { key, names } of everyState) {
      expect.soft(heard.get(key)?.name, key).toBe(names[language])
      expect.soft(heard.get(key)?.rest, key).toMatch(new RegExp(`${data.lastYear}`))
    }
    count(everyState.length)
  })

  test(`all of them are found by their name: ${language}`, async ({ page, atlas }) => {
    const access = accessDriver(page)
    await access.show({ state: 'start', language })
    for (const { key, names } of everyState) {
      await atlas.searchBox().fill(names[language])
      await expect.soft(atlas.hits().first(), names[language]).toHaveAttribute('data-hit', `state:${key}`)
    }
    count(everyState.length)
  })
}

test('all of them are found by a click at zoom 4', async ({ page, atlas }) => {
  await atlas.open('lang=en&layers=psi')
  for (const { key, names, point } of everyState) {
    const camera = { center: point, zoom: 4 }
    await page.goto(`./#lang=en&layers=psi&map=4/${point[1]}/${point[0]}`)
    await atlas.drawn()
    await atlas.clickAt(point, 'equal-earth', camera)
    await expect.soft(atlas.card().locator('h2'), key).toHaveText(names.en)
  }
  count(everyState.length)
})

/** Mean difference of two pictures' channels, 0 to 255. */
function apart(one: PNG, other: PNG): number {
  const length = Math.min(one.data.length, other.data.length)
  let sum = 0
  for (let index = 0; index < length; index++) sum += Math.abs(one.data[index]! - other.data[index]!)
  return sum / length
}

for (const look of ['grey', 'forced'] as const)
  test(`classes of the legend differ in ${look} colours, and the slider can be seen`, async ({ page }) => {
    const access = accessDriver(page)
    if (look === 'forced') await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await access.show({ state: 'range', language: 'en', theme: look === 'forced' ? 'dark' : 'light' })
    if (look === 'grey') await access.turnGrey()
    const swatches = await access.swatches()
    expect(swatches.length).toBeGreaterThanOrEqual(5)
    for (const [index, one] of swatches.entries())
      for (const other of swatches.slice(index + 1))
        expect.soft(apart(one.picture, other.picture), `${one.name}, ${other.name}`).toBeGreaterThan(6)
    const { on, off } = await access.sliderWithAndWithoutThumb()
    expect(apart(on, off)).toBeGreaterThan(20)
  })
