import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticle } from '../read/index.ts'
import { recognise } from './index.ts'
import { bestPassages } from './popups.ts'

const lexicon = JSON.parse(readFileSync(new URL('../lexicon.json', import.meta.url), 'utf8'))
const [article] = JSON.parse(readFileSync(new URL('../articles/articles.json', import.meta.url), 'utf8'))

/** The sentences of a text that name the United States, best first. */
function best(raw: string, year: number | null = null): string[] {
  const reading = readArticle({ ...article, format: 'wikitext' }, raw)
  const { passages } = recognise([reading], lexicon, { mentions: [] })
  return bestPassages('USA', passages, year).map(({ passage }) => passage.text)
}

test('where something happened there comes before who it was', () => {
  expect(best('2003年美國支持。會議於2004年在美國舉行。')[0]).toBe('會議於2004年在美國舉行。')
})

test('a sentence that points back comes behind one that stands alone, and says so', () => {
  expect(best('此事於2003年在美國發生。會議於2004年在美國舉行。')[0]).toBe('會議於2004年在美國舉行。')
})

test('the chosen year comes first', () => {
  const raw = '會議於2003年在美國舉行。會議於2004年在美國舉行。'
  expect(best(raw, 2003)[0]).toContain('2003年')
  expect(best(raw, 2004)[0]).toContain('2004年')
})

test('a long list of states comes last, and references are never quoted', () => {
  const list = '美國、英國、日本、法國、德國、波蘭加入。'
  expect(best(`${list}美國支持。<ref>美國文件</ref>`)).toEqual(['美國支持。', list])
})
