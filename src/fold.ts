/**
 * Folding: texts that a reader means as the same become the same. Case, accents, apostrophes, punctuation and
 * Traditional or Simplified script are let go; every folded character remembers where it came from, so that a
 * hit can be marked in the text as it stands.
 */
import type { Atlas, Names } from '../geo/model.ts'

export interface Folded {
  text: string
  /** For each UTF-16 code unit of `text`, [start, end) of the code point it came from in the source. */
  at: [number, number][]
}
export type Folding = (text: string) => Folded

/** Letters that Unicode does not take apart. */
const LETTERS = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', 臺: '台' }),
)
/** Marks and what stands inside a word or a name without parting it. */
const DROPPED = /[\p{M}\p{Cf}'’‘ʼ`´·・‧]/u
const KEPT = /[\p{L}\p{N}]/u

/** A folding that also takes each character of `han` to its partner. */
export function foldingWith(han: ReadonlyMap<string, string>): Folding {
  return (source) => {
    let text = ''
    const at: Folded['at'] = []
    let start = 0
    for (const character of source) {
      const end = start + character.length
      const folded = foldCharacter(character, han)
      const added = folded === ' ' && (text === '' || text.endsWith(' ')) ? '' : folded
      for (let unit = 0; unit < added.length; unit += 1) at.push([start, end])
      text += added
      start = end
    }
    return { text, at }
  }
}

function foldCharacter(character: string, han: ReadonlyMap<string, string>): string {
  let folded = ''
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    const plain = LETTERS.get(part) ?? part
    if (DROPPED.test(plain)) continue
    folded += KEPT.test(plain) ? (han.get(plain) ?? plain) : ' '
  }
  return /^ +$/.test(folded) ? ' ' : folded
}

/** The folded text alone, without outer spaces: for queries and for names that are only compared. */
export const foldText = (folding: Folding, text: string): string => folding(text).text.trim()

/**
 * Traditional → Simplified, learnt from the data's own names in both scripts: characters at the same place of
 * texts that have the same length and agree somewhere (南韓, 韩国 do not). A pair counts only when its first
 * half stands in no Simplified text and its second in no Traditional one; of several partners the most
 * frequent wins. A wrong pair can only make two characters the same to the search.
 */
export function learnScripts(names: readonly Names[]): Map<string, string> {
  const traditional = new Set(names.flatMap((name) => [...name['zh-Hant']]))
  const simplified = new Set(names.flatMap((name) => [...name['zh-Hans']]))
  const votes = new Map<string, Map<string, number>>()
  for (const name of names) {
    const [from, to] = [[...name['zh-Hant']], [...name['zh-Hans']]]
    if (from.length !== to.length || !from.some((character, index) => character === to[index])) continue
    for (const [index, character] of from.entries()) {
      const partner = to[index]!
      if (simplified.has(character) || traditional.has(partner) || !isHan(character)) continue
      const cast = votes.get(character) ?? new Map<string, number>()
      votes.set(character, cast.set(partner, (cast.get(partner) ?? 0) + 1))
    }
  }
  return new Map([...votes].map(([character, cast]) => [character, mostFrequent(cast)]))
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character)

const mostFrequent = (cast: Map<string, number>) =>
  [...cast].reduce((best, next) => (next[1] > best[1] ? next : best))[0]

/** The folding of an atlas: with its own table of scripts, or what can be learnt without one. */
export const foldingOf = (atlas: Atlas): Folding =>
  foldingWith(atlas.scripts === undefined ? learnScripts(namesOf(atlas)) : readScripts(atlas.scripts))

function readScripts(pairs: string): Map<string, string> {
  const table = new Map<string, string>()
  const characters = [...pairs]
  for (let index = 0; index + 1 < characters.length; index += 2)
    table.set(characters[index]!, characters[index + 1]!)
  return table
}

/** Everything that the data has in both scripts. */
const namesOf = (atlas: Atlas): Names[] =>
  [
    ...atlas.states.flatMap(({ names, borderNote }) => [names, borderNote]),
    ...atlas.cities.map(({ names }) => names),
    ...atlas.organisations.map(({ names }) => names),
    ...atlas.endorsements.map(({ note }) => note),
    ...atlas.participations.map(({ note }) => note),
    ...atlas.summits.map(({ venue }) => venue),
    ...atlas.events.flatMap(({ names, place, note }) => [names, place, note]),
    ...atlas.editorNotes.map(({ text }) => text),
  ].filter((text) => text !== null)
