import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()

/** Marks that writers use for one another. */
const ALIKE = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['\n', ' '],
  ['\t', ' '],
  ['\u00a0', ' '],
  ['\u2009', ' '],
  ['‧', '·'],
  ['・', '·'],
  ['•', '·'],
])

function foldUnit(unit: string): string {
  const alike = ALIKE.get(unit)
  if (alike !== undefined) return alike
  if (unit < '\u3400' || unit > '\u9fff') return unit
  const folded = toSimplified(unit)
  return folded.length === 1 ? folded : unit
}

/**
 * The key under which names are compared: Traditional characters become Simplified ones, each for itself,
 * so that the key is as long as the text and ranges hold. Never shown.
 */
export function fold(text: string): string {
  let key = ''
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    let folded = known.get(unit)
    if (folded === undefined) {
      folded = foldUnit(unit)
      known.set(unit, folded)
    }
    key += folded
  }
  return key
}
