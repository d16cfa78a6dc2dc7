import type { Atlas } from './atlas.ts'
import {
  assetOf,
  countBytes,
  DATA_FAULTS,
  faultsDriver,
  forgetAnswers,
  INDEX,
  LineByHand,
  shareOfDifferent,
  slowLine,
  withoutStorage,
  withoutWebGl,
} from './drivers/faults.ts'
import { StaticServer } from './drivers/server.ts'
import { expect, test } from './test.ts'

/** The long form takes every file by every fault; the short one takes each fault once. */
const LONG = process.env.ATLAS_LONG !== undefined
const FILES = ['atlas.json', 'world-first.json', 'fonts/metrics.json']
const WORDS = {
  en: /not be loaded|not readable|does not fit|more than/,
  'zh-Hant': /無法載入|讀不懂|版本|超過/,
  'zh-Hans': /无法加载|读不懂|版本|超过/,
} as const
const LANGUAGES = Object.keys(WORDS) as (keyof typeof WORDS)[]

let server: StaticServer
test.beforeAll(async () => {
  server = await StaticServer.open('atlas')
})
test.afterEach(({ atlas }) => {
  server.faults.clear()
  forgetAnswers(atlas.errors)
})
test.afterAll(() => server.close())

const cases = Object.entries(DATA_FAULTS).flatMap(([name, fault], index) => {
  const language = LANGUAGES[index % LANGUAGES.length]!
  // The test of a slow line has it by a clock that is moved on, and need not wait.
  if (!LONG && name === 'silent half-way') return []
  const files = LONG ? FILES : [FILES[(index + Math.floor(index / 3)) % FILES.length]!]
  return files.map((file) => ({ name, fault, file, language }))
})

for (const { name, fault, file, language } of cases)
  test(`${file} that is ${name} is named, and trying again brings it`, async ({ atlas, page }) => {
    server.faults.set(`data/${file}`, fault)
    const hash = `year=2010&layers=psi,hosts&place=KOR&lang=${language}&renderer=figure`
    await page.goto(`${server.address}#${hash}`)
    await expect(faultsDriver(page).alert()).toContainText(WORDS[language])
    await expect(faultsDriver(page).alert()).toContainText(file.split('/').pop()!)
    // Without shapes or letters the facts are there.
    if (file !== 'atlas.json') await expect.poll(() => atlas.standing()).toBe('documented')
    server.faults.clear()
    await atlas.retry()
    await expect(atlas.notices()).toHaveCount(0)
    await atlas.drawn()
    await expect.poll(() => atlas.standing()).toBe('documented')
    const kept = new URLSearchParams((await atlas.hash()).slice(1))
    expect(Object.fromEntries(kept)).toMatchObject({ year: '2010', layers: 'psi,hosts', place: 'KOR' })
  })

test('words that do not come are told and asked for again, at the start and later', async ({
  atlas,
  page,
}) => {
  const [english, simplified] = [assetOf('en'), assetOf('zh-Hans')]
  server.faults.set(english, DATA_FAULTS['not there']!)
  await page.goto(`${server.address}#year=2010&lang=en&renderer=figure`)
  await expect(faultsDriver(page).wordless()).toContainText('The words of the interface could not be loaded')
  server.faults.clear()
  await faultsDriver(page).wordless().getByRole('button').click()
  await atlas.drawn()
  server.faults.set(simplified, DATA_FAULTS.reset!)
  await atlas.askForLanguage('zh-Hans')
  await expect(faultsDriver(page).alert()).toContainText('简体中文')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  server.faults.clear()
  await atlas.retry()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect.poll(() => atlas.year()).toBe('2010')
})

test('without the shapes the year, the legend, the table and the search work', async ({ atlas, page }) => {
  server.faults.set('data/world-first.json', DATA_FAULTS.reset!)
  await page.goto(`${server.address}#year=2009&lang=en&panel=table`)
  await expect(faultsDriver(page).alert()).toContainText('world-first.json')
  await expect.poll(() => atlas.rows().count()).toBeGreaterThanOrEqual(195)
  await atlas.pressOnSlider('ArrowRight')
  await expect.poll(() => atlas.year()).toBe('2010')
  await atlas.searchBox().fill('seoul')
  await expect(atlas.hits().first()).toContainText('Seoul')
})

async function everyExport(atlas: Atlas): Promise<void> {
  const beginnings = { png: '\x89PNG', svg: '<svg', pdf: '%PDF-', gif: 'GIF89a' }
  for (const [format, beginning] of Object.entries(beginnings)) {
    await atlas.chooseExport({ format, size: format === 'pdf' ? 'A4' : '1280x720' })
    if (format === 'gif') await atlas.chooseExport({ numbers: { from: 2009, to: 2010 } })
    const { bytes } = await atlas.saveExport()
    expect(bytes.subarray(0, 200).toString('latin1'), format).toContain(beginning)
    expect(bytes.length, format).toBeGreaterThan(10_000)
  }
}

