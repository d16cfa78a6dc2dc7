import { expect, test } from './test.ts'

for (const [name, answer] of [
  ['missing', { status: 404, body: 'not here' }],
  ['cut short', { status: 200, body: '{"version":1,"firstYear":2002,"lastY' }],
  ['another page', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello' }],
  ['of another version', { status: 200, body: '{"version":99}' }],
] as const) {
  test(`a data file that is ${name} is named, and trying again brings the atlas`, async ({ atlas, page }) => {
    await page.route('**/data/atlas.json', (route) => route.fulfill(answer))
    await page.goto('./#year=2009&lang=en')
    await expect(atlas.notices()).toContainText('atlas.json')
    await page.unroute('**/data/atlas.json')
    await atlas.retry()
    await atlas.drawn()
    await expect(atlas.notices()).toHaveCount(0)
    expect(await atlas.year()).toBe('2009')
    // The browser itself reports the answer that this test made up.
    atlas.errors.splice(0, Number.POSITIVE_INFINITY)
  })
}

test('without WebGL2 the year, the legend and the cards still work', async ({ atlas, page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      type: string,
      ...rest: unknown[]
    ) {
      return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, ...rest])
    } as typeof original
  })
  await page.goto('./#year=2009&lang=en&place=KOR')
  await expect(atlas.notices()).toContainText('WebGL2')
  expect(await atlas.standing()).toBe('documented')
  await atlas.pressOnSlider('ArrowLeft')
  expect(await atlas.standing()).toBe('not-member')
  atlas.errors.splice(0, Number.POSITIVE_INFINITY)
})

test('without the map’s code the panels work, and it is said what is missing', async ({ atlas, page }) => {
  await page.route('**/assets/view-*.js', (route) => route.abort())
  await page.goto('./#year=2009&lang=en&place=KOR')
  await expect(atlas.notices()).toContainText('could not be loaded')
  expect(await atlas.standing()).toBe('documented')
  atlas.errors.splice(0, Number.POSITIVE_INFINITY)
})

test('the address of a built page works from a sub-path, without asking any other server', async ({
  atlas,
  page,
}) => {
  await page.route('**/some/where/**', async (route) => {
    const url = new URL(route.request().url())
    url.pathname = url.pathname.replace('/some/where', '')
    const answer = await page.request.get(url.href)
    await route.fulfill({ response: answer })
  })
  await page.goto('./some/where/#year=2010&lang=en')
  await atlas.drawn()
  expect(await atlas.layerText('hosts')).toContain('Washington')
  expect(atlas.foreignRequests).toEqual([])
})
