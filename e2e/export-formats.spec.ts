import { drawPage } from './drivers/figure.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

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

  // With its own fonts the text stands where its outlines do; in any other font thousands of pixels would differ.
  const [asText, asShapes] = [await atlas.pictureOfFile(svg), await atlas.pictureOfFile(outlined)]
  expect([asText.wellFormed, asShapes.wellFormed]).toEqual([true, true])
  let differing = 0
  for (let at = 0; at < asText.picture.data.length; at += 4)
    if (Math.abs(asText.picture.data[at]! - asShapes.picture.data[at]!) > 140) differing++
  expect(differing).toBeLessThan(100)
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

/** Steps of 255 by which a channel may differ: the two smooth edges each in their own way. */
const EDGE = 60

test('flat worlds as SVG look in Chromium as resvg draws them', async ({ atlas }) => {
  const size = { width: 640, height: 360 }
  for (const view of ['equal-earth', 'natural-earth', 'robinson']) {
    const { svg, picture } = await drawPage(`year=2009&lang=en&view=${view}`, size)
    const shown = await atlas.pictureOfFile(svg)
    expect(shown.wellFormed).toBe(true)
    let differing = 0
    for (let at = 0; at < picture.data.length; at++)
      if (Math.abs(shown.picture.data[at]! - picture.data[at]!) > EDGE) differing++
    expect(differing / picture.data.length, view).toBeLessThan(0.0005)
  }
})
