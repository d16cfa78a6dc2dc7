/** What the articles say, as reviewed facts, and the editors' notes: both point at characters of an article. */
import * as v from 'valibot'

const place = { article: v.string(), start: v.number(), end: v.number(), quote: v.string() }

export const Claim = v.strictObject({
  id: v.string(),
  ...place,
  claim: v.variant('kind', [
    /** The first members; `count` is the article's own figure for them. */
    v.strictObject({ kind: v.literal('founders'), states: v.array(v.string()), count: v.number() }),
    v.strictObject({
      kind: v.literal('endorsed'),
      state: v.string(),
      date: v.nullable(v.string()),
      ordinal: v.nullable(v.number()),
    }),
    v.strictObject({ kind: v.literal('not-member'), state: v.string() }),
    v.strictObject({ kind: v.literal('event'), event: v.string() }),
    v.strictObject({
      kind: v.literal('summit'),
      summit: v.string(),
      states: v.nullable(v.number()),
      organisations: v.nullable(v.number()),
    }),
    v.strictObject({ kind: v.literal('place'), place: v.string(), date: v.string() }),
  ]),
})
/** What a sentence of an article says, read by a person, with the characters that say it. */
export type Claim = v.InferOutput<typeof Claim>

export const NoteRow = v.strictObject({
  ...place,
  text: v.strictObject({ 'zh-Hant': v.string(), 'zh-Hans': v.string(), en: v.string() }),
  sources: v.array(v.string()),
})
/** An editors' note as the file holds it. */
export type NoteRow = v.InferOutput<typeof NoteRow>

export const SummaryRow = v.strictObject({
  ...place,
  text: v.partial(NoteRow.entries.text),
})
/** What a passage says in one sentence, by the editors; `quote` is its visible text, markup left out. */
export type SummaryRow = v.InferOutput<typeof SummaryRow>
