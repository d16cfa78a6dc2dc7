/** What the articles say, as reviewed facts, and the editors' notes: both point at characters of an article. */
import * as v from 'valibot'
import type { Problem } from './model.ts'

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

/** Reads a JSON list; an entry of the wrong shape is left out and named in `problems`. */
export function readList<T>(
  source: string | undefined,
  file: string,
  schema: v.GenericSchema<unknown, T>,
): { list: T[]; problems: Problem[] } {
  if (source === undefined) return { list: [], problems: [{ file, reason: 'The file is missing.' }] }
  let json: unknown
  try {
    json = JSON.parse(source)
  } catch {
    return { list: [], problems: [{ file, reason: 'This is not JSON.' }] }
  }
  if (!Array.isArray(json)) return { list: [], problems: [{ file, reason: 'This is not a list.' }] }
  const list: T[] = []
  const problems: Problem[] = []
  for (const [index, entry] of json.entries()) {
    const parsed = v.safeParse(schema, entry)
    if (parsed.success) {
      list.push(parsed.output)
      continue
    }
    const issue = parsed.issues[0]
    const at = v.getDotPath(issue) ?? 'the entry'
    problems.push({ file, reason: `Entry ${index + 1} is malformed at ${at}: ${issue.message}.` })
  }
  return { list, problems }
}
