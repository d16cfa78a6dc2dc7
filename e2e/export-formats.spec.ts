import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

/** Width and height from a JPEG's frame header. */
function jpegSize(bytes: Buffer): [number, number] {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!
    if (marker === 0xc0 || marker === 0xc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
  }
  throw new Error('This JPEG has no frame.')
}

/** Width and height from a WebP's first chunk: lossy, lossless or extended. */
function webpSize(bytes: Buffer): [number, number] {
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
  const bits = bytes.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1]
}

function pngDensity(bytes: Buffer): number {
  return Math.round(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4) * 0.0254)
}

test('every preset of the screen has the pixels it promises', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  for (const size of ['1920x1080', '1080x1080', '1200x628', '1080x1920']) {
    await atlas.chooseExport({ format: 'png', size })
    const { name, bytes } = await atlas.saveExport()
    expect(name).toBe(`psi-nss_2009_en_${size}.png`)
    const { width, height } = PNG.sync.read(bytes)
    expect(`${width}x${height}`).toBe(size)
  }
})

test('paper has the pixels and the density of its inches, in every raster format', async ({ atlas }) => {
  await atlas.open('year=2012&lang=en')
  await atlas.chooseExport({ size: 'A4', orientation: 'portrait', numbers: { dpi: 150 } })
  const { bytes } = await atlas.saveExport()
  const { width, height } = PNG.sync.read(bytes)
  expect([width, height]).toEqual([1240, 1754])
  expect(pngDensity(bytes)).toBe(150)

  await atlas.chooseExport({ format: 'jpeg' })
  const jpeg = await atlas.saveExport()
  expect(jpeg.name).toBe('psi-nss_2012_en_1240x1754.jpg')
  expect(jpegSize(jpeg.bytes)).toEqual([1240, 1754])
  expect([jpeg.bytes[13], jpeg.bytes.readUInt16BE(14)]).toEqual([1, 150])
  expect(jpeg.bytes.toString('utf8')).toContain('CC BY-SA 4.0')

  await atlas.chooseExport({ format: 'webp' })
  const webp = await atlas.saveExport()
  expect(webpSize(webp.bytes)).toEqual([1240, 1754])
})

test('a page too large for one canvas is drawn by strips, sharp to its corners', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  await atlas.chooseExport({ format: 'png', size: 'custom', numbers: { width: 8192, height: 4608 } })
  const { bytes } = await atlas.saveExport()
  const { width, height, data } = PNG.sync.read(bytes)
  expect([width, height]).toEqual([8192, 4608])
  // The year at the upper right: ink beside paper within two pixels, as no picture that was blown up has it.
  const inks = new Set<number>()
  let sharp = 0
  for (let y = 220; y < 420; y++) {
    for (let x = 7400; x < 7980; x++) {
      const at = (y * width + x) * 4
      inks.add(data[at]!)
      if (Math.abs(data[at]! - data[at + 8]!) > 200) sharp++
    }
  }
  expect(inks.size).toBeGreaterThan(10)
  expect(sharp).toBeGreaterThan(500)
})

