/**
 * Wikitext as a tree, in one pass. Every bracket that opens is put on a stack and taken off by its partner;
 * what never finds a partner is taken out and its content stays. Cost grows with the length of the text:
 * nothing is scanned twice, and the stack is never deeper than `DEEPEST`.
 */

import { entityText } from './entities.ts'
import type { WikiTree } from './wikitext-nodes.ts'
import { NodeStack } from './wikitext-stack.ts'

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s(?:"[^"<>]*"|'[^'<>]*'|[^<>"'])*)?)(\/?)>/iy
const ENTITY = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,11});/iy
const ADDRESS = /https?:\/\/[^\s<>[\]{}|"'，。、；）」』》\u4e00-\u9fff]+/iy
const EXTERNAL = /\[((?:https?:)?\/\/[^\s<>[\]{}|"]+)[ \t]*/iy
const MAGIC = /__[A-Z]{3,30}__/y

/** Content between these tags is no text of the article. */
const DROPPED = new Set(
  (
    'math gallery script style timeline syntaxhighlight source score chem ce templatedata ' +
    'templatestyles imagemap graph mapframe maplink inputbox includeonly noscript iframe ' +
    'object svg xmp textarea title'
  ).split(' '),
)
const LITERAL = new Set(['nowiki', 'pre'])
const BREAKS = new Set(['br', 'hr', 'p', 'li', 'tr', 'div'])

/** Reads one article's text; made for one use. */
export class WikiScanner extends NodeStack {
  /** Closing tags that are known not to come any more, so that the rest is not searched again and again. */
  private readonly neverClosed = new Set<string>()

  constructor(private readonly raw: string) {
    super()
  }

  scan(): WikiTree {
    let at = 0
    while (at < this.raw.length) {
      const end = this.step(at)
      if (end === at) at++
      else {
        at = end
        this.textStart = end
      }
    }
    return this.finish(at)
  }

  /** Handles what begins at `at`; gives where to go on, or `at` when it is plain text. */
  private step(at: number): number {
    switch (this.raw[at]) {
      case '<':
        return this.raw.startsWith('<!--', at) ? this.comment(at) : this.tag(at)
      case '{':
        return this.brace(at)
      case '}':
        return this.closeBrace(at)
      case '[':
        return this.bracket(at)
      case ']':
        return this.closeBracket(at)
      case '|':
        return this.pipe(at)
      case '-':
        return this.raw[at + 1] === '{' && this.raw[at + 2] !== '{'
          ? this.open('variant', at, at + 2, '')
          : at
      case "'":
        return this.quotes(at)
      case '&':
        return this.entity(at)
      case '_':
        return this.hidden(MAGIC, at)
      case '\n':
        return this.newline(at)
      case 'h':
      case 'H':
        return this.address(at)
      default:
        return at
    }
  }

  private comment(at: number): number {
    const end = this.endOf('-->', at)
    if (end < 0) this.count(this.problems, 'A comment is opened and never closed.')
    return this.add({ kind: 'hidden', start: at, end: end < 0 ? at + 4 : end })
  }

  /** Where the next `close` ends, or -1; a `close` that was not found once is not looked for again. */
  private endOf(close: string, from: number): number {
    if (this.neverClosed.has(close)) return -1
    const at = this.raw.indexOf(close, from)
    if (at < 0) this.neverClosed.add(close)
    return at < 0 ? -1 : at + close.length
  }

  private tag(at: number): number {
    TAG.lastIndex = at
    const match = TAG.exec(this.raw)
    if (!match) return at
    const [whole, slash, written, attributes] = match as unknown as [string, string, string, string]
    const end = at + whole.length
    const name = written.toLowerCase()
    if (name === 'ref' || name === 'references')
      return this.noteTag(name, at, end, slash !== '', whole, attributes)
    if (slash === '' && !whole.endsWith('/>') && (LITERAL.has(name) || DROPPED.has(name))) {
      return this.content(name, at, end, written)
    }
    return this.add({ kind: BREAKS.has(name) ? 'break' : 'hidden', start: at, end })
  }

  private noteTag(
    kind: 'ref' | 'references',
    at: number,
    end: number,
    isEnd: boolean,
    whole: string,
    open: string,
  ): number {
    if (isEnd) return this.close(kind, at, end)
    if (!/\/\s*>$/.test(whole)) return this.open(kind, at, end, open)
    return this.add({ kind, start: at, end, open: open.replace(/\/$/, ''), parts: [] })
  }

  private content(name: string, at: number, from: number, written: string): number {
    const end = this.endOf(`</${written}>`, from)
    if (end < 0) {
      this.count(this.problems, `A <${name}> is opened and never closed.`)
      return this.add({ kind: 'hidden', start: at, end: from })
    }
    const inner: [number, number] = [from, end - written.length - 3]
    if (LITERAL.has(name)) return this.add({ kind: 'literal', start: at, end, inner })
    this.count(this.leftOut, `The content of a <${name}> is left out.`)
    return this.add({ kind: 'hidden', start: at, end })
  }

  /** True when only white space stands between the beginning of the line and `at`. */
  private beginsLine(at: number): boolean {
    let before = at - 1
    while (this.raw[before] === ' ' || this.raw[before] === '\t' || this.raw[before] === ':') before--
    return before < 0 || this.raw[before] === '\n'
  }

  private brace(at: number): number {
    if (this.raw[at + 1] === '{') return this.open('template', at, at + 2, '')
    if (this.raw[at + 1] === '|' && this.beginsLine(at)) return this.open('table', at, at + 2, '')
    return at
  }

  private closeBrace(at: number): number {
    if (this.raw[at + 1] === '-' && this.top.kind === 'variant') return this.close('variant', at, at + 2)
    if (this.raw[at + 1] === '}') return this.close('template', at, at + 2)
    return at
  }

  private bracket(at: number): number {
    if (this.raw[at + 1] === '[') return this.open('link', at, at + 2, '')
    EXTERNAL.lastIndex = at
    const match = EXTERNAL.exec(this.raw)
    return match ? this.open('external', at, at + match[0].length, match[1]!) : at
  }

  private closeBracket(at: number): number {
    if (this.top.kind === 'external') return this.close('external', at, at + 1)
    if (this.raw[at + 1] === ']') return this.close('link', at, at + 2)
    return at
  }

  private pipe(at: number): number {
    if (
      this.raw[at + 1] === '}' &&
      this.counts.get('table') &&
      this.raw[at + 2] !== '}' &&
      this.beginsLine(at)
    ) {
      return this.close('table', at, at + 2)
    }
    const frame = this.top
    if (frame.kind !== 'template' && frame.kind !== 'link') return at
    this.flush(at)
    frame.parts.at(-1)!.end = at
    frame.parts.push({ start: at + 1, end: at + 1, children: [] })
    return at + 1
  }

  private quotes(at: number): number {
    let end = at
    while (this.raw[end] === "'") end++
    return end - at < 2 ? at : this.add({ kind: 'hidden', start: at, end })
  }

  private entity(at: number): number {
    ENTITY.lastIndex = at
    const match = ENTITY.exec(this.raw)
    const text = match ? entityText(match[1]!) : null
    return match && text !== null
      ? this.add({ kind: 'entity', start: at, end: at + match[0].length, text })
      : at
  }

  private hidden(pattern: RegExp, at: number): number {
    pattern.lastIndex = at
    const match = pattern.exec(this.raw)
    return match ? this.add({ kind: 'hidden', start: at, end: at + match[0].length }) : at
  }

  /** Neither an outward link nor a link's title runs over the end of a line. */
  private newline(at: number): number {
    this.flush(at)
    while (this.top.kind === 'external' || (this.top.kind === 'link' && this.top.parts.length === 1))
      this.abandon()
    return at
  }

  private address(at: number): number {
    if (/[a-z0-9]/i.test(this.raw[at - 1] ?? ' ')) return at
    ADDRESS.lastIndex = at
    const match = ADDRESS.exec(this.raw)
    if (!match) return at
    const text = match[0].replace(/[.,;:!?)]+$/, '')
    return this.add({ kind: 'address', start: at, end: at + text.length })
  }
}
