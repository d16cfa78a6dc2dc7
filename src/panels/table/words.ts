/** What table, card and downloads say of a record, in one wording. */
import type { Endorsement, Event, Language, State } from '../../../geo/model.ts'
import { writeDate } from '../../dates.ts'
import { translate } from '../../i18n.ts'
import type { StateRecord } from '../../records.ts'

/** The legend's words, told apart where the legend has one swatch for two things. */
export function standingWords(language: Language, { standing, endorsement }: StateRecord): string {
  if (standing !== 'not-member') return translate(language, `standing.${standing}`)
  return translate(language, endorsement ? 'card.status.notYet' : 'card.status.not-member')
}

/** The day of joining, or the bracket it lies in; for founders the day the Principles were agreed. */
export function sinceWords(language: Language, { founder, earliest, latest }: Endorsement): string {
  return writeDate(language, founder || earliest === latest ? latest : `${earliest}/${latest}`)
}

/** The same, as the sentence of a card. */
export function joiningWords(language: Language, endorsement: Endorsement): string {
  const { founder, earliest, latest } = endorsement
  const key = founder ? 'card.founder' : earliest === latest ? 'card.day' : 'card.interval'
  return translate(language, key, {
    earliest: writeDate(language, earliest),
    latest: writeDate(language, latest),
    since: sinceWords(language, endorsement),
  })
}

export const gradeWords = (language: Language, basis: Endorsement['basis']): string =>
  translate(language, `grade.${basis}`)

/** `2010, 2012 (inferred)`, each year with its grade where that is not "listed". */
export const summitsWords = (language: Language, summits: StateRecord['summits']): string =>
  summits
    .map(({ year, inferred }) => `${year}${inferred ? translate(language, 'card.inferred') : ''}`)
    .join(', ')

export const locationWords = (language: Language, location: Event['location']): string =>
  translate(language, `location.${location}`)

export const regionWords = (language: Language, region: State['region']): string =>
  translate(language, `region.${region}`)
