import { geoDistance } from 'd3-geo'
import { palettes } from '../src/look.ts'
import type { Camera } from '../src/state.ts'
import { colourAt, colourOf, difference } from './atlas.ts'
import { exploreOn } from './drivers/explore.ts'
import { expect, test } from './test.ts'

const BRAZIL: [number, number] = [-52, -8]

test('states are added by Shift and press and by a button, compared over all years, and kept in the address', async ({
  atlas,
}) => {
  const explore = exploreOn(atlas.page)
  await atlas.open('states=JPN,RUS&year=2012&lang=en&map=2/-5/-55&layers=psi&place=SGP')
  await explore.addButton().click()
  await atlas.clickAt(BRAZIL, 'equal-earth', { center: [-55, -5], zoom: 2 })
  await atlas.closeCard()
  await atlas.page.keyboard.down('Shift')
  await atlas.clickAt(BRAZIL, 'equal-earth', { center: [-55, -5], zoom: 2 })
  await atlas.page.keyboard.up('Shift')
  await expect(explore.compared()).toHaveCount(4)
  await expect.poll(() => atlas.hash()).toContain('states=JPN,RUS,SGP,BRA')
  await expect.poll(() => explore.standingIn('RUS', 2021)).toBe('documented')
  await expect.poll(() => explore.standingIn('RUS', 2022)).toBe('suspended')
  await expect.poll(() => explore.standingIn('SGP', 2003)).toBe('possible')
  const download = atlas.page.waitForEvent('download')
  await explore.saveCompared()
  expect((await download).suggestedFilename()).toBe('psi-compared-JPN-RUS-SGP-BRA_en.csv')
})

test('a question sets its answer off on the map, lists it, and is in the address', async ({ atlas }) => {
  const explore = exploreOn(atlas.page)
  const camera: Camera = { center: [-60, 10], zoom: 2 }
  await atlas.open('year=2012&lang=en&map=2/10/-60&layers=psi')
  const at = (await atlas.pixelOf(BRAZIL, 'equal-earth', camera))!
  const before = colourAt(await atlas.picture(), at.x, at.y)
  await explore.ask('founders')
  await expect(explore.answer()).toHaveAttribute('data-sure', '11')
  await atlas.drawn()
  const after = colourAt(await atlas.picture(), at.x, at.y)
  expect(difference(before, after), 'Brazil steps back').toBeGreaterThan(8)
  await expect.poll(() => atlas.hash()).toContain('relation=founders')
  await explore.answerState('USA').click()
  await expect.poll(() => atlas.cardTitle()).toBe('United States')
})

test('things that lie over each other are offered as a list, to the mouse and to the keyboard', async ({
  atlas,
}) => {
  const explore = exploreOn(atlas.page)
  const washington: [number, number] = [-77.03637, 38.89511]
  await atlas.open(`year=2010&lang=en&map=4/${washington[1]}/${washington[0]}`)
  await atlas.clickAt(washington, 'equal-earth', { center: washington, zoom: 4 })
  await expect(explore.choice('washington')).toContainText('Nuclear Security Summit 2010')
  await expect(explore.choice('washington')).toContainText('In the articles')
  await expect.poll(() => explore.choices().count()).toBeGreaterThan(1)
  await atlas.page.keyboard.press('Escape')
  await expect(explore.choices()).toHaveCount(0)
  await atlas.focusMap()
  await atlas.page.keyboard.press('Enter')
  await expect(explore.choices().first()).toBeFocused()
  await atlas.page.keyboard.press('End')
  await expect(explore.choices().last()).toBeFocused()
  await atlas.page.keyboard.press('Home')
  await atlas.page.keyboard.press('Enter')
  await expect.poll(() => atlas.cardTitle()).toBe('Washington, D.C.')
})

test('a menu goes to a part of the world, where the scale bar is true', async ({ atlas }) => {
  const explore = exploreOn(atlas.page)
  await atlas.open('year=2012&lang=en')
  await expect(explore.scale(), 'the whole world has no one scale').toHaveCount(0)
  await explore.goToPart('africa-middle-east')
  await expect.poll(atlas.hash, 'once the map is there').toContain('map=')
  await atlas.drawn()
  const [zoom, latitude, longitude] = /map=([^&]+)/
    .exec(await atlas.hash())![1]!
    .split('/')
    .map(Number)
  const camera: Camera = { center: [longitude!, latitude!], zoom: zoom! }
  const cairo = await atlas.pixelOf([31.2, 30], 'equal-earth', camera)
  const capeTown = await atlas.pixelOf([18.4, -33.9], 'equal-earth', camera)
  expect(cairo && capeTown).toBeTruthy()
  await atlas.open('lang=en&map=4.5/1/20')
  const { pixels, kilometres } = await explore.scaleLength()
  const near: Camera = { center: [20, 1], zoom: 4.5 }
  const [west, east] = [
    (await atlas.pixelOf([18, 1], 'equal-earth', near))!,
    (await atlas.pixelOf([22, 1], 'equal-earth', near))!,
  ]
  const truth = geoDistance([18, 1], [22, 1]) * 6371.0088
  expect(((east.x - west.x) / truth) * kilometres).toBeCloseTo(pixels, 0)
})

test('arcs lead from summit to summit, and are off until they are asked for', async ({ atlas }) => {
  const camera: Camera = { center: [60, 60], zoom: 2 }
  const colour = colourOf(palettes.light.marks.hosts.fill)
  const redness = async () => {
    const picture = await atlas.picture()
    const box = (await atlas.page.locator('.map').boundingBox())!
    let found = 0
    for (let y = 0; y < box.height; y++)
      for (let x = 0; x < box.width - 60; x++)
        if (difference(colourAt(picture, box.x + x, box.y + y), colour) < 40) found++
    return found
  }
  await atlas.open(`year=2014&lang=en&map=${camera.zoom}/60/60&layers=psi`)
  const without = await redness()
  await atlas.open(`year=2014&lang=en&map=${camera.zoom}/60/60&layers=psi,arcs`)
  await expect.poll(redness).toBeGreaterThan(without + 300)
  await expect.poll(() => atlas.layerText('arcs')).toContain('2012–2014')
})
