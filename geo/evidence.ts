/** From a range of characters in an article to the passages that may be quoted for it. */
import type { Passage, Range } from './model.ts'

/** Ids of the passages that say it, best first. */
export type Evidence = (article: string, range: Range) => string[]

/**
 * The passages a range lies in: those that hold it whole, the smallest first; where none does, those it
 * touches, in the order of the article. A note's text inside a sentence is never taken for the sentence.
 */
export function evidenceFrom(passages: readonly Passage[]): Evidence {
  return (article, [start, end]) => {
    const touched = passages.filter(
      (passage) =>
        passage.article === article &&
        passage.kind !== 'reference' &&
        passage.raw[0] < end &&
        passage.raw[1] > start,
    )
    const length = (passage: Passage) => passage.raw[1] - passage.raw[0]
    const whole = touched.filter((passage) => passage.raw[0] <= start && passage.raw[1] >= end)
    const found = whole.length > 0 ? whole.sort((one, other) => length(one) - length(other)) : touched
    return found.map((passage) => passage.id)
  }
}
