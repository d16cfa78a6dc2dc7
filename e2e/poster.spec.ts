import { test as base } from '@playwright/test'
import { Poster } from './drivers/poster.ts'
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
