/**
 * The built atlas in a language that does not exist: every text of the English locale file in brackets and
 * accents. What is on the page without them comes from the data, or was forgotten.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { en } from '../../src/locales/en.ts'
import { MEDIA_TYPES } from './media-types.ts'

const ACCENTS: Record<string, string> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', y: 'ý' }

/** `⟦Ñëxt ýëár⟧`; values in braces stay as they are. */
const disguise = (text: string): string =>
  `⟦${text.replace(/\{\w+\}|[aeioucny]/g, (part) => ACCENTS[part] ?? part)}⟧`

/** Builds the atlas so; gives the folder. */
export async function buildPseudo(): Promise<string> {
  const texts = Object.fromEntries(Object.entries(en).map(([key, text]) => [key, disguise(text)]))
  const outDir = await mkdtemp(join(tmpdir(), 'atlas-pseudo-'))
  await build({
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
    plugins: [
      {
        name: 'pseudo-language',
        enforce: 'pre',
        load: (id) => (id.endsWith('/locales/en.ts') ? `export const en = ${JSON.stringify(texts)}` : null),
      },
    ],
  })
  return outDir
}

/** Answers the page's requests from the folder. */
export async function serveFrom(page: Page, folder: string): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const path = join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname))
    if (!existsSync(path)) return route.fulfill({ status: 404 })
    const contentType = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
    return route.fulfill({ body: readFileSync(path), contentType })
  })
}

/**
 * What is left of a text without the disguised parts and without the words that the data hold. A disguised part
 * may begin or end in a neighbour: what stands in its middle can be an element of its own.
 */
export function undisguised(text: string, known: (words: string) => boolean): string {
  const rest = text
    .replace(/⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, ' ')
    .replace(/^[^⟦⟧]*⟧|⟦[^⟦⟧]*$/g, ' ')
    .replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '')
  return /\p{Letter}{2}/u.test(rest) && !known(rest) ? rest : ''
}
