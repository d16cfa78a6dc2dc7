/**
 * Measures what was recognised against a hand-made annotation (its form: `gold-readme.md`).
 * Strict: same start, same end, same meaning. Optional annotations cost nothing either way; mentions inside
 * an organisation's or an event's name count like any other.
 */
import * as v from 'valibot'
import type { Mention, Passage } from './model.ts'

const GoldPassage = v.object({ id: v.string(), start: v.number(), end: v.number(), clean: v.string() })
const GoldMention = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  type: v.picklist(['country', 'city', 'org']),
  entity: v.string(),
  optional: v.optional(v.boolean()),
})
const GoldDate = v.object({
  start: v.number(),
  end: v.number(),
  text: v.string(),
  edtf: v.string(),
  optional: v.optional(v.boolean()),
})
const GoldPopup = v.object({
  place: v.string(),
  passages: v.array(v.string()),
  best: v.string(),
  bestForYear: v.optional(v.record(v.string(), v.string())),
})
const GoldDocument = v.object({
  passages: v.array(GoldPassage),
  mentions: v.array(GoldMention),
  dates: v.array(GoldDate),
  /** Words that a gazetteer takes for places, each with the reason why they are none. */
  mustNotBePlaces: v.optional(v.array(v.tuple([v.string(), v.string()])), []),
  popups: v.optional(v.array(GoldPopup), []),
})
export const Gold = v.object({
  entities: v.object({
    places: v.record(
      v.string(),
      v.object({ kind: v.string(), iso2: v.string(), geonames: v.optional(v.number()) }),
    ),
  }),
  documents: v.record(v.string(), GoldDocument),
})
export type Gold = v.InferOutput<typeof Gold>

/** One thing that is to be found, in the atlas's own ids. */
interface Wanted {
  raw: [number, number]
  of: string
  text: string
  isOptional: boolean
}

export type Subject = 'places' | 'organisations' | 'dates'
export const SUBJECTS: readonly Subject[] = ['places', 'organisations', 'dates']

export interface SubjectScore {
  file: string
  subject: Subject
  right: number
  /** Found, and not in the gold. */
  wrong: string[]
  /** In the gold, and not found. */
  missing: string[]
}

/** Which of the atlas's ids a place of the gold has: ISO alpha-3 for a state, `gn:…` for a city. */
export function goldPlaceId(gold: Gold, entity: string, alpha3: ReadonlyMap<string, string>): string {
  const place = gold.entities.places[entity]
  if (!place) return entity
  return place.kind === 'city' ? `gn:${place.geonames}` : (alpha3.get(place.iso2) ?? place.iso2)
}

function wanted(gold: Gold, file: string, alpha3: ReadonlyMap<string, string>, subject: Subject): Wanted[] {
  const document = gold.documents[file]!
  if (subject === 'dates') {
    return document.dates.map(({ start, end, edtf, text, optional }) => ({
      raw: [start, end],
      of: edtf,
      text,
      isOptional: optional === true,
    }))
  }
  return document.mentions
    .filter(({ type }) => (type === 'org') === (subject === 'organisations'))
    .map(({ start, end, entity, text, optional }) => ({
      raw: [start, end],
      of: subject === 'organisations' ? entity : goldPlaceId(gold, entity, alpha3),
      text,
      isOptional: optional === true,
    }))
}

const SUBJECT_OF: Readonly<Record<Mention['kind'], Subject>> = {
  state: 'places',
  city: 'places',
  organisation: 'organisations',
  date: 'dates',
}

const keyOf = (raw: readonly [number, number], of: string): string => `${raw[0]}-${raw[1]} ${of}`

/**
 * Scores the passages of one article file. `alpha3` maps ISO 3166-1 alpha-2 codes to alpha-3.
 */
export function score(
  gold: Gold,
  file: string,
  passages: readonly Passage[],
  alpha3: ReadonlyMap<string, string>,
): SubjectScore[] {
  return SUBJECTS.map((subject) => {
    const goals = wanted(gold, file, alpha3, subject)
    const found = passages.flatMap((passage) =>
      passage.mentions
        .filter(({ kind }) => SUBJECT_OF[kind] === subject)
        .map((mention) => ({ ...mention, text: passage.text.slice(...mention.range) })),
    )
    const goalKeys = new Set(goals.map(({ raw, of }) => keyOf(raw, of)))
    const foundKeys = new Set(found.map(({ raw, of }) => keyOf(raw, of)))
    const needed = goals.filter(({ isOptional }) => !isOptional)
    return {
      file,
      subject,
      right: needed.filter(({ raw, of }) => foundKeys.has(keyOf(raw, of))).length,
      wrong: found
        .filter(({ raw, of }) => !goalKeys.has(keyOf(raw, of)))
        .map(({ raw, of, text }) => `${keyOf(raw, of)} “${text}”`),
      missing: needed
        .filter(({ raw, of }) => !foundKeys.has(keyOf(raw, of)))
        .map(({ raw, of, text }) => `${keyOf(raw, of)} “${text}”`),
    }
  })
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

/** The scores as lines of text, each mistake named. */
export function scoreLines(scores: readonly SubjectScore[]): string[] {
  return scores.flatMap(({ file, subject, right, wrong, missing }) => [
    `${file}  ${subject.padEnd(13)} precision ${percent(right, right + wrong.length).padStart(7)}  recall ${percent(right, right + missing.length).padStart(7)}  (${right} right)`,
    ...wrong.map((text) => `    wrong    ${text}`),
    ...missing.map((text) => `    missing  ${text}`),
  ])
}

/**
 * What `npm run data -- score FILE` prints. `articles` are the recognised articles by file name; a document
 * of the gold whose article is not among them is said and not counted as perfect.
 */
export function scoreReport(
  goldText: string,
  articles: ReadonlyMap<string, readonly Passage[]>,
  alpha3: ReadonlyMap<string, string>,
): { text: string; perfect: boolean } {
  const parsed = v.safeParse(Gold, JSON.parse(goldText))
  if (!parsed.success) {
    const [issue] = parsed.issues
    return {
      text: `The gold is not of the known form: ${v.getDotPath(issue)}: ${issue.message}\n`,
      perfect: false,
    }
  }
  const gold = parsed.output
  const lines: string[] = []
  let perfect = true
  for (const file of Object.keys(gold.documents)) {
    const passages = articles.get(file)
    if (!passages) {
      lines.push(`${file}  is not among the articles.`)
      perfect = false
      continue
    }
    const scores = score(gold, file, passages, alpha3)
    lines.push(...scoreLines(scores))
    perfect &&= scores.every(({ wrong, missing }) => wrong.length === 0 && missing.length === 0)
  }
  return { text: `${lines.join('\n')}\n`, perfect }
}
