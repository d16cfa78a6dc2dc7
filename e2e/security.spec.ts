import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Desk } from '../src/desk.ts'
import { defaultSettings, PANELS, type Settings } from '../src/state.ts'
import { ADDRESS_KEYS, writeAddress } from '../src/url.ts'
import { writeDesk } from '../src/url-desk.ts'
import { anyDesk, anySettings } from '../src/url-fixture.ts'
import type { Atlas } from './atlas.ts'
import { aboutDriver } from './drivers/about.ts'
import { forgetAnswers } from './drivers/faults.ts'
import { typeHash } from './drivers/frame.ts'
import {
  isPolluted,
  liveInSvg,
  liveParts,
  MARK,
  outwardLinks,
  poisoned,
  refusals,
  shownYears,
} from './drivers/security.ts'
import { StaticServer } from './drivers/server.ts'
import { expect, test } from './test.ts'

const SEED = 20_261_122

test('under its policy, isolated from other origins, all of the atlas works and text stays text', async ({
  atlas,
  page,
}) => {
  const server = await StaticServer.open('atlas')
  server.headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  }
  await page.goto(`${server.address}#lang=en&year=2010`)
  await atlas.drawn()
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await typeHash(page, 'lang=en&year=2010&panel=article&place=KOR')
  await expect(atlas.quotations().first()).toBeVisible()
  const links = await outwardLinks(page)
  expect(links.length).toBeGreaterThan(3)
  for (const link of links)
    expect(link).toEqual({ target: '_blank', rel: 'nofollow noopener noreferrer', referrer: 'no-referrer' })
  await atlas.chooseExport({ format: 'pdf', size: 'A4' })
  expect((await atlas.saveExport()).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(Object.entries(await refusals(page)).filter(([, refused]) => !refused)).toEqual([])
  // What was tried last is reported on the console, as it should be.
  const own = atlas.errors.filter((message) => !/Content Security Policy|Trusted/i.test(message))
  expect(own).toEqual([])
  atlas.errors.splice(0)
  await server.close()
})

test.describe('without its policy', () => {
  test.use({ bypassCSP: true })

  test('hostile facts and articles are shown as text, and saved as text', async ({ atlas, page }) => {
    const server = await StaticServer.open('atlas')
    for (const file of ['atlas.json', 'licences.json'])
      server.changed.set(`data/${file}`, (text) => JSON.stringify(poisoned(JSON.parse(text))))
    await page.goto(
      `${server.address}#lang=en&year=2012&layers=psi,participants,hosts,events,places&view=globe`,
    )
    await atlas.drawn()
    for (const place of ['KOR', 'USA', 'seoul', 'JPN', 'VAT', 'UKR', 'TWN', 'ESH']) {
      await typeHash(page, `lang=en&year=2012&place=${place}`)
      await expect(atlas.card()).toContainText(`${MARK} <script>window.ran=1</script>`)
      expect(await liveParts(page), place).toEqual([])
    }
    for (const panel of PANELS) {
      await typeHash(page, `lang=en&year=2012&panel=${panel}`)
      await expect(page.locator('.side')).toContainText(panel === 'legend' ? /PSI/ : MARK)
      expect(await liveParts(page), panel).toEqual([])
    }
    await atlas.searchBox().fill('Seoul')
    await expect(atlas.hits().first()).toContainText(MARK)
    const about = aboutDriver(page)
    await about.openAbout()
    await about.openSoftware()
    await expect(about.packages().first()).toContainText(MARK)
    expect(await liveParts(page)).toEqual([])
    await page.keyboard.press('Escape')
    await everyFile(atlas)
    expect(await liveParts(page)).toEqual([])
    forgetAnswers(atlas.errors)
    await server.close()
  })
})

