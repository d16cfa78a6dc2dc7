import { tidyTitle, titleSpace, webAddress } from './address.ts'
import type { Composer } from './reading.ts'
import { type TemplateUse, templateUse } from './templates.ts'
import { slice, type Trace, Tracer, trim } from './trace.ts'
import { noteName, templateArguments, templateName } from './wikitext-arguments.ts'
import { joinLeads, type Leads, writeCitation } from './wikitext-citation.ts'
import type { PairNode, Part, WikiNode } from './wikitext-nodes.ts'
import { chosenVariant, clip } from './wikitext-variants.ts'

/** What the text of a node needs to know of the article around it. */
export interface Surroundings {
  composer: Composer
  /** Number of the note that this mark calls, null when it calls none. */
  noteNumber(node: PairNode, name: string | null): number
  /** Filled while a note or a reference is read. */
  leads: Leads
}

/** Turns nodes into the text that a reader sees. */
export class WikiText {
  constructor(private readonly around: Surroundings) {}

  private get raw(): string {
    return this.around.composer.raw
  }

  /** The visible text of some nodes. */
  of(nodes: readonly WikiNode[]): Trace {
    const tracer = new Tracer()
    for (const node of nodes) this.write(node, tracer)
    return tracer.trace()
  }

  private write(node: WikiNode, into: Tracer): void {
    switch (node.kind) {
      case 'text':
        into.raw(this.raw, node.start, node.end)
        return
      case 'literal':
        into.raw(this.raw, node.inner[0], node.inner[1])
        return
      case 'entity':
        for (let unit = 0; unit < node.text.length; unit++)
          into.character(node.text.charAt(unit), node.start, node.end)
        return
      case 'break':
        into.joiner('\n')
        return
      case 'address':
        this.address(node.start, node.end, into)
        return
      case 'hidden':
        return
      default:
        this.pair(node, into)
        return
    }
  }

  private pair(node: PairNode, into: Tracer): void {
    switch (node.kind) {
      case 'link':
        this.link(node, into)
        return
      case 'external':
        this.external(node, into)
        return
      case 'variant':
        this.variant(node, into)
        return
      case 'template':
        this.template(node, into)
        return
      case 'ref':
        this.noteMark(node, into)
        return
      case 'table':
        this.around.composer.leave('A table inside a table or a sentence is left out.')
        return
      default:
        return
    }
  }

  private address(start: number, end: number, into: Tracer): void {
    const from = into.length
    into.raw(this.raw, start, end)
    const address = webAddress(this.raw.slice(start, end))
    if (!address) return
    into.link(from, address)
    this.around.leads.address ??= address
  }

  private link(node: PairNode, into: Tracer): void {
    const [first, ...labels] = node.parts
    const title = this.raw.slice(first!.start, first!.end)
    const space = titleSpace(title)
    if (space === 'file') {
      this.around.composer.leave('A picture and its caption are left out.')
      return
    }
    if (space !== 'article') return
    const from = into.length
    const label = labels.at(-1)
    if (label && label.children.length > 0) into.append(this.of(label.children))
    else for (const child of first!.children) this.write(child, into)
    const target = tidyTitle(title)
    if (target) into.target(from, target)
  }

  private external(node: PairNode, into: Tracer): void {
    const address = webAddress(node.open.startsWith('//') ? `https:${node.open}` : node.open)
    const from = into.length
    const label = trim(this.of(node.parts[0]!.children))
    if (label.text !== '') into.append(label)
    else into.raw(this.raw, node.start + 1, node.start + 1 + node.open.length)
    if (!address) return
    into.link(from, address)
    this.around.leads.address ??= address
  }

  private noteMark(node: PairNode, into: Tracer): void {
    const number = this.around.noteNumber(node, noteName(node.open))
    into.mark(number, node.start, node.end)
  }

  /** `-{zh-hans:…;zh-hant:…}-`: the words for the article's own script; `-{…}-`: the words as they are. */
  private variant(node: PairNode, into: Tracer): void {
    const children = node.parts[0]!.children
    const first = children[0]
    const last = children.at(-1)
    if (first?.kind !== 'text' || last?.kind !== 'text') return void into.append(this.of(children))
    const start = first.start
    const end = last.end
    const flag = /^\s*([A-Z;]*)\|/.exec(this.raw.slice(start, end))
    if (flag && /[HT]/.test(flag[1]!)) return
    const from = start + (flag?.[0].length ?? 0)
    const choice = chosenVariant(this.raw, from, end, this.around.composer.article.language)
    into.append(trim(this.of(clip(children, choice[0], choice[1]))))
  }

  private template(node: PairNode, into: Tracer): void {
    const name = templateName(node, this.raw)
    const use = templateUse(name)
    const given = templateArguments(node, this.raw)
    switch (use.kind) {
      case 'arguments':
        this.shown(use, given, into)
        return
      case 'list':
        this.list(given, into)
        return
      case 'code': {
        const at = this.raw.indexOf(use.code, node.start)
        const from = into.length
        into.raw(this.raw, at, at + use.code.length)
        into.code(from)
        return
      }
      case 'citation':
        this.around.leads = joinLeads(this.around.leads, writeCitation(given, this.raw, this, into))
        return
      case 'named note':
      case 'note':
        this.noteTemplate(use.kind, node, given, into)
        return
      case 'dead link':
        this.around.leads.dead = true
        return
      case 'references':
        return
      default:
        this.around.composer.leave(`The template “${name.slice(0, 40)}” is left out.`)
        return
    }
  }

  private shown(use: TemplateUse & { kind: 'arguments' }, given: Map<string, Part>, into: Tracer): void {
    const from = into.length
    for (const index of use.show) {
      const trace = trim(this.of(given.get(String(index))?.children ?? []))
      if (trace.text === '') continue
      into.append(trace)
      break
    }
    const target = use.target ? given.get(String(use.target)) : undefined
    const title = target ? tidyTitle(this.of(target.children).text) : null
    if (title) into.target(from, title)
  }

  /** Arguments, or lines that begin with an asterisk, one behind the other. */
  private list(given: Map<string, Part>, into: Tracer): void {
    const from = into.length
    for (const [name, part] of given) {
      if (!/^\d+$/.test(name)) continue
      const words = this.of(part.children)
      let start = 0
      for (const line of words.text.split('\n')) {
        const bullet = /^\s*[*#]*/.exec(line)![0].length
        const item = trim(slice(words, start + bullet, start + line.length))
        start += line.length + 1
        if (item.text === '') continue
        if (into.length > from) into.joiner(', ')
        into.append(item)
      }
    }
  }

  private noteTemplate(
    kind: 'note' | 'named note',
    node: PairNode,
    given: Map<string, Part>,
    into: Tracer,
  ): void {
    const first = given.get('1')
    if (!first) return
    const name = given.get('name')
    if (kind === 'note') {
      const note: PairNode = { ...node, kind: 'ref', parts: [first] }
      const label = name ? this.raw.slice(name.start, name.end).trim() : null
      into.mark(this.around.noteNumber(note, label), node.start, node.end)
      return
    }
    for (const [key, part] of given) {
      if (!/^\d+$/.test(key)) continue
      const label = this.raw.slice(part.start, part.end).trim()
      into.mark(this.around.noteNumber({ ...node, kind: 'ref', parts: [] }, label), node.start, node.end)
    }
  }
}
