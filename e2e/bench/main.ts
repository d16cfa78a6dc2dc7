/**
 * `npm run bench`: serves the built atlas and plain pages beside it, measures them in turn, prints a table and
 * says which bars hold. Times of a busy machine say little by themselves: read the ratios.
 *
 * `--runs 7`, `--only atlas,bare,light,figure,leaflet,fills`, `--pictures` for saved pictures beside plain ones instead, `--formats`
 * for the README's table of them, `--smoke` for one short run, `--growth` for the same atlas many times as large
 * (`--growth --sizes areas` or `events` for a part of it), `--json FILE` for every number.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Grown, measureGrowth, SIZES } from './growth.ts'
import { growthHead, growthRow, growthVerdict } from './growth-table.ts'
import { FULL, measure, type Run, SMOKE } from './measures.ts'
import { buildPages, namesOf, stepsOf } from './pages.ts'
import { ORDERS, type Picture, savedByAtlas, savedByCanvas } from './picture.ts'
import { BenchServer, EMPTY, folder, only } from './server.ts'
import { Session } from './session.ts'
import { type Box, mapBox, SUBJECTS } from './subjects.ts'
import {
  bytesByKind,
  formatsHead,
  formatsRow,
  type Pictures,
  picturesTable,
  tableOf,
  verdicts,
} from './table.ts'

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    only: { type: 'string', default: 'atlas,bare' },
    pictures: { type: 'boolean', default: false },
    formats: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    sizes: { type: 'string', default: 'areas,events' },
    smoke: { type: 'boolean', default: false },
    json: { type: 'string' },
    /** The built atlas. */
    dist: { type: 'string', default: join(import.meta.dirname, '../../dist') },
  },
})

/** Opens every page once: their files are packed when they are first asked for, which is no page's time. */
async function visitAll(names: (keyof typeof SUBJECTS)[], origin: string): Promise<Box> {
  const session = await Session.open()
  try {
    await session.page.goto(origin)
    await session.page.locator('.map').waitFor()
    const box = await mapBox(session.page)
    for (const name of names) {
      await session.page.goto(origin + SUBJECTS[name].address(box))
      await session.rest()
    }
    return box
  } finally {
    await session.close()
  }
}

async function main(): Promise<void> {
  const { dist } = options
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist} has no atlas: run "npm run build" first.`)
  const names = options.only.split(',')
  const unknown = names.find((name) => !(name in SUBJECTS))
  if (unknown) throw new Error(`"${unknown}" is none of ${Object.keys(SUBJECTS).join(', ')}.`)
  const pages = await buildPages()
  const data = join(dist, 'data')
  const shapes = folder(data)
  const server = new BenchServer([
    only('/steps.json', () => JSON.stringify(stepsOf(data))),
    only('/names.json', () => JSON.stringify(namesOf(data))),
    (path) => (path === '/shapes.json' ? shapes('/world.json') : null),
    EMPTY,
    folder(pages, '/beside/'),
    folder(dist),
  ])
  try {
    const origin = await server.open()
    if (options.growth) await reportGrowth(await visitAll([], origin))
    else if (options.formats) await printFormats(origin)
    else if (options.pictures) console.log(picturesTable(await measurePictures(origin)))
    else report(await measureAll(names as (keyof typeof SUBJECTS)[], server, origin))
  } finally {
    server.close()
    rmSync(pages, { recursive: true, force: true })
  }
}

async function measurePictures(origin: string): Promise<Pictures> {
  const pictures = { atlas: [] as Picture[], canvas: [] as Picture[], memory: [] as Picture[] }
  for (let run = 0; run < (options.smoke ? 1 : Number(options.runs)); run++) {
    pictures.atlas.push(await savedByAtlas(origin, ORDERS[0]![2]))
    pictures.canvas.push(await savedByCanvas(origin, false))
    pictures.memory.push(await savedByCanvas(origin, true))
  }
  return pictures
}

/** A row as soon as it is measured: the whole takes minutes. */
async function printFormats(origin: string): Promise<void> {
  console.log(formatsHead)
  for (const [format, size, order] of ORDERS)
    console.log(formatsRow(format, size, await savedByAtlas(origin, order)))
}

async function measureAll(
  names: (keyof typeof SUBJECTS)[],
  server: BenchServer,
  origin: string,
): Promise<Map<string, Run[]>> {
  const box = await visitAll(names, origin)
  const runs = new Map<string, Run[]>(names.map((name) => [name, []]))
  const place = { server, origin, box, effort: options.smoke ? SMOKE : FULL }
  const count = options.smoke ? 1 : Number(options.runs)
  for (let run = 1; run <= count; run++)
    for (const name of names) {
      process.stderr.write(`Run ${run} of ${count}: ${name}\n`)
      runs.get(name)!.push(await measure(SUBJECTS[name], place))
    }
  return runs
}

function report(runs: Map<string, Run[]>): void {
  const [processor] = cpus()
  console.log(
    `Medians of ${[...runs.values()][0]?.length} runs, software drawing, ${cpus().length} × ${processor?.model}\n`,
  )
  console.log(tableOf(runs))
  for (const [name, own] of runs) console.log(`\nFirst load of ${name}\n${bytesByKind(own[0]!)}`)
  console.log('\nBars')
  for (const { sentence, holds } of verdicts(runs)) console.log(`${holds ? 'holds ' : 'FAILS '} ${sentence}`)
  if (options.json) writeFileSync(options.json, `${JSON.stringify(Object.fromEntries(runs), null, 1)}\n`)
}

/** A row as soon as it is measured: the whole takes minutes. */
async function reportGrowth(box: Box): Promise<void> {
  const grown: Grown[] = []
  console.log(growthHead)
  for (const kind of options.sizes.split(',')) {
    for (const size of sizesOf(kind)) {
      const row = await measureGrowth(options.dist, box, size)
      console.log(growthRow(row))
      grown.push(row)
    }
  }
  console.log(growthVerdict(grown))
  if (options.json) writeFileSync(options.json, `${JSON.stringify(grown, null, 1)}\n`)
}

function sizesOf(kind: string) {
  const sizes = SIZES[kind as keyof typeof SIZES]
  if (!sizes) throw new Error(`"${kind}" is none of ${Object.keys(SIZES).join(', ')}.`)
  return sizes
}

await main()
