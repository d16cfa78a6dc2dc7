import type { Mention, Range } from '../model.ts'
import { titleHint } from './cities-title.ts'
import { fold } from './fold.ts'
import { type City, citiesNamed, type Index } from './lexicon.ts'
import type { States } from './states.ts'
import { columnMeaning } from './tables.ts'
import { Finder, holds, isWhole, mentionAt, type Reader, Taken } from './text.ts'

/** Inhabitants in thousands from which a city is believed on weaker evidence. */
const LARGE = 100
/** Where cities are written with the characters of common words, only very large ones are. */
const VERY_LARGE = 1000
const HAN_STATES = new Set(['CHN', 'TWN', 'HKG', 'MAC', 'JPN', 'KOR', 'PRK'])
const LONGEST_NAME = 40

/** A name alone proves nothing: 合作, 建立, 三次 are towns too. Whether this city may be meant at all. */
function isLikely(city: City, key: string): boolean {
  if (key.length < 2) return false
  if (city.isTrusted) return true
  const isHan = /\p{Script=Han}/u.test(key)
  if (isHan && HAN_STATES.has(city.state)) return city.thousands >= VERY_LARGE || /[市县]$/.test(key)
  return city.thousands >= LARGE
}

/** 於華盛頓舉行: a place in which something is held. */
const HELD_AFTER =
  /^[^，。；、！？,;.]{0,16}?(?:举行|召开|举办|开幕|闭幕|签署|签订|会晤|会谈|演讲|演说|发表|宣布|集会|登陆|进行|会见|成立|达成|通过|公布|讲话)/
