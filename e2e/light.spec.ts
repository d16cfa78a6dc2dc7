import { palettes } from '../src/look.ts'
import type { Camera, View } from '../src/state.ts'
import type { Atlas } from './atlas.ts'
import { colourAt, colourOf, difference } from './atlas.ts'
import { withoutWebGl } from './drivers/faults.ts'
import { lightDriver } from './drivers/light.ts'
import { expect, test } from './test.ts'

const { areas } = palettes.light
/** On Kyushu, where no name stands. */
const JAPAN: [number, number] = [131, 32.6]
/** Joined in 2013 or 2014, so that 2009 and 2016 differ; a state large enough to hit between its names. */
const VIETNAM: [number, number] = [105, 20.6]

// Software draws every pixel here: a smaller window is a shorter test.
test.use({ viewport: { width: 1040, height: 640 } })

/** One picture for all that is asked of it. */
async function expectColours(
  atlas: Atlas,
  view: View,
  camera: Camera,
  expected: [position: [number, number], colour: string][],
): Promise<void> {
  const picture = await atlas.picture()
  for (const [position, colour] of expected) {
    const at = (await atlas.pixelOf(position, view, camera))!
    const found = colourAt(picture, at.x, at.y)
    expect(difference(found, colourOf(colour)), `${view} at ${position} is ${found}`).toBeLessThan(16)
  }
}

test('without WebGL2 the light map is there, in the right colours, and answers', async ({ atlas, page }) => {
  await withoutWebGl(page)
  const camera: Camera = { center: [105, 25], zoom: 3 }
  await atlas.open('year=2009&lang=en&map=3/25/105')
  await expect(atlas.notices()).toContainText('light map')
  // It lies over the map.
  await atlas.notices().getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => atlas.hash()).not.toContain('renderer')
  await expectColours(atlas, 'equal-earth', camera, [
    [VIETNAM, areas['not-member'].ground],
    [JAPAN, areas.founder.ground],
  ])
  await atlas.open('year=2016&lang=en&map=3/25/105')
  await expectColours(atlas, 'equal-earth', camera, [[VIETNAM, areas.documented.ground]])
  await atlas.clickAt(JAPAN, 'equal-earth', camera)
  await expect.poll(() => atlas.cardTitle()).toBe('Japan')
  await atlas.closeCard()
  // A browser says by itself that the context was refused.
  atlas.errors.splice(0, Number.POSITIVE_INFINITY)
})

test('the light map is dragged, zoomed and led by keys, and the address follows', async ({ atlas, page }) => {
  const light = lightDriver(page)
  await atlas.open('renderer=figure&lang=en&year=2016&map=2/30/20')
  const before: Camera = { center: [20, 30], zoom: 2 }
  const moved = await light.drag(atlas, 120, -60)
  expect(moved.center[0]).toBeLessThan(before.center[0])
  expect(moved.center[1]).toBeLessThan(before.center[1])
  // What was under the pointer went along with it.
  const [from, to] = [
    (await atlas.pixelOf([20, 30], 'equal-earth', before))!,
    (await atlas.pixelOf([20, 30], 'equal-earth', moved))!,
  ]
  expect(Math.hypot(to.x - from.x - 120, to.y - from.y + 60)).toBeLessThan(2)
  expect((await light.wheel(atlas, -300)).zoom).toBeCloseTo(3, 1)
  await atlas.focusMap()
  expect((await light.press(atlas, '-')).zoom).toBeCloseTo(2, 1)
  expect((await light.press(atlas, 'ArrowRight')).center[0]).toBeGreaterThan(moved.center[0])
  await atlas.open('renderer=figure&lang=en&year=2016&map=4/36.6/138.6')
  await atlas.focusMap()
  await page.keyboard.press('Enter')
  await expect.poll(() => atlas.cardTitle()).toBe('Japan')
})

const VIEWS: View[] = ['equal-earth', 'natural-earth', 'robinson', 'globe', 'mercator']

