import { describe, expect, test } from 'vitest'
import { wordsOf } from './font-parts.ts'
import { buildFonts, charactersOf } from './fonts.ts'
import type { FontTable } from './model.ts'

const locale = `/** Words. */
export const words = {
  title: '圖集',
  'layer.psi': '倡議',
  'layer.events':
    '活動',
  'table.name': '列表',
}
`

test('takes the texts of the keys that begin so, over several lines too', () => {
  expect(wordsOf(locale, ['layer.'])).toMatch(/倡議.*活動/s)
  expect(wordsOf(locale, ['layer.'])).not.toMatch(/圖集|列表/)
  expect(wordsOf(locale, ['title'])).toContain('圖集')
})

describe('fonts in parts', () => {
  const filesOf = (table: FontTable, character: string) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase()
    const own = table.faces.filter(({ weight, family }) => weight === 400 && family === 'Atlas TC')
    return own.filter(({ range }) => new RegExp(`U\\+${code}(,|$)`).test(range)).map(({ file }) => file)
  }

  test('a character stands in the first part that names it, and in the last file when none does', async () => {
    const parts = [
      { name: 'first', of: () => '圖' },
      { name: 'names', of: () => '圖國' },
    ]
    const files = await buildFonts(charactersOf(['圖國韓']), parts)
    const table = JSON.parse(new TextDecoder().decode(files.get('metrics.json'))) as FontTable
    expect(filesOf(table, '圖')).toEqual(['atlas-tc-first-400.woff2'])
    expect(filesOf(table, '國')).toEqual(['atlas-tc-names-400.woff2'])
    expect(filesOf(table, '韓')).toEqual(['atlas-tc-400.woff2'])
  })
})