test('without WebGL2 lists, cards, reader and every export work', async ({ atlas, page }) => {
  await withoutWebGl(page)
  await page.goto('./#year=2009&lang=en&place=KOR')
  await expect(atlas.notices()).toContainText('WebGL2')
  await expect.poll(() => atlas.standing()).toBe('documented')
  await atlas.pressOnSlider('ArrowLeft')
  await expect.poll(() => atlas.standing()).toBe('not-member')
  await page.goto('./#year=2009&lang=en&panel=table')
  await expect.poll(() => atlas.rows().count()).toBeGreaterThanOrEqual(195)
  await atlas.tab('Articles').click()
  await expect(atlas.sentence('核安全峰會').first()).toBeVisible()
  await everyExport(atlas)
})

test('a panel whose code is not there says so; trying again brings it, or a page that has it', async ({
  atlas,
  page,
}) => {
  const table = assetOf('Table')
  server.faults.set(table, DATA_FAULTS['not there']!)
  await page.goto(`${server.address}#year=2010&lang=en&panel=table`)
  await expect(faultsDriver(page).panelAlert()).toContainText('could not be loaded')
  // Still not there, as after a new version was put on the server: the page is loaded anew, once.
  const loaded = page.waitForEvent('load')
  await faultsDriver(page).retryPanel()
  await loaded
  await expect(faultsDriver(page).panelAlert()).toContainText('could not be loaded')
  await faultsDriver(page).retryPanel()
  await expect(faultsDriver(page).panelAlert()).toContainText('could not be loaded')
  server.faults.clear()
  await page.reload()
  await expect(atlas.rows().first()).toBeVisible()
  await expect.poll(() => atlas.year()).toBe('2010')
})

test('without the map’s code the panels work, and trying again brings the map', async ({ atlas, page }) => {
  server.faults.set(assetOf('view'), DATA_FAULTS.reset!)
  await page.goto(`${server.address}#year=2009&lang=en&place=KOR`)
  await expect(atlas.notices()).toContainText('could not be loaded')
  await expect.poll(() => atlas.standing()).toBe('documented')
  server.faults.clear()
  await atlas.retry()
  await atlas.drawn()
  await expect(atlas.notices()).toHaveCount(0)
  await expect.poll(() => atlas.standing()).toBe('documented')
})

test('a map whose worker never answers is said to be late, and the light map takes its place', async ({
  atlas,
  page,
}) => {
  server.faults.set(assetOf('worker'), DATA_FAULTS.silent!)
  await page.clock.install()
  await page.goto(`${server.address}#year=2009&lang=en&place=KOR`)
  await expect(faultsDriver(page).mapCanvas()).toBeVisible()
  await page.clock.runFor(14_000)
  await expect(atlas.notices()).toContainText('not complete yet')
  await atlas.notices().getByRole('button', { name: 'Use the light map' }).click()
  await atlas.drawn()
  await expect(atlas.notices()).toHaveCount(0)
  await expect.poll(() => atlas.standing()).toBe('documented')
})

test('a map whose worker is not there gives way to the light map, and comes when it is tried again', async ({
  atlas,
  page,
}) => {
  const worker = assetOf('worker')
  server.faults.set(worker, DATA_FAULTS['not there']!)
  await page.goto(`${server.address}#year=2009&lang=zh-Hant&place=KOR`)
  const alert = faultsDriver(page).alert()
  await expect(alert).toContainText(`標準地圖有一部分程式（${worker.split('/').pop()}）無法載入`)
  await atlas.drawn()
  await expect.poll(() => atlas.standing()).toBe('documented')
  await alert.getByRole('button', { name: '再試一次' }).click()
  await expect(alert, 'still missing').toContainText('無法載入')
  server.faults.clear()
  await alert.getByRole('button', { name: '再試一次' }).click()
  await expect(faultsDriver(page).mapCanvas()).toHaveClass(/maplibregl-canvas/)
  await expect(alert).not.toContainText('無法載入')
  await atlas.drawn()
})

