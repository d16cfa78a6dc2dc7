/** What grows with the atlas: each size is made, served and measured once. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Atlas, World } from '../../geo/model.ts'
import { areMany, tileEvents } from '../../geo/tiles/index.ts'
import { FIRST_DETAIL, simplifyWorld } from '../../geo/world/simplify.ts'
import { grow, type Size } from './grow.ts'
import { type Effort, measure, type Run } from './measures.ts'
import { BenchServer, EMPTY, folder, only } from './server.ts'
import { type Box, SUBJECTS } from './subjects.ts'

export interface Grown {
  size: Size
  /** Milliseconds to write the data files. */
  build: number
  /** What a visitor then waits for; why there is nothing to say, where it was given up. */
  run: Run | string
}

const FIRST: Size = { times: 1, events: 100 }

/** Each begins with what the others are told in. */
export const SIZES = {
  areas: [FIRST, { times: 10, events: 100 }, { times: 100, events: 100 }],
  events: [FIRST, ...[1000, 10_000, 100_000].map((events) => ({ times: 1, events }))],
} satisfies Record<string, Size[]>

/** Enough for a median; large sizes take seconds a step. */
const EFFORT: Effort = { steps: 5, playingSeconds: 0, draggingSeconds: 0 }
/** Milliseconds after which a size is given up. */
const LIMIT = 200_000

/** `dist` is the built atlas, `box` where its map stands. */
export async function measureGrowth(dist: string, box: Box, size: Size): Promise<Grown> {
  process.stderr.write(`${size.times} × the areas, ${size.events} events\n`)
  const { files, build } = filesOf(dist, size)
  const own = [...files].map(([name, content]) => only(`/data/${name}`, () => content))
  const server = new BenchServer([...own, EMPTY, folder(dist)])
  server.pack([...files.keys()].map((name) => `/data/${name}`))
  server.pack(['/', ...readdirSync(join(dist, 'assets')).map((name) => `/assets/${name}`)])
  try {
    const place = { server, origin: await server.open(), box, effort: EFFORT, patience: LIMIT, limit: LIMIT }
    const started = performance.now()
    const run = await measure(SUBJECTS.atlas, place).catch((error: Error) => {
      const seconds = Math.round((performance.now() - started) / 1000)
      return seconds < LIMIT / 1000
        ? `failed: ${error.message.split('\n')[0]}`
        : `not finished in ${seconds} s`
    })
    return { size, build, run }
  } finally {
    server.close()
  }
}

/** The data files of a size, and how long the build's last steps take: checks, coarser shapes, tiles, writing. */
function filesOf(dist: string, size: Size): { files: Map<string, string | Uint8Array>; build: number } {
  const read = (name: string) => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8'))
  const { atlas, world } = grow(v.parse(Atlas, read('atlas.json')), v.parse(World, read('world.json')), size)
  const start = performance.now()
  const tiled = areMany(atlas) ? tileEvents(atlas) : null
  const files = new Map<string, string | Uint8Array>([
    ['atlas.json', JSON.stringify(v.parse(Atlas, tiled?.atlas ?? atlas))],
    ['world.json', JSON.stringify(world)],
    ['world-first.json', JSON.stringify(simplifyWorld(world, FIRST_DETAIL))],
    ...(tiled?.files ?? []),
  ])
  return { files, build: performance.now() - start }
}
