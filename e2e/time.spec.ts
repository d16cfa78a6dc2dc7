import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

test('a range has two handles, by mouse', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  await atlas.switchRange()
  await expect.poll(() => atlas.year()).toBe('2002–2009')
  await atlas.dragOnSlider(2002, 2005)
  await expect.poll(() => atlas.year()).toBe('2005–2009')
  await atlas.dragOnSlider(2009, 2015)
  await expect.poll(() => atlas.year()).toBe('2005–2015')
  await atlas.dragOnSlider(2010, 2013)
  await expect.poll(() => atlas.year(), 'both as one').toBe('2008–2018')
  await atlas.dragOnSlider(2018, 2004)
  await expect.poll(() => atlas.year(), 'one past the other').toBe('2004–2008')
  await expect.poll(() => atlas.hash()).toContain('year=2004..2008')
  await atlas.switchRange()
  await expect.poll(() => atlas.year()).toBe('2008')
  await atlas.dragOnSlider(2020, 2021)
  await expect.poll(() => atlas.year(), 'a press beside the only handle').toBe('2021')
})

test('a range has three sliders for the keys: its ends and the whole', async ({ atlas }) => {
  await atlas.open('year=2005..2009&lang=en')
  await atlas.handle('year-from').press('ArrowLeft')
  await expect.poll(() => atlas.year()).toBe('2004–2009')
  await atlas.handle('year').press('PageUp')
  await expect.poll(() => atlas.year()).toBe('2004–2011')
  await atlas.handle('year-range').press('ArrowRight')
  await expect.poll(() => atlas.year()).toBe('2005–2012')
  await atlas.handle('year-range').press('End')
  await expect.poll(() => atlas.year()).toBe('2018–2025')
  await atlas.handle('year-from').press('End')
  await expect.poll(() => atlas.year(), 'stopped by the other handle').toBe('2025')
  await atlas.handle('year').press('Home')
  await expect.poll(() => atlas.year()).toBe('2025')
  await atlas.handle('year-from').press('Home')
  await expect.poll(() => atlas.year()).toBe('2002–2025')
  for (const which of ['year', 'year-from', 'year-range'] as const)
    await expect(atlas.handle(which)).toHaveAttribute('aria-valuetext', /^2002–2025: \d+ documented/)
})

test('what a range shows is named, counted and in the address', async ({ atlas, context }) => {
  await atlas.open('year=2022..2025&lang=en')
  const { documented } = await atlas.counts()
  await atlas.mode().selectOption('during')
  const now = async () => (await atlas.counts()).documented
  await expect.poll(now, 'Russia was still in during 2022').toBe(documented + 1)
  await atlas.mode().selectOption('joined')
  await expect.poll(now).toBeLessThan(20)
  await expect.poll(() => atlas.layerText('psi')).toContain('Joined before these years')
  await expect.poll(() => atlas.layerText('psi')).toContain('Joining in 2022–2025: ')
  const hash = await atlas.hash()
  expect(hash).toContain('year=2022..2025&mode=joined')
  const page = await context.newPage()
  await page.goto(`./${hash}`)
  await expect(page.locator('#mode')).toHaveValue('joined')
  await expect(page.locator('output.year')).toHaveText('2022–2025')
})

test('the big year can be typed', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  await atlas.typeYears('2012', 'Enter')
  await expect.poll(() => atlas.year()).toBe('2012')
  await atlas.typeYears('2015', 'Escape')
  await expect.poll(() => atlas.year()).toBe('2012')
  await expect(atlas.page.locator('.year-button')).toBeFocused()
  await atlas.typeYears('2003-2009', 'Enter')
  await expect.poll(() => atlas.year()).toBe('2003–2009')
  await atlas.typeYears('soon', 'Enter')
  await expect(atlas.yearProblem()).toContainText('“soon” is no year')
  await atlas.typeYears('1999', 'Enter')
  await expect(atlas.yearProblem()).toContainText('2002 to 2025')
  await atlas.typeYears('1999', 'Escape')
  await expect.poll(() => atlas.year()).toBe('2003–2009')
})

