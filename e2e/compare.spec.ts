import { palettes } from '../src/look.ts'
import type { Camera } from '../src/state.ts'
import { type Atlas, colourAt, colourOf, difference } from './atlas.ts'
import { expect, test } from './test.ts'

/** In Argentina, which joined in 2005 and was not yet in at the end of 2003. */
const ARGENTINA: [number, number] = [-66, -34]
const { areas } = palettes.light
const NOT_YET = colourOf(areas['not-member'].ground)
const IN = colourOf(areas.documented.ground)

async function expectColour(atlas: Atlas, camera: Camera, colour: [number, number, number], what: string) {
  const at = await atlas.pixelOf(ARGENTINA, 'equal-earth', camera)
  const found = colourAt(await atlas.picture(), at!.x, at!.y)
  expect(difference(found, colour), `${what}: ${found}`).toBeLessThan(12)
}

function cameraOf(hash: string): Camera {
  const [, zoom, latitude, longitude] = /map=([-\d.]+)\/([-\d.]+)\/([-\d.]+)/.exec(hash)!.map(Number)
  return { zoom: zoom!, center: [longitude!, latitude!] }
}

test('two years are swiped by mouse and keys, at one camera', async ({ atlas, context }) => {
  const camera: Camera = { center: [-63, -30], zoom: 2 }
  await atlas.open('map=2/-30/-63&layers=psi&compare=2003&lang=en')
  await atlas.bothDrawn()
  await expect.poll(() => atlas.yearLabels()).toEqual(['2003', '2025'])
  await atlas.dragDivider(0.2)
  await expectColour(atlas, camera, IN, 'right of the divider')
  await expect.poll(() => atlas.hash()).toContain('compare=2003,swipe,20')
  await atlas.divider().press('End')
  await expect(atlas.divider()).toHaveAttribute('aria-valuenow', '100')
  await expectColour(atlas, camera, NOT_YET, 'left of the divider')
  await atlas.divider().press('PageDown')
  await atlas.divider().press('ArrowLeft')
  await expect(atlas.divider()).toHaveAttribute('aria-valuetext', '88%: left 2003, right 2025')
  await expect.poll(atlas.hash).toContain('compare=2003,swipe,88')

  // Dragged by its left side, the map of the other year leads and the first follows.
  const at = (await atlas.pixelOf(ARGENTINA, 'equal-earth', camera))!
  await atlas.page.mouse.move(at.x, at.y)
  await expect(atlas.tip()).toContainText('Not yet')
  await atlas.page.mouse.down()
  await atlas.page.mouse.move(at.x + 60, at.y - 40, { steps: 4 })
  await atlas.page.mouse.move(at.x + 61, at.y - 40)
  await atlas.page.waitForTimeout(300)
  await atlas.page.mouse.up()
  // Its tip would lie over what is looked at.
  await atlas.page.mouse.move(10, 10)
  await expect.poll(atlas.hash).not.toContain('map=2/-30/-63')
  await atlas.bothDrawn()
  const moved = cameraOf(await atlas.hash())
  const after = (await atlas.pixelOf(ARGENTINA, 'equal-earth', moved))!
  expect(after.x - at.x).toBeGreaterThan(30)
  await expectColour(atlas, moved, NOT_YET, 'the map that led')
  await atlas.divider().press('Home')
  await expectColour(atlas, moved, IN, 'the map that followed')

  const page = await context.newPage()
  await page.goto(`./${await atlas.hash()}`)
  await expect(page.locator('[role=slider][aria-valuenow="0"]')).toBeAttached()
  await page.close()
  await atlas.endComparison()
  await expect(atlas.secondMap()).toHaveCount(0)
  await expect(atlas.compareButton()).toBeFocused()
  await expect.poll(() => atlas.hash()).not.toContain('compare')
})

test('two years stand side by side, are exchanged, and say what became of the states', async ({ atlas }) => {
  await atlas.open('year=2016&lang=en&layers=psi')
  await atlas.compareButton().click()
  await atlas.compareWay().selectOption('side')
  await atlas.otherYear().selectOption('2004')
  await atlas.bothDrawn()
  await expect.poll(() => atlas.hash()).toContain('compare=2004,side')
  const [first, second] = [
    await atlas.page.locator('.map').boundingBox(),
    await atlas.secondMap().boundingBox(),
  ]
  expect(second!.x + second!.width).toBeLessThanOrEqual(first!.x + 1)
  await expect(atlas.comparedLine()).toContainText('2004 and 2016 side by side')
  await atlas.swapYears()
  await expect.poll(() => atlas.year()).toBe('2004')
  await expect.poll(() => atlas.yearLabels()).toEqual(['2016', '2004'])
  await atlas.comparedLine().click()
  await expect(atlas.comparedStates('joined')).toContainText('Argentina')
  await expect(atlas.comparedStates('joined')).toContainText('between the end of 2004 and the end of 2016')
  await atlas.comparedStates('both').getByRole('button', { name: 'Japan' }).click()
  await expect.poll(() => atlas.cardTitle()).toBe('Japan')
  await expect(atlas.card()).toContainText(/End of 2004.*End of 2016/s)
})

test.describe('as a grid', () => {
  test.use({ renderer: 'figure' })

  test('years in a grid, by preset and one by one; a press shows one large', async ({ atlas }) => {
    await atlas.open('lang=en&year=2025')
    await atlas.page.keyboard.press('c')
    await atlas.compareWay().selectOption('grid')
    await expect(atlas.cells()).toHaveCount(4)
    for (const [year, colour] of [
      [2003, areas['not-member'].ground],
      [2009, areas.documented.ground],
    ] as const)
      await expect.poll(() => atlas.cellColour(year, 'ARG'), String(year)).toBe(colour)
    await expect(atlas.cell(2009)).toContainText('53 documented, 45 possible')
    await expect(atlas.gridLegend()).toContainText('Participation suspended')
    await atlas.toggleGridYear(2016)
    await atlas.toggleGridYear(2012)
    await expect.poll(() => atlas.hash()).toContain('multiples=2003,2009,2012,2025')
    await atlas.gridPreset().selectOption('summits')
    await expect(atlas.gridLegend()).not.toContainText('Participation suspended')
    await atlas.cell(2010).press('ArrowRight')
    await expect(atlas.cell(2012)).toBeFocused()
    await atlas.page.keyboard.press('Enter')
    await expect.poll(() => atlas.year()).toBe('2012')
    await expect(atlas.cells()).toHaveCount(0)
    await atlas.drawn()
  })

  test('a grid is saved as one picture with the years on it', async ({ atlas }) => {
    await atlas.open('lang=en&multiples=2003,2009,2016,2025')
    await atlas.chooseExport({ format: 'svg' })
    const { name, bytes } = await atlas.saveExport()
    expect(name).toContain('2003+2009+2016+2025')
    const svg = bytes.toString()
    for (const year of [2003, 2009, 2016, 2025]) expect(svg).toContain(`>${year}</text>`)
    expect(svg.match(/id="psi-founder-/g)).toHaveLength(4)
  })
})
