/** Events that are too many for one file come as tiles, from a plain static server. */
import { palettes } from '../src/look.ts'
import type { Camera } from '../src/state.ts'
import { colourAt, colourOf, difference } from './atlas.ts'
import { faultsDriver } from './drivers/faults.ts'
import { typeHash } from './drivers/frame.ts'
import { aloneOn, type Located, type Tiled, tiledServer } from './drivers/tiles.ts'
import { expect, test } from './test.ts'

/** Water of the Pacific for the most part. */
const CAMERA: Camera = { center: [-150, 0], zoom: 3 }
const HASH = 'lang=en&map=3/0/-150&layers=events'

let tiled: Tiled
test.beforeAll(async () => {
  tiled = await tiledServer(3000)
})
test.afterAll(() => tiled.server.close())

const happenedIn = (year: number) => (event: Located) =>
  [event.earliest, event.latest].every((day) => day.startsWith(`${year}`)) && event.location === 'city'

test('three thousand events are dots of their years, each with its card', async ({ atlas, page }) => {
  const { server, events } = tiled
  const { fill } = palettes.light.marks.events
  const { sea } = palettes.light
  await page.goto(`${server.address}#${HASH}&year=2005`)
  await atlas.drawn()
  const { event, x, y } = await aloneOn(atlas, events, happenedIn(2006), 'equal-earth', CAMERA)
  const colour = async () => colourAt(await atlas.picture(), x, y)
  expect(difference(await colour(), colourOf(sea)), 'before its year').toBeLessThan(12)
  await atlas.pressOnSlider('ArrowRight')
  await atlas.drawn()
  expect(difference(await colour(), colourOf(fill)), 'in its year').toBeLessThan(12)
  await atlas.pressOnSlider('ArrowRight')
  await atlas.drawn()
  const past = await colour()
  for (const other of [sea, fill])
    expect(difference(past, colourOf(other)), `after its year, ${past}`).toBeGreaterThan(24)
  await page.mouse.click(x, y)
  await expect.poll(() => atlas.cardTitle()).toContain(event.names.en)
  await expect.poll(() => atlas.hash()).toContain(`place=${event.id}`)
  expectParts('equal-earth')

  // Another projection has tiles of its own.
  server.parts.length = 0
  await atlas.choose('view', 'mercator')
  await atlas.drawn()
  const other = await aloneOn(atlas, events, happenedIn(2007), 'mercator', CAMERA)
  const seen = colourAt(await atlas.picture(), other.x, other.y)
  expect(difference(seen, colourOf(fill)), `${other.event.id} on Mercator's map`).toBeLessThan(12)
  expectParts('mercator')
})

/** Of one archive, by ranges, and far from all of it. */
function expectParts(grid: string): void {
  const { parts, added } = tiled.server
  const archive = `data/events/${grid}.pmtiles`
  const answers = new Set(parts.map(({ file, status }) => `${status} ${file}`))
  expect(answers).toEqual(new Set([`206 ${archive}`]))
  expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(added.get(archive)!.length / 2)
}

test('a server without ranges is named, and so is what the light map leaves out', async ({ atlas, page }) => {
  const { server, events } = tiled
  const event = events.find(happenedIn(2010))!
  server.ranges = false
  await page.goto(`${server.address}#lang=en&year=2010&place=${event.id}`)
  await expect(faultsDriver(page).alert()).toContainText('does not answer HTTP range requests')
  // Its record is a file by itself.
  await expect.poll(() => atlas.cardTitle()).toContain(event.names.en)
  server.ranges = true
  await atlas.retry()
  await atlas.drawn()
  await expect(atlas.notices()).toHaveCount(0)
  await expect.poll(() => server.parts.at(-1)?.status).toBe(206)
  await page.goto(`${server.address}#lang=en&year=2010&renderer=figure`)
  await atlas.drawn()
  const text = await atlas.layerText('events')
  expect(text).toContain('The light map and saved pictures do not draw these events')
  const drawn = events.filter(({ earliest, latest }) => earliest <= '2010-12-31' && latest >= '2010-01-01')
  expect(Number(/PSI events\D*(\d+)/.exec(text)?.[1])).toBeGreaterThanOrEqual(drawn.length)
  // Whatever lists or saves events says that these are not among them.
  await expect(atlas.wordsOfPlaces()).toContainText('do not draw these events')
  await typeHash(page, 'lang=en&year=2010&renderer=figure&place=USA&panel=table&table=events')
  await expect(atlas.card()).toContainText('are not listed here')
  await expect(atlas.downloads()).toContainText(`Not in these files: ${events.length} events`)
})
