/** `npm run export`: draws figures in Node, from the data that the build made, with the fonts of the atlas. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as v from 'valibot'
// Node has the words of all languages.
import '../locales/all.ts'
import { Atlas, FontTable, World } from '../../geo/model.ts'
import { shapesOf } from '../data.ts'
import { defaultSettings, type Settings } from '../state.ts'
import type { Limits } from '../url.ts'
import { ArgumentError, type CommandFormat, type Request, readArguments } from './arguments.ts'
import { FileBatch, obstacleAt } from './files.ts'
import { outlined } from './glyphs.ts'
import { HELP } from './help.ts'
import { FORMATS, fileName, type Page } from './index.ts'
import type { Job } from './job.ts'
import { pdfOf } from './pdf.ts'
import type { FontFiles } from './runs.ts'
import { type Sources, sceneOf } from './save.ts'
import { svgWithFonts } from './svg.ts'

/** What the command needs of the machine: its words, its folder, and where to speak. */
export interface Shell {
  words: readonly string[]
  /** Folder of `atlas.json`, `world.json` and `fonts/`. */
  data: string
  /** Folder that names of files are read in. */
  folder: string
  say: (text: string) => void
  complain: (text: string) => void
  signal: AbortSignal
}

/** Runs the command and gives its exit code. */
export async function run(shell: Shell): Promise<number> {
  const batch = new FileBatch()
  if (shell.words.includes('--help')) {
    shell.say(HELP)
    return 0
  }
  try {
    const sources = await readSources(shell.data)
    const request = readArguments(
      shell.words,
      limitsOf(sources.atlas),
      defaultSettings(sources.atlas.lastYear),
    )
    await draw(request, sources, shell, batch)
    for (const file of await batch.keep()) shell.say(`${file}\n`)
    return 0
  } catch (error) {
    await batch.discard()
    shell.complain(`${error instanceof Error ? error.message : String(error)}\n`)
    return error instanceof ArgumentError ? 2 : 1
  }
}

async function draw(request: Request, sources: Sources, shell: Shell, batch: FileBatch): Promise<void> {
  const fonts = fontFiles(shell.data, sources.fonts)
  const names = request.pictures.map((settings) => nameOf(request, settings, shell.folder))
  const [first = ''] = names
  // The years of a series would be written beside a folder of that name, not into it.
  const asked = request.out?.includes('{year}') ? first : resolve(shell.folder, request.out ?? first)
  const obstacle = (await obstacleAt(asked)) ?? (await obstacleAt(first))
  if (obstacle) throw new ArgumentError(`--out cannot be "${request.out ?? first}": ${obstacle}.`)
  const job: Job = { signal: shell.signal, report: () => {} }
  const pages: Page[] = []
  for (const [index, settings] of request.pictures.entries()) {
    shell.signal.throwIfAborted()
    const { sheet, format } = request
    const whole = sceneOf(sources, { ...request, settings }, formatOf(format).kind)
    const scene = request.outlined || format === 'png' ? await outlined(whole, fonts) : whole
    if (format === 'pdf') pages.push({ scene, sheet })
    else if (format === 'svg') await batch.add(names[index]!, await svgWithFonts(scene, sheet, fonts))
    else await batch.add(names[index]!, await (await import('./rasterise.ts')).rasterise(scene, sheet))
  }
  if (pages.length > 0) await batch.add(first, await pdfOf(pages, fonts, job))
}

/** A PDF holds a whole series; other files have one picture each. */
function nameOf(
  { out, series, format, sheet, projection, pictures }: Request,
  settings: Settings,
  folder: string,
): string {
  const apart = series && format !== 'pdf'
  const span = { from: pictures[0]!.years.from, to: pictures.at(-1)!.years.to }
  const years = apart ? settings.years : { ...settings.years, ...span }
  if (out === null)
    return resolve(
      folder,
      fileName({ settings: { ...settings, years }, projection, sheet }, formatOf(format)),
    )
  if (!apart) return resolve(folder, out)
  const dated = out.includes('{year}') ? out : out.replace(/(\.\w+)?$/, '_{year}$1')
  return resolve(folder, dated.replaceAll('{year}', String(settings.years.from)))
}

const formatOf = (format: CommandFormat) => FORMATS.find(({ id }) => id === format)!

const fontFiles = (data: string, table: FontTable): FontFiles => ({
  table,
  read: async (file) => new Uint8Array(await readFile(resolve(data, 'fonts', file))),
})

async function readSources(data: string): Promise<Sources> {
  const [atlas, world, fonts] = await Promise.all([
    readData(resolve(data, 'atlas.json'), Atlas),
    readData(resolve(data, 'world.json'), World),
    readData(resolve(data, 'fonts', 'metrics.json'), FontTable),
  ])
  return { atlas, shapes: shapesOf(world), fonts }
}

async function readData<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file} is missing: run "npm run data" first.`)
  })
  const result = v.safeParse(schema, JSON.parse(text))
  if (!result.success) throw new Error(`${file} does not fit this version: run "npm run data" again.`)
  return result.output
}

function limitsOf({ firstYear, lastYear, states, cities, events }: Atlas): Limits {
  const places = new Set([...states.map(({ key }) => key), ...[...cities, ...events].map(({ id }) => id)])
  return { firstYear, lastYear, knows: (place) => places.has(place) }
}
