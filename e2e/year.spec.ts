import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { palettes } from '../src/look.ts'
import type { Camera } from '../src/state.ts'
import { colourAt, colourOf, difference } from './atlas.ts'
import { expect, test } from './test.ts'

interface Row {
  iso3: string
  earliest: string
  latest: string
  until: string
}

/**
 * The table itself, read without any of the atlas's code. Officials list the Holy See beside the states, not
 * among them (its row says so), and so does the atlas.
 */
const rows: Row[] = parse(readFileSync(new URL('../geo/facts/psi-endorsements.csv', import.meta.url)), {
  columns: true,
})
const table = rows.filter(({ iso3 }) => iso3 !== 'VAT')

test('documented and possible counts of every year equal the table', async ({ atlas }) => {
  await atlas.open('year=2002')
  for (let year = 2002; year <= 2025; year++) {
    await expect.poll(() => atlas.year()).toBe(String(year))
    const inForce = table.filter(({ until }) => until === '' || Number(until) > year)
    const documented = inForce.filter(({ latest }) => latest <= `${year}-12-31`).length
    // Montenegro's bracket begins on the day it became a state, so no row needs another rule.
    const possible = inForce.filter(
      ({ earliest, latest }) => earliest <= `${year}-12-31` && latest > `${year}-12-31`,
    ).length
    await expect.poll(() => atlas.counts(), { message: `in ${year}` }).toEqual({ documented, possible })
    if (year < 2025) await atlas.pressOnSlider('ArrowRight')
  }
})

test('the slider obeys every key of its pattern and says what is shown', async ({ atlas }) => {
  await atlas.open('year=2010&lang=en')
  const steps: [string, string][] = [
    ['ArrowRight', '2011'],
    ['ArrowLeft', '2010'],
    ['ArrowUp', '2011'],
    ['ArrowDown', '2010'],
    ['Home', '2002'],
    ['End', '2025'],
  ]
  for (const [key, year] of steps) {
    await atlas.pressOnSlider(key)
    await expect.poll(() => atlas.year(), key).toBe(year)
  }
  await atlas.pressOnSlider('PageDown')
  await expect.poll(async () => Number(await atlas.year())).toBeLessThan(2025)
  await atlas.pressOnSlider('Home')
  await atlas.pressOnSlider('PageUp')
  await expect.poll(async () => Number(await atlas.year())).toBeGreaterThan(2002)
  await atlas.open('year=2009&lang=en')
  await expect.poll(() => atlas.valueText()).toContain('2009: 53 documented, 45 possible')
})

test('the map itself changes colour with the year: South Korea 2008, 2009; Russia 2021, 2022', async ({
  atlas,
}) => {
  const camera: Camera = { center: [110, 45], zoom: 3 }
  const at = 'map=3/45/110&layers=psi'
  const { areas } = palettes.light
  // Beside the names.
  const seen: [string, [number, number], string][] = [
    ['2008', [128.6, 37.7], areas['not-member'].ground],
    ['2009', [128.6, 37.7], areas.documented.ground],
    ['2021', [120, 60], areas.documented.ground],
    ['2003', [120, 60], areas['not-member'].ground],
  ]
  for (const [year, position, colour] of seen) {
    await atlas.open(`${at}&year=${year}`)
    const pixel = await atlas.pixelOf(position, 'equal-earth', camera)
    const picture = await atlas.picture()
    expect(
      difference(colourAt(picture, pixel!.x, pixel!.y), colourOf(colour)),
      `${position} in ${year}`,
    ).toBeLessThan(12)
  }
  await atlas.open(`${at}&year=2022&place=RUS`)
  await expect.poll(() => atlas.standing()).toBe('suspended')
})

test('plays, pauses and stops at the last year', async ({ atlas }) => {
  await atlas.open('year=2023')
  await atlas.play()
  await expect.poll(() => atlas.year(), { timeout: 10_000 }).toBe('2025')
  await atlas.page.waitForTimeout(1500)
  await expect.poll(() => atlas.year()).toBe('2025')
  await atlas.play()
  await expect.poll(() => atlas.year()).toBe('2002')
  await atlas.play()
  const stopped = await atlas.year()
  await atlas.page.waitForTimeout(1500)
  await expect.poll(() => atlas.year()).toBe(stopped)
})

test('the four summits stand on the track and lead to their year', async ({ atlas }) => {
  await atlas.open('lang=en')
  for (const [year, city] of [
    [2010, 'Washington'],
    [2012, 'Seoul'],
    [2014, 'Hague'],
    [2016, 'Washington'],
  ] as const) {
    await atlas.clickSummit(year)
    await expect.poll(() => atlas.year()).toBe(String(year))
    await expect.poll(() => atlas.layerText('hosts')).toContain(city)
  }
  await atlas.pressOnSlider('Home')
  await expect.poll(() => atlas.layerText('hosts')).toMatch(/2010.*2012.*2014.*2016/s)
})
