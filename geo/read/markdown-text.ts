import type { fromMarkdown } from 'mdast-util-from-markdown'
import type { Range } from '../model.ts'
import { titleOfPath, titleSpace, webAddress } from './address.ts'
import { writeHtml } from './html-table.ts'
import { STRUCK } from './markdown-guard.ts'
import type { Composer } from './reading.ts'
import { type Trace, Tracer } from './trace.ts'

type Root = ReturnType<typeof fromMarkdown>
type BlockNode = Root['children'][number]
type InlineNode = Extract<BlockNode, { type: 'paragraph' }>['children'][number]
type LinkNode = Extract<InlineNode, { type: 'link' }>

/** Says which note a mark calls; null when the words are no mark. */
export interface MarkdownMarks {
  /** Pattern of a mark, sticky. */
  readonly pattern: RegExp
  numberOf(label: string): number | null
}

/** [start, end) of a node in the file. */
export function rangeOf(node: {
  position?: { start: { offset?: number }; end: { offset?: number } }
}): Range {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
}

const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy
/** Elements whose content is no text of the article. */
const DROPPED = /^<(\/?)(script|style|math|svg|iframe|object|noscript|textarea|title|xmp)\b/i
/** `wikilink` is the title that converters give to links between articles. */
const isArticleLink = (node: LinkNode): boolean =>
  node.title === 'wikilink' || (!/^[a-z][a-z0-9+.-]*:/i.test(node.url) && !node.url.startsWith('//'))

/** Turns Markdown's nodes into the text that a reader sees. */
export class MarkdownText {
  /** Name of the element whose content is being left out. */
  private dropping: string | null = null

  constructor(
    private readonly composer: Composer,
    private readonly copy: string,
    private readonly marks: MarkdownMarks,
  ) {}

  of(nodes: readonly InlineNode[]): Trace {
    const tracer = new Tracer()
    this.dropping = null
    for (const node of nodes) this.write(node, tracer)
    return tracer.trace()
  }

  /** The words of blocks, as those of a note, one paragraph behind the other. */
  ofBlocks(nodes: readonly BlockNode[]): Trace {
    const tracer = new Tracer()
    for (const node of nodes) {
      if (node.type !== 'paragraph') continue
      if (tracer.length > 0) tracer.joiner(' ')
      tracer.append(this.of(node.children))
    }
    return tracer.trace()
  }

  /** The words of a piece of HTML that stands at `[start, end)`. */
  ofHtml(start: number, end: number): Trace {
    const tracer = new Tracer()
    writeHtml(this.copy.slice(start, end), start, this, tracer)
    return tracer.trace()
  }

  private write(node: InlineNode, into: Tracer): void {
    if (node.type === 'html') {
      this.tag(node.value, into)
      return
    }
    if (this.dropping) return
    switch (node.type) {
      case 'text':
        this.aligned(node.value, rangeOf(node), into)
        return
      case 'inlineCode':
        this.aligned(node.value, rangeOf(node), into)
        return
      case 'link':
        this.link(node, into)
        return
      case 'break':
        into.joiner('\n')
        return
      case 'image':
      case 'imageReference':
        this.composer.leave('A picture and its caption are left out.')
        return
      case 'emphasis':
      case 'strong':
      case 'linkReference':
        for (const child of node.children) this.write(child, into)
        return
      default:
        return
    }
  }

  private tag(written: string, into: Tracer): void {
    const dropped = DROPPED.exec(written)
    if (!dropped) {
      if (/^<br\b/i.test(written) && !this.dropping) into.joiner('\n')
      return
    }
    const name = dropped[2]!.toLowerCase()
    if (dropped[1] === '') this.dropping ??= written.endsWith('/>') ? null : name
    else if (this.dropping === name) this.dropping = null
  }

  private link(node: LinkNode, into: Tracer): void {
    const from = into.length
    const target = isArticleLink(node) ? titleOfPath(node.url) : null
    const space = target ? titleSpace(target) : titleSpace(node.url) === 'file' ? 'file' : 'article'
    if (space === 'file') {
      this.composer.leave('A picture and its caption are left out.')
      return
    }
    if (space === 'category') return
    for (const child of node.children) this.write(child, into)
    if (target) {
      into.target(from, target)
      return
    }
    this.outward(from, node.url, into)
  }

  /** Makes what was written since `from` an outward link, if the address may be one. */
  outward(from: number, written: string, into: Tracer): void {
    const address = webAddress(written)
    if (address) into.link(from, address)
  }

  /**
   * Writes `value`, what Markdown made of `[start, end)`, with each character's place in the file: escapes,
   * entities and the signs at the beginning of continued lines are stepped over.
   */
  aligned(value: string, [start, end]: Range, into: Tracer): void {
    let at = start
    for (let index = 0; index < value.length; index++) {
      const mark = this.markAt(value, index, at)
      if (mark) {
        into.mark(mark.number, mark.raw[0], mark.raw[1])
        at = mark.raw[1]
        index += mark.length - 1
        continue
      }
      const unit = value.charAt(index)
      while (at < end && this.copy[at] !== unit && !this.entityAt(at)) at++
      if (at >= end) {
        this.composer.problem('A piece of text could not be found in the file.')
        return
      }
      const entity = this.copy[at] === unit && unit !== '&' ? null : this.entityAt(at)
      if (!entity) {
        if (unit !== STRUCK) into.character(this.composer.raw.charAt(at), at, at + 1)
        at++
        continue
      }
      into.character(unit, at, at + entity.length)
      const isPair = /[\uD800-\uDBFF]/.test(unit)
      if (isPair) into.character(value.charAt(++index), at, at + entity.length)
      at += entity.length
    }
  }

  private entityAt(at: number): string | null {
    if (this.copy[at] !== '&') return null
    ENTITY.lastIndex = at
    return ENTITY.exec(this.copy)?.[0] ?? null
  }

  private markAt(
    value: string,
    index: number,
    at: number,
  ): { number: number; raw: Range; length: number } | null {
    if (value[index] !== '[') return null
    const from = this.copy.indexOf('[', at) - (this.copy[this.copy.indexOf('[', at) - 1] === '\\' ? 1 : 0)
    const { pattern } = this.marks
    pattern.lastIndex = Math.max(from, 0)
    const match = pattern.exec(this.copy)
    const number = match ? this.marks.numberOf(match[1]!) : null
    if (!match || number === null || !value.startsWith(`[${match[1]}]`, index)) return null
    return { number, raw: [from, from + match[0].length], length: match[1]!.length + 2 }
  }
}
