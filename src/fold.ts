/**
 * Folding: texts that a reader means as the same become the same. Case, accents, apostrophes, punctuation and
 * Traditional or Simplified script are let go; every folded character remembers where it came from, so that a
 * hit can be marked in the text as it stands.
 */
import type { Atlas } from '../geo/model.ts'

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

/** The folding of an atlas, with its own table of scripts. */
export const foldingOf = (atlas: Atlas): Folding => foldingWith(readScripts(atlas.scripts))

function readScripts(pairs: string): Map<string, string> {
  const table = new Map<string, string>()
  const characters = [...pairs]
  for (let index = 0; index + 1 < characters.length; index += 2)
    table.set(characters[index]!, characters[index + 1]!)
  return table
}