test('the page is transparent where that is chosen, and says so in its preview', async ({ atlas }) => {
  await atlas.open('year=2009&lang=en')
  await atlas.chooseExport({ format: 'png', size: '1280x720' })
  await atlas.exportDialog().locator('[name=export-transparent]').check()
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

test('title, subtitle and legend are the reader’s to change', async ({ atlas }) => {
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
})

test('SVG is vectors and text, with nothing from outside; outlined it has no text', async ({ atlas }) => {
  await atlas.open('year=2009&lang=zh-Hant')
  await atlas.chooseExport({ format: 'svg', size: 'A4' })
  const { name, bytes } = await atlas.saveExport()
  expect(name).toBe('psi-nss_2009_zh-Hant_297x210mm.svg')
  const svg = bytes.toString('utf8')
  expect(svg).not.toMatch(/<image|<script|href=|url\((?!#|data:font)/)
  expect(svg).toContain('>創始國</text>')
  const areas = svg.slice(svg.indexOf('<g id="areas"'), svg.indexOf('<g id="borders"'))
  const keys = [...areas.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key)
  expect(keys.length).toBeGreaterThan(230)
  expect(new Set(keys).size).toBe(keys.length)

  await atlas.exportDialog().locator('[name=export-outlined]').check()
  const outlined = (await atlas.saveExport()).bytes.toString('utf8')
  expect(outlined).not.toContain('<text')
  expect(outlined).toContain('<title>創始國</title>')

  // With its own fonts the text stands where its outlines do; in any other font 10,000 pixels would differ.
  const [asText, asShapes] = [await atlas.pictureOfFile(svg), await atlas.pictureOfFile(outlined)]
  expect([asText.wellFormed, asShapes.wellFormed]).toEqual([true, true])
  let differing = 0
  for (let at = 0; at < asText.picture.data.length; at += 4)
    if (Math.abs(asText.picture.data[at]! - asShapes.picture.data[at]!) > 140) differing++
  expect(differing).toBeLessThan(2500)
})

test('PDF is made in the page, with the fonts in it', async ({ atlas }) => {
  await atlas.open('year=2009&lang=zh-Hans')
  await atlas.chooseExport({ format: 'pdf', size: 'A3', orientation: 'landscape' })
  const { name, bytes } = await atlas.saveExport()
  expect(name).toBe('psi-nss_2009_zh-Hans_420x297mm.pdf')
  const pdf = bytes.toString('latin1')
  expect(pdf.slice(0, 8)).toBe('%PDF-1.7')
  expect(pdf).toMatch(/\/MediaBox \[0 0 1190\.55\d* 841\.8\d*\]/)
  expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThan(3)
  expect(pdf).not.toContain('/Subtype /Image')
})

/** Sizes of a GIF's frames and how long each stands, in hundredths of a second. */
function gifFrames(bytes: Buffer): { width: number; height: number; delay: number }[] {
  const tableAfter = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const frames: { width: number; height: number; delay: number }[] = []
  let delay = 0
  let at = 13 + tableAfter(bytes[10]!)
  while (bytes[at] !== 0x3b) {
    if (bytes[at] === 0x21) {
      if (bytes[at + 1] === 0xf9) delay = bytes.readUInt16LE(at + 4)
      at += 2
    } else {
      frames.push({ width: bytes.readUInt16LE(at + 5), height: bytes.readUInt16LE(at + 7), delay })
      at += 11 + tableAfter(bytes[at + 9]!)
    }
    while (bytes[at] !== 0) at += bytes[at]! + 1
    at++
  }
  return frames
}

test('the years move: a frame for each, as long as asked', async ({ atlas }) => {
  await atlas.open('lang=en')
  await atlas.chooseExport({ format: 'gif', size: '1280x720', numbers: { from: 2009, to: 2012, pace: 0.5 } })
  const { name, bytes } = await atlas.saveExport()
  expect(name).toBe('psi-nss_2009-2012_en_1280x720.gif')
  expect(gifFrames(bytes)).toEqual(Array(4).fill({ width: 1280, height: 720, delay: 50 }))
})

test('a series is a ZIP of pictures, or a PDF of pages', async ({ atlas }) => {
  await atlas.open('lang=en')
  await atlas.chooseExport({ format: 'png', size: '1280x720' })
  await atlas.exportDialog().locator('[name=export-series]').check()
  await atlas.chooseExport({ numbers: { from: 2010, to: 2012 } })
  const zip = await atlas.saveExport()
  expect(zip.name).toBe('psi-nss_2010-2012_en_1280x720.zip')
  const files = unzipSync(zip.bytes)
  const names = [2010, 2011, 2012].map((year) => `psi-nss_${year}_en_1280x720.png`)
  expect(Object.keys(files)).toEqual(names)
  const [one, other] = names.map((name) => PNG.sync.read(Buffer.from(files[name]!)))
  expect([one!.width, one!.height]).toEqual([1280, 720])
  expect(one!.data.equals(other!.data)).toBe(false)

  await atlas.chooseExport({ format: 'pdf' })
  const pdf = await atlas.saveExport()
  expect(pdf.name).toBe('psi-nss_2010-2012_en_1280x720.pdf')
  expect(pdf.bytes.toString('latin1')).toMatch(/\/Type \/Pages\s*\/Count 3/)
})

test('long work can be called off', async ({ atlas }) => {
  await atlas.open('lang=en')
  await atlas.chooseExport({ format: 'png', size: 'custom', numbers: { width: 16_384, height: 9216 } })
  const dialog = atlas.exportDialog()
  await dialog.locator('.primary').click()
  await dialog.locator('.export-cancel').click()
  await expect(atlas.exportOutcome()).toContainText('Cancelled')
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
