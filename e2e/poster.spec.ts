import { test as base } from '@playwright/test'
import { assetOf, DATA_FAULTS, faultsDriver, forgetAnswers } from './drivers/faults.ts'
import { Poster } from './drivers/poster.ts'
import { StaticServer } from './drivers/server.ts'
import { expect, test } from './test.ts'

/** CSS pixels by which the poster may move when the page is laid out. */
const NEAR = 12

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

for (const window of WINDOWS)
  base(`the poster stands where the map will be, ${window.width} pixels wide`, async ({ page, browser }) => {
    await page.setViewportSize(window)
    const poster = new Poster(page)
    await poster.alone('./')
    await expect(poster.picture()).toBeVisible()
    const before = await poster.box()
    const later = new Poster(await browser.newPage({ viewport: window }))
    await later.withoutMap(page.url())
    const [after, map] = [await later.box(), await later.mapBox()]
    expect(after).toEqual(map)
    // On a phone the header is as high as the language makes it.
    if (window.width < 760) return
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(before![side] - map![side]), `${side}: see poster.css`).toBeLessThanOrEqual(NEAR)
  })

test('the live map takes its place without a jump', async ({ atlas }) => {
  const poster = new Poster(atlas.page)
  await atlas.open()
  await expect(poster.picture()).toHaveCount(0)
})

base('an address that asks for another picture gets no poster', async ({ page }) => {
  const poster = new Poster(page)
  await poster.alone('./#year=2009')
  await expect(poster.picture()).toHaveCount(0)
})

test('the title is painted before the looks of the panels come; what is late or refused is told and asked for again', async ({
  atlas,
  page,
}) => {
  const server = await StaticServer.open('atlas')
  const [poster, alert] = [new Poster(page), faultsDriver(page).wordless()]
  const looks = assetOf('styles', 'css')
  server.faults.set(looks, DATA_FAULTS.silent!)
  await page.clock.install()
  // Its map is not the poster's: there is nothing to paint but the title.
  await page.goto(`${server.address}#year=2010&lang=en&renderer=figure`, { waitUntil: 'commit' })
  await poster.painted()
  await expect(poster.title()).toBeVisible()
  await page.clock.runFor(9000)
  await expect(alert, 'is waited for as long as lines are slow').toHaveCount(0)
  await page.clock.runFor(2000)
  await expect(alert).toContainText('The layout of the page has not loaded.')
  server.faults.set(looks, DATA_FAULTS['not there']!)
  await poster.retry()
  await expect(alert).toContainText('The layout of the page has not loaded.')
  await page.clock.runFor(11_000)
  await expect(alert, 'is told once').toHaveCount(1)
  await expect(poster.panels(), 'unstyled').toHaveCount(0)
  server.faults.clear()
  await poster.retry()
  await atlas.drawn()
  await expect(alert).toHaveCount(0)
  await expect.poll(() => atlas.year()).toBe('2010')
  forgetAnswers(atlas.errors)
  await server.close()
})
