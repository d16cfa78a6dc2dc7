import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ArticleRow, type Reading, readArticle } from './index.ts'

const FOLDER = fileURLToPath(new URL('../cases/', import.meta.url))

/** Names of the case folders that begin with `prefix`. */
export function casesOf(prefix: string): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(prefix))
    .sort()
}

/** The article in a case's folder, read. */
export function readCase(name: string): { reading: Reading; raw: string } {
  const format: ArticleRow['format'] = existsSync(`${FOLDER}${name}/input.md`) ? 'markdown' : 'wikitext'
  const file = format === 'markdown' ? 'input.md' : 'input.wikitext'
  const raw = readFileSync(`${FOLDER}${name}/${file}`, 'utf8')
  const article: ArticleRow = {
    id: 'case',
    title: name,
    language: 'zh-Hant',
    address: 'https://example.org/',
    copied: '2019~',
    licence: { name: 'none', address: 'https://example.org/' },
    format,
    file,
  }
  return { reading: readArticle(article, raw), raw }
}

/** What the case expects. A case without it gets what was found, to be looked at; never in CI. */
export function expectedOf(name: string, found: unknown): unknown {
  const path = `${FOLDER}${name}/expected.json`
  if (!existsSync(path) && !process.env.CI) writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`)
  return JSON.parse(readFileSync(path, 'utf8'))
}
