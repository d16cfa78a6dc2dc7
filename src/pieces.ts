/**
 * A passage's text as nested pieces: what can be gone to, what the editors remark on, where notes hang. Pure;
 * every character comes out exactly once and unchanged, whatever it is.
 */
import type { EditorNote, Mention, Passage, Range } from '../geo/model.ts'

export type Piece =
  | { kind: 'text'; text: string }
  /** A note mark: not a character of the passage. */
  | { kind: 'mark'; number: number }
  | { kind: 'mention'; mention: Mention; pieces: Piece[] }
  | { kind: 'link'; address: string; pieces: Piece[] }
  /** Words that an editors' note stands beside. */
  | { kind: 'noted'; note: EditorNote; pieces: Piece[] }

type Wrapper = Exclude<Piece, { kind: 'text' } | { kind: 'mark' }>

interface Span {
  range: Range
  wrap: (pieces: Piece[]) => Wrapper
  /** Of spans with the same range, the lower is the outer one. */
  rank: number
  /** Only whole: where it would be cut it is left out, and its text stays. */
  whole: boolean
}

/** A state, a city or a date: what can be gone to. */
const isPointer = ({ kind }: Mention) => kind !== 'organisation'

export interface Wanted {
  /** Mentions to set off; of pointers that lie in one another only the outermost is kept. */
  mentions: readonly Mention[]
  editorNotes: readonly EditorNote[]
}

/** The text of a passage, or of one cell of it, as pieces that nest. Marks inside a pointer follow it. */
export function piecesOf(
  passage: Passage,
  wanted: Wanted,
  within: Range = [0, passage.text.length],
): Piece[] {
  const pointers = wanted.mentions.filter(isPointer)
  const mentions = wanted.mentions.filter(
    (mention) => !pointers.some((outer) => outer !== mention && isPointer(mention) && lies(mention, outer)),
  )
  const spans: Span[] = [
    ...wanted.editorNotes.map((note): Span => {
      const range = notedRange(passage, note)
      return { range, rank: 0, whole: false, wrap: (pieces) => ({ kind: 'noted', note, pieces }) }
    }),
    ...passage.links.map(({ range, address }): Span => {
      return { range, rank: 1, whole: true, wrap: (pieces) => ({ kind: 'link', address, pieces }) }
    }),
    ...mentions.map((mention): Span => {
      const { range } = mention
      const rank = isPointer(mention) ? 3 : 2
      return { range, rank, whole: true, wrap: (pieces) => ({ kind: 'mention', mention, pieces }) }
    }),
  ]
  const marks = passage.notes.map(({ number, at }) => ({ number, at: behind(pointers, at) }))
  // A mark may stand before any character: in a cell that holds nothing else.
  const leading = marks.filter(({ at }) => at === within[0])
  return [...leading.map(markPiece), ...nest(passage.text, within, nested(spans, within), marks)]
}

/** The first place from `at` on that lies in no pointer. */
function behind(pointers: readonly Mention[], at: number): number {
  const around = pointers.find(({ range: [start, end] }) => start < at && at < end)
  return around ? behind(pointers, around.range[1]) : at
}

const lies = ({ range: inner }: Mention, { range: outer }: Mention): boolean =>
  inner[0] >= outer[0] && inner[1] <= outer[1] && inner[1] - inner[0] < outer[1] - outer[0]

/** Spans inside `within`, outer before inner, cut or left out so that none crosses another. */
function nested(spans: Span[], [first, last]: Range): Span[] {
  const inside = spans.flatMap((span): Span[] => {
    const range: Range = [Math.max(span.range[0], first), Math.min(span.range[1], last)]
    if (range[0] >= range[1]) return []
    const cut = range[0] !== span.range[0] || range[1] !== span.range[1]
    return cut && span.whole ? [] : [{ ...span, range }]
  })
  const kept: Span[] = []
  for (const span of inside.filter(({ whole }) => whole).sort(outerFirst)) {
    if (!kept.some((other) => crosses(other.range, span.range) || twins(other, span))) kept.push(span)
  }
  const cut = inside.filter(({ whole }) => !whole).flatMap((span) => cutAt(span, kept))
  return [...kept, ...cut].sort(outerFirst)
}

const twins = (one: Span, other: Span) =>
  one.rank === other.rank && one.range[0] === other.range[0] && one.range[1] === other.range[1]

const outerFirst = (one: Span, other: Span) =>
  one.range[0] - other.range[0] || other.range[1] - one.range[1] || one.rank - other.rank

const crosses = (one: Range, other: Range) =>
  (one[0] < other[0] && other[0] < one[1] && one[1] < other[1]) ||
  (other[0] < one[0] && one[0] < other[1] && other[1] < one[1])

/** Parts of a span that can be cut, so that none crosses a whole one. */
function cutAt(span: Span, whole: Span[]): Span[] {
  const crossing = whole.find(({ range }) => crosses(range, span.range))
  if (!crossing) return [span]
  const [start, end] = span.range
  const edge = crossing.range.find((at) => start < at && at < end) ?? end
  const parts: Range[] = [
    [start, edge],
    [edge, end],
  ]
  return parts.flatMap((range) => cutAt({ ...span, range }, whole))
}

interface Mark {
  number: number
  at: number
}

const markPiece = ({ number }: Mark): Piece => ({ kind: 'mark', number })

/** Spans in the order of `nested`; marks stand after the character before them, outside spans ending there. */
function nest(text: string, [first, last]: Range, spans: Span[], marks: Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = first
  const plain = (end: number) => {
    if (end > at) pieces.push({ kind: 'text', text: text.slice(at, end) })
    at = Math.max(at, end)
  }
  const upTo = (end: number) => {
    for (const mark of marks.filter((candidate) => candidate.at > at && candidate.at <= end)) {
      plain(mark.at)
      pieces.push(markPiece(mark))
    }
    plain(end)
  }
  for (const [index, span] of spans.entries()) {
    const [start, end] = span.range
    if (start < at) continue
    upTo(start)
    const inner = spans.slice(index + 1).filter(({ range }) => range[0] >= start && range[1] <= end)
    const within = marks.filter((mark) => mark.at < end)
    pieces.push(span.wrap(nest(text, span.range, inner, within)))
    at = end
    pieces.push(...marks.filter((mark) => mark.at === end).map(markPiece))
  }
  upTo(last)
  return pieces
}

/**
 * Where the words of an editors' note stand in a passage's text. The mentions, whose places are known both in
 * the text and in the raw article, decide between several; words that are not found are the whole passage.
 */
export function notedRange(passage: Passage, { quote, raw }: EditorNote): Range {
  const fits = ([start, end]: Range) =>
    passage.mentions.every(
      (mention) =>
        (mention.raw[1] > raw[0] || mention.range[1] <= start) &&
        (mention.raw[0] < raw[1] || mention.range[0] >= end),
    )
  let at = quote === '' ? -1 : passage.text.indexOf(quote)
  while (at >= 0) {
    const range: Range = [at, at + quote.length]
    if (fits(range)) return range
    at = passage.text.indexOf(quote, at + 1)
  }
  return [0, passage.text.length]
}
