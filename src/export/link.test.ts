import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { clashes, find, sceneOf, textBoxes } from '../figure/fixture.ts'
import { type Box, overlap, type Scene, shapesIn } from '../figure/shapes.ts'
import { defaultSettings, VIEWS } from '../state.ts'
import { readAddress } from '../url.ts'
import { codeOf, linkTo } from './link.ts'
import { pixelsOf } from './rasterise.ts'
import { screenSheet } from './sizes.ts'

const address = 'https://example.org/atlas/#year=2010&place=KOR&lang=en'
const code = codeOf(address)!

/** The white square of the code. */
function squareOf(scene: Scene): Box {
  const [ground] = shapesIn(find(scene, 'link')!.children)
  const [, x, y, width] = /^M(\d+) (\d+)h(\d+)/.exec(String(ground && 'd' in ground && ground.d))!.map(Number)
  return { x: x!, y: y!, width: width!, height: width! }
}

describe('linkTo', () => {
  const settings = { ...defaultSettings(2025, 'en'), place: 'KOR', view: 'robinson' as const }

  test('leads to the same settings on a machine with another language and another last year', () => {
    const link = new URL(linkTo('https://example.org/atlas/?a=b#old', settings))
    expect(link.origin + link.pathname + link.search).toBe('https://example.org/atlas/?a=b')
    const limits = { firstYear: 2002, lastYear: 2030, knows: () => true }
    const { settings: read, mendings } = readAddress(link.hash, limits, defaultSettings(2030, 'zh-Hans'))
    expect(mendings).toEqual([])
    expect(read).toEqual(settings)
  })
})

describe('the code', () => {
  test('is what the encoder says, with half of its redundancy or more, and four modules of white round it', () => {
    const { data } = encode(address, { ecc: 'M', border: 0 })
    // Every dark and every light module, as it comes out in a picture of three pixels to the logical one.
    const sheet = screenSheet({ width: 3840, height: 2160 })
    const scene = sceneOf({}, { code, page: { width: 1280, height: 720 } })
    const { x, y, width } = squareOf(scene)
    const side = width / (data.length + 8)
    const picture = { width: sheet.width, data: pixelsOf(scene, sheet) }
    const darkAt = (column: number, row: number) => {
      const [across, down] = [x + (column + 4.5) * side, y + (row + 4.5) * side].map((pixels) =>
        Math.floor(pixels * 3),
      )
      return picture.data[(down! * picture.width + across!) * 4] === 0
    }
    const size = data.length + 8
    const read = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => darkAt(column - 4, row - 4)),
    )
    const wanted = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => data[row - 4]?.[column - 4] ?? false),
    )
    expect(read).toEqual(wanted)
  })

  test('is not made of an address that no telephone would read off a page', () => {
    expect(codeOf(`https://example.org/#${'a'.repeat(400)}`)).toBeNull()
    expect(codeOf(`https://example.org/#${'a'.repeat(90_000)}`)).toBeNull()
  })

  test.each([
    [1280, 720],
    [720, 720],
    [720, 1280],
    [2160, 720],
  ])('lies on nothing and under nothing on a page of %i × %i', (width, height) => {
    for (const view of VIEWS) {
      for (const camera of [null, { center: [20, 20] as [number, number], zoom: 2 }]) {
        const scene = sceneOf({ view, camera }, { code, page: { width, height } })
        const square = squareOf(scene)
        expect(square.x + square.width).toBeLessThanOrEqual(width - 32)
        expect(square.y + square.height).toBeLessThanOrEqual(height - 32)
        const boxes = ['title', 'legend', 'credits', 'labels', 'link'].flatMap((id) =>
          textBoxes(find(scene, id)),
        )
        expect(
          boxes.filter((box) => overlap(box, square)),
          view,
        ).toEqual([])
        expect(
          clashes(['title', 'legend', 'credits', 'link'].flatMap((id) => textBoxes(find(scene, id)))),
          view,
        ).toEqual([])
        const clip = find(scene, 'map')?.clip
        if (clip) expect(overlap(clip, square), view).toBe(false)
        else {
          const outline = shapesIn(find(scene, 'outline')!.children)[0]!
          const points = [...String('d' in outline && outline.d).matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
          expect(points.length).toBeGreaterThan(3)
          const inside = points.filter(([, px, py]) =>
            overlap(square, { x: Number(px), y: Number(py), width: 0.1, height: 0.1 }),
          )
          expect(inside, view).toEqual([])
        }
      }
    }
  })
})
