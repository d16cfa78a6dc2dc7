import type { Range } from '../model.ts'
import { slice, type Trace, trim } from './trace.ts'

/** A sentence and where it stands in the raw file, note marks included. */
export interface Sentence {
  trace: Trace
  raw: Range
}

/** Closing quotes and brackets stay with the sentence that they close. */
const CHINESE_END = /[。！？][」』”’）)〉》】"']*/y
const LATIN_END = /[.!?…]["')\]”’»]*(?=\s+\S)/y
const STARTS_SENTENCE = /^\s+["'“‘«([]*[\p{Lu}\p{Script=Han}\d]/u
/** A full stop after these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘[.])(?:\p{Lu}|\p{Lu}\.\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Adm|Gov|Sen|Rep|Pres|St|Mt|Ft|No|Nos|vs|etc|e\.g|i\.e|cf|al|Inc|Ltd|Co|Corp|Jr|Sr|pp?|vol|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|ca|art|Art|Res|Fig)$/u

function endsHere(text: string, at: number): number | null {
  CHINESE_END.lastIndex = at
  const chinese = CHINESE_END.exec(text)
  if (chinese) return at + chinese[0].length
  LATIN_END.lastIndex = at
  const latin = LATIN_END.exec(text)
  if (!latin) return null
  const end = at + latin[0].length
  if (!STARTS_SENTENCE.test(text.slice(end, end + 40))) return null
  if (text[at] === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 12), at))) return null
  return end
}

/** Where the sentences of a text end. Inside round brackets no sentence ends. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  const lastClose = Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'))
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if ((unit === '（' || unit === '(') && at < lastClose) open++
    else if ((unit === '）' || unit === ')') && open > 0) open--
    if (open > 0) continue
    const end = endsHere(text, at)
    if (end === null) continue
    ends.push(end)
    at = end - 1
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

/** Closing markup right behind a sentence's last character belongs to the sentence. */
const CLOSING = /(?:\]\]|<\/[a-z]+\s*>)+/iy

function rawEnd(trace: Trace, to: number, raw: string): number {
  let end = trace.ends[to - 1] ?? 0
  for (let back = to - 1; end < 0 && back >= 0; back--) end = trace.ends[back] ?? 0
  CLOSING.lastIndex = end
  end += CLOSING.exec(raw)?.[0].length ?? 0
  for (const mark of trace.marks) if (mark.at === to && mark.raw[1] > end) end = mark.raw[1]
  return end
}

/** False where an HTML parser has moved words from where they were written, as it does in broken tables. */
function isInOrder({ starts }: Trace): boolean {
  let last = -1
  for (const start of starts) {
    if (start >= 0 && start < last) return false
    if (start >= 0) last = start
  }
  return true
}

function asOne(paragraph: Trace, block: Range): Sentence {
  const last = paragraph.ends.reduce((most, end) => Math.max(most, end), block[1])
  return { trace: trim(paragraph), raw: [block[0], last] }
}

/**
 * Cuts a paragraph into sentences. Together their raw ranges cover `block`, white space between them left
 * out, so that a mark or a link's brackets always belong to one of them.
 */
export function sentencesOf(paragraph: Trace, block: Range, raw: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  let rawStart = block[0]
  if (!isInOrder(paragraph)) return [asOne(paragraph, block)]
  const ends = sentenceEnds(paragraph.text)
  ends.forEach((to, index) => {
    const trace = trim(slice(paragraph, from, to))
    from = to
    if (trace.text === '') return
    const isLast = index === ends.length - 1
    const end = isLast ? block[1] : Math.min(rawEnd(paragraph, to, raw), block[1])
    sentences.push({ trace, raw: [rawStart, end] })
    rawStart = end
    while (rawStart < block[1] && /\s/.test(raw.charAt(rawStart))) rawStart++
  })
  return sentences
}
