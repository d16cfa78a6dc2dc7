import { expect, test } from './test.ts'

test('restores year, layers, place, language and view in a new tab', async ({ atlas, context }) => {
  await atlas.open('year=2012&place=KOR&lang=en')
  await atlas.closeCard()
  await atlas.toggleLayer('events')
  await atlas.choose('view', 'mercator')
  const hash = await atlas.hash()
  expect(hash).toContain('year=2012')
  expect(hash).toContain('layers=psi,participants,hosts,places')
  expect(hash).toContain('view=mercator')
  expect(hash).toContain('lang=en')
  const page = await context.newPage()
  await page.goto(`./${hash}`)
  await expect(page.locator('output.year')).toHaveText('2012')
  await expect(page.locator('#view')).toHaveValue('mercator')
  await expect(page.locator('[data-layer="events"] input')).not.toBeChecked()
  await expect(page).toHaveTitle('PSI/NSS 2012 · Nonproliferation Atlas')
})

test('follows an address changed by hand and the Back button', async ({ atlas }) => {
  await atlas.open('year=2009')
  await atlas.page.evaluate(() => {
    location.hash = 'year=2009&place=seoul'
  })
  await expect(atlas.card().locator('h2')).toHaveText('首爾')
  await atlas.page.goBack()
  await expect(atlas.card()).toHaveCount(0)
})

test('keeps an address that is typed at the very moment at which something else is set', async ({
  atlas,
}) => {
  await atlas.open('year=2010&lang=en&renderer=figure')
  await atlas.page.evaluate(() => {
    location.hash = 'year=2014&lang=en&renderer=figure'
    document.querySelector<HTMLInputElement>('input[type=checkbox]')!.click()
  })
  await expect.poll(() => atlas.year()).toBe('2014')
})

test('keeps an address that is typed while what the one before asked for is still being shown', async ({
  atlas,
}) => {
  await atlas.open('panel=article&renderer=figure')
  const left = await atlas.page.evaluate(async () => {
    const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
    const hashes: string[] = []
    for (let wait = 0; wait < 160; wait += 20) {
      location.hash = 'place=the-hague&panel=article&renderer=figure'
      await rest(wait)
      location.hash = 'panel=article&renderer=figure'
      await rest(200)
      hashes.push(location.hash)
    }
    return hashes
  })
  expect([...new Set(left)]).toEqual(['#panel=article&renderer=figure'])
})

test('keeps an address that is typed in another language while the data are on their way', async ({
  atlas,
  page,
}) => {
  // The data come when the address has been typed, and not before.
  await page.route('**/data/atlas.json', async (route) => {
    await page.evaluate(() => {
      location.hash = 'year=2014&lang=en&renderer=figure'
    })
    await route.continue()
  })
  await page.goto('./#renderer=figure')
  await expect.poll(() => atlas.year()).toBe('2014')
  await expect(page).toHaveTitle(/Nonproliferation Atlas/)
})

test('mends what is wrong and says so in the language in use', async ({ atlas }) => {
  await atlas.open('year=1850&place=ATLANTIS&lang=en')
  await expect.poll(() => atlas.year()).toBe('2002')
  await expect(atlas.notices()).toHaveCount(2)
  await expect(atlas.notices().first()).toContainText('year=1850')
  await expect(atlas.notices().first()).toContainText('2002')
})

for (const [locale, language] of [
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['en-US', 'en'],
  ['ja-JP', 'en'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale, renderer: 'figure' })
    test(`a visitor from ${locale} is met in ${language}`, async ({ atlas }) => {
      await atlas.open()
      await expect(atlas.page.locator('html')).toHaveAttribute('lang', language)
    })
  })
}
