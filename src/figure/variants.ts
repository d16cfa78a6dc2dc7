/** The ways to set a name: on one line, or evenly on more. Lengths are in ems, so that they are worked out once. */
import type { FontTable } from '../../geo/model.ts'
import { plain, textWidth, type Weight, wrap } from './text.ts'

export interface Variant {
  lines: string[]
  /** Of its longest line. */
  width: number
}

/** Lines at most. */
const MOST_LINES = 3
/**
 * Where a state's name in Han characters may be broken, without breaking a word: before a bracket, and after an
 * "and" that has three characters at least on both sides (so that Algeria and Egypt keep theirs).
 */
const HAN_BREAK = /(?=（)|(?<=.{3}[與与及和])(?=.{3})/u
const HAN_NAME = /^[\p{Script=Han}（）]+$/u

const known = new WeakMap<FontTable, Map<string, Variant[]>>()

/** Ways to set the name of a state, with the fewest lines first. */
export const nameVariants = (name: string, fonts: FontTable): Variant[] =>
  remembered(`name ${name}`, fonts, () => {
    if (!HAN_NAME.test(name)) return broken(plain(name), 400, fonts)
    const parts = name.split(HAN_BREAK)
    return [[name], ...(parts.length > 1 ? [parts] : [])].map((lines) => variant(lines, 400, fonts))
  })

/** A title that needs more or longer lines than these stays out: the card has it in full. */
const TITLE = { lines: 2, width: 12 }

/** How to set the title of an event or the name of a city: on one line, else on two; null where it is too long. */
export const titleVariant = (title: string, fonts: FontTable): Variant | null => {
  const found = remembered(`title ${title}`, fonts, () => broken(plain(title), 700, fonts))
  return found.find(({ lines, width }) => lines.length <= TITLE.lines && width <= TITLE.width) ?? null
}

function remembered(key: string, fonts: FontTable, make: () => Variant[]): Variant[] {
  const ofFonts = known.get(fonts) ?? new Map<string, Variant[]>()
  known.set(fonts, ofFonts)
  const found = ofFonts.get(key) ?? make()
  ofFonts.set(key, found)
  return found
}

function broken(text: string, weight: Weight, fonts: FontTable): Variant[] {
  const whole = variant([text], weight, fonts)
  const found = [whole]
  for (let count = 2; count <= MOST_LINES; count++) {
    const lines = evenly(text, count, whole.width, weight, fonts)
    if (lines.length === count) found.push(variant(lines, weight, fonts))
  }
  return found
}

const variant = (lines: string[], weight: Weight, fonts: FontTable): Variant => ({
  lines,
  width: widest(lines, weight, fonts),
})

/** The narrowest way to set the name on so many lines, in steps of a fifth of an em. */
function evenly(text: string, count: number, whole: number, weight: Weight, fonts: FontTable): string[] {
  for (let width = whole / count; width < whole; width += 0.2) {
    const lines = wrap(text, width, 1, weight, fonts)
    if (lines.length === count && widest(lines, weight, fonts) <= width) return lines
    if (lines.length < count) break
  }
  return []
}

const widest = (lines: string[], weight: Weight, fonts: FontTable) =>
  Math.max(...lines.map((line) => textWidth(line, 1, weight, fonts)))