/** What a picture or a table of hostile facts holds once it is a file. */
async function everyFile(atlas: Atlas): Promise<void> {
  await atlas.chooseExport({ format: 'svg', size: '1280x720' })
  const drawing = (await atlas.saveExport()).bytes.toString()
  expect(drawing).toContain(MARK)
  expect(await liveInSvg(atlas.page, drawing)).toEqual([])
  await atlas.chooseExport({ format: 'pdf', size: 'A4' })
  const pages = (await atlas.saveExport()).bytes.toString('latin1')
  expect(pages).not.toMatch(/\/(JS|JavaScript|Launch|OpenAction|URI)\b/)
  await atlas.page.keyboard.press('Escape')
  await typeHash(atlas.page, 'lang=en&year=2012&panel=table')
  const { text } = await atlas.download('all-csv')
  expect(text).toContain(MARK)
  const cells = text.split(/\r?\n/).flatMap((line) => line.split(','))
  expect(cells.filter((cell) => /^"?[=+@\t\r]/.test(cell))).toEqual([])
}

const value = fc.oneof(
  fc.constantFrom(
    '',
    'NaN',
    '-1',
    '99999999',
    '__proto__',
    'constructor',
    '%E0%A4%A',
    '2009..',
    '<img src=x>',
  ),
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.stringMatching(/^-?\d{1,5}(\.\d{1,3})?\/-?\d{1,3}\/-?\d{1,3}$/),
  fc.integer({ min: 1990, max: 2040 }).map(String),
)
const key = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ADDRESS_KEYS) },
  fc.constantFrom('__proto__.polluted', 'constructor.prototype.polluted', '__proto__', 'x'),
)
const hostileHash = fc
  .array(fc.tuple(key, value), { minLength: 1, maxLength: 5 })
  .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'))

const { firstYear, lastYear, articles, passages, sources } = JSON.parse(
  readFileSync(new URL('../dist/data/atlas.json', import.meta.url), 'utf8'),
)
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
const anyState = fc
  .tuple(
    anySettings({ firstYear, lastYear, places: ['KOR', 'seoul', 'VAT'], states: ['KOR', 'JPN', 'TON'] }),
    anyDesk({
      articles: ids(articles),
      passages: ids(passages),
      sources: ids(sources).slice(0, 3),
      rows: ['KOR', 'seoul'],
    }),
  )
  .map(([settings, desk]): [Settings, Desk] => [settings, asWritten(settings, desk)])

/** A desk as the atlas itself comes to it beside those settings. */
const asWritten = ({ years, panel }: Settings, desk: Desk): Desk => ({
  ...desk,
  twoEnds: desk.twoEnds && years.from === years.to,
  article: desk.passage === null ? desk.article : desk.passage.replace(/:.*/, ''),
  textFirst: desk.textFirst && desk.passage !== null,
  source: panel === 'sources' && desk.sources.words === '' ? desk.source : null,
})
test('addresses that nobody would type break nothing, and valid ones stand as they are', async ({
  atlas,
  page,
}) => {
  const [runs, valid] = process.env.ATLAS_LONG === undefined ? [24, 6] : [300, 25]
  test.setTimeout(90_000 + runs * 4000)
  console.log(`Seed of the ${runs} addresses: ${SEED}`)
  await atlas.open('lang=en')
  for (const [index, hash] of fc.sample(hostileHash, { seed: SEED, numRuns: runs }).entries()) {
    // Now and then by loading it, else by typing it into the address of the page that is open.
    if (index % 20 === 10) await page.goto(`./?load=${index}#${hash}`)
    else await typeHash(page, hash)
    const years = await shownYears(page)
    expect(years.length, hash).toBeGreaterThan(0)
    expect(
      years.filter((year) => year < firstYear || year > lastYear),
      hash,
    ).toEqual([])
    expect(atlas.errors, hash).toEqual([])
  }
  expect(await isPolluted(page)).toBe(false)
  await typeHash(page, 'year=1850&lang=en')
  await expect(atlas.notices().filter({ hasText: 'year=1850' })).toBeVisible()
  await atlas.drawn()
  const defaults = defaultSettings(lastYear)
  for (const [settings, desk] of fc.sample(anyState, { seed: SEED, numRuns: valid })) {
    const hash = [writeAddress(settings, defaults), writeDesk(desk)].filter(Boolean).join('&')
    await typeHash(page, hash)
    // The hash stands as soon as it is typed; the years follow, after their language if it has to come.
    await expect.poll(() => shownYears(page), hash).toContain(settings.years.to)
    await atlas.drawn()
    expect(await page.evaluate(() => location.hash)).toBe(hash && `#${hash}`)
  }
})
