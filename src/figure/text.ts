/** Text set by the numbers of the shipped fonts alone: the same lines in Node and in every browser. */
import type { FontTable } from '../../geo/model.ts'

export type Weight = 400 | 700

/** Characters that may not begin a line, and those that may not end one. */
const NEVER_FIRST = '，。、；：！？）」』〉》】…—·,.;:!?)]}’”%'
const NEVER_LAST = '（「『〈《【([{‘“'

/** Control characters and the marks that turn the direction of text: they have no business in a label. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/** A text as it may be drawn: one line, no invisible characters. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim()

/** Width in pixels of a text of `size` pixels. Characters the table does not name are a whole em wide. */
export function textWidth(text: string, size: number, weight: Weight, table: FontTable): number {
  const advances = table.advances[weight]
  let width = 0
  for (const character of text) width += advances[character] ?? 1000
  return (width * size) / 1000
}

/** Where a line may break: between words, and between any two Han characters that allow it. */
function pieces(text: string): string[] {
  const found: string[] = []
  for (const character of text) {
    const last = found.at(-1)
    if (last === undefined || breaks(last, character)) found.push(character)
    else found[found.length - 1] = last + character
  }
  return found
}

function breaks(before: string, character: string): boolean {
  if (character === ' ' || NEVER_FIRST.includes(character)) return false
  const last = [...before].at(-1)!
  if (NEVER_LAST.includes(last)) return false
  return last === ' ' || isHan(last) || isHan(character)
}

const isHan = (character: string) => character.codePointAt(0)! >= 0x2e80

/** Lines of at most `width` pixels; a piece that is wider than that has a line to itself. */
export function wrap(text: string, width: number, size: number, weight: Weight, table: FontTable): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(plain(text))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size, weight, table) > width) {
      lines.push(line.trimEnd())
      line = piece
    } else line += piece
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd())
  return lines
}
