import { atlasOn } from './atlas.ts'
import { expect, test } from './test.ts'

test('hands on link and code; in the frame of another page the map leaves the wheel to that page', async ({
  atlas,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await atlas.open('year=2009&lang=en&layers=psi')
  await expect(atlas.page).toHaveTitle('PSI 2009 · Nonproliferation Atlas')
  await atlas.openShare()
  await expect(atlas.shareLink()).toHaveValue(atlas.page.url())
  await atlas.shareDialog().getByRole('button', { name: 'Copy link' }).click()
  await expect(atlas.shareSaid()).toContainText('copied')
  await expect.poll(() => atlas.clipboard()).toBe(atlas.page.url())
  await atlas.embedSize().selectOption('720 × 480')
  await atlas.shareDialog().getByRole('button', { name: 'Copy code' }).click()
  await expect(atlas.shareSaid()).toContainText('code')
  const code = await atlas.clipboard()
  expect(code).toContain('title="PSI 2009 · Nonproliferation Atlas" width="720" height="480"')

  const frame = await context.newPage()
  const source = /src="([^"]*)"/.exec(code)![1]!.replaceAll('&amp;', '&')
  await frame.setViewportSize({ width: 720, height: 480 })
  await frame.goto(source)
  const embedded = atlasOn(frame)
  await embedded.drawn()
  await expect(embedded.header()).toHaveCount(0)
  await expect(embedded.handle('year')).toBeVisible()
  await embedded.turnWheelOnMap()
  await expect(embedded.gestureScreen()).toContainText('Ctrl')
  await expect.poll(() => embedded.hash()).not.toContain('map=')
  // The light map is as courteous; with the key it zooms.
  await frame.goto(`${source}&renderer=figure`)
  await expect(embedded.lightMap()).toBeVisible()
  await embedded.drawn()
  await embedded.turnWheelOnMap()
  await expect(embedded.gestureScreen()).toContainText('Ctrl')
  await expect.poll(() => embedded.hash()).not.toContain('map=')
  await frame.keyboard.down('Control')
  await embedded.turnWheelOnMap()
  await frame.keyboard.up('Control')
  await expect.poll(embedded.hash).toContain('map=')
  const whole = await embedded.credits().getByRole('link').getAttribute('href')
  expect(whole).toContain('year=2009')
  expect(whole).not.toContain('embed=')
  await expect(embedded.credits().getByRole('link')).toHaveAttribute('rel', 'noopener')
  expect(embedded.errors).toEqual([])
})

test('prints map, legend, year and sources on one page, whichever way up', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en&theme=dark&panel=table')
  await atlas.readyForPaper()
  for (const [format, landscape] of [
    ['A4', true],
    ['Letter', false],
  ] as const) {
    const { pages, words } = await atlas.print(format, landscape)
    expect(pages).toBe(1)
    if (words === null) continue
    expect(words).toContain('2009')
    expect(words).toContain('11 Founder')
    expect(words).toContain('CC BY-SA 4.0')
    expect(words).not.toContain('Filter by name')
  }
})

test('greets once with one line, and restores what lies beside the map in a new tab', async ({
  atlas,
  context,
}) => {
  await atlas.open('lang=en', true)
  await expect(atlas.welcome()).toBeVisible()
  await atlas.closeWelcome()
  await expect(atlas.welcome()).toHaveCount(0)
  await atlas.speed().selectOption('2')
  await atlas.loop().click()
  await atlas.tab('Table').click()
  await atlas.tableFilter().fill('korea')
  await atlas.foldButton().click()
  const page = await context.newPage()
  await page.goto(`./${await atlas.hash()}`)
  const other = atlasOn(page)
  await expect(other.foldButton()).toHaveAttribute('aria-expanded', 'false')
  await expect(other.welcome()).toHaveCount(0)
  await expect(other.side()).toHaveCount(0)
  await other.foldButton().click()
  await expect(other.rows()).toHaveCount(2)
  await expect(other.tableFilter()).toHaveValue('korea')
  await expect(other.speed()).toHaveValue('2')
  await expect(other.loop()).toHaveAttribute('aria-pressed', 'true')
})
