import type { Mention, Passage, Problem } from '../model.ts'
import type { Reading } from '../read/index.ts'
import { Cities } from './cities.ts'
import { type Corrections, correct, inOrder } from './corrections.ts'
import { dateMentions } from './dates.ts'
import { indexOf, type Lexicon } from './lexicon.ts'
import { headsOfStates, Organisations } from './organisations.ts'
import { States } from './states.ts'
import { LONGEST_PASSAGE, longest, type Reader, readerOf } from './text.ts'

export { Corrections } from './corrections.ts'
export { type Lexicon, stateAliases } from './lexicon.ts'
export { organisationNames } from './organisations.ts'

export interface Recognised {
  /** The readings' passages, in their order, with their mentions. */
  passages: Passage[]
  problems: Problem[]
}

interface Rules {
  states: States
  cities: Cities
  organisations: Organisations
}

/** One article: what its passages prove by themselves comes first, then what they have taught. */
function recogniseArticle({ passages, sources }: Reading, rules: Rules): Passage[] {
  const readers = passages.map((passage, index) => readerOf(passage, sources[index]!))
  const states = readers.map((reader) => rules.states.mentions(reader))
  const proved = readers.map((reader, index) => rules.cities.proved(reader, states[index]!))
  const names = rules.cities.namesOf(new Set(proved.flat().map(({ of }) => of)))
  const heads = new Map<string, string>()
  readers.forEach((reader, index) => {
    headsOfStates(reader, states[index]!, heads)
  })
  const dates = datesOf(readers)
  return readers.map((reader, index): Passage => {
    const cityMentions = proved[index]!
    const learnt = rules.cities.learnt(reader, names, [...states[index]!, ...cityMentions])
    const places = longest([...states[index]!, ...cityMentions, ...learnt])
    const organisations = rules.organisations.mentions(reader, places.filter(isState), heads)
    return { ...reader.passage, mentions: inOrder([...places, ...organisations, ...dates[index]!]) }
  })
}

/** Passages that `readerOf` gave no key, because nobody writes such sentences. */
function tooLong({ article, passages }: Reading): Problem[] {
  return passages
    .filter(({ text }) => text.length > LONGEST_PASSAGE)
    .map(({ id, text }) => ({
      file: article.file,
      reason: `The passage ${id} has ${text.length} characters; no more than ${LONGEST_PASSAGE} are searched.`,
    }))
}

const isState = ({ kind }: Mention): boolean => kind === 'state'

/** Dates without a year take the year that their paragraph spoke of last. */
function datesOf(readers: readonly Reader[]): Mention[][] {
  let block = -1
  let year: number | null = null
  return readers.map((reader) => {
    if (reader.passage.block !== block || reader.passage.kind !== 'prose') year = null
    block = reader.passage.block
    const found = dateMentions(reader, year)
    year = found.year
    return found.mentions
  })
}

const prepared = new WeakMap<Lexicon, Rules>()

/** The rules for a lexicon, made once: the index costs more than most articles. */
function rulesFor(lexicon: Lexicon): Rules {
  const known = prepared.get(lexicon)
  if (known) return known
  const index = indexOf(lexicon)
  const states = new States(index)
  const rules: Rules = { states, cities: new Cities(index, states), organisations: new Organisations() }
  prepared.set(lexicon, rules)
  return rules
}

/** Finds states, cities, organisations and dates in articles. The same input gives the same output. */
export function recognise(
  readings: readonly Reading[],
  lexicon: Lexicon,
  corrections: Corrections,
): Recognised {
  const rules = rulesFor(lexicon)
  const problems: Problem[] = []
  const passages = readings.flatMap((reading) => {
    const found = recogniseArticle(reading, rules)
    problems.push(...tooLong(reading))
    const own = corrections.mentions.filter(({ article }) => article === reading.article.id)
    problems.push(...correct(found, reading.sources, own))
    return found
  })
  const known = new Set(readings.map(({ article }) => article.id))
  for (const { article } of corrections.mentions) {
    if (!known.has(article))
      problems.push({ file: 'corrections.json', reason: `There is no article ${article}.` })
  }
  return { passages, problems }
}
