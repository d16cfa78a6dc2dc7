import { expect, test } from './test.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, renderer: 'figure' })

test('the sheet rests at three stops: by finger, mouse, button and key', async ({ atlas }) => {
  await atlas.open()
  await expect.poll(() => atlas.stop()).toBe('peek')
  await atlas.dragSheet(250, 'touch')
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'half')
  await atlas.dragSheet(260, 'mouse')
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'full')
  await atlas.sheetButton().press('ArrowDown')
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'half')
  await atlas.sheetButton().press('End')
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'peek')
  await atlas.sheetButton().click()
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'half')
  // The stop that the user chose is in the address.
  await atlas.page.reload()
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'half')
})

test('a place raises the sheet and closing it lowers it; map, slider and targets stay', async ({ atlas }) => {
  await atlas.open('place=KOR')
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'half')
  const [map, sheet, slider] = [
    await atlas.box('.map'),
    await atlas.box('.sheet'),
    await atlas.box('.slider'),
  ]
  expect(map.y + map.height).toBeLessThanOrEqual(sheet.y + 1)
  expect(slider.y + slider.height).toBeLessThanOrEqual(844)
  expect(sheet.y + sheet.height).toBeLessThanOrEqual(slider.y)
  await atlas.closeCard()
  await expect(atlas.sheet()).toHaveAttribute('data-stop', 'peek')
  const small = async () => (await atlas.targets()).filter(({ side }) => side < 44)
  await expect.poll(small).toEqual([])
  await expect.poll(() => atlas.wide()).toBe(false)
  await atlas.menuButton().click()
  await expect(atlas.menu()).toHaveAttribute('open')
  await atlas.page.keyboard.press('Escape')
  await expect(atlas.menu()).not.toHaveAttribute('open')
  await expect(atlas.menuButton()).toBeFocused()
})

test('the sentence that was gone to, and that its article lies over the card, come back with the address', async ({
  atlas,
}) => {
  await atlas.open('year=2009&lang=en&place=KOR')
  await atlas.inArticleLink().click()
  const before = await atlas.position().innerText()
  await atlas.nextSentence().click()
  await expect(atlas.position()).not.toHaveText(before)
  const position = await atlas.position().innerText()
  const hash = await atlas.hash()
  await atlas.page.goto('about:blank')
  await atlas.open(hash.slice(1))
  await expect(atlas.position()).toHaveText(position)
  await expect(atlas.card()).toBeHidden()
  // Words that nobody sees are not reached by keyboard either; what was left has the focus again.
  await expect(atlas.side()).not.toHaveAttribute('inert')
  await atlas.cardBackButton().click()
  await expect(atlas.card()).toBeVisible()
  await expect(atlas.side()).toHaveAttribute('inert')
  await atlas.closeCard()
  await expect(atlas.side()).not.toHaveAttribute('inert')
})

test('what a card lies over is out of the reach of keys, and has the focus again when it closes', async ({
  atlas,
}) => {
  await atlas.open('lang=en&panel=table')
  const opener = atlas.tablePlaces().first()
  await opener.focus()
  await opener.press('Enter')
  await expect(atlas.card().locator('h2')).toBeFocused()
  await expect(atlas.side()).toHaveAttribute('inert')
  await atlas.page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
  await atlas.page.setViewportSize({ width: 844, height: 390 })
  await opener.press('Enter')
  await expect(atlas.side()).toHaveAttribute('inert')
  await atlas.page.setViewportSize({ width: 1440, height: 900 })
  await expect(atlas.side()).not.toHaveAttribute('inert')
})

test('fingers move the divider between two years, and in another page two move the map', async ({
  atlas,
}) => {
  await atlas.open('compare=2003&layers=psi')
  await expect.poll(async () => (await atlas.divider().boundingBox())?.width).toBeGreaterThanOrEqual(44)
  await atlas.swipeDivider(0.25)
  await expect(atlas.divider()).toHaveAttribute('aria-valuenow', '25')
  await expect.poll(atlas.hash).toContain('compare=2003,swipe,25')
  await atlas.open('embed=1&side=0&lang=en&map=2/30/20')
  await expect(atlas.sheet()).toHaveCount(0)
  const before = await atlas.hash()
  await atlas.moveMapBy(1)
  await expect(atlas.gestureScreen()).toContainText('two fingers')
  await expect.poll(() => atlas.hash()).toBe(before)
  await atlas.moveMapBy(2)
  await expect.poll(atlas.hash).not.toContain('map=2/30/20')
})

for (const { width, height } of [
  { width: 320, height: 568 },
  { width: 667, height: 375 },
  { width: 844, height: 390 },
])
  test(`at ${width} × ${height} the map has room and nothing scrolls sideways`, async ({ atlas }) => {
    await atlas.page.setViewportSize({ width, height })
    await atlas.open('lang=en&place=KOR&panel=table')
    const [map, slider] = [await atlas.box('.map'), await atlas.box('.slider')]
    expect(map.height).toBeGreaterThan(120)
    expect(map.width).toBeGreaterThan(220)
    expect(slider.y + slider.height).toBeLessThanOrEqual(height)
    await expect.poll(() => atlas.wide()).toBe(false)
  })
