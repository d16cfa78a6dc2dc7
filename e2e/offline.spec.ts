import { aboutDriver } from './drivers/about.ts'
import {
  installable,
  isNewer,
  kept,
  letWorkersSleep,
  lookForVersion,
  takeVersion,
  versionNotice,
} from './drivers/offline.ts'
import { StaticServer } from './drivers/server.ts'
import { expect, test } from './test.ts'

test.use({ serviceWorkers: 'allow' })

test('after one visit all of the atlas works without a network, from any folder', async ({ atlas, page }) => {
  const server = await StaticServer.open('some folder/atlas')
  await page.goto(`${server.address}#lang=en&year=2009`)
  await atlas.drawn()
  await kept(page)
  await server.close()

  await page.goto(`${server.address}?from=elsewhere#lang=en&year=2010&place=KOR`)
  await page.reload()
  await atlas.drawn()
  await expect.poll(() => atlas.year()).toBe('2010')
  await expect.poll(() => atlas.cardTitle()).toContain('Korea')
  await atlas.closeCard()
  await atlas.tab('Articles').click()
  await expect(atlas.sentence('核安全峰會').first()).toBeVisible()
  await atlas.tab('Table').click()
  await expect(atlas.rows().first()).toBeVisible()
  await atlas.tab('Sources').click()
  await expect(atlas.sources().first()).toBeVisible()
  await atlas.searchBox().fill('seoul')
  await expect(atlas.hits().first()).toContainText('Seoul')
  await atlas.chooseExport({ format: 'pdf', size: 'A4' })
  expect((await atlas.saveExport()).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await page.evaluate(() => document.fonts.check('16px "Atlas SC"', '核'))).toBe(true)
})

test('a newer version is offered, and taken when the reader says so', async ({ atlas, page }) => {
  const server = await StaticServer.open('atlas')
  await page.goto(`${server.address}#lang=en&year=2009&panel=table`)
  await kept(page)
  server.changed.set('index.html', (text) => text.replace('<html', '<html data-newer="yes"'))
  server.changed.set('sw.js', (text) => text.replace(/("index\.html","revision":")\w+"/, '$1newer"'))
  expect(await isNewer(page)).toBe(false)
  await lookForVersion(page)
  await expect(versionNotice(page)).toContainText('newer version')
  // Nothing is forced: the page stands as it was.
  await expect(atlas.rows().first()).toBeVisible()
  await letWorkersSleep(page)
  const loaded = page.waitForEvent('domcontentloaded')
  await takeVersion(page)
  await loaded
  await expect.poll(() => isNewer(page)).toBe(true)
  await expect(atlas.rows().first()).toBeVisible()
  await expect.poll(() => atlas.year()).toBe('2009')
  await expect(versionNotice(page)).toHaveCount(0)
  await server.close()
})

test('the atlas can be installed, and lists what it is made of', async ({ atlas, page }) => {
  await page.goto('./#lang=en')
  const { name, start_url, display, icons } = await installable(page)
  expect(name).toContain('Nonproliferation Atlas')
  expect({ start_url, display }).toEqual({ start_url: './', display: 'standalone' })
  for (const { drawn, sizes } of icons) expect(drawn).toBe(sizes)
  expect(icons.map((icon: { purpose: string }) => icon.purpose)).toEqual(['any', 'any', 'maskable'])
  const about = aboutDriver(page)
  await about.openAbout()
  await about.openSoftware()
  await expect(about.packages().first()).toBeVisible()
  await expect.poll(() => about.packages().count()).toBeGreaterThan(30)
  await about.openLicence('maplibre-gl')
  await expect(about.licenceOf('maplibre-gl')).toContainText('Redistribution and use')
  expect(atlas.errors).toEqual([])
})
