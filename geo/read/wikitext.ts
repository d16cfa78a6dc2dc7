import type { Range } from '../model.ts'
import { type ArticleRow, Composer, type Reading } from './reading.ts'
import { templateUse } from './templates.ts'
import { templateArguments, templateName } from './wikitext-arguments.ts'
import { linesOf, type WikiLine } from './wikitext-lines.ts'
import type { PairNode, WikiNode } from './wikitext-nodes.ts'
import { WikiNotes } from './wikitext-notes.ts'
import { readWikiTable } from './wikitext-table.ts'
import type { WikiText } from './wikitext-text.ts'
import { WikiScanner } from './wikitext-tree.ts'

/** Nodes of a line without the first `count` units of its first text node. */
function without(line: WikiLine, count: number): WikiNode[] {
  const [first, ...rest] = line.nodes
  return first?.kind === 'text' ? [{ ...first, start: first.start + count }, ...rest] : line.nodes
}

/** True when a line shows nothing but one table, template or the like of this kind. */
function aloneIn(line: WikiLine, raw: string, kind: PairNode['kind']): PairNode | null {
  const seen = line.nodes.filter(
    (node) =>
      node.kind !== 'hidden' && (node.kind !== 'text' || raw.slice(node.start, node.end).trim() !== ''),
  )
  const node = seen.length === 1 ? seen[0] : undefined
  return node?.kind === kind ? node : null
}

class WikiReader {
  private readonly text: WikiText
  private readonly notes: WikiNotes
  private readonly raw: string
  private paragraph: WikiLine[] = []
  private inList = false

  constructor(
    private readonly composer: Composer,
    nodes: readonly WikiNode[],
  ) {
    this.raw = composer.raw
    this.notes = new WikiNotes(composer, nodes)
    this.text = this.notes.text
  }

  read(nodes: readonly WikiNode[]): void {
    for (const line of linesOf(nodes, this.raw)) this.line(line)
    this.endParagraph()
    this.notes.write()
  }

  private line(line: WikiLine): void {
    const written = this.raw.slice(line.start, line.end)
    if (written.trim() === '') {
      this.endBlock()
      return
    }
    const table = line.nodes.find((node): node is PairNode => node.kind === 'table')
    if (table) {
      this.table(line, table)
      return
    }
    const template = aloneIn(line, this.raw, 'template')
    if (template && this.blockTemplate(template)) return
    if (aloneIn(line, this.raw, 'references')) {
      this.placeNotes()
      return
    }
    const heading = /^(={1,6})(?!=).*?(={1,6})\s*$/s.exec(this.visibleEnds(line))
    if (heading) {
      this.heading(line, Math.min(heading[1]!.length, heading[2]!.length))
      return
    }
    const bullets = line.nodes[0]?.kind === 'text' ? /^[*#:;]+/.exec(written) : null
    if (bullets) {
      this.item(line, bullets[0].length)
      return
    }
    if (/^-{4,}/.test(written)) {
      this.endBlock()
      return
    }
    if (this.inList) this.endBlock()
    this.paragraph.push(line)
  }

  /** The line as text for the eye of the heading's rule: comments behind the closing signs do not count. */
  private visibleEnds(line: WikiLine): string {
    const last = line.nodes.findLast((node) => node.kind !== 'hidden')
    return this.raw.slice(line.start, last?.end ?? line.end)
  }

  private endBlock(): void {
    this.endParagraph()
    this.inList = false
  }

  private endParagraph(): void {
    const lines = this.paragraph
    this.paragraph = []
    const first = lines[0]
    const last = lines.at(-1)
    if (!first || !last) return
    const nodes = lines.flatMap((line, index): WikiNode[] =>
      index === 0 ? line.nodes : [{ kind: 'text', start: line.start - 1, end: line.start }, ...line.nodes],
    )
    this.composer.nextBlock()
    this.words(nodes, [first.start, last.end])
  }

  /** A paragraph's or an item's words: prose, or in a section of references one reference. */
  private words(nodes: WikiNode[], raw: Range): void {
    const trace = this.text.of(nodes)
    if (this.composer.isReferenceSection || this.isCitation(nodes)) this.composer.reference(trace, raw)
    else this.composer.prose(trace, raw)
  }

  /** True when there is nothing but a citation or an outward link. */
  private isCitation(nodes: WikiNode[]): boolean {
    const seen = nodes.filter(
      (node) =>
        node.kind !== 'hidden' &&
        (node.kind !== 'text' || this.raw.slice(node.start, node.end).trim() !== ''),
    )
    const [only] = seen
    if (seen.length !== 1 || !only) return false
    return (
      only.kind === 'external' ||
      (only.kind === 'template' && templateUse(templateName(only, this.raw)).kind === 'citation')
    )
  }

  private heading(line: WikiLine, level: number): void {
    this.endBlock()
    const nodes = without(line, level).filter((node) => node.kind !== 'hidden')
    const last = nodes.findLast((node) => node.kind === 'text')
    const written = last ? this.raw.slice(last.start, last.end).trimEnd() : ''
    const cut = nodes.map((node) =>
      node === last ? { ...last, end: last.start + written.length - level } : node,
    )
    this.composer.heading(level, this.text.of(cut), [line.start, line.end])
  }

  private item(line: WikiLine, count: number): void {
    if (!this.inList) {
      this.endBlock()
      this.composer.nextBlock()
    }
    this.inList = true
    this.words(without(line, count), [line.start, line.end])
  }

  private table(line: WikiLine, table: PairNode): void {
    this.endBlock()
    this.composer.table(readWikiTable(table, this.raw, this.text))
    const rest = line.nodes.filter((node) => node !== table)
    if (this.raw.slice(table.end, line.end).trim() !== '') this.words(rest, [table.end, line.end])
  }

  /** Templates that stand for themselves; gives false for those that belong to a sentence. */
  private blockTemplate(node: PairNode): boolean {
    const use = templateUse(templateName(node, this.raw))
    if (use.kind === 'references') {
      this.placeNotes()
      return true
    }
    if (use.kind !== 'infobox') return false
    this.endBlock()
    this.composer.nextBlock()
    for (const [name, part] of templateArguments(node, this.raw)) {
      const start = part.children[0]?.start ?? part.start
      this.composer.value(name, this.text.of(part.children), [start, part.end])
    }
    return true
  }

  private placeNotes(): void {
    this.endBlock()
    this.notes.write()
  }
}

/** Reads wikitext. Templates are not expanded; see `templates.ts` for those whose words are shown. */
export function readWikitext(article: ArticleRow, raw: string): Reading {
  const composer = new Composer(article, raw)
  const tree = new WikiScanner(raw).scan()
  for (const [reason, times] of tree.problems) composer.problem(reason, times)
  for (const [what, times] of tree.leftOut) composer.leave(what, times)
  new WikiReader(composer, tree.children).read(tree.children)
  return composer.reading()
}
