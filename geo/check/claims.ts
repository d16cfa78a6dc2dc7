/** Rules about what is claimed of the articles: the words must stand there, and the tables must agree. */
import { hostility } from '../csv.ts'
import { FACT_FILES } from '../facts.ts'
import { LANGUAGES } from '../model.ts'
import { claimsOf, eventId, foundersOf, summitId } from '../records.ts'
import type { Rule } from './rule.ts'

export const quotations: Rule = ({ facts, articles }) => {
  const quoted = [
    ...facts.claims.map((claim) => ({ file: FACT_FILES.claims, ...claim })),
    ...facts.editorNotes.map((note) => ({ file: FACT_FILES.editorNotes, ...note })),
  ]
  return quoted.flatMap(({ file, article, start, end, quote }) => {
    const text = articles.get(article)
    if (text === undefined) return [{ file, reason: `There is no article ${article}.` }]
    const found = text.slice(start, end)
    if (found === quote && quote !== '') return []
    const reason = `The characters ${start} to ${end} of ${article} read “${found}”, not “${quote}”.`
    return [{ file, reason }]
  })
}

export const oppositeMemberships: Rule = ({ facts }) => {
  const claimed = claimsOf(facts, 'endorsed').map(({ claim }) => claim.state)
  const endorsed = new Set([...facts.endorsements.map((row) => row.iso3), ...foundersOf(facts), ...claimed])
  return claimsOf(facts, 'not-member')
    .filter(({ claim }) => endorsed.has(claim.state))
    .map(({ id, claim }) => ({
      file: FACT_FILES.claims,
      reason: `${id} says that ${claim.state} is not a member; another claim or ${FACT_FILES.endorsements} says that it is.`,
    }))
}

const foundersAgree: Rule = ({ facts }) => {
  const known = new Set(facts.endorsements.map((row) => row.iso3))
  return claimsOf(facts, 'founders').flatMap(({ id, claim }) => {
    const named = new Set(claim.states).size
    const missing = claim.states.filter((state) => !known.has(state))
    return [
      ...(named === claim.count ? [] : [`the article counts ${claim.count}, the claim names ${named}.`]),
      ...missing.map((state) => `${FACT_FILES.endorsements} has no ${state}.`),
    ].map((reason) => ({ file: FACT_FILES.claims, reason: `${id}: ${reason}` }))
  })
}

const endorsementsAgree: Rule = ({ facts }) => {
  const rows = new Map(facts.endorsements.map((row) => [row.iso3, row]))
  return claimsOf(facts, 'endorsed').flatMap(({ id, claim: { state, date, ordinal } }) => {
    const say = (reason: string) => [{ file: FACT_FILES.claims, reason: `${id}: ${reason}` }]
    const row = rows.get(state)
    if (!row) return say(`${FACT_FILES.endorsements} has no ${state}.`)
    const outside = date !== null && (date < row.earliest || date > row.latest)
    const other = ordinal !== null && row.ordinal !== null && ordinal !== row.ordinal
    return [
      ...(outside ? say(`${date} is outside ${row.earliest} to ${row.latest}.`) : []),
      ...(other ? say(`the article counts ${ordinal}, the table ${row.ordinal}.`) : []),
    ]
  })
}

const occasionsAgree: Rule = ({ facts }) => {
  const events = new Set(facts.events.map(eventId))
  const summits = new Map(facts.summits.map((row) => [summitId(row.start), row]))
  const unknown = claimsOf(facts, 'event')
    .filter(({ claim }) => !events.has(claim.event))
    .map(({ id, claim }) => `${id}: there is no event ${claim.event}.`)
  const sizes = claimsOf(facts, 'summit').flatMap(({ id, claim: { summit, states, organisations } }) => {
    const row = summits.get(summit)
    if (!row) return [`${id}: there is no summit ${summit}.`]
    const same =
      (states ?? row.states) === row.states && (organisations ?? row.organisations) === row.organisations
    return same
      ? []
      : [`${id}: the article’s numbers are not those of ${FACT_FILES.summits}, line ${row.row}.`]
  })
  return [...unknown, ...sizes].map((reason) => ({ file: FACT_FILES.claims, reason }))
}

/** What the articles say of states, events and summits is what the tables say. */
export const claimsAgree: Rule = (checked) =>
  [foundersAgree, endorsementsAgree, occasionsAgree].flatMap((rule) => rule(checked))

export const noteTexts: Rule = ({ facts }) =>
  facts.editorNotes.flatMap(({ text, quote }) =>
    LANGUAGES.flatMap((language) => {
      const hostile = text[language].trim() === '' ? 'is empty' : hostility(text[language])
      const reason = `The note on “${quote}” ${hostile} in ${language}.`
      return hostile ? [{ file: FACT_FILES.editorNotes, reason }] : []
    }),
  )
