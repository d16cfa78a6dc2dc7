import * as v from 'valibot'
import { Atlas, type Note, type Passage, type Problem, type Range } from '../model.ts'
import { sentencesOf } from './sentences.ts'
import { columnNames, joinCells, layOut, type TableRow } from './table.ts'
import { type Trace, trim, withoutMarkup } from './trace.ts'

/** A row of `articles/articles.json`. */
export const ArticleRow = v.object({
  ...Atlas.entries.articles.item.entries,
  format: v.picklist(['markdown', 'wikitext']),
  /** The file's name in `articles/`. */
  file: v.string(),
})
export type ArticleRow = v.InferOutput<typeof ArticleRow>

/** What the recogniser needs beside a passage. */
export interface PassageSource {
  /** Each visible unit's [start, end) in the raw file; -1 for the reader's own joiners. */
  starts: number[]
  ends: number[]
  /** Links to other articles: where in the text, and the article's title. */
  targets: { range: Range; target: string }[]
  /** Codes of states that a template brought: `{{KOR}}`. */
  codes: Range[]
  /** Cells of earlier rows that span down into this row: the column, the passage that holds the words, where. */
  inherited: { column: string; passage: string; range: Range }[]
}

/** An article taken apart. `sources[i]` belongs to `passages[i]`; mentions are still empty. */
export interface Reading {
  article: ArticleRow
  passages: Passage[]
  sources: PassageSource[]
  notes: Note[]
  /** What could not be read as its author meant it: the passages want a look. */
  problems: Problem[]
  /** What is left out by design, such as unknown templates and pictures, each kind once with its count. */
  leftOut: Problem[]
}

/** Titles of the sections that hold references and links, not prose. */
const REFERENCE_SECTION =
  /^(參考|参考|注釋|註釋|注释|註解|注解|腳註|脚注|備註|备注|來源|来源|資料來源|资料来源|文獻|文献|外部連結|外部链接|外部連接|延伸閱讀|延伸阅读|扩展阅读|擴展閱讀|references?|notes?|footnotes?|citations?|sources?|bibliography|external links?|further reading|works cited)/i

/** True for the title of a section that holds references or links. */
export const isReferenceTitle = (title: string): boolean => REFERENCE_SECTION.test(title.trim())

/** `range` without white space at its ends. */
export function trimRange([start, end]: Range, raw: string): Range {
  const text = raw.slice(start, end)
  const from = start + text.length - text.trimStart().length
  return [from, Math.max(from, start + text.trimEnd().length)]
}

/** Collects an article's passages in the order in which they are shown. */
export class Composer {
  private readonly passages: Passage[] = []
  private readonly sources: PassageSource[] = []
  private readonly problems = new Map<string, number>()
  private readonly leftOut = new Map<string, number>()
  private headings: { level: number; text: string }[] = []
  private block = -1
  readonly notes: Note[] = []

  constructor(
    readonly article: ArticleRow,
    readonly raw: string,
  ) {}

  /** Headings above the present place, outermost first. */
  get section(): string[] {
    return this.headings.map(({ text }) => text)
  }

  get isReferenceSection(): boolean {
    return this.headings.some(({ text }) => isReferenceTitle(text))
  }

  /** Says something that could not be read; the same words are counted, not repeated. */
  problem(reason: string, times = 1): void {
    this.problems.set(reason, (this.problems.get(reason) ?? 0) + times)
  }

  /** Says what is left out by design. */
  leave(what: string, times = 1): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + times)
  }

  /** What follows belongs to a new paragraph, table or list. */
  nextBlock(): void {
    this.block++
  }

  heading(level: number, words: Trace, raw: Range): void {
    const trace = trim(withoutMarkup(words))
    if (trace.text === '') return
    this.nextBlock()
    this.headings = this.headings.filter((heading) => heading.level < level)
    this.add('heading', trace, trimRange(raw, this.raw))
    this.headings.push({ level, text: trace.text })
  }

  /** A paragraph or an item of a list, sentence by sentence. */
  prose(words: Trace, raw: Range): void {
    for (const sentence of sentencesOf(withoutMarkup(words), trimRange(raw, this.raw), this.raw)) {
      this.add('prose', sentence.trace, sentence.raw)
    }
  }

  /** A note, a reference or an external link, quoted as a whole. Gives the passage; null when it is empty. */
  reference(words: Trace, raw: Range, section = this.section): Passage | null {
    const trace = trim(withoutMarkup(words))
    return trace.text === '' ? null : this.add('reference', trace, trimRange(raw, this.raw), section)
  }

  /** One value under its name, as in a row of an infobox. */
  value(column: string, words: Trace, raw: Range): void {
    const trace = trim(withoutMarkup(words))
    if (trace.text === '') return
    this.add('table', trace, trimRange(raw, this.raw)).cells = [{ column, range: [0, trace.text.length] }]
  }

  /** A table: one passage a row, heading rows give the columns their names. */
  table(rows: TableRow[]): void {
    const clean = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, trace: trim(withoutMarkup(cell.trace)) })),
    }))
    const laid = layOut(clean)
    const names = columnNames(laid)
    const made: (Passage | null)[] = []
    this.nextBlock()
    for (const { row, isHeading, columns, inherited } of laid) {
      const { trace, ranges } = joinCells(row.cells)
      const isEmpty = row.cells.every((cell) => cell.trace.text === '')
      const passage = isHeading || isEmpty ? null : this.add('table', trace, row.raw)
      made.push(passage)
      if (!passage) continue
      passage.cells = ranges.map((range, place) => ({ column: names[columns[place]!] ?? '', range }))
      this.sources.at(-1)!.inherited = inherited.flatMap(({ column, from }) => {
        const above = made[from.row]
        const range = above?.cells?.[from.cell]?.range
        return above && range ? [{ column: names[column] ?? '', passage: above.id, range }] : []
      })
    }
  }

  /** The finished reading. */
  reading(): Reading {
    const file = this.article.file
    const said = (counts: Map<string, number>): Problem[] =>
      [...counts].map(([reason, times]) => ({
        file,
        reason: times > 1 ? `${reason} (${times} times)` : reason,
      }))
    const { article, passages, sources, notes } = this
    return { article, passages, sources, notes, problems: said(this.problems), leftOut: said(this.leftOut) }
  }

  private add(kind: Passage['kind'], trace: Trace, raw: Range, section = this.section): Passage {
    const { text, links, starts, ends, targets, codes } = trace
    const passage: Passage = {
      id: `${this.article.id}:${raw[0]}-${raw[1]}`,
      article: this.article.id,
      kind,
      block: Math.max(this.block, 0),
      section,
      raw,
      text,
      links,
      mentions: [],
      notes: trace.marks.map(({ number, at }) => ({ number, at })),
    }
    this.passages.push(passage)
    this.sources.push({ starts, ends, targets, codes: codes.map(({ range }) => range), inherited: [] })
    return passage
  }
}
