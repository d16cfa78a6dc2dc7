/** Builds the pages that the atlas is compared with, and the files that they share with it. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { build } from 'vite'
import { Atlas } from '../../geo/model.ts'
import { palettes } from '../../src/look.ts'
import { standings } from '../../src/time.ts'
import type { Steps } from './pages/frame.ts'

const PAGES = ['bare', 'leaflet', 'canvas']

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

/** The years from 2003 on as the atlas colours them, for pages that know only colours. */
export function stepsOf(data: string): Steps {
  const atlas = v.parse(Atlas, JSON.parse(readFileSync(join(data, 'atlas.json'), 'utf8')))
  const { areas } = palettes.light
  const coloursIn = (year: number) =>
    new Map([...standings(atlas, { from: year, to: year })].map(([key, name]) => [key, areas[name].ground]))
  const years = Array.from({ length: atlas.lastYear - 2002 }, (_, index) => coloursIn(2003 + index))
  return years.map((colours, index) =>
    Object.fromEntries([...colours].filter(([key, colour]) => years[index - 1]?.get(key) !== colour)),
  )
}
