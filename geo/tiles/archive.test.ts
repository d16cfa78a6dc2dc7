import { PMTiles, type Source } from 'pmtiles'
import { expect, test } from 'vitest'
import { archiveOf } from './archive.ts'
import type { Tile } from './cut.ts'

/** Hands out ranges as a server does: never beyond the end. */
class InMemory implements Source {
  readonly asked: number[] = []
  constructor(private readonly bytes: Uint8Array) {}
  getKey = () => 'memory'
  async getBytes(offset: number, length: number) {
    this.asked.push(length)
    const data = Uint8Array.from(this.bytes.subarray(offset, offset + length)).buffer
    return { data }
  }
}

const tileOf = (z: number, x: number, y: number): Tile => ({ z, x, y, bytes: Buffer.from(`${z}/${x}/${y}`) })

async function read(archive: PMTiles, [z, x, y]: [number, number, number]) {
  const tile = await archive.getZxy(z, x, y)
  return tile && Buffer.from(tile.data).toString()
}

test('a reader of PMTiles finds each tile, and nothing where there is none', async () => {
  const bytes = archiveOf([tileOf(2, 3, 1), tileOf(0, 0, 0), tileOf(1, 1, 0)], { name: 'few' })
  const archive = new PMTiles(new InMemory(bytes))
  const { minZoom, maxZoom, numAddressedTiles, clustered } = await archive.getHeader()
  expect({ minZoom, maxZoom, numAddressedTiles, clustered }).toEqual({
    minZoom: 0,
    maxZoom: 2,
    numAddressedTiles: 3,
    clustered: true,
  })
  expect(await archive.getMetadata()).toEqual({ name: 'few' })
  for (const [z, x, y] of [
    [0, 0, 0],
    [1, 1, 0],
    [2, 3, 1],
  ] as const)
    expect(await read(archive, [z, x, y])).toBe(`${z}/${x}/${y}`)
  expect(await read(archive, [2, 0, 0])).toBeUndefined()
  expect(await read(archive, [3, 0, 0])).toBeUndefined()
})

test('very many tiles have directories of their own, and the first part stays short', async () => {
  // Lengths and gaps that differ without a rule, or the directory would pack into nothing.
  let seed = 1
  const chance = (below: number) => {
    seed = (seed * 48_271) % 0x7fffffff
    return seed % below
  }
  let at = 0
  const tiles = Array.from({ length: 16_000 }, (): Tile => {
    at += 1 + chance(15)
    const bytes = Uint8Array.from({ length: 5 + chance(200) }, () => chance(256))
    return { z: 9, x: at % 512, y: Math.floor(at / 512), bytes }
  })
  const source = new InMemory(archiveOf(tiles, {}))
  const archive = new PMTiles(source)
  const { leafDirectoryLength, rootDirectoryOffset, rootDirectoryLength } = await archive.getHeader()
  expect(leafDirectoryLength).toBeGreaterThan(0)
  expect(rootDirectoryOffset + rootDirectoryLength).toBeLessThanOrEqual(16_384)
  for (const { x, y, bytes } of tiles.filter((_, index) => index % 1999 === 0)) {
    const tile = await archive.getZxy(9, x, y)
    expect(tile && Buffer.from(tile.data)).toEqual(Buffer.from(bytes))
  }
  expect(source.asked[0]).toBe(16_384)
})
