/**
 * Makes the built atlas installable and able to work without a network: the manifest, its icons, and the
 * service worker with the list of every file that the build wrote.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { build, type Plugin, type Rolldown } from 'vite'
import { en } from '../locales/en.ts'
import { zhHant } from '../locales/zh-Hant.ts'
import { palettes } from '../look.ts'

const WORKER = 'sw.js'
const MANIFEST = 'manifest.webmanifest'
/** Written into the worker when all other files are there. */
const PLACEHOLDER = '__KEPT__'
/** Not needed to use the atlas: the worker itself, and the picture for shared links. */
const NOT_KEPT = [WORKER, 'preview.png']
/** Nor what is read by ranges, or only in small part: a cache would answer with the whole, and hold very much. */
const NOT_KEPT_FOLDER = 'data/events/'

const ICONS = [
  { file: 'icons/192.png', side: 192, purpose: 'any' },
  { file: 'icons/512.png', side: 512, purpose: 'any' },
  { file: 'icons/maskable.png', side: 512, purpose: 'maskable' },
] as const

/** `inWorker` are plugins that look at the worker's bundle as well. */
export function offline(inWorker: Plugin[]): Plugin {
  let root = ''
  let out = ''
  let worker = ''
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      root = config.root
      out = resolve(root, config.build.outDir)
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `./${ICONS[0].file}` }, injectTo: 'head' },
    ],
    async generateBundle() {
      worker = await bundleWorker(root, inWorker)
      const icon = readFileSync(join(root, 'public/icon.svg'), 'utf8')
      for (const { file, side, purpose } of ICONS)
        this.emitFile({ type: 'asset', fileName: file, source: iconOf(icon, side, purpose) })
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(manifest()) })
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        // A build that failed has nothing to keep.
        if (worker) writeFileSync(join(out, WORKER), worker.replace(PLACEHOLDER, listOf(out)))
      },
    },
  }
}

async function bundleWorker(root: string, plugins: Plugin[]): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    define: { __KEPT__: PLACEHOLDER, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(root, 'src/offline/worker.ts'), output: { format: 'iife' } },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  return output[0].code
}

/** Every file with a sum of its content, in one order: two builds of the same give the same worker. */
function listOf(out: string): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => !NOT_KEPT.includes(file) && !file.startsWith(NOT_KEPT_FOLDER))
    .sort()
  const entries = files.map((url) => {
    const revision = createHash('sha256')
      .update(readFileSync(join(out, url)))
      .digest('hex')
      .slice(0, 16)
    return { url, revision }
  })
  return JSON.stringify(entries)
}

function manifest() {
  return {
    name: `${zhHant.title} · ${en.title}`,
    short_name: zhHant.title,
    description: en.tagline,
    lang: 'zh-Hant',
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: palettes.light.paper,
    theme_color: palettes.light.accent,
    icons: ICONS.map(({ file, side, purpose }) => ({
      src: `./${file}`,
      sizes: `${side}x${side}`,
      type: 'image/png',
      purpose,
    })),
  }
}

/** A maskable icon may lose a tenth at each side, so it is smaller, on ground of its own. */
function iconOf(svg: string, side: number, purpose: 'any' | 'maskable'): Uint8Array {
  const ground = `<rect x="-8" y="-8" width="48" height="48" fill="${palettes.light.accent}"/>`
  const drawn =
    purpose === 'any'
      ? svg
      : svg.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"').replace(/(<svg[^>]*>)/, `$1${ground}`)
  return new Resvg(drawn, { fitTo: { mode: 'width', value: side } }).render().asPng()
}
