import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Passage, Range } from '../model.ts'
import { type MarkdownMarks, type MarkdownText, rangeOf } from './markdown-text.ts'
import { type Composer, isReferenceTitle } from './reading.ts'

type Root = ReturnType<typeof fromMarkdown>
type List = Extract<Root['children'][number], { type: 'list' }>

/** A footnote: `[^name]: words`, up to an empty line or the next footnote. */
const FOOTNOTE = /^(\[\^([^\]\s]{1,40})\]:[ \t]*)([^\n]*(?:\n(?!\[\^)[^\n]*\S[^\n]*)*)/gm
const ESCAPED_MARK = /\\\[\d{1,3}\\\]/

interface Footnote {
  name: string
  /** Of the words alone. */
  raw: Range
  /** In the order of the first marks; 0 while no mark has called it. */
  number: number
}

const plainText = (node: { children?: readonly unknown[]; value?: string }): string =>
  node.value ?? (node.children ?? []).map((child) => plainText(child as typeof node)).join('')

/** The numbered list that the marks `\[1\]` count: the last one under a heading of references. */
function noteList(root: Root, copy: string): List | null {
  if (!ESCAPED_MARK.test(copy)) return null
  let isReferences = false
  let last: List | null = null
  let lastInReferences: List | null = null
  for (const node of root.children) {
    if (node.type === 'heading') isReferences = isReferenceTitle(plainText(node))
    if (node.type !== 'list' || !node.ordered) continue
    last = node
    if (isReferences) lastInReferences = node
  }
  return lastInReferences ?? last
}

/** Blank lines of the same length. */
const blank = (text: string): string => '\n'.repeat(text.length)

/** The notes of a Markdown article: a numbered list that `\[1\]` counts, or footnotes `[^name]`. */
export class MarkdownNotes implements MarkdownMarks {
  /** Sticky; group 1 is the note's number or `^name`. */
  readonly pattern = /\\?\[(\d{1,3}|\^[^\]\s\\]{1,40})\\?\]/y
  /** The article with its footnotes blanked out. */
  readonly copy: string
  private list: List | null = null
  private readonly footnotes = new Map<string, Footnote>()
  private readonly called = new Set<number>()
  private counted = 0

  constructor(
    private readonly composer: Composer,
    private readonly whole: string,
  ) {
    this.copy = whole.replace(FOOTNOTE, (all, mark: string, name: string, words: string, at: number) => {
      const start = at + mark.length
      if (!this.footnotes.has(name))
        this.footnotes.set(name, { name, raw: [start, start + words.length], number: 0 })
      return blank(all)
    })
  }

  /** Looks for the list of notes; the marks in the text are known from then on. */
  look(root: Root): void {
    this.list = noteList(root, this.copy)
  }

  isList(list: List): boolean {
    return this.list === list
  }

  numberOf(label: string): number | null {
    const number = label.startsWith('^')
      ? this.footnoteNumber(label.slice(1))
      : this.list
        ? Number(label)
        : null
    if (number !== null) this.called.add(number)
    return number
  }

  private footnoteNumber(name: string): number | null {
    const footnote = this.footnotes.get(name)
    if (!footnote) return null
    if (footnote.number === 0) footnote.number = ++this.counted + (this.list?.children.length ?? 0)
    return footnote.number
  }

  /** One item of the list of notes; an empty item is a note without words. */
  add(number: number, passage: Passage | null): void {
    this.composer.notes.push({
      article: this.composer.article.id,
      number,
      passage: passage?.id ?? null,
      address: passage?.links[0]?.address ?? null,
      archive: null,
      dead: false,
    })
  }

  /** Writes the footnotes behind the article, wherever they stand in it; says which marks call nothing. */
  write(text: MarkdownText): void {
    const footnotes = [...this.footnotes.values()].sort((a, b) => a.raw[0] - b.raw[0])
    if (footnotes.length > 0) this.composer.nextBlock()
    const blocks = footnotes.length > 0 ? fromMarkdown(this.onlyFootnotes(footnotes)).children : []
    for (const { number, raw } of footnotes) {
      const own: typeof blocks = []
      while (blocks[0] && rangeOf(blocks[0])[0] < raw[1]) own.push(blocks.shift()!)
      const passage = this.composer.reference(text.ofBlocks(own), raw)
      if (number > 0) this.add(number, passage)
    }
    const there = new Set(this.composer.notes.map((note) => note.number))
    for (const number of this.called) {
      if (!there.has(number)) this.composer.problem(`The mark [${number}] calls a note that does not exist.`)
    }
    this.composer.notes.sort((a, b) => a.number - b.number)
  }

  private onlyFootnotes(footnotes: Footnote[]): string {
    let text = ''
    for (const { raw } of footnotes)
      text += blank(this.whole.slice(text.length, raw[0])) + this.whole.slice(...raw)
    return text
  }
}
