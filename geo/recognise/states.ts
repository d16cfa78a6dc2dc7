import type { Mention, Range } from '../model.ts'
import { fold } from './fold.ts'
import type { Index } from './lexicon.ts'
import { Finder, holds, mentionAt, type Reader, Taken } from './text.ts'

/** `blocked` words stand for something else, though a state's name is in them. */
type Meaning = { state: string } | 'blocked'

/**
 * Characters around a name that make another word of it. All in Simplified characters, as keys are:
 * 其中|国家 is no 中国, 沿海|地区 no 海地, 今日|本 no 日本, 跨越|南北 no 越南, 增加|纳入 no 加纳.
 */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  中国: /[其集当]$/,
  日本: /[今昨近即每同末\d一二三四五六七八九十]$/,
  海地: /[上沿南东北]$/,
  越南: /[超跨穿翻]$/,
  加纳: /[增参]$/,
  苏丹: /文莱$|汶莱$/,
  多哥: /许$/,
  法国: /[立司宪]$/,
  查德: /理$/,
  不丹: /牡$/,
}
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  海地: /^[区带方理质形]/,
  加纳: /^入/,
  东加: /^[入勒拿大强快]/,
  智利: /^[用益]/,
  南非: /^洲/,
  中非: /^(?:合|论)/,
  查德: /^威/,
  马利: /^[亚基欧克]/,
  马里: /^[兰亚奥]/,
  黑山: /^县/,
  不丹: /^青/,
}
/** 墨西哥市|場 is no 墨西哥市 but a market of 墨西哥. */
const NOT_A_CITY_BEFORE = /^(?:场|民|政|值|区|口|色|落)/
/** Names that two states share: only an organ of the state or a city of it beside them says which is meant. */
const SHARED: Readonly<Record<string, { state: string; after: RegExp; before: RegExp }>> = {
  Korea: {
    state: 'KOR',
    after:
      /^(?:'s)? (?:Ministry|Foreign Ministry|Defen[cs]e Ministry|Embassy|Government|National|Institute)\b/,
    before: /\b(?:Seoul|Busan|Incheon|Daejeon|Gyeongju), $/,
  },
}

/** English names that are also first or last names of persons. */
const PERSONAL = new Set(['Jordan', 'Chad', 'Georgia', 'Israel', 'Cuba', 'Kenya', 'India', 'China'])
/** Words with a capital that may stand before a state without making a person of it. */
const NO_FIRST_NAME =
  /^(?:The|In|At|Of|And|With|From|For|To|By|When|While|As|After|Before|If|Both|Neither|Either|Nor|Or|But|That|Like|Under|Between|Against|Unlike|Only|Also|Then|Thus|Since|Until|Meanwhile|However|President|King|Queen|Minister|Ambassador|Greater|Mainland|Southern|Northern|Western|Eastern)$/

/** A name of a language, not of the state: 韩国语, 日文; but not 韩国文化. */
const LANGUAGE_AFTER = /^(?:语|文(?![化明件物艺人献学部]))/

function isAnotherWord(key: string, [start, end]: Range): boolean {
  const name = key.slice(start, end)
  if (Object.hasOwn(SHARED, name)) {
    const { before, after } = SHARED[name]!
    return !after.test(key.slice(end, end + 30)) && !before.test(key.slice(Math.max(0, start - 30), start))
  }
  const before = key.slice(Math.max(0, start - 3), start)
  const after = key.slice(end, end + 3)
  if (NOT_AFTER[name]?.test(before) || NOT_BEFORE[name]?.test(after)) return true
  if (LANGUAGE_AFTER.test(after) && /\p{Script=Han}$/u.test(name)) return true
  // 歐美|國家: the last character belongs to the next word.
  if (name.endsWith('国') && /^(?:家(?!庭)|际)/.test(after)) return true
  return before.endsWith('·') || after.startsWith('·')
}

/** `Atlanta, Georgia`: the part of the United States when a city stands before it that is not in the state. */
function isPartOfUnitedStates(key: string, [start, end]: Range, index: Index): boolean {
  if (key.slice(start, end) !== 'Georgia') return false
  const before = /(\p{Lu}[\p{L} .'-]*), $/u.exec(key.slice(Math.max(0, start - 40), start))
  const words = before ? before[1]!.split(' ') : []
  const cities = words.flatMap((_, from) => index.cities.get(words.slice(from).join(' ')) ?? [])
  return cities.some(({ state }) => state === 'USA') && !cities.some(({ state }) => state === 'GEO')
}

function isPerson(text: string, [start, end]: Range): boolean {
  if (!PERSONAL.has(text.slice(start, end))) return false
  const before = /(\p{Lu}[\p{L}'’-]+)[ \u00a0]$/u.exec(text.slice(Math.max(0, start - 30), start))
  if (before && !NO_FIRST_NAME.test(before[1]!)) return true
  return (
    /^ \p{Lu}\p{Ll}+(?:[,.]| \p{Ll})/u.test(text.slice(end, end + 30)) &&
    /^(?:Jordan|Chad|Georgia)$/.test(text.slice(start, end))
  )
}

/** Recognises states by their names: the longest name counts, wherever it stands. */
export class States {
  private readonly finder: Finder<Meaning>

  constructor(private readonly index: Index) {
    const names = new Map<string, Meaning>()
    for (const key of index.blocked) names.set(key, 'blocked')
    for (const [name, { state }] of Object.entries(SHARED)) names.set(name, { state })
    for (const [key, state] of index.states) names.set(key, { state })
    this.finder = new Finder(names)
  }

  /** The state that a whole name stands for. */
  named(name: string): string | null {
    return this.index.states.get(fold(name)) ?? null
  }

  mentions(reader: Reader): Mention[] {
    const codes = this.codes(reader)
    const taken = new Taken(codes)
    const names = this.finder.all(reader.key).flatMap((found) => {
      const { range, state } = this.stateOf(reader.key, found)
      if (
        !state ||
        taken.has(range) ||
        isAnotherWord(reader.key, range) ||
        isPerson(reader.passage.text, range)
      )
        return []
      if (isPartOfUnitedStates(reader.key, range, this.index)) return []
      const link = reader.source.targets.find((target) => holds(target.range, range))
      if (link && this.meansOther(link.target, reader.key.slice(...link.range), reader.key.slice(...range)))
        return []
      const isLinked = link !== undefined && this.named(link.target) === state
      return mentionAt(reader, range, 'state', state, isLinked ? 'link' : 'name') ?? []
    })
    return [...codes, ...names]
  }

  /** What a found name says: nothing when it is blocked, unless the blocking is a mistake: 墨西哥|市場. */
  private stateOf(
    key: string,
    { range, meaning }: { range: Range; meaning: Meaning },
  ): { range: Range; state: string | null } {
    if (meaning !== 'blocked') return { range, state: meaning.state }
    const shorter: Range = [range[0], range[1] - 1]
    const isMistake = /[市港角]/.test(key.charAt(shorter[1])) && NOT_A_CITY_BEFORE.test(key.charAt(range[1]))
    return isMistake
      ? { range: shorter, state: this.index.states.get(key.slice(...shorter)) ?? null }
      : { range, state: null }
  }

  /** `[[Jordan River|Jordan]]`: the label is the name alone, the title says that it is something else. */
  private meansOther(title: string, label: string, name: string): boolean {
    if (label !== name) return false
    const key = fold(title).replace(/\s*\(.*\)$/, '')
    if (this.index.states.has(key)) return false
    return this.index.blocked.has(key) || key.includes('·') || this.index.cities.has(key)
  }

  /** A code of three letters that a flag template brought: it stands alone in its braces. */
  private codes(reader: Reader): Mention[] {
    return reader.source.codes.flatMap((range) => {
      const state = this.index.codes.get(reader.passage.text.slice(...range))
      const mention = state ? mentionAt(reader, range, 'state', state, 'name') : null
      return mention ? [mention] : []
    })
  }
}
