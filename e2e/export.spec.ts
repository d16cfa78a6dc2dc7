import { PNG } from 'pngjs'
import { SCREENS } from '../src/export/sizes.ts'
import { palettes } from '../src/look.ts'
import { jpegSize, pngDensity, pngRows, pngSize, webpSize } from './drivers/rasters.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

test('every preset of the screen has the pixels it promises, named after what they show', async ({
  atlas,
}) => {
  await atlas.open('year=2009')
  for (const { width, height } of SCREENS) {
    const size = `${width}x${height}`
    await atlas.chooseExport({ format: 'png', size })
    const { name, bytes } = await atlas.saveExport()
    expect(name).toBe(`psi-nss_2009_zh-Hant_${size}.png`)
    expect(pngSize(bytes)).toBe(size)
    expect(bytes.includes('pHYs')).toBe(true)
  }
})

test('the picture shows the classes of the year and credits its sources', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  const { bytes } = await atlas.savePicture(0)
  const { data } = PNG.sync.read(bytes)
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const { areas, sea } = palettes.light
  for (const colour of [sea, areas.founder.ground, areas.documented.ground, areas['not-member'].ground])
    expect(counts.get(Number.parseInt(colour.slice(1), 16)) ?? 0, colour).toBeGreaterThan(1250)
  const text = bytes.toString('utf8')
  for (const source of ['Wikipedia', 'CC BY-SA 4.0', 'Natural Earth', 'GeoNames'])
    expect(text).toContain(source)
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

test('paper has the pixels and the density of its inches, in every raster format', async ({ atlas }) => {
  await atlas.open('year=2012&lang=en')
  await atlas.chooseExport({ size: 'A4', orientation: 'portrait', numbers: { dpi: 150 } })
  const { bytes } = await atlas.saveExport()
  expect(pngSize(bytes)).toBe('1240x1754')
  expect(pngDensity(bytes)).toBe(150)

  await atlas.chooseExport({ format: 'jpeg' })
  const jpeg = await atlas.saveExport()
  expect(jpeg.name).toBe('psi-nss_2012_en_1240x1754.jpg')
  expect(jpegSize(jpeg.bytes)).toBe('1240x1754')
  expect([jpeg.bytes[13], jpeg.bytes.readUInt16BE(14)]).toEqual([1, 150])
  expect(jpeg.bytes.toString('utf8')).toContain('CC BY-SA 4.0')

  await atlas.chooseExport({ format: 'webp' })
  const webp = await atlas.saveExport()
  expect(webpSize(webp.bytes)).toBe('1240x1754')
})

test('a page too large for one canvas is drawn by strips, sharp to its corners', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  await atlas.chooseExport({ format: 'png', size: 'custom', numbers: { width: 8192, height: 4608 } })
  const { bytes } = await atlas.saveExport()
  expect(pngSize(bytes)).toBe('8192x4608')
  const { rows, channels } = pngRows(bytes)
  // The year at the upper right: ink beside paper within two pixels, as no picture that was blown up has it.
  const inks = new Set<number>()
  let sharp = 0
  for (const row of rows.slice(220, 420)) {
    // Strips are written without a filter: the bytes are the colours.
    expect(row[0]).toBe(0)
    for (let x = 7400; x < 7980; x++) {
      const at = 1 + x * channels
      inks.add(row[at]!)
      if (Math.abs(row[at]! - row[at + 2 * channels]!) > 200) sharp++
    }
  }
  expect(inks.size).toBeGreaterThan(10)
  expect(sharp).toBeGreaterThan(500)
})

test('title, subtitle, legend and ground are the reader’s to change', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  await atlas.chooseExport({ format: 'png', size: '1280x720' })
  const dialog = atlas.exportDialog()
  await dialog.locator('#export-title').fill('Who joined? <b>&"')
  const { bytes } = await atlas.saveExport()
  expect(bytes.toString('utf8')).toContain('Who joined? <b>&", 2009')
  await expect(dialog.getByRole('img')).toHaveAttribute('aria-label', /Who joined/)
  await dialog.locator('[name=export-legend]').uncheck()
  const without = await atlas.saveExport()
  expect(without.bytes.equals(bytes)).toBe(false)

  await dialog.locator('[name=export-transparent]').check()
  const { data } = PNG.sync.read((await atlas.saveExport()).bytes)
  expect(data[3]).toBe(0)
  const middle = (360 * 1280 + 640) * 4
  expect(data[middle + 3]).toBe(255)
})

test('a size that cannot be made is refused with a sentence, and nothing is lost', async ({ atlas }) => {
  await atlas.open('lang=en')
  const dialog = atlas.exportDialog()
  await atlas.chooseExport({ format: 'png', size: 'A0', numbers: { dpi: 600 } })
  await expect(dialog.getByRole('alert')).toContainText('too large')
  await expect(dialog.locator('.primary')).toBeDisabled()
  await dialog.locator('.export-largest').click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(dialog.locator('.primary')).toBeEnabled()
  await atlas.chooseExport({ size: 'custom', numbers: { width: 4000, height: 1000 } })
  await expect(dialog.getByRole('alert')).toContainText('3 times')
})

test('a picture can be copied', async ({ atlas, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await atlas.open('lang=en')
  await atlas.chooseExport({ format: 'png', size: '1280x720' })
  await atlas.exportDialog().locator('.export-copy').click()
  await expect(atlas.exportOutcome()).toContainText('Copied')
  const types = await atlas.page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  )
  expect(types).toContain('image/png')
})
