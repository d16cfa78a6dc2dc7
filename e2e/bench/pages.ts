/** Builds the pages that the atlas is compared with, and the files that they share with it. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { build } from 'vite'
import { Atlas, FontTable } from '../../geo/model.ts'
import { homeCamera } from '../../src/figure/camera.ts'
import { placeNames } from '../../src/figure/labels.ts'
import { placeMarks } from '../../src/figure/marks.ts'
import { figureProjection } from '../../src/figure/projections.ts'
import { palettes } from '../../src/look.ts'
import { marksOf } from '../../src/marks.ts'
import { defaultSettings } from '../../src/state.ts'
import { standings } from '../../src/time.ts'
import type { Steps } from './pages/frame.ts'
import type { NamesByYear } from './pages/leaflet.ts'

const PAGES = ['bare', 'leaflet', 'figure', 'fills', 'canvas']

/** Returns the folder of the built pages. */
export async function buildPages(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'atlas-bench-'))
  const root = join(import.meta.dirname, 'pages')
  await build({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: PAGES.map((page) => join(root, `${page}.html`)) },
    },
  })
  return outDir
}

const read = <Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> =>
  v.parse(schema, JSON.parse(readFileSync(file, 'utf8')))

/** About the size of the atlas' map in the bench's window, CSS pixels. */
const MAP = { width: 1100, height: 676 }

/** Whom the light map names from 2003 on when it shows the whole world, so that a plain page need not find that out. */
export function namesOf(data: string): NamesByYear {
  const atlas = read(join(data, 'atlas.json'), Atlas)
  const fonts = read(join(data, 'fonts/metrics.json'), FontTable)
  const camera = homeCamera({ view: 'equal-earth', ...MAP })
  const projection = figureProjection('equal-earth', camera, MAP.width, MAP.height)
  const namesIn = (year: number): string[] => {
    const settings = { ...defaultSettings(atlas.lastYear), years: { from: year, to: year } }
    const { placements } = placeNames({
      ...{ projection, fonts, language: settings.language, states: atlas.states, zoom: camera.zoom },
      marks: placeMarks(marksOf(atlas), settings, projection, camera.zoom),
      ...{ chosen: new Set<string>(), taken: [], avoided: [], bounds: { x: 0, y: 0, ...MAP }, sight: null },
      ...{ onMap: () => true, inView: () => true },
    })
    return placements.map(({ place }) => place)
  }
  const years = Array.from({ length: atlas.lastYear - 2002 }, (_, index) => 2003 + index)
  return Object.fromEntries(years.map((year) => [year, namesIn(year)]))
}

/** The years from 2003 on as the atlas colours them, for pages that know only colours. */
export function stepsOf(data: string): Steps {
  const atlas = read(join(data, 'atlas.json'), Atlas)
  const { areas } = palettes.light
  const coloursIn = (year: number) =>
    new Map([...standings(atlas, { from: year, to: year })].map(([key, name]) => [key, areas[name].ground]))
  const years = Array.from({ length: atlas.lastYear - 2002 }, (_, index) => coloursIn(2003 + index))
  return years.map((colours, index) =>
    Object.fromEntries([...colours].filter(([key, colour]) => years[index - 1]?.get(key) !== colour)),
  )
}
