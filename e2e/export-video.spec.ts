import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { framesOf } from './drivers/video.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

/** Mean difference of the bytes of two pictures, 0 to 255. */
const distance = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, byte, at) => sum + Math.abs(byte - other[at]!), 0) / one.length

test('the years as MP4 and WebM: a frame for each, and each shows its year', async ({ atlas }) => {
  const years = [2009, 2010, 2011]
  await atlas.open('lang=en')
  await atlas.chooseExport({ format: 'png', size: 'custom', numbers: { width: 640, height: 360 } })
  await atlas.exportDialog().locator('[name=export-series]').check()
  await atlas.chooseExport({ numbers: { from: 2009, to: 2011 } })
  const pictures = Object.values(unzipSync((await atlas.saveExport()).bytes)).map(
    (file) => PNG.sync.read(Buffer.from(file)).data,
  )
  for (const format of ['mp4', 'webm']) {
    await atlas.chooseExport({ format, numbers: { pace: 0.5 } })
    const { name, bytes } = await atlas.saveExport()
    expect(name).toBe(`psi-nss_2009-2011_en_640x360.${format}`)
    const frames = await framesOf(atlas.page, bytes)
    expect(frames.map(({ at, duration }) => [at, duration])).toEqual(
      years.map((_, index) => [index / 2, 0.5]),
    )
    for (const [index, { width, height, pixels }] of frames.entries()) {
      expect([width, height]).toEqual([640, 360])
      const distances = pictures.map((picture) => distance(pixels, picture))
      expect(distances.indexOf(Math.min(...distances)), `${format}, frame ${index}`).toBe(index)
      expect(distances[index]).toBeLessThan(3)
    }
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
