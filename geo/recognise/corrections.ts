import * as v from 'valibot'
import type { Mention, Passage, Problem } from '../model.ts'
import type { PassageSource } from '../read/index.ts'

/** A mention that an editor adds or takes away, with the reason; `raw` is a range of the article's file. */
export const MentionCorrection = v.variant('do', [
  v.object({
    do: v.literal('add'),
    article: v.string(),
    raw: v.tuple([v.number(), v.number()]),
    /** The words that stand there. */
    quote: v.string(),
    kind: v.picklist(['state', 'city', 'organisation', 'date']),
    of: v.string(),
    reason: v.string(),
  }),
  v.object({
    do: v.literal('remove'),
    article: v.string(),
    raw: v.tuple([v.number(), v.number()]),
    quote: v.string(),
    reason: v.string(),
  }),
])
export type MentionCorrection = v.InferOutput<typeof MentionCorrection>

/** `corrections.json` */
export const Corrections = v.object({ mentions: v.array(MentionCorrection) })
export type Corrections = v.InferOutput<typeof Corrections>

/** Carries out the corrections of one article; says which find no words to stand on. */
export function correct(
  passages: readonly Passage[],
  sources: readonly PassageSource[],
  corrections: readonly MentionCorrection[],
): Problem[] {
  return corrections.flatMap((correction): Problem[] => {
    const { article, raw, quote } = correction
    const place = findPlace(passages, sources, correction)
    if (!place) {
      return [
        { file: 'corrections.json', reason: `${article} does not read “${quote}” at ${raw[0]}–${raw[1]}.` },
      ]
    }
    const { passage, range } = place
    const others = passage.mentions.filter(
      (mention) => mention.raw[0] !== raw[0] || mention.raw[1] !== raw[1],
    )
    if (correction.do === 'remove' && others.length === passage.mentions.length) {
      return [
        {
          file: 'corrections.json',
          reason: `${article} has no mention at ${raw[0]}–${raw[1]} to take away.`,
        },
      ]
    }
    const { do: what } = correction
    passage.mentions = what === 'remove' ? others : inOrder([...passage.mentions, added(correction, range)])
    return []
  })
}

function added(correction: MentionCorrection & { do: 'add' }, range: [number, number]): Mention {
  return { range, raw: correction.raw, kind: correction.kind, of: correction.of, how: 'correction' }
}

/** Mentions in the order of the text, the outer one before what is in it. */
export function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])
}

function findPlace(
  passages: readonly Passage[],
  sources: readonly PassageSource[],
  { article, raw, quote }: MentionCorrection,
): { passage: Passage; range: [number, number] } | null {
  for (const [index, passage] of passages.entries()) {
    if (passage.article !== article || raw[0] < passage.raw[0] || raw[1] > passage.raw[1]) continue
    const start = sources[index]!.starts.indexOf(raw[0])
    const end = sources[index]!.ends.lastIndexOf(raw[1]) + 1
    if (start >= 0 && end > start && passage.text.slice(start, end) === quote)
      return { passage, range: [start, end] }
  }
  return null
}