test('both ends of the track can be clicked', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  const [first, last] = [atlas.page.locator('.tick.end').first(), atlas.page.locator('.tick.end').last()]
  await first.click()
  await expect.poll(() => atlas.year()).toBe('2002')
  await last.click()
  await expect.poll(() => atlas.year()).toBe('2025')
  await atlas.typeYears('2005-2009', 'Enter')
  await first.click()
  await expect.poll(() => atlas.year()).toBe('2002–2009')
  await last.click()
  await expect.poll(() => atlas.year()).toBe('2002–2025')
})

test('marks of summits and notable events show their name on hover and focus', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  await expect(atlas.marksOnTrack()).toHaveCount(11)
  const name = atlas.markName(2003)
  await expect(name).toBeHidden()
  await atlas.page.locator('.mark[data-year="2003"]').hover()
  await expect.poll(async () => (await name.boundingBox())?.width).toBeGreaterThan(100)
  await expect(name).toContainText('announced')
  await atlas.page.locator('.mark[data-year="2003"]').press('Enter')
  await expect.poll(() => atlas.year()).toBe('2003')
  await atlas.page.locator('.mark[data-year="2003"]').press('Tab')
  const focused = atlas.page.locator('.mark:focus-visible .mark-name')
  await expect.poll(async () => (await focused.boundingBox())?.width).toBeGreaterThan(100)
})

test('plays at a speed, in a loop, a range as one; a drag stops it', async ({ atlas }) => {
  await atlas.open('year=2024&lang=en')
  await atlas.loop().click()
  await atlas.speed().selectOption('4')
  await atlas.play()
  await expect.poll(async () => Number(await atlas.year())).toBeLessThan(2024)
  const seen = Number(await atlas.year())
  await expect.poll(async () => Number(await atlas.year())).toBeGreaterThan(seen)
  await expect.poll(() => atlas.playing()).toBe(true)
  await atlas.dragOnSlider(2010, 2014)
  await expect.poll(() => atlas.playing()).toBe(false)
  await expect.poll(() => atlas.year()).toBe('2014')
  await atlas.typeYears('2019-2023', 'Enter')
  await atlas.loop().click()
  await atlas.handle('year').press('Space')
  await expect.poll(() => atlas.playing()).toBe(true)
  await expect.poll(() => atlas.year()).toBe('2021–2025')
  await expect.poll(() => atlas.playing()).toBe(false)
})

test('years are spoken once they rest, and not while playing', async ({ atlas }) => {
  await atlas.open('year=2010&lang=en')
  await atlas.page.evaluate(() => {
    const said: { at: number; text: string }[] = []
    Object.assign(window, { said })
    const region = document.querySelector('.timeline [role=status]')!
    new MutationObserver(() => {
      const text = region.textContent ?? ''
      if (text !== (said.at(-1)?.text ?? '')) said.push({ at: performance.now(), text })
    }).observe(region, { childList: true, characterData: true, subtree: true })
  })
  const said = () =>
    atlas.page.evaluate(() => (window as unknown as { said: { at: number; text: string }[] }).said)
  const begin = await atlas.page.evaluate(() => performance.now())
  for (let step = 0; step < 6; step++) await atlas.pressOnSlider('ArrowLeft')
  await expect(atlas.status()).toContainText('2004: ')
  const spoken = await said()
  // Every message waits for its own rest, one after the other, however busy the page was in between.
  expect(spoken.length).toBeLessThanOrEqual((spoken.at(-1)!.at - begin) / 500)
  await atlas.loop().click()
  await atlas.play()
  await expect.poll(() => atlas.year()).not.toBe('2004')
  await atlas.page.waitForTimeout(1500)
  expect((await said()).length).toBe(spoken.length)
  await atlas.play()
  await expect.poll(async () => (await said()).length).toBe(spoken.length + 1)
})

