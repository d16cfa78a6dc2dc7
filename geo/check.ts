/**
 * Rules about the facts that need more than one cell: each is a function from what was read to sentences
 * that name file, line and reason. What cannot even be read is found by `readFacts`.
 */
import { claimsAgree, noteTexts, oppositeMemberships, quotations } from './check/claims.ts'
import type { Checked, Rule } from './check/rule.ts'
import { duplicates, unknownSources, unusedSources } from './check/sources.ts'
import {
  datesFitPrecision,
  datesInOrder,
  eventPlaces,
  otherPlaces,
  participantsCount,
  unknownStates,
} from './check/tables.ts'
import type { Evidence } from './evidence.ts'
import { FACT_FILES, type Facts } from './facts.ts'
import { LONGEST_SENTENCE } from './limits.ts'
import type { Problem } from './model.ts'

/** A problem as one line for a person: `geo/facts/x.csv, line 3: …`. */
export function sentenceOf({ file, row, reason }: Problem): string {
  const sentence = row === undefined ? `${file}: ${reason}` : `${file}, line ${row}: ${reason}`
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence
}

const RULES: Rule[] = [
  unknownStates,
  datesInOrder,
  datesFitPrecision,
  quotations,
  eventPlaces,
  otherPlaces,
  unknownSources,
  oppositeMemberships,
  duplicates,
  claimsAgree,
  participantsCount,
  noteTexts,
]

/** Holds the facts to every rule. Problems must stop the build; warnings need not. */
export function checkFacts(checked: Checked): { problems: Problem[]; warnings: Problem[] } {
  return { problems: RULES.flatMap((rule) => rule(checked)), warnings: unusedSources(checked) }
}

/** Claims and notes for whose characters no passage was read: nothing could be quoted for them. */
export function unquotable(facts: Facts, evidence: Evidence): Problem[] {
  const quoted = [
    ...facts.claims.map((claim) => ({ file: FACT_FILES.claims, ...claim })),
    ...facts.editorNotes.map((note) => ({ file: FACT_FILES.editorNotes, ...note })),
  ]
  return quoted
    .filter(({ article, start, end }) => evidence(article, [start, end]).length === 0)
    .map(({ file, article, start, end }) => ({
      file,
      reason: `No passage of ${article} holds the characters ${start} to ${end}.`,
    }))
}
