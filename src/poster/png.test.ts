import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { indexedPng } from './png.ts'

const SEA = [219, 234, 242, 255]
const LAND = [10, 128, 144, 255]
const EDGE = [114, 181, 193, 255]

const pictureOf = (width: number, height: number, pixel: (at: number) => readonly number[]) => ({
  width,
  height,
  data: new Uint8Array(Array.from({ length: width * height }, (_, at) => pixel(at)).flat()),
})

test('a picture of few colours is the same afterwards, also where a row has an odd number of pixels', () => {
  const picture = pictureOf(5, 3, (at) => [SEA, LAND, EDGE, [0, 0, 0, 0]][at % 4]!)
  const read = PNG.sync.read(Buffer.from(indexedPng(picture)))
  expect([read.width, read.height]).toEqual([5, 3])
  expect([...read.data]).toEqual([...picture.data])
})

test('of many colours the frequent stay as they are, and the rare become the nearest of them', () => {
  const rare = [12, 120, 140, 255]
  // Sixteen frequent colours, far from each other but for land, and one pixel that is nearly land.
  const frequent = [SEA, LAND, ...Array.from({ length: 14 }, (_, index) => [255, index * 16, 0, 255])]
  const picture = pictureOf(17, 16, (at) => (at === 0 ? rare : frequent[at % 16]!))
  const { data } = PNG.sync.read(Buffer.from(indexedPng(picture)))
  expect([...data.subarray(0, 4)]).toEqual(LAND)
  expect([...data.subarray(4)]).toEqual([...picture.data.subarray(4)])
})
