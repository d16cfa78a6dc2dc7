import { unzipSync } from 'fflate'
import { PNG } from 'pngjs'
import { contentOf } from './drivers/files.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

/** The files of a ZIP by their names; the ZIP itself says when it was made. */
const picturesOf = (bytes: Buffer) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file).toString('base64')]),
  )

test('a series is a ZIP of pictures or a PDF of pages', async ({ atlas }) => {
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

test('work that is called off half-way leaves nothing, and the next one is whole', async ({ atlas }) => {
  await atlas.open('lang=en')
  await atlas.chooseExport({ format: 'png', size: 'custom', numbers: { width: 640, height: 360 } })
  await atlas.exportDialog().locator('[name=export-series]').check()
  await atlas.chooseExport({ numbers: { from: 2009, to: 2011 } })
  const handedOver: string[] = []
  atlas.page.on('download', (file) => handedOver.push(file.suggestedFilename()))
  for (const format of ['gif', 'png']) {
    await atlas.chooseExport({ format })
    await atlas.callOffAfter(0.5)
    await expect(atlas.exportOutcome(), format).toContainText('Cancelled')
    await expect(atlas.exportProgress()).toHaveCount(0)
  }
  const { name, bytes } = await atlas.saveExport()
  expect(Object.keys(unzipSync(bytes))).toHaveLength(3)
  expect(handedOver).toEqual([name])

  // Left behind a closed dialog it can be called off beside the map too; left alone it becomes what was ordered,
  // though layers and language of the map are others by then.
  await atlas.leaveAfter(0.1)
  await expect(atlas.notices()).toContainText('still being drawn')
  await atlas.notices().getByRole('button').click()
  await atlas.goOn()
  await expect(atlas.notices()).toHaveCount(0)
  expect(handedOver).toHaveLength(1)
  await atlas.openExport()
  await atlas.leaveAfter(0.1)
  await atlas.page.evaluate(() => location.replace(`${location.hash}&layers=psi&lang=zh-Hant`))
  const download = atlas.page.waitForEvent('download')
  await atlas.goOn()
  const left = await contentOf(await download)
  expect(left.name).toBe(name)
  expect(picturesOf(left.bytes)).toEqual(picturesOf(bytes))
  await expect(atlas.notices()).toContainText(name)
  await atlas.openExport()
  await expect(atlas.notices()).toHaveCount(0)
  handedOver.length = 1

  // One large picture is called off between its strips.
  await atlas.exportDialog().locator('[name=export-series]').uncheck()
  await atlas.chooseExport({ numbers: { width: 16_384, height: 5472 } })
  await atlas.callOffAfter(0.3)
  await expect(atlas.exportOutcome()).toContainText('Cancelled')
  expect(handedOver).toHaveLength(1)
})
