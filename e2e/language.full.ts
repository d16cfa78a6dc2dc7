/** No text of the interface stands outside the locale files. */
import { readFileSync } from 'node:fs'
import { accessDriver } from './drivers/access.ts'
import { buildPseudo, serveFrom, undisguised } from './drivers/pseudo.ts'
import { STATE_NAMES } from './drivers/states.ts'
import { textsOf } from './drivers/texts.ts'
import { expect, test } from './test.ts'

const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** What keys of a keyboard have printed on them. */
const PRINTED = /\b(?:Enter|Esc|Home|End|Page Up|Page Down|Shift)\b/g

/** Names of formats and papers. */
const NAMES = /\b(?:GIF|JPEG|Letter|PDF|SVG|WebM|WebP)\b/g

/** Everything the data say, and what the browser's `Intl` writes: months, and names of languages. */
function knownWords(): (words: string) => boolean {
  const strings = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') strings.add(value)
    else if (value && typeof value === 'object') Object.values(value).forEach(collect)
  }
  for (const file of ['atlas.json', 'borders.json', 'licences.json'])
    collect(JSON.parse(text(`../dist/data/${file}`)))
  const all = [...strings].join('\n')
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat('en', { month: 'long' }).format(new Date(Date.UTC(2000, month, 15))),
  )
  const dates = new RegExp(`\\b(?:${months.join('|')}|and)\\b`, 'g')
  return (words) => {
    const bare = words.replace(dates, '').replace(PRINTED, '').replace(NAMES, '')
    return !/\p{Letter}{2}/u.test(bare) || all.includes(words)
  }
}

test('in a language of brackets, no text is without them', async ({ page }) => {
  const folder = await buildPseudo()
  await serveFrom(page, folder)
  const known = knownWords()
  const access = accessDriver(page)
  const forgotten = new Map<string, string>()
  for (const state of STATE_NAMES) {
    await access.show({ state, language: 'en' })
    for (const said of await textsOf(page)) {
      const rest = undisguised(said.text, known)
      if (rest !== '') forgotten.set(rest, state)
    }
  }
  expect([...forgotten]).toEqual([])
})
