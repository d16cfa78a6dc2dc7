import type { Range } from '../model.ts'

/** A note's mark: its number, the place in the text it hangs on and where the mark stands in the raw file. */
export interface NoteMark {
  number: number
  at: number
  raw: Range
}

/**
 * Visible text that knows where it comes from: character `i` was written as `raw.slice(starts[i], ends[i])`
 * (longer than one unit for an entity such as `&amp;`); both are -1 for joiners that the reader itself puts
 * between cells and between the parts of a citation.
 */
export interface Trace {
  text: string
  starts: number[]
  ends: number[]
  marks: NoteMark[]
  /** Outward links; http and https only. */
  links: { range: Range; address: string }[]
  /** Links to other articles, by title. */
  targets: { range: Range; target: string }[]
  /** Codes of states that a template brought: `{{KOR}}`. */
  codes: { range: Range }[]
}

/** C0 and C1 controls, zero-width marks and bidirectional controls: they steer a display and are no text. */
const CONTROL =
  // biome reads a class of controls as a mistake, so it is built from numbers.
  new RegExp(
    `[${[
      [0x00, 0x08],
      [0x0b, 0x1f],
      [0x7f, 0x9f],
      [0xad, 0xad],
      [0x061c, 0x061c],
      [0x200b, 0x200f],
      [0x2028, 0x202e],
      [0x2060, 0x2069],
      [0xfeff, 0xfeff],
      [0xfff9, 0xfffb],
    ]
      .map((pair) => pair.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('-'))
      .join('')}]`,
  )

/** Collects visible characters one by one; the readers of both formats write into it. */
export class Tracer {
  readonly characters: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly marks: NoteMark[] = []
  readonly links: Trace['links'] = []
  readonly targets: Trace['targets'] = []
  readonly codes: Trace['codes'] = []

  get length(): number {
    return this.characters.length
  }

  /** The raw file's own characters from `start` to `end`. */
  raw(source: string, start: number, end: number): void {
    for (let index = start; index < end; index++) this.character(source.charAt(index), index, index + 1)
  }

  /** One UTF-16 unit that the raw file writes as `[start, end)`. */
  character(unit: string, start: number, end: number): void {
    if (CONTROL.test(unit)) return
    this.characters.push(unit)
    this.starts.push(start)
    this.ends.push(end)
  }

  /** Text of the reader's own. */
  joiner(text: string): void {
    for (let index = 0; index < text.length; index++) this.character(text.charAt(index), -1, -1)
  }

  mark(number: number, start: number, end: number): void {
    this.marks.push({ number, at: this.length, raw: [start, end] })
  }

  /** Everything written since `from` is a link. */
  link(from: number, address: string): void {
    if (from < this.length) this.links.push({ range: [from, this.length], address })
  }

  /** Everything written since `from` is a link to the article `target`. */
  target(from: number, target: string): void {
    if (from < this.length) this.targets.push({ range: [from, this.length], target })
  }

  /** Everything written since `from` is a state's code. */
  code(from: number): void {
    if (from < this.length) this.codes.push({ range: [from, this.length] })
  }

  /** Puts another trace behind what is here. */
  append(other: Trace): void {
    const shift = this.length
    for (let index = 0; index < other.text.length; index++) {
      this.characters.push(other.text.charAt(index))
      this.starts.push(other.starts[index]!)
      this.ends.push(other.ends[index]!)
    }
    const moved = ([from, to]: Range): Range => [from + shift, to + shift]
    for (const mark of other.marks) this.marks.push({ ...mark, at: mark.at + shift })
    for (const link of other.links) this.links.push({ ...link, range: moved(link.range) })
    for (const target of other.targets) this.targets.push({ ...target, range: moved(target.range) })
    for (const code of other.codes) this.codes.push({ range: moved(code.range) })
  }

  trace(): Trace {
    const { characters, starts, ends, marks, links, targets, codes } = this
    return { text: characters.join(''), starts, ends, marks, links, targets, codes }
  }
}

const moveInside = <Item extends { range: Range }>(items: Item[], move: (at: number) => number): Item[] =>
  items.flatMap((item) => {
    const range: Range = [move(item.range[0]), move(item.range[1])]
    return range[0] < range[1] ? [{ ...item, range }] : []
  })

/** The part `[from, to)` of a trace. A mark that hangs on the cut belongs to the part before it. */
export function slice(trace: Trace, from: number, to: number): Trace {
  const move = (at: number) => Math.min(Math.max(at, from), to) - from
  return {
    text: trace.text.slice(from, to),
    starts: trace.starts.slice(from, to),
    ends: trace.ends.slice(from, to),
    marks: trace.marks
      .filter(({ at }) => at <= to && (at > from || (at === from && from === 0)))
      .map((mark) => ({ ...mark, at: move(mark.at) })),
    links: moveInside(trace.links, move),
    targets: moveInside(trace.targets, move),
    codes: moveInside(trace.codes, move),
  }
}

/** A trace without white space at its ends. */
export function trim(trace: Trace): Trace {
  const from = trace.text.length - trace.text.trimStart().length
  const to = Math.max(from, trace.text.trimEnd().length)
  const cut = slice(trace, from, to)
  return {
    ...cut,
    marks: trace.marks.map((mark) => ({ ...mark, at: Math.min(Math.max(mark.at - from, 0), to - from) })),
  }
}

const PAIRS = new Set(['{{', '}}', '[[', ']]', "''", '{|', '|}', '-{', '}-'])

/** True when `unit`, written behind `before`, would look like markup to the next program that reads it. */
function makesMarkup(before: string | undefined, unit: string): boolean {
  if (before === undefined) return false
  return PAIRS.has(before + unit) || (before === '<' && /[a-z/!?]/i.test(unit))
}

/** Puts `index` on the stack, or takes away what would become markup with it. */
function keep(text: string, kept: number[], index: number): void {
  const unit = text.charAt(index)
  while (kept.length > 0) {
    const before = text[kept.at(-1)!]
    if (!makesMarkup(before, unit)) break
    kept.pop()
    if (before !== '<') return
  }
  kept.push(index)
}

/**
 * A trace in which no markup is left, whatever the pieces between which it stood have made of it: no doubled
 * brackets, braces or quotes and no `<` before a letter. Linear: one pass with what is kept as a stack.
 */
export function withoutMarkup(trace: Trace): Trace {
  const kept: number[] = []
  for (let index = 0; index < trace.text.length; index++) keep(trace.text, kept, index)
  if (kept.length === trace.text.length) return trace
  const place = new Array<number>(trace.text.length + 1).fill(0)
  kept.forEach((old, now) => {
    place[old + 1] = now + 1
  })
  for (let index = 1; index < place.length; index++) place[index] = Math.max(place[index]!, place[index - 1]!)
  const move = (at: number) => place[at]!
  return {
    text: kept.map((index) => trace.text.charAt(index)).join(''),
    starts: kept.map((index) => trace.starts[index]!),
    ends: kept.map((index) => trace.ends[index]!),
    marks: trace.marks.map((mark) => ({ ...mark, at: move(mark.at) })),
    links: moveInside(trace.links, move),
    targets: moveInside(trace.targets, move),
    codes: moveInside(trace.codes, move),
  }
}