test('every view of the light map shows each place where the address puts it', async ({ atlas }) => {
  for (const view of VIEWS) {
    const camera: Camera = { center: [120, 30], zoom: 2.5 }
    await atlas.open(`renderer=figure&year=2016&layers=psi&view=${view}&map=2.5/30/120`)
    await expectColours(atlas, view, camera, [
      [JAPAN, areas.founder.ground],
      [[150, 30], palettes.light.sea],
    ])
  }
})

test('both maps put a host city at the same pixel', async ({ atlas, page }) => {
  const light = lightDriver(page)
  const hash = 'year=2014&layers=hosts&map=3.2/48/12'
  await atlas.open(hash)
  const live = await light.middleOf(await atlas.picture(), palettes.light.marks.hosts.fill)
  await light.watchNames()
  await light.choose('figure')
  await atlas.drawn()
  await expect.poll(() => atlas.hash()).toContain('renderer=figure')
  const drawn = await light.middleOf(await atlas.picture(), palettes.light.marks.hosts.fill)
  expect(Math.hypot(drawn.x - live.x, drawn.y - live.y)).toBeLessThan(2)
  const { names, clashes } = await light.names()
  for (const name of ['奧地利', '愛沙尼亞', '瑞士']) expect(names).toContain(name)
  expect(clashes).toEqual([])
})

test('names that could not wait for their letters are written in them when these come', async ({
  atlas,
  page,
}) => {
  const hash = 'renderer=figure&lang=en&year=2016&layers=psi&map=3/48/12'
  await atlas.open(hash)
  const { drawn } = lightDriver(page)
  const own = await drawn()
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await page.route('**/*.woff2', (route) => held.then(() => route.continue()))
  await page.goto('about:blank')
  await atlas.open(hash)
  expect(await drawn()).not.toBe(own)
  release()
  await expect.poll(drawn).toBe(own)
})

test('a year that was stepped to is the picture of that year, whatever lay ready', async ({
  atlas,
  page,
}) => {
  const { drawn, idle } = lightDriver(page)
  const opened = async (rest: string) => {
    await page.goto('about:blank')
    await atlas.open(`renderer=figure&lang=en&${rest}`)
    return drawn()
  }
  const step = async (key: string) => {
    await atlas.pressOnSlider(key)
    await atlas.drawn()
    await idle()
  }
  const [before, after] = [await opened('year=2011'), await opened('year=2012')]
  const bare = await opened('year=2012&layers=psi')
  await opened('year=2010')
  for (const key of ['ArrowRight', 'ArrowRight']) await step(key)
  expect(await drawn()).toBe(after)
  // 2013 lies ready.
  await step('ArrowLeft')
  expect(await drawn()).toBe(before)
  await step('ArrowLeft')
  await step('ArrowRight')
  // 2012 lies ready, with all that is put away now.
  for (const layer of ['participants', 'hosts', 'events', 'places']) await atlas.toggleLayer(layer)
  await step('ArrowRight')
  expect(await drawn()).toBe(bare)
})

test('what is set on the light map comes back with its address', async ({ atlas, page }) => {
  await atlas.open('renderer=figure&lang=en')
  await atlas.choose('view', 'globe')
  await atlas.choose('theme', 'dark')
  await lightDriver(page).drag(atlas, 200, 0)
  await atlas.pressOnSlider('ArrowLeft')
  const hash = await atlas.hash()
  for (const part of ['renderer=figure', 'view=globe', 'theme=dark', 'map=', 'year='])
    expect(hash).toContain(part)
  const before = await atlas.picture()
  await page.goto('about:blank')
  await atlas.open(hash.slice(1))
  const after = await atlas.picture()
  let changed = 0
  for (let at = 0; at < before.data.length; at += 4)
    if (Math.abs(before.data[at]! - after.data[at]!) > 40) changed++
  expect(changed / (before.data.length / 4)).toBeLessThan(0.01)
})
