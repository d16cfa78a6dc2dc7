/** Rules about ids: sources that are named, and rows that are there twice. */
import { FACT_FILES, type Facts } from '../facts.ts'
import type { Problem } from '../model.ts'
import { eventId, summitId } from '../records.ts'
import type { Rule } from './rule.ts'

/** Every use of a source, with the place where it stands. */
function usesOf(facts: Facts): { file: string; row?: number; sources: string[]; needed: boolean }[] {
  const rows = (file: string, list: { row: number; sources: string[] }[]) =>
    list.map(({ row, sources }) => ({ file, row, sources, needed: true }))
  return [
    ...rows(FACT_FILES.endorsements, facts.endorsements),
    ...rows(FACT_FILES.totals, facts.totals),
    ...rows(FACT_FILES.events, facts.events),
    ...rows(FACT_FILES.summits, facts.summits),
    // A note about an empty cell or a lost word rests on the article itself.
    ...facts.editorNotes.map(({ sources }) => ({ file: FACT_FILES.editorNotes, sources, needed: false })),
  ]
}

export const unknownSources: Rule = ({ facts }) => {
  const known = new Set(facts.sources.map((source) => source.source_id))
  return usesOf(facts).flatMap(({ file, row, sources, needed }) => {
    if (needed && sources.length === 0) return [{ file, row, reason: 'The row names no source.' }]
    return sources
      .filter((id) => !known.has(id))
      .map((id) => ({ file, row, reason: `The source “${id}” is not in ${FACT_FILES.sources}.` }))
  })
}

export const unusedSources: Rule = ({ facts }) => {
  const used = new Set(usesOf(facts).flatMap((use) => use.sources))
  return facts.sources
    .filter((source) => !used.has(source.source_id))
    .map(({ row, source_id }) => ({
      file: FACT_FILES.sources,
      row,
      reason: `Nothing rests on the source “${source_id}”.`,
    }))
}

function doubled(file: string, list: { row?: number; key: string }[]): Problem[] {
  const first = new Map<string, number | undefined>()
  return list.flatMap(({ row, key }) => {
    if (first.has(key)) {
      const where = first.get(key) === undefined ? '' : ` in line ${first.get(key)}`
      return [{ file, row, reason: `“${key}” is there already${where}.` }]
    }
    first.set(key, row)
    return []
  })
}

export const duplicates: Rule = ({ facts }) => [
  ...doubled(
    FACT_FILES.endorsements,
    facts.endorsements.map(({ row, iso3 }) => ({ row, key: iso3 })),
  ),
  ...doubled(
    FACT_FILES.totals,
    facts.totals.map((total) => ({ row: total.row, key: `${total.date} ${total.precision}` })),
  ),
  ...doubled(
    FACT_FILES.events,
    facts.events.map((event) => ({ row: event.row, key: eventId(event) })),
  ),
  ...doubled(
    FACT_FILES.summits,
    facts.summits.map(({ row, start }) => ({ row, key: summitId(start) })),
  ),
  ...doubled(
    FACT_FILES.participants,
    facts.participants.map(({ row, code }) => ({ row, key: code })),
  ),
  ...doubled(
    FACT_FILES.sources,
    facts.sources.map(({ row, source_id }) => ({ row, key: source_id })),
  ),
  ...doubled(
    FACT_FILES.claims,
    facts.claims.map(({ id }) => ({ key: id })),
  ),
]
