import { readMarkdown } from './markdown.ts'
import type { ArticleRow, Reading } from './reading.ts'
import { Composer } from './reading.ts'
import { readWikitext } from './wikitext.ts'

export { ArticleRow, type PassageSource, type Reading } from './reading.ts'

/** Longer articles are not read, in UTF-16 units. */
export const LONGEST_ARTICLE = 1_000_000

/**
 * Takes an article apart into passages. `raw` is the file as it is; every visible character of a passage
 * knows where it stands in it. Never throws: what could not be read is in `problems`.
 */
export function readArticle(article: ArticleRow, raw: string): Reading {
  if (raw.length > LONGEST_ARTICLE) {
    const composer = new Composer(article, '')
    composer.problem(`The article has ${raw.length} characters; no more than ${LONGEST_ARTICLE} are read.`)
    return composer.reading()
  }
  return article.format === 'markdown' ? readMarkdown(article, raw) : readWikitext(article, raw)
}
