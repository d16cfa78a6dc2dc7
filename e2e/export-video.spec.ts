import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { gifFrames } from './drivers/gif.ts'
import { framesOf } from './drivers/video.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

/** 2003 to 2016, in pictures as small as the year can be read in. */
const YEARS = Array.from({ length: 14 }, (_, index) => 2003 + index)
const SIZE = { width: 480, height: 270 }

/** Every so many bytes of a picture are looked at: an odd number, so that all channels are. */
const STEP = 7

/** Mean difference of the bytes of two pictures, 0 to 255. */
function distance(one: Buffer, other: Buffer): number {
  let sum = 0
  for (let at = 0; at < one.length; at += STEP) sum += Math.abs(one[at]! - other[at]!)
  return (sum * STEP) / one.length
}

/** Share of the bytes that are the same. */
const equal = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, byte, at) => sum + Number(byte === other[at]), 0) / one.length

/** Which of the pictures each frame looks most like, and how far from that one it is at most. */
function likeness(frames: readonly { pixels: Buffer }[], pictures: readonly Buffer[]) {
  const all = frames.map(({ pixels }) => pictures.map((picture) => distance(pixels, picture)))
  return {
    years: all.map((distances) => YEARS[distances.indexOf(Math.min(...distances))]),
    furthest: Math.max(...all.map((distances) => Math.min(...distances))),
  }
}

test('2003 to 2016 as GIF, MP4 and WebM: a frame for each year, and each shows its year', async ({
  atlas,
}) => {
  await atlas.open('lang=en')
  await atlas.chooseExport({ format: 'png', size: 'custom', numbers: SIZE })
  await atlas.exportDialog().locator('[name=export-series]').check()
  await atlas.chooseExport({ numbers: { from: 2003, to: 2016 } })
  const files = unzipSync((await atlas.saveExport()).bytes)
  expect(Object.keys(files)).toEqual(YEARS.map((year) => `psi-nss_${year}_en_480x270.png`))
  const pictures = Object.values(files).map((file) => PNG.sync.read(Buffer.from(file)).data)

  await atlas.chooseExport({ format: 'gif', numbers: { pace: 0.5 } })
  const gif = await atlas.saveExport()
  expect(gif.name).toBe('psi-nss_2003-2016_en_480x270.gif')
  const pages = gifFrames(gif.bytes)
  expect(pages.map(({ width, height, delay }) => [width, height, delay])).toEqual(
    YEARS.map(() => [480, 270, 50]),
  )
  const drawn = likeness(pages, pictures)
  expect(drawn.years).toEqual(YEARS)
  // 256 colours for all years, those of the classes among them.
  expect(drawn.furthest).toBeLessThan(0.6)
  expect(equal(pages[7]!.pixels, pictures[7]!)).toBeGreaterThan(0.8)

  for (const format of ['mp4', 'webm']) {
    await atlas.chooseExport({ format })
    const { name, bytes } = await atlas.saveExport()
    expect(name).toBe(`psi-nss_2003-2016_en_480x270.${format}`)
    const frames = await framesOf(atlas.page, bytes)
    expect(frames.map(({ at, duration }) => [at, duration])).toEqual(
      YEARS.map((_, index) => [index / 2, 0.5]),
    )
    expect(frames.every(({ width, height }) => width === 480 && height === 270)).toBe(true)
    const shown = likeness(frames, pictures)
    expect(shown.years, format).toEqual(YEARS)
    expect(shown.furthest, format).toBeLessThan(3)
  }
})

test('a video that cannot be written is refused with a sentence', async ({ atlas }) => {
  await atlas.page.addInitScript(() => {
    const asked = VideoEncoder.isConfigSupported
    VideoEncoder.isConfigSupported = (config) =>
      config.codec.startsWith('avc')
        ? Promise.resolve({ supported: false, config })
        : asked.call(VideoEncoder, config)
  })
  await atlas.open('lang=en')
  await atlas.chooseExport({ size: 'custom', numbers: { width: 641, height: 360 } })
  const dialog = atlas.exportDialog()
  await expect(dialog.locator('[value=mp4]')).toBeDisabled()
  await expect(dialog.locator('.export-missing')).toContainText('MP4')
  await atlas.chooseExport({ format: 'webm' })
  await expect(dialog.getByRole('alert')).toContainText('even')
  await dialog.locator('.export-largest').click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(dialog.locator('#export-width')).toHaveValue('640')
})
