/**
 * Tiles → one PMTiles file (version 3), which any static server hands out by ranges. Its directory fits into the
 * first 16 kB, where readers look, or leads on to further ones. Pure.
 *
 * Written here because the writers that npm has keep a root directory of up to 98 kB, which readers of version 3 cut.
 */
import { gzipSync } from 'node:zlib'
import { Compression, TileType, zxyToTileId } from 'pmtiles'
import type { Tile } from './cut.ts'

const HEADER = 127
/** Header and root directory together. */
const FIRST_PART = 16_384
/** Entries of a directory below the root; doubled until the root is short enough. */
const LEAF = 4096

interface Entry {
  tile: number
  offset: number
  length: number
  /** How many tiles from `tile` on it stands for; 0 for a directory. */
  run: number
}

export function archiveOf(tiles: readonly Tile[], metadata: Record<string, unknown>): Uint8Array {
  const sorted = tiles
    .map(({ z, x, y, bytes }) => ({ tile: zxyToTileId(z, x, y), bytes: gzipSync(bytes) }))
    .sort((one, other) => one.tile - other.tile)
  let offset = 0
  const entries = sorted.map(({ tile, bytes }): Entry => {
    const entry = { tile, offset, length: bytes.length, run: 1 }
    offset += bytes.length
    return entry
  })
  const { root, leaves } = directoriesOf(entries)
  const words = gzipSync(JSON.stringify(metadata))
  const zooms = tiles.map(({ z }) => z)
  const header = headerOf({
    lengths: [root.length, words.length, leaves.length, offset],
    tiles: entries.length,
    zooms: [Math.min(...zooms), Math.max(...zooms)],
  })
  return Buffer.concat([header, root, words, leaves, ...sorted.map(({ bytes }) => bytes)])
}

function directoriesOf(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const alone = directory(entries)
  if (HEADER + alone.length <= FIRST_PART) return { root: alone, leaves: Buffer.alloc(0) }
  for (let size = LEAF; ; size *= 2) {
    const leaves: Buffer[] = []
    const above: Entry[] = []
    let offset = 0
    for (let from = 0; from < entries.length; from += size) {
      const leaf = directory(entries.slice(from, from + size))
      above.push({ tile: entries[from]!.tile, offset, length: leaf.length, run: 0 })
      leaves.push(leaf)
      offset += leaf.length
    }
    const root = directory(above)
    if (HEADER + root.length <= FIRST_PART) return { root, leaves: Buffer.concat(leaves) }
  }
}

/** Columns of numbers of any length: what differs from the tile before is small, and what follows on is 0. */
function directory(entries: readonly Entry[]): Buffer {
  const columns = [
    entries.map(({ tile }, at) => tile - (entries[at - 1]?.tile ?? 0)),
    entries.map(({ run }) => run),
    entries.map(({ length }) => length),
    entries.map(({ offset }, at) => {
      const before = entries[at - 1]
      return before && before.offset + before.length === offset ? 0 : offset + 1
    }),
  ]
  return gzipSync(Uint8Array.from([entries.length, ...columns.flat()].flatMap(varint)))
}

/** Seven bits a byte, the lowest first; by division, since ids of tiles outgrow 32 bits. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return [...bytes, rest]
}

interface Head {
  /** Of root directory, metadata, further directories and tiles, which follow each other. */
  lengths: [number, number, number, number]
  tiles: number
  zooms: [number, number]
}

function headerOf({ lengths, tiles, zooms }: Head): Buffer {
  const header = Buffer.alloc(HEADER)
  header.write('PMTiles')
  header[7] = 3
  let offset = HEADER
  for (const [at, length] of lengths.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + at * 16)
    header.writeBigUInt64LE(BigInt(length), 16 + at * 16)
    offset += length
  }
  // Addressed tiles, entries and contents are as many: no tile stands for another.
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(BigInt(tiles), at)
  header.set([1, Compression.Gzip, Compression.Gzip, TileType.Mvt, ...zooms], 96)
  const bounds = [-180, -90, 180, 90]
  for (const [at, degrees] of bounds.entries()) header.writeInt32LE(degrees * 1e7, 102 + at * 4)
  return header
}
