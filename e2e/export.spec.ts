import { PNG } from 'pngjs'
import { palettes } from '../src/look.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

test('saves the promised pixels at every size, named after what they show', async ({ atlas }) => {
  await atlas.open('year=2009')
  for (const [index, width, height] of [
    [0, 1280, 720],
    [1, 2560, 1440],
    [2, 3840, 2160],
  ] as const) {
    const { name, bytes } = await atlas.savePicture(index)
    expect(name).toBe(`psi-nss_2009_zh-Hant_${width}x${height}.png`)
    const picture = PNG.sync.read(bytes)
    expect([picture.width, picture.height]).toEqual([width, height])
    expect(bytes.includes('pHYs')).toBe(true)
  }
})

test('the picture shows the classes of the year and credits its sources', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  const { bytes } = await atlas.savePicture(1)
  const { data } = PNG.sync.read(bytes)
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const { areas, sea } = palettes.light
  for (const colour of [sea, areas.founder.ground, areas.documented.ground, areas['not-member'].ground])
    expect(counts.get(Number.parseInt(colour.slice(1), 16)) ?? 0, colour).toBeGreaterThan(5000)
  const text = bytes.toString('utf8')
  expect(text).toContain('Wikipedia')
  expect(text).toContain('CC BY-SA 4.0')
  expect(text).toContain('Natural Earth')
  expect(text).toContain('GeoNames')
})

test('the same address gives the same bytes from any window', async ({ atlas }) => {
  const address = 'year=2012&lang=en&map=3/40/120'
  await atlas.open(address)
  const large = await atlas.savePicture(1)
  await atlas.page.setViewportSize({ width: 390, height: 844 })
  await atlas.open(address)
  const small = await atlas.savePicture(1)
  expect(small.name).toBe(large.name)
  expect(small.bytes.equals(large.bytes)).toBe(true)
})
