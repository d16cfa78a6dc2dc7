/** What grows with the atlas: each size is made, served and measured once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { Atlas, World } from '../../geo/model.ts'
import { FIRST_DETAIL, simplifyWorld } from '../../geo/world/simplify.ts'
import { grow, type Size } from './grow.ts'
import { type Effort, measure, type Run } from './measures.ts'
import { BenchServer, EMPTY, folder, only } from './server.ts'
import { type Box, SUBJECTS } from './subjects.ts'

/** Milliseconds to write the data files of a size, and what a visitor then waits for. */
export interface Grown {
  size: Size
  build: number
  run: Run
}

const SIZES: Size[] = [
  { times: 1, events: 100 },
  { times: 10, events: 100 },
  { times: 100, events: 100 },
  { times: 1, events: 1000 },
  { times: 1, events: 10_000 },
  { times: 1, events: 100_000 },
]

/** Enough for a median; large sizes take seconds a step. */
const EFFORT: Effort = { steps: 8, playingSeconds: 1, draggingSeconds: 1 }
/** Milliseconds in which the largest has to come to rest. */
const PATIENCE = 240_000

/** `dist` is the built atlas, `box` where its map stands. */
export async function measureGrowth(dist: string, box: Box): Promise<Grown[]> {
  const grown: Grown[] = []
  for (const size of SIZES) {
    process.stderr.write(`${size.times} × the areas, ${size.events} events\n`)
    const { files, build } = filesOf(dist, size)
    const server = new BenchServer([
      ...Object.entries(files).map(([name, text]) => only(`/data/${name}`, () => text)),
      EMPTY,
      folder(dist),
    ])
    try {
      const origin = await server.open()
      const place = { server, origin, box, effort: EFFORT, patience: PATIENCE }
      grown.push({ size, build, run: await measure(SUBJECTS.atlas, place) })
    } finally {
      server.close()
    }
  }
  return grown
}

/** The data files of a size as text, and how long the build's last steps take: coarser shapes, checks, writing. */
function filesOf(dist: string, size: Size): { files: Record<string, string>; build: number } {
  const read = (name: string) => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8'))
  const { atlas, world } = grow(v.parse(Atlas, read('atlas.json')), v.parse(World, read('world.json')), size)
  const start = performance.now()
  const files = {
    'atlas.json': JSON.stringify(v.parse(Atlas, atlas)),
    'world.json': JSON.stringify(world),
    'world-first.json': JSON.stringify(simplifyWorld(world, FIRST_DETAIL)),
  }
  return { files, build: performance.now() - start }
}