test('an export whose code or letters do not come says so and can be saved again', async ({
  atlas,
  page,
}) => {
  await page.goto(`${server.address}#year=2009&lang=en`)
  server.faults.set(assetOf('pdf'), DATA_FAULTS.reset!)
  await atlas.chooseExport({ format: 'pdf', size: 'A4' })
  await faultsDriver(page).pressSave()
  await expect(faultsDriver(page).exportOutcome()).toContainText('try again')
  server.faults.clear()
  expect((await atlas.saveExport()).bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

test('works where the browser remembers nothing', async ({ atlas, page }) => {
  await withoutStorage(page)
  await page.goto('./#year=2009&lang=en&place=KOR')
  await expect.poll(() => atlas.standing()).toBe('documented')
  await expect(faultsDriver(page).mapCanvas()).toBeVisible()
})

test('the address of a built page works from a sub-path, without asking any other server', async ({
  atlas,
  page,
}) => {
  await page.goto(`${server.address}#year=2010&lang=en`)
  await atlas.drawn()
  await expect.poll(() => atlas.layerText('hosts')).toContain('Washington')
  expect(atlas.foreignRequests).toEqual([])
})

test('opened as a file the page says what to do', async ({ atlas, page }) => {
  await page.goto(INDEX)
  await expect(page.getByText('open it from a web server')).toBeVisible()
  // The browser says that it loads no module from a file.
  atlas.errors.splice(0)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it needs, in three languages', async ({ page }) => {
    await page.goto('./')
    const words = page.locator('noscript p')
    await expect(words).toContainText([/需要 JavaScript/, /需要 JavaScript/, /needs JavaScript/])
    await expect(words.first()).toBeVisible()
    await expect(faultsDriver(page).title()).toBeVisible()
  })
})

/** What must be the same before and after the graphics were lost. */
const stand = async (atlas: Atlas) => ({
  hash: await atlas.hash(),
  year: await atlas.year(),
  card: await atlas.cardTitle(),
})

test('a lost graphics context comes back as it was, also when the year moved meanwhile', async ({
  atlas,
  page,
}) => {
  const rounds = LONG ? 20 : 2
  test.setTimeout(60_000 + rounds * 30_000)
  const faults = faultsDriver(page)
  await atlas.open('year=2009&place=KOR&map=2.2/30/100&lang=en')
  // The handle that is pressed later has its ring from the beginning.
  await atlas.pressOnSlider('ArrowLeft')
  await atlas.pressOnSlider('ArrowRight')
  await page.waitForTimeout(4000)
  await atlas.drawn()
  for (let round = 0; round < rounds; round++) {
    const [before, picture] = [await stand(atlas), await atlas.picture()]
    await faults.loseGraphics()
    if (round % 2 === 1) {
      await atlas.pressOnSlider('ArrowLeft')
      await atlas.pressOnSlider('ArrowRight')
      await atlas.pressOnSlider('ArrowLeft')
    }
    await faults.giveGraphicsBack()
    await atlas.drawn()
    if (round % 2 === 1) {
      await expect.poll(() => atlas.year()).toBe('2008')
      const moved = shareOfDifferent(picture, await atlas.picture())
      expect(moved, 'the year that was set meanwhile is drawn').toBeGreaterThan(0.002)
      await atlas.pressOnSlider('ArrowRight')
      await atlas.drawn()
    }
    await expect.poll(() => stand(atlas)).toEqual(before)
    // The states that joined with the step are lit for a moment.
    const differs = async () => shareOfDifferent(picture, await atlas.picture())
    await expect.poll(differs, { timeout: 30_000 }).toBeLessThanOrEqual(0.002)
  }
})

test('a line is waited for as long as it delivers, and given up when it falls silent half-way', async ({
  atlas,
  page,
}) => {
  const file = 'data/atlas.json'
  const alert = faultsDriver(page).alert().filter({ hasText: 'atlas.json' })
  await countBytes(page, file)
  await page.clock.install()
  const begin = async (): Promise<LineByHand> => {
    const line = new LineByHand(page)
    server.faults.set(file, line.fault)
    await page.goto(`${server.address}#year=2010&lang=en&renderer=figure`, { waitUntil: 'commit' })
    return line
  }
  const slow = await begin()
  for (const share of [0.3, 0.6, 0.9]) {
    await slow.deliver(share)
    await page.clock.runFor(7000)
  }
  await expect(alert, 'longer than silence may last').toHaveCount(0)
  await slow.deliver(1)
  await atlas.drawn()
  await expect(faultsDriver(page).title()).toHaveText('Nonproliferation Atlas')
  await expect.poll(() => atlas.year()).toBe('2010')

  await page.goto('about:blank')
  const silent = await begin()
  await silent.deliver(0.5)
  await page.clock.runFor(11_000)
  await expect(alert).toContainText('could not be loaded')
})

test('on a slow line the title is soon there and the map comes in the end', async ({ atlas, page }) => {
  test.skip(!LONG, 'takes minutes')
  test.setTimeout(300_000)
  await slowLine(page)
  const begin = Date.now()
  await page.goto('./#year=2009&lang=en', { waitUntil: 'commit' })
  const seconds = () => Math.round((Date.now() - begin) / 100) / 10
  await expect(faultsDriver(page).title()).toBeVisible({ timeout: 60_000 })
  console.log(`Slow line: the title after ${seconds()} s`)
  await expect(page.locator('.map[data-drawn="true"]')).toHaveCount(0)
  await expect(page.locator('.map[data-drawn="true"]')).toBeAttached({ timeout: 240_000 })
  console.log(`Slow line: drawn after ${seconds()} s`)
  await expect(atlas.notices()).toHaveCount(0)
  await expect.poll(() => atlas.year()).toBe('2009')
})
