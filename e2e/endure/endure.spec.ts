/**
 * Whether anything grows that should not. `npm run endure` takes the long form; the short one opens cards only,
 * since a page needs a while before its growth stands out of its noise.
 */
import type { Atlas } from '../atlas.ts'
import { type Held, meterOf } from '../drivers/endurance.ts'
import { typeHash } from '../drivers/frame.ts'
import { expect, test } from '../test.ts'

const LONG = process.env.ATLAS_LONG !== undefined
const TIMES = LONG
  ? { exports: 50, cards: 100, seconds: 600, rounds: 30 }
  : { exports: 0, cards: 10, seconds: 0, rounds: 0 }
const BOUNDS = { heap: 10, nodes: 200, listeners: 50, canvases: 0 }

const PLACES = ['KOR', 'seoul', 'USA', 'washington', 'VAT', 'TWN', 'RUS', 'the-hague', 'FJI', 'JPN']

async function exportTimes(atlas: Atlas, times: number): Promise<void> {
  for (let index = 0; index < times; index++) {
    await atlas.chooseExport({ format: ['png', 'svg'][index % 2] ?? 'png', size: '1280x720' })
    expect((await atlas.saveExport()).bytes.length).toBeGreaterThan(10_000)
  }
  await atlas.page.keyboard.press('Escape')
}

async function openCards(atlas: Atlas, times: number): Promise<void> {
  for (let index = 0; index < times; index++) {
    await typeHash(atlas.page, `lang=en&year=2012&place=${PLACES[index % PLACES.length]}`)
    await expect(atlas.card()).toBeVisible()
  }
  await typeHash(atlas.page, 'lang=en&year=2012')
  await expect(atlas.card()).toHaveCount(0)
}

async function playFor(atlas: Atlas, seconds: number): Promise<void> {
  await typeHash(atlas.page, 'lang=en&year=2003')
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    if (!(await atlas.playing())) await atlas.play()
    await atlas.page.waitForTimeout(1000)
  }
  if (await atlas.playing()) await atlas.play()
}

async function goRound(atlas: Atlas, times: number): Promise<void> {
  const languages = ['en', 'zh-Hant', 'zh-Hans']
  for (let index = 0; index < times; index++) {
    const [year, place] = [2003 + (index % 20), PLACES[index % PLACES.length]]
    await typeHash(atlas.page, `lang=${languages[index % 3]}&year=${year}&place=${place}`)
    await expect(atlas.card()).toBeVisible()
    await atlas.drawn()
  }
  await typeHash(atlas.page, 'lang=en&year=2012')
  await atlas.drawn()
}

const grown = (before: Held, after: Held): Held => ({
  heap: after.heap - before.heap,
  nodes: after.nodes - before.nodes,
  listeners: after.listeners - before.listeners,
  canvases: after.canvases - before.canvases,
})

const WORKS: Record<keyof typeof TIMES, (atlas: Atlas, times: number) => Promise<void>> = {
  exports: exportTimes,
  cards: openCards,
  seconds: playFor,
  rounds: goRound,
}
const NAMES = {
  exports: 'exports leave nothing behind',
  cards: 'opened cards leave nothing behind',
  seconds: 'playing leaves nothing behind',
  rounds: 'changes of year, place and language leave nothing behind',
}

for (const name of Object.keys(TIMES) as (keyof typeof TIMES)[])
  test(NAMES[name], async ({ atlas, page }) => {
    const times = TIMES[name]
    test.skip(times === 0, 'is measured in the long form')
    test.setTimeout(LONG ? 3_600_000 : 240_000)
    await atlas.open('lang=en&year=2012')
    const meter = await meterOf(page)
    // Once each way, so that code, fonts and pictures that are kept on purpose are there before.
    await WORKS[name](atlas, name === 'cards' ? PLACES.length : 3)
    const before = await meter.held()
    await WORKS[name](atlas, times)
    const more = grown(before, await meter.held())
    console.log(
      `${name} × ${times}: ${JSON.stringify(more, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))}`,
    )
    for (const [what, bound] of Object.entries(BOUNDS))
      expect.soft(more[what as keyof Held], `${what} after ${times} ${name}`).toBeLessThanOrEqual(bound)
    expect(await meter.lost()).toBe(0)
    expect((await meter.held()).canvases).toBe(1)
  })
