import type { Mention, Names, Range } from '../model.ts'
import { fold } from './fold.ts'
import { ORGANISATIONS, type Organ } from './names/organisations.ts'
import { Finder, longest, mentionAt, type Reader } from './text.ts'

/** Words behind a state's name that make an organ of it. */
const ORGAN_BEHIND: readonly [RegExp, Organ][] = [
  [/^(?:联邦)?政府/, 'government'],
  [/^(?:外交部|外交及贸易部|外交通商部|外交与贸易部|外务省)/, 'foreign-ministry'],
  [/^(?:国防部|防卫省)/, 'defence-ministry'],
  [/^(?:'s|') [Gg]overnment\b|^ [Gg]overnment\b/, 'government'],
  [
    /^(?:'s|')? Ministry of Foreign(?: Affairs)?(?: and [A-Z][a-z]+)?\b|^(?:'s|')? Foreign Ministry\b/,
    'foreign-ministry',
  ],
  [/^(?:'s|')? (?:Ministry of Defen[cs]e|Defen[cs]e Ministry)\b/, 'defence-ministry'],
]
/** Words before a state's name that make an organ of it. */
const ORGAN_BEFORE: readonly [RegExp, Organ][] = [
  [/\b[Gg]overnment of (?:the )?$/, 'government'],
  [/\bMinistry of Foreign Affairs of (?:the )?$/, 'foreign-ministry'],
  [/\bMinistry of Defen[cs]e of (?:the )?$/, 'defence-ministry'],
]
/** Words behind a head of state's name that mean the government: 布希政府, `Bush administration`. */
const GOVERNMENT_BEHIND = /^(?:政府|行政当局|当局)|^(?:'s)? [Aa]dministration\b|^ [Gg]overnment\b/
/** Offices that, between a state's name and a person's, say whose head the person is: 美國總統布希. */
const OFFICE =
  /^(?:前|现任|时任|的)*(?:总统|首相|总理|主席|国务委员会主席|最高领导人)$|^(?:'s)? (?:[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|[Pp]remier) $/

const ORGAN_NAMES: Readonly<Record<Organ, (state: Names) => Names>> = {
  government: (state) => ({
    'zh-Hant': `${state['zh-Hant']}政府`,
    'zh-Hans': `${state['zh-Hans']}政府`,
    en: `Government of ${state.en}`,
  }),
  'foreign-ministry': (state) => ({
    'zh-Hant': `${state['zh-Hant']}外交部`,
    'zh-Hans': `${state['zh-Hans']}外交部`,
    en: `Foreign ministry of ${state.en}`,
  }),
  'defence-ministry': (state) => ({
    'zh-Hant': `${state['zh-Hant']}國防部`,
    'zh-Hans': `${state['zh-Hans']}国防部`,
    en: `Defence ministry of ${state.en}`,
  }),
}

const organId = (state: string, organ: Organ): string =>
  ORGANISATIONS.find((row) => row.state === state && row.organ === organ)?.id ?? `${state}-${organ}`

/** Names of an organisation that the articles mention; `stateNames` gives those of a state by its key. */
export function organisationNames(id: string, stateNames: (key: string) => Names | null): Names | null {
  const known = ORGANISATIONS.find((row) => row.id === id)
  if (known) return known.names
  const [, state, organ] = /^([A-Z]{3})-(government|foreign-ministry|defence-ministry)$/.exec(id) ?? []
  const names = state ? stateNames(state) : null
  return organ && names ? ORGAN_NAMES[organ as Organ](names) : null
}

/** Recognises organisations by their names, and organs of states by the state's name beside them. */
export class Organisations {
  private readonly finder: Finder<string>

  constructor() {
    const names = new Map<string, string>()
    for (const { id, names: own, also } of ORGANISATIONS) {
      for (const name of [...Object.values(own), ...also]) names.set(fold(name), id)
    }
    this.finder = new Finder(names)
  }

  /** `heads`: names of persons whom the article calls the head of a state → the state. */
  mentions(reader: Reader, states: readonly Mention[], heads: ReadonlyMap<string, string>): Mention[] {
    const named = this.finder
      .all(reader.key)
      .map(({ range, meaning }) => ({ range, id: meaning, how: 'name' as const }))
    const organs = states.flatMap(({ range, of }) => this.organ(reader.key, range, of))
    const found = longest([...named, ...organs, ...this.ofHeads(reader.key, heads)])
    return found.flatMap(({ range, id, how }) => mentionAt(reader, range, 'organisation', id, how) ?? [])
  }

  private organ(
    key: string,
    [start, end]: Range,
    state: string,
  ): { range: Range; id: string; how: 'name' }[] {
    const after = key.slice(end, end + 60)
    for (const [pattern, organ] of ORGAN_BEHIND) {
      const match = pattern.exec(after)
      if (match) return [{ range: [start, end + match[0].length], id: organId(state, organ), how: 'name' }]
    }
    const before = key.slice(Math.max(0, start - 60), start)
    for (const [pattern, organ] of ORGAN_BEFORE) {
      const match = pattern.exec(before)
      if (match) return [{ range: [start - match[0].length, end], id: organId(state, organ), how: 'name' }]
    }
    return []
  }

  private ofHeads(
    key: string,
    heads: ReadonlyMap<string, string>,
  ): { range: Range; id: string; how: 'learnt' }[] {
    if (heads.size === 0) return []
    return new Finder(heads).all(key).flatMap(({ range, meaning }) => {
      const match = GOVERNMENT_BEHIND.exec(key.slice(range[1], range[1] + 30))
      if (!match) return []
      return [
        {
          range: [range[0], range[1] + match[0].length],
          id: organId(meaning, 'government'),
          how: 'learnt' as const,
        },
      ]
    })
  }
}

/**
 * What a passage teaches of heads of state: 美國總統[[喬治·沃克·布希|布希]] makes 布希, and every last name in
 * the link, a name of the head of USA. A label is cut to its title where a converter has glued words to it.
 */
export function headsOfStates(reader: Reader, states: readonly Mention[], into: Map<string, string>): void {
  for (const { range, target } of reader.source.targets) {
    const state = states.find(
      ({ range: [, end] }) => end <= range[0] && OFFICE.test(reader.key.slice(end, range[0])),
    )
    if (!state) continue
    const title = fold(target).replace(/\s*\(.*\)$/, '')
    const label = reader.key.slice(...range)
    const name = label.startsWith(title) ? title : label
    for (const whole of [name, title]) {
      const last = whole.split(/[· ]/).at(-1) ?? ''
      if (last.length >= 2) into.set(last, state.of)
      into.set(whole, state.of)
    }
  }
}
