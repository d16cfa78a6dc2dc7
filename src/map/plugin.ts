/**
 * Builds MapLibre for page and worker at once. Its package brings a file for each, which hold the same modules
 * twice: of the worker's 300 all but a dozen are in the page's file too. Built from the sources that the package
 * brings as well (the very ones its files were made of), what both need is a file that is sent once.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

const WORKER = 'src/map/worker.ts'
/** How `view.ts` asks for the address of the worker. */
const ASKED = './worker.ts?worker&url'
const ADDRESS = '\0map-worker-address'

/**
 * As MapLibre's own TypeScript is set up: a field that is only declared is none, and one with a value is set like
 * any other property. By the rule of today's JavaScript a declared field would hide what its base class has put there.
 */
const FIELDS = {
  typescript: { removeClassFieldsWithoutInitializer: true },
  assumptions: { setPublicClassFields: true },
  target: 'es2021',
}

export function mapLibre(): Plugin {
  const folder = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'))
  const sources: Record<string, string> = {
    'maplibre-gl': join(folder, 'src/index.ts'),
    'maplibre-gl/dist/maplibre-gl-worker.mjs': join(folder, 'src/source/worker.ts'),
  }
  const styles = join(folder, 'dist/maplibre-gl.css')
  const about = join(folder, 'package.json')
  let worker = ''
  return {
    name: 'map-libre',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      worker = this.emitFile({ type: 'chunk', id: WORKER, name: 'worker' })
    },
    resolveId(id) {
      return id === ASKED ? ADDRESS : sources[id]
    },
    load(id) {
      // Of its description MapLibre wants to know its version.
      if (id === about) return JSON.stringify({ version: JSON.parse(readFileSync(about, 'utf8')).version })
      return id === ADDRESS ? `export default import.meta.ROLLUP_FILE_URL_${worker}` : undefined
    },
    transform(code, id) {
      if (id === styles) return withoutControls(code)
      return id.startsWith(`${folder}/src/`) && id.endsWith('.ts')
        ? transformWithOxc(code, id, FIELDS)
        : undefined
    },
  }
}

/** MapLibre's own buttons and bubbles, which the atlas has none of, and what moves in them. */
const CONTROLS = /-(ctrl|popup|marker|user-location|attrib)|^@keyframes/

/** A style sheet without the rules that speak of these alone. */
export function withoutControls(sheet: string): string {
  const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}/g)
  return [...rules]
    .map(([, head = '', body = '']) => {
      if (/^\s*@media/.test(head)) return { head, body: withoutControls(body) }
      const selectors = head.split(',').filter((selector) => !CONTROLS.test(selector.trim()))
      return { head: selectors.join(','), body }
    })
    .filter(({ head, body }) => head.trim() && body.trim())
    .map(({ head, body }) => `${head}{${body}}`)
    .join('')
}
