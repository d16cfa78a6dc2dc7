/** The editors' one-sentence summaries, joined to the passages they summarise. */
import type { SummaryRow } from './claims.ts'
import { FACT_FILES } from './facts.ts'
import { type Article, LANGUAGES, type Passage, type Problem } from './model.ts'

/**
 * Every passage of prose and every row of a table with its summary, for readers of other languages. A summary
 * must lie on exactly one passage and repeat its words, and none may lack one in a language of the interface.
 */
export function withSummaries(
  passages: readonly Passage[],
  articles: readonly Article[],
  summaries: readonly SummaryRow[],
): { passages: Passage[]; problems: Problem[] } {
  const told = new Map(passages.filter(isTold).map((passage) => [passage.id, passage]))
  const byPassage = new Map(summaries.map((row) => [idOf(row), row]))
  const languages = new Map(articles.map(({ id, language }) => [id, language]))
  const reasons = [
    ...summaries.flatMap((row) => misplaced(row, told.get(idOf(row)))),
    ...duplicates(summaries),
    ...[...told.values()].flatMap((passage) =>
      lacking(passage, languages.get(passage.article), byPassage.get(passage.id)),
    ),
  ]
  return {
    passages: passages.map((passage) => {
      const text = told.has(passage.id) ? byPassage.get(passage.id)?.text : undefined
      return text ? { ...passage, summary: text } : passage
    }),
    problems: reasons.map((reason) => ({ file: FACT_FILES.summaries, reason })),
  }
}

const isTold = ({ kind }: Passage) => kind === 'prose' || kind === 'table'

/** As the ids of passages are made. */
const idOf = ({ article, start, end }: SummaryRow) => `${article}:${start}-${end}`

function misplaced(row: SummaryRow, passage: Passage | undefined): string[] {
  const where = `The characters ${row.start} to ${row.end} of ${row.article}`
  if (!passage) return [`${where} are no sentence of prose and no row of a table.`]
  if (passage.text === row.quote) return []
  return [`${where} read “${passage.text}”, not “${row.quote}”.`]
}

function duplicates(summaries: readonly SummaryRow[]): string[] {
  const ids = summaries.map(idOf)
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index))
  return [...twice].map((id) => `${id} is summarised more than once.`)
}

/** The languages of the interface, but the article's own, in which a passage has no summary. */
function lacking(passage: Passage, own: string | undefined, row: SummaryRow | undefined): string[] {
  return LANGUAGES.filter((language) => language !== own && !row?.text[language]?.trim()).map(
    (language) => `${passage.id} has no summary in ${language}: “${passage.text}”.`,
  )
}
