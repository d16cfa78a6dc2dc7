import type { Range } from '../model.ts'
import type { TableCell, TableRow } from './table.ts'
import { slice, type Trace, trim } from './trace.ts'

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** Where the cells of a line stand: between the bars that no backslash escapes. */
function cellRanges(words: Trace, [from, to]: Range, raw: string): Range[] {
  const bars: number[] = []
  for (let at = from; at < to; at++) {
    const place = words.starts[at]!
    if (words.text[at] === '|' && raw[place] === '|' && raw[place - 1] !== '\\') bars.push(at)
  }
  const text = words.text.slice(from, to)
  const edges = [
    ...(text.trimStart().startsWith('|') ? [] : [from - 1]),
    ...bars,
    ...(text.trimEnd().endsWith('|') ? [] : [to]),
  ]
  return edges.slice(1).map((end, index): Range => [edges[index]! + 1, end])
}

/**
 * A table drawn with bars, as GitHub's Markdown has it, from the words of the paragraph that holds it; null
 * when the paragraph is none. The first line names the columns, the second is the rule below it.
 */
export function pipeTable(words: Trace, raw: Range, source: string): TableRow[] | null {
  const ends = [...words.text.matchAll(/\n|$/g)].map(({ index }) => index)
  const lines = ends.map((end, index): Range => [index === 0 ? 0 : ends[index - 1]! + 1, end])
  const rule = lines[1] ? words.text.slice(...lines[1]) : ''
  if (!rule.includes('|') || !RULE.test(rule)) return null
  return lines.flatMap((line, index): TableRow[] => {
    if (index === 1 || words.text.slice(...line).trim() === '') return []
    const cells = cellRanges(words, line, source).map(
      (range): TableCell => ({
        trace: trim(slice(words, ...range)),
        isHeading: index === 0,
        rowSpan: 1,
        columnSpan: 1,
      }),
    )
    const start = index === 0 ? raw[0] : (words.starts[line[0]] ?? raw[0])
    return [{ cells, raw: [start, words.ends[line[1] - 1] ?? raw[1]] }]
  })
}