test('says what changed in the years, each line a way to its place', async ({ atlas }) => {
  await atlas.open('year=2008&lang=en')
  await atlas.openChanges()
  await atlas.pressOnSlider('ArrowRight')
  await expect(atlas.changes()).toContainText('What changed in 2009')
  await expect(atlas.changes()).toContainText('Joined: 1')
  await atlas.change('KOR').click()
  await expect(atlas.card().locator('h2')).toHaveText('South Korea')
  await atlas.typeYears('2022', 'Enter')
  await expect(atlas.changes()).toContainText('Participation suspended: 1')
  await expect(atlas.change('RUS')).toHaveCount(1)
  await atlas.typeYears('2014', 'Enter')
  await atlas.change('the-hague').first().click()
  await expect(atlas.card().locator('h2')).toHaveText('The Hague')
  await expect(atlas.change('CHN')).toHaveCount(1)
  await atlas.change('CHN').press('Escape')
  await expect(atlas.change('CHN')).toHaveCount(0)
  await expect(atlas.card(), 'the card under it stays').toHaveCount(1)
})

test('single keys do what the sheet of keys says', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  const { keyboard } = atlas.page
  await keyboard.press('?')
  await expect(atlas.keysSheet()).toBeVisible()
  await keyboard.press('t')
  await keyboard.press('Escape')
  await expect(atlas.keysSheet()).toBeHidden()
  await expect(atlas.page.locator('.tab[aria-current]'), 'no key works behind the sheet').toHaveText('Legend')
  for (const [key, tab] of [
    ['t', 'Table'],
    ['s', 'Sources'],
    ['a', 'Articles'],
    ['l', 'Legend'],
  ] as const) {
    await keyboard.press(key)
    await expect(atlas.page.locator('.tab[aria-current]')).toHaveText(tab)
    await expect(atlas.page.locator('.tab[aria-current]')).toBeFocused()
  }
  await keyboard.press('g')
  await expect(atlas.page.locator('#view')).toHaveValue('globe')
  await keyboard.press('g')
  await expect(atlas.page.locator('#view')).toHaveValue('equal-earth')
  await keyboard.press('p')
  await expect.poll(() => atlas.playing()).toBe(true)
  await keyboard.press('p')
  await expect.poll(() => atlas.playing()).toBe(false)
  await keyboard.press('d')
  await expect(atlas.page.locator('dialog.export')).toBeVisible()
  await keyboard.press('Escape')
})

test('single keys are text where text is typed, and nothing with Control, or when turned off', async ({
  atlas,
}) => {
  await atlas.open('year=2009&lang=en')
  const { keyboard } = atlas.page
  const tab = atlas.page.locator('.tab[aria-current]')
  await keyboard.press('/')
  await keyboard.type('tsap')
  await expect(tab).toHaveText('Legend')
  await expect.poll(() => atlas.playing()).toBe(false)
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await keyboard.press('Control+s')
  await keyboard.press('Alt+t')
  await keyboard.press('Shift+T')
  await expect(tab).toHaveText('Legend')
  await atlas.page.locator('.keys-button').click()
  await atlas.keysSheet().locator('input[type=checkbox]').uncheck()
  await keyboard.press('Escape')
  await expect(atlas.page.locator('.keys-button')).toBeFocused()
  await keyboard.press('t')
  await expect(tab).toHaveText('Legend')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('a finger drags a handle and the range', async ({ atlas }) => {
    await atlas.open('year=2006..2012&lang=en')
    const swipe = async (from: number, to: number) => {
      const session = await atlas.page.context().newCDPSession(atlas.page)
      const [start, end] = [await atlas.placeOnSlider(from), await atlas.placeOnSlider(to)]
      const touch = (type: string, points: { x: number; y: number }[]) =>
        session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points })
      await touch('touchStart', [start])
      for (const share of [0.3, 0.6, 1])
        await touch('touchMove', [{ x: start.x + (end.x - start.x) * share, y: start.y }])
      await touch('touchEnd', [])
    }
    await swipe(2012, 2016)
    await expect.poll(() => atlas.year()).toBe('2006–2016')
    await swipe(2011, 2014)
    await expect.poll(() => atlas.year()).toBe('2009–2019')
  })

  test('nothing of the timeline is cut or wider than the window', async ({ atlas }) => {
    await atlas.open('year=2003..2025&lang=en')
    const box = await atlas.page.locator('.timeline').evaluate((timeline) => {
      const parts = [...timeline.querySelectorAll('button, select, input, .bar')]
      return parts
        .map((part) => ({ name: part.className, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.left < 0 || box.right > innerWidth)
        .map(({ name }) => name)
    })
    expect(box).toEqual([])
  })
})
