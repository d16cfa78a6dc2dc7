/** The ways to set a name: on one line, or on more, evenly. Lengths are in ems, so that they are worked out once. */
import type { FontTable } from '../../geo/model.ts'
import { plain, textWidth, type Weight, wrap } from './text.ts'

export interface Variant {
  lines: string[]
  /** Of its longest line. */
  width: number
}

/** Lines at most. */
const MOST_LINES = 3
/** A name of Han characters no longer than this stays whole. */
const WHOLE_HAN = 5

const known = new WeakMap<FontTable, Map<string, Variant[]>>()

/** With the fewest lines first. */
export function variantsOf(name: string, weight: Weight, fonts: FontTable): Variant[] {
  const ofFonts = known.get(fonts) ?? new Map<string, Variant[]>()
  known.set(fonts, ofFonts)
  const key = `${weight} ${name}`
  const found = ofFonts.get(key) ?? made(plain(name), weight, fonts)
  ofFonts.set(key, found)
  return found
}

function made(name: string, weight: Weight, fonts: FontTable): Variant[] {
  const whole = variant([name], weight, fonts)
  const bracket = name.indexOf('（')
  if (bracket > 0) return [whole, variant([name.slice(0, bracket), name.slice(bracket)], weight, fonts)]
  if (/^\p{Script=Han}+$/u.test(name) && name.length <= WHOLE_HAN) return [whole]
  const found = [whole]
  for (let count = 2; count <= MOST_LINES; count++) {
    const lines = evenly(name, count, whole.width, weight, fonts)
    if (lines.length === count) found.push(variant(lines, weight, fonts))
  }
  return found
}

const variant = (lines: string[], weight: Weight, fonts: FontTable): Variant => ({
  lines,
  width: Math.max(...lines.map((line) => textWidth(line, 1, weight, fonts))),
})

/** The narrowest way to set the name on so many lines, in steps of a fifth of an em. */
function evenly(name: string, count: number, whole: number, weight: Weight, fonts: FontTable): string[] {
  for (let width = whole / count; width < whole; width += 0.2) {
    const lines = wrap(name, width, 1, weight, fonts)
    if (lines.length === count && widest(lines, weight, fonts) <= width) return lines
    if (lines.length < count) break
  }
  return []
}

const widest = (lines: string[], weight: Weight, fonts: FontTable) =>
  Math.max(...lines.map((line) => textWidth(line, 1, weight, fonts)))
