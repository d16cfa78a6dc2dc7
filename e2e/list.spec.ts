import { parse } from 'csv-parse/sync'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

test('search by keyboard alone: any language, alternative names, codes, words of the articles', async ({
  atlas,
  page,
}) => {
  await atlas.open('year=2009&lang=en')
  for (const [words, title] of [
    ['韩国', 'South Korea'],
    ['南韓', 'South Korea'],
    ['rok', 'South Korea'],
    ['KOR', 'South Korea'],
    ['singapor', 'Singapore'],
    ['côte d’ivoire', 'Côte d’Ivoire'],
    ['Holy See', 'Vatican City'],
  ] as const) {
    await atlas.pressSlash()
    await expect(atlas.searchBox()).toBeFocused()
    await atlas.searchBox().fill(words)
    await expect(atlas.hits().first(), words).toContainText(title)
    await page.keyboard.press('Enter')
    await expect(atlas.card().locator('h2')).toHaveText(title)
  }
  // Simplified words find the article's Traditional sentence, marked in its own script.
  await atlas.searchBox().fill('拦截到一艘')
  await expect(atlas.hits().first()).toContainText('攔截到一艘')
  await atlas.searchBox().fill('zzzzqqq')
  await expect(atlas.hits()).toHaveCount(0)
  await expect(atlas.searchStatus()).not.toBeEmpty()
})

test('the map as a list: follows the year, sorts, filters, chooses and is chosen', async ({
  atlas,
  page,
}) => {
  await atlas.open('year=2009&lang=en&panel=table')
  await expect(atlas.tableStatus()).toContainText('53')
  await expect(atlas.tableStatus()).toContainText('45')
  await expect.poll(() => atlas.rows().count()).toBeGreaterThanOrEqual(198)
  await expect(atlas.row('KOR')).toContainText('Documented')
  await atlas.pressOnSlider('ArrowLeft')
  await expect(atlas.row('KOR')).toContainText('Not yet')
  await atlas.tableFilter().fill('韓')
  await expect(atlas.rows()).toHaveCount(2)
  await atlas.row('KOR').locator('button').first().click()
  await expect(atlas.card().locator('h2')).toHaveText('South Korea')
  await expect(atlas.row('KOR')).toHaveAttribute('aria-current', 'true')
  await atlas.tableFilter().fill('')
  await atlas.columnHeader('State').locator('button').click()
  await expect(atlas.columnHeader('State')).toHaveAttribute('aria-sort', 'descending')
  await expect(atlas.rows().first()).toContainText('Zimbabwe')
  await page.evaluate(() => {
    location.hash = '#year=2009&lang=en&panel=table&place=MLT'
  })
  await expect(atlas.row('MLT')).toHaveAttribute('aria-current', 'true')
  await expect(atlas.row('MLT')).toBeInViewport()
})

test('the list is saved as CSV and GeoJSON, safe for spreadsheets, with its licence', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en&panel=table')
  const csv = await atlas.download('shown-csv')
  expect(csv.name).toBe('psi-states_2009_en.csv')
  const rows: Record<string, string>[] = parse(csv.text, { bom: true, columns: true })
  expect(rows.length).toBe(await atlas.rows().count())
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@\t\r-]/)
  expect(csv.text).toContain('CC BY')
  const geojson = await atlas.download('shown-geojson')
  const collection = JSON.parse(geojson.text)
  expect(collection.type).toBe('FeatureCollection')
  expect(collection.features).toHaveLength(rows.length)
})

test('a card’s source leads to what rests on it', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en&place=KOR')
  await atlas.restsOnLink().click()
  await expect(atlas.chosenSource()).toHaveCount(1)
  await expect(atlas.chosenSource()).toBeInViewport()
  await expect(atlas.sources()).toHaveCount(163)
})

test('what is unfolded by hand and the source that is asked for come back with the address', async ({
  atlas,
}) => {
  await atlas.open('year=2009&lang=en&place=KOR')
  await atlas.unfold('Further sentences')
  await atlas.restsOnLink().click()
  await atlas.unfold('grades of evidence')
  const chosen = await atlas.chosenSource().getAttribute('data-source')
  const hash = await atlas.hash()
  await atlas.page.goto('about:blank')
  await atlas.open(hash.slice(1))
  await expect(atlas.unfolded('Further sentences')).toBeVisible()
  await expect(atlas.unfolded('grades of evidence')).toBeVisible()
  await expect(atlas.chosenSource()).toHaveAttribute('data-source', chosen!)
  await expect(atlas.chosenSource()).toBeInViewport()
  await expect(atlas.chosenSource().locator('details')).toHaveAttribute('open')
})
