import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Range } from '../model.ts'
import { readHtmlTable, tableEnds } from './html-table.ts'
import { plainCopy } from './markdown-guard.ts'
import { MarkdownNotes } from './markdown-notes.ts'
import { MarkdownText, rangeOf } from './markdown-text.ts'
import { pipeTable } from './pipe-table.ts'
import { type ArticleRow, Composer, type Reading } from './reading.ts'

type Root = ReturnType<typeof fromMarkdown>
export type MarkdownNode = Root['children'][number]

/** A picture of a gallery, as converters write it: `<File:Name> caption`. */
const GALLERY_LINE = /^<?(file|image|檔案|档案|文件|圖像|图像)\s*:/i

class MarkdownReader {
  private readonly text: MarkdownText
  private readonly notes: MarkdownNotes
  private readonly copy: string
  private readonly tableEnds: Map<number, number>
  /** Everything before this place in the raw file has been read. */
  private done = 0

  constructor(
    private readonly composer: Composer,
    whole: string,
  ) {
    this.notes = new MarkdownNotes(composer, whole)
    this.copy = this.notes.copy
    this.tableEnds = tableEnds(this.copy)
    this.text = new MarkdownText(composer, whole, this.notes)
  }

  read(): void {
    const root = fromMarkdown(this.copy)
    this.notes.look(root)
    for (const node of root.children) this.block(node)
    this.notes.write(this.text)
  }

  private block(node: MarkdownNode): void {
    const raw = rangeOf(node)
    if (raw[0] < this.done) return
    switch (node.type) {
      case 'heading':
        this.composer.heading(node.depth, this.text.of(node.children), raw)
        return
      case 'paragraph':
        this.composer.nextBlock()
        this.paragraph(node, raw)
        return
      case 'list':
        this.list(node)
        return
      case 'blockquote':
        node.children.forEach((child) => {
          this.block(child)
        })
        return
      case 'html':
        this.html(raw)
        return
      case 'code':
        this.composer.leave('A block of code is left out.')
        return
      default:
        return
    }
  }

  private paragraph(node: MarkdownNode & { type: 'paragraph' }, raw: Range): void {
    if (GALLERY_LINE.test(this.composer.raw.slice(...raw))) {
      this.composer.leave('A picture and its caption are left out.')
      return
    }
    const words = this.text.of(node.children)
    const rows = pipeTable(words, raw, this.composer.raw)
    if (rows) this.composer.table(rows)
    else if (this.composer.isReferenceSection) this.composer.reference(words, raw)
    else this.composer.prose(words, raw)
  }

  private list(list: MarkdownNode & { type: 'list' }): void {
    this.composer.nextBlock()
    const isNotes = this.notes.isList(list)
    list.children.forEach((item, index) => {
      const last = item.children.at(-1)
      const raw: Range = [rangeOf(item)[0], rangeOf(last ?? item)[1]]
      if (isNotes || this.composer.isReferenceSection) {
        const passage = this.composer.reference(this.text.ofBlocks(item.children), raw)
        if (isNotes) this.notes.add((list.start ?? 1) + index, passage)
        return
      }
      for (const child of item.children) this.itemBlock(child)
    })
  }

  private itemBlock(node: MarkdownNode): void {
    if (node.type === 'paragraph') this.paragraph(node, rangeOf(node))
    else this.block(node)
  }

  /** A table runs to its end, whatever Markdown makes of the lines inside; of other HTML the words are read. */
  private html([start, end]: Range): void {
    const table = /<table[\s>]/i.exec(this.copy.slice(start, end))
    if (!table) {
      this.composer.nextBlock()
      const words = this.text.ofHtml(start, end)
      if (this.composer.isReferenceSection) this.composer.reference(words, [start, end])
      else this.composer.prose(words, [start, end])
      return
    }
    const from = start + table.index
    const to = this.tableEnds.get(from) ?? end
    this.done = to
    this.composer.table(readHtmlTable(this.copy.slice(from, to), from, this.text))
  }
}

/** Reads Markdown with HTML tables inside, as converters write it. */
export function readMarkdown(article: ArticleRow, raw: string): Reading {
  const composer = new Composer(article, raw)
  const copy = plainCopy(raw, (reason) => composer.problem(reason))
  new MarkdownReader(composer, copy).read()
  return composer.reading()
}
