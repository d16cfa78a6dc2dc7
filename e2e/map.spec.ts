import { palettes } from '../src/look.ts'
import type { Camera, View } from '../src/state.ts'
import { colourAt, colourOf, difference } from './atlas.ts'
import { faultsDriver, shareOfDifferent } from './drivers/faults.ts'
import { expect, test } from './test.ts'

/** Open water near ±180° and the poles: a band or a smear would paint it. */
const WATER: [number, number][] = [
  [179, 30],
  [-179, 30],
  [179, -40],
  [-179, -40],
  [175, 10],
  [-175, 10],
  [-170, 45],
  [170, 45],
  [-140, -20],
  [-160, 72.5],
  [160, -58],
  [-160, -58],
  [0, -55],
  [-30, 30],
  [-120, 25],
  [80, -30],
  [-100, -5],
  [-150, -40],
  [-110, -30],
  [-45, 40],
  [-25, -30],
  [10, -50],
  [75, -40],
  [160, 30],
]
/** Solid ground on both sides of ±180°: Chukotka. Both are documented participants in 2016. */
const RUSSIA: [number, number][] = [
  [178.5, 67.5],
  [179.3, 67.8],
  [-179.5, 67.8],
  [-178, 66.9],
  [175, 66.5],
  [100, 60],
]

/** Fiji, whose islands lie on both sides of ±180°; in sight only from near. */
const FIJI: [number, number][] = [
  [179.2, -16.65],
  [179.93, -16.9],
  [-179.95, -16.8],
]

const CAMERAS: [View, Camera][] = [
  ['equal-earth', { center: [0, 0], zoom: 0.9 }],
  ['equal-earth', { center: [179, 60], zoom: 2 }],
  ['natural-earth', { center: [175, 60], zoom: 2 }],
  ['robinson', { center: [175, 60], zoom: 2 }],
  ['globe', { center: [180, 40], zoom: 0.5 }],
  ['globe', { center: [-179, 60], zoom: 2.5 }],
  ['globe', { center: [180, -60], zoom: 1 }],
  ['mercator', { center: [0, 20], zoom: 0.8 }],
  ['mercator', { center: [179, 62], zoom: 3 }],
  ['equal-earth', { center: [179.6, -16.8], zoom: 6 }],
  ['mercator', { center: [180, -16.8], zoom: 6 }],
  ['mercator', { center: [180, 66.5], zoom: 5 }],
]

/** Cameras that show what another shows as well are left to the long form. */
const LONG_ONLY: readonly number[] = [0, 6, 7, 10]

for (const [view, camera] of CAMERAS.filter(
  (_, index) => process.env.ATLAS_LONG !== undefined || !LONG_ONLY.includes(index),
)) {
  test(`no seam or smear: ${view} at ${camera.center}, zoom ${camera.zoom}`, async ({ atlas }) => {
    const [longitude, latitude] = camera.center
    await atlas.open(`map=${camera.zoom}/${latitude}/${longitude}&view=${view}&layers=psi&year=2016`)
    const picture = await atlas.picture()
    const { sea, graticule, areas } = palettes.light
    let looked = 0
    for (const [positions, colours] of [
      [WATER, [sea, graticule]],
      // On a map of the whole world in its usual view, Russia's name stands on the last of them.
      [view === 'equal-earth' && camera.zoom < 1 ? RUSSIA.slice(0, -1) : RUSSIA, [areas.documented.ground]],
      [camera.zoom < 5 ? [] : FIJI, [areas.documented.ground]],
    ] as [[number, number][], string[]][]) {
      for (const position of positions) {
        const at = await atlas.pixelOf(position, view, camera)
        if (!at) continue
        looked++
        const colour = colourAt(picture, at.x, at.y)
        const nearest = Math.min(...colours.map((expected) => difference(colour, colourOf(expected))))
        expect(nearest, `${position} is ${colour}`).toBeLessThan(16)
      }
    }
    expect(looked).toBeGreaterThan(1)
  })
}

test('layers can be switched off and on, and say when they have nothing', async ({ atlas }) => {
  await atlas.open('year=2010&lang=en')
  const camera: Camera = { center: [-100, 45], zoom: 2 }
  await atlas.open('year=2010&lang=en&map=2/45/-100')
  const at = (await atlas.pixelOf([-110, 33.5], 'equal-earth', camera))!
  const before = colourAt(await atlas.picture(), at.x, at.y)
  expect(difference(before, colourOf(palettes.light.areas.founder.ground))).toBeLessThan(12)
  await atlas.toggleLayer('psi')
  const after = colourAt(await atlas.picture(), at.x, at.y)
  expect(difference(after, colourOf(palettes.light.areas.land.ground))).toBeLessThan(12)
  await expect.poll(() => atlas.hash()).toContain('layers=participants,hosts,events,places')
  await atlas.toggleLayer('psi')
  await expect.poll(() => atlas.hash()).not.toContain('layers')
  await atlas.open('year=2011&lang=en')
  await expect.poll(() => atlas.layerText('participants')).toContain('2010, 2012, 2014, and 2016')
})

test('host cities stand out in their years', async ({ atlas }) => {
  const hosts: [string, [number, number]][] = [
    ['2010', [-77.03637, 38.89511]],
    ['2012', [126.9784, 37.566]],
    ['2014', [4.29861, 52.07667]],
    ['2016', [-77.03637, 38.89511]],
  ]
  for (const [year, [longitude, latitude]] of hosts) {
    const camera: Camera = { center: [longitude, latitude], zoom: 4 }
    await atlas.open(`year=${year}&map=4/${latitude}/${longitude}&layers=hosts`)
    const at = (await atlas.pixelOf([longitude, latitude], 'equal-earth', camera))!
    const star = colourAt(await atlas.picture(), at.x, at.y)
    expect(difference(star, colourOf(palettes.light.marks.hosts.fill)), `${year}`).toBeLessThan(12)
  }
})

test('switches view, theme and language live', async ({ atlas }) => {
  await atlas.open('year=2009')
  await atlas.choose('view', 'globe')
  await expect.poll(() => atlas.hash()).toContain('view=globe')
  await atlas.choose('theme', 'dark')
  await atlas.choose('language', 'en')
  await expect.poll(() => atlas.page.title()).toBe('PSI/NSS 2009 · Nonproliferation Atlas')
  await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'en')
  const corner = colourAt(await atlas.picture(), 1000, 10)
  expect(Math.max(...corner)).toBeLessThan(70)
})

test('a lost graphics context comes back as it was', async ({ atlas }) => {
  await atlas.open('year=2009&map=2/45/-100&layers=psi')
  const before = await atlas.picture()
  await atlas.loseContext()
  await atlas.drawn()
  // The page is told of the context before its first picture is drawn.
  const differs = async () => shareOfDifferent(before, await atlas.picture())
  await expect.poll(differs).toBeLessThan(0.002)

  const faults = faultsDriver(atlas.page)
  const at = (await atlas.pixelOf([-110, 33.5], 'equal-earth', { center: [-100, 45], zoom: 2 }))!
  await faults.loseGraphics()
  await atlas.choose('theme', 'dark')
  await faults.giveGraphicsBack()
  await atlas.drawn()
  const { ground } = palettes.dark.areas.founder
  const strays = async () => difference(colourAt(await atlas.picture(), at.x, at.y), colourOf(ground))
  await expect.poll(strays, { message: 'the theme that was chosen meanwhile' }).toBeLessThan(12)
})
