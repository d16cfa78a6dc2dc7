/**
 * Puts the poster into the built page: two pictures, light and dark, and the script that minds them. They are
 * drawn here and not by the browser: where the processor draws, thousands of curves take it over a second, each
 * time that the page is laid out anew.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin, ResolvedConfig } from 'vite'
import type { Atlas, World } from '../../geo/model.ts'
import { shapesOf } from '../data.ts'
import { palettes } from '../look.ts'
import { drawPoster } from './draw.ts'
import { indexedPng } from './png.ts'

const MINDER = 'src/poster/mind.ts'

export function poster(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'poster',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      const data = join(config.publicDir, 'data')
      const read = <Value>(file: string): Value => JSON.parse(readFileSync(join(data, file), 'utf8'))
      const [atlas, shapes] = [read<Atlas>('atlas.json'), shapesOf(read<World>('world-first.json'))]
      for (const [theme, palette] of Object.entries(palettes)) {
        const { width, height, pixels } = new Resvg(drawPoster(atlas, shapes, palette), {
          background: palette.paper,
        }).render()
        const source = indexedPng({ width, height, data: pixels })
        this.emitFile({ type: 'asset', name: `poster-${theme}.png`, source })
      }
      this.emitFile({ type: 'chunk', id: join(config.root, MINDER), name: 'poster' })
    },
    transformIndexHtml: { order: 'post', handler: (_html, { bundle }) => (bundle ? tags(bundle) : []) },
  }
}

/** `blocking`: where the address asks for another picture, the poster is gone before anything is painted. */
function tags(bundle: NonNullable<IndexHtmlTransformContext['bundle']>): HtmlTagDescriptor[] {
  const files = Object.values(bundle)
  const drawing = (theme: keyof typeof palettes) =>
    `./${files.find((file) => file.type === 'asset' && file.names.includes(`poster-${theme}.png`))?.fileName}`
  const minder = files.find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(MINDER))
  const dark = `<source media="(prefers-color-scheme: dark)" srcset="${drawing('dark')}">`
  const light = `<img src="${drawing('light')}" alt="" fetchpriority="high">`
  return [
    {
      tag: 'script',
      attrs: { type: 'module', async: true, blocking: 'render', src: `./${minder?.fileName}` },
      injectTo: 'head',
    },
    {
      tag: 'picture',
      attrs: { id: 'poster', 'aria-hidden': 'true' },
      children: dark + light,
      injectTo: 'body-prepend',
    },
  ]
}