const LOCATIVE_BEFORE = /(?:[在于赴抵]|抵达|前往|访问|飞往|位于)$/
/** Last characters of the words above and below, to pass over the others quickly. */
const LOCATIVE_END = /[在于赴抵达往问 \u00a0]/
const ENGLISH_LOCATIVE = /(?:^|[\s(])(?:in|at|near|outside|to|from|[Ii]n|[Aa]t)[ \u00a0](?:the city of )?$/
/** A further word with a capital makes another name: Washington State, Oslo Agreement. */
const LONGER_NAME_AFTER = /^[ \u00a0](?!and |or )\p{Lu}\p{Ll}/u
const CAPITAL_OF = /^(?:的?首都|的|首府)/
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The one state that a table's row names; null when there are several or none. */
function stateOfRow({ passage }: Reader, states: readonly Mention[]): string | null {
  const named = new Set(states.map(({ of }) => of))
  return passage.kind === 'table' && named.size === 1 ? states[0]!.of : null
}

/** Directly beside the dot of a person's name: 歐[巴馬] has none, 喬治·華盛頓 has. */
const isInPerson = (key: string, [start, end]: Range): boolean => key[start - 1] === '·' || key[end] === '·'

interface Found {
  range: Range
  city: City
  how: Mention['how']
}

/** Recognises cities, each with its evidence: a link, a place column, its own state beside it, "held in". */
export class Cities {
  private readonly blocked: Finder<boolean>

  constructor(
    private readonly index: Index,
    private readonly states: States,
  ) {
    this.blocked = new Finder(new Map([...index.blocked].map((key) => [key, true])))
  }

  /** What one passage proves by itself; `states` are the mentions of states in it. */
  proved(reader: Reader, states: readonly Mention[]): Mention[] {
    const ends = new Map(states.map((state) => [state.range[1], state.of]))
    const found = [
      ...this.linked(reader, ends, stateOfRow(reader, states)),
      ...this.inColumns(reader, stateOfRow(reader, states)),
      ...this.besideState(reader, states),
      ...this.located(reader, new Taken(states)),
    ]
    const taken = new Taken()
    return found.flatMap(({ range, city, how }) => {
      if (isInPerson(reader.key, range) || taken.has(range)) return []
      const mention = mentionAt(reader, range, 'city', city.id, how)
      if (mention) taken.add(range)
      return mention ?? []
    })
  }

  /** What the rest of the article has taught: every name of a city that it speaks of elsewhere. */
  learnt(reader: Reader, names: Finder<string>, places: readonly Mention[]): Mention[] {
    const found = names.all(reader.key)
    if (found.length === 0) return []
    const taken = new Taken(places)
    for (const { range } of this.blocked.all(reader.key)) {
      if (!names.has(reader.key.slice(...range))) taken.add(range)
    }
    return found.flatMap(({ range, meaning }) => {
      if (taken.has(range) || isInPerson(reader.key, range)) return []
      if (this.isLinkedElsewhere(reader, range, meaning)) return []
      return mentionAt(reader, range, 'city', meaning, 'learnt') ?? []
    })
  }

  /** Every name of these cities, to be found wherever the article has it. */
  namesOf(cities: ReadonlySet<string>): Finder<string> {
    const names = new Map<string, string>()
    for (const id of cities) {
      for (const name of this.index.cityById.get(id)?.names ?? []) {
        const key = fold(name)
        if (key.length >= 2 && !names.has(key)) names.set(key, id)
      }
    }
    return new Finder(names)
  }

  /** A label whose title is no name of the city: `[[喬治·華盛頓|華盛頓]]`. */
  private isLinkedElsewhere(reader: Reader, range: Range, city: string): boolean {
    const link = reader.source.targets.find((target) => holds(target.range, range))
    if (!link) return false
    const key = fold(link.target)
    if (key.includes('·')) return true
    const label = reader.key.slice(...link.range)
    if (label !== reader.key.slice(...range)) return false
    return !citiesNamed(this.index, titleHint(key).name).some(({ id }) => id === city)
  }

  /** (a) A link whose title is a city and whose label begins with one of its names. */
  private linked(reader: Reader, ends: ReadonlyMap<number, string>, row: string | null): Found[] {
    return reader.source.targets.flatMap(({ range, target }): Found[] => {
      const { name, hint } = titleHint(fold(target))
      if (this.states.named(name)) return []
      const own = this.stateBefore(reader, range[0], ends) ?? (hint ? this.states.named(hint) : null)
      const candidates = citiesNamed(this.index, name, own ?? undefined)
      const city =
        candidates.find(({ state }) => state === own || state === row) ??
        candidates.find((candidate) => isLikely(candidate, name))
      if (!city) return []
      const cut = this.cutLabel(reader.key.slice(...range), name, city)
      return [{ range: [range[0], range[0] + cut], city, how: 'link' }]
    })
  }

  /** How much of a label is the city's name: converters glue the next word to it. */
  private cutLabel(label: string, title: string, city: City): number {
    const names = [title, ...city.names.map(fold)].filter((name) => name.length >= 2)
    // [[San Carlos de Bariloche|Bariloche]]: whole words of the title.
    let best = / /.test(title) && new RegExp(`(?:^| )${escaped(label)}(?: |$)`).test(title) ? label.length : 0
    for (const name of names) {
      if (name.length > best && label.startsWith(name) && isWhole(label, [0, name.length])) best = name.length
    }
    return best
  }

  /** State of a mention that ends right before `at`, or with 首都 and the like between. */
  private stateBefore(reader: Reader, at: number, ends: ReadonlyMap<number, string>): string | null {
    for (let end = at; end >= at - 3; end--) {
      const state = ends.get(end)
      const between = reader.key.slice(end, at)
      if (state && (between === '' || CAPITAL_OF.exec(between)?.[0] === between)) return state
    }
    return null
  }

  /** (b) Right behind its own state, 美國華盛頓; right before it, `Kraków, Poland`. */
  private besideState(reader: Reader, states: readonly Mention[]): Found[] {
    return states.flatMap(({ range, of }): Found[] => {
      const found: Found[] = []
      const gap = CAPITAL_OF.exec(reader.key.slice(range[1], range[1] + 3))?.[0].length ?? 0
      const after = this.longestFrom(reader, range[1] + gap, of)
      if (after && /\p{Script=Han}/u.test(reader.key.charAt(after.range[0])))
        found.push({ ...after, how: 'apposition' })
      const before = /, (?:the )?$/.exec(reader.key.slice(Math.max(0, range[0] - 6), range[0]))
      const ahead = before ? this.longestUpTo(reader, range[0] - before[0].length, of) : null
      if (ahead) found.push({ ...ahead, how: 'apposition' })
      return found
    })
  }

  private longestFrom(reader: Reader, start: number, state?: string): { range: Range; city: City } | null {
    const most = Math.min(LONGEST_NAME, reader.key.length - start)
    for (let length = most; length >= 2; length--) {
      const range: Range = [start, start + length]
      const key = reader.key.slice(...range)
      if (!this.index.cities.has(key) || !isWhole(reader.key, range)) continue
      const city = citiesNamed(this.index, key, state).find((candidate) => isLikely(candidate, key))
      if (city) return { range, city }
    }
    return null
  }

  private longestUpTo(reader: Reader, end: number, state: string): { range: Range; city: City } | null {
    for (let length = Math.min(LONGEST_NAME, end); length >= 2; length--) {
      const range: Range = [end - length, end]
      const key = reader.key.slice(...range)
      if (!isWhole(reader.key, range)) continue
      const [city] = citiesNamed(this.index, key, state)
      if (city) return { range, city }
    }
    return null
  }

  /** (c) 在／於 X 舉行, `in X`. */
  private located(reader: Reader, states: Taken): Found[] {
    const found: Found[] = []
    for (let at = 1; at < reader.key.length; at++) {
      if (!LOCATIVE_END.test(reader.key.charAt(at - 1))) continue
      const before = reader.key.slice(Math.max(0, at - 20), at)
      const isChinese = LOCATIVE_BEFORE.test(before)
      if (!isChinese && !ENGLISH_LOCATIVE.test(before)) continue
      const match = this.longestFrom(reader, at)
      if (!match || states.has(match.range)) continue
      const after = reader.key.slice(match.range[1], match.range[1] + 30)
      const isHan = /\p{Script=Han}/u.test(reader.key.charAt(at))
      if (isHan ? !HELD_AFTER.test(after) : LONGER_NAME_AFTER.test(after)) continue
      found.push({ ...match, how: 'locative' })
    }
    return found
  }

  /** (d) A cell under a heading such as 主辦城市: one city, or several with commas between. */
  private inColumns(reader: Reader, state: string | null): Found[] {
    const cells = (reader.passage.cells ?? []).filter(({ column }) => columnMeaning(column) === 'city')
    return cells.flatMap(({ range }): Found[] =>
      [...reader.key.slice(...range).matchAll(/[^、，,;；/\n()（）]+/g)].flatMap((match): Found[] => {
        const piece = match[0].trim()
        const start = range[0] + match.index + match[0].indexOf(piece)
        if (this.states.named(piece)) return []
        const candidates = [
          ...(state ? citiesNamed(this.index, piece, state) : []),
          ...citiesNamed(this.index, piece),
        ]
        const city = candidates.find((candidate) => candidate.state === state || isLikely(candidate, piece))
        return city ? [{ range: [start, start + piece.length], city, how: 'column' }] : []
      }),
    )
  }
}
