import { tidyTitle, titleSpace, webAddress } from './address.ts'
import type { Composer } from './reading.ts'
import {
  CITATION_ADDRESS,
  CITATION_ARCHIVE,
  CITATION_DEAD,
  CITATION_FIRST_NAME,
  CITATION_PARTS,
  type TemplateUse,
  templateUse,
} from './templates.ts'
import { slice, type Trace, Tracer, trim } from './trace.ts'
import type { PairNode, Part, WikiNode } from './wikitext-tree.ts'

/** Where a note's words lead. */
export interface Leads {
  address: string | null
  archive: string | null
  dead: boolean
}

/** What the text of a node needs to know of the article around it. */
export interface Surroundings {
  composer: Composer
  /** Number of the note that this mark calls, null when it calls none. */
  noteNumber(node: PairNode, name: string | null): number
  /** Filled while a note or a reference is read. */
  leads: Leads
}

export const noLeads = (): Leads => ({ address: null, archive: null, dead: false })

/** The arguments of a template: name or number, as written, to the nodes of its value. */
export function templateArguments(node: PairNode, raw: string): Map<string, Part> {
  const found = new Map<string, Part>()
  let position = 0
  for (const part of node.parts.slice(1)) {
    const first = part.children[0]
    const equals = first?.kind === 'text' ? raw.slice(first.start, first.end).indexOf('=') : -1
    if (first?.kind !== 'text' || equals < 0) {
      position++
      found.set(String(position), part)
      continue
    }
    const name = raw.slice(first.start, first.start + equals).trim()
    const start = first.start + equals + 1
    found.set(name, { ...part, start, children: [{ ...first, start }, ...part.children.slice(1)] })
  }
  return found
}

/** Name of a `<ref>`, as its attributes say. */
export function noteName(attributes: string): string | null {
  const match = /\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/i.exec(attributes)
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null
}

/** The name of a template, as written. */
export function templateName(node: PairNode, raw: string): string {
  const first = node.parts[0]!.children.find((child) => child.kind === 'text')
  return first ? raw.slice(first.start, first.end).trim() : ''
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
    const choice = this.chosenVariant(from, end)
    into.append(trim(this.of(clip(children, choice[0], choice[1]))))
  }

  private chosenVariant(from: number, end: number): [number, number] {
    const pattern = /(?:^|;)\s*(zh(?:-[a-z]+)?)\s*:([^;]*)/gi
    const found = new Map<string, [number, number]>()
    for (const match of this.raw.slice(from, end).matchAll(pattern)) {
      const start = from + match.index + match[0].length - match[2]!.length
      found.set(match[1]!.toLowerCase(), [start, start + match[2]!.length])
    }
    const wanted = this.around.composer.article.language.endsWith('Hans')
      ? ['zh-hans', 'zh-cn', 'zh-sg', 'zh-my', 'zh']
      : ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo', 'zh']
    for (const name of wanted) if (found.has(name)) return found.get(name)!
    return [...found.values()][0] ?? [from, end]
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
        this.citation(given, into)
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

  /** A citation: title, author, work, publisher, date, each as the article writes it. */
  private citation(given: Map<string, Part>, into: Tracer): void {
    const first = (names: readonly string[]): Part | undefined =>
      names
        .map((name) => given.get(name))
        .find((part) => part && this.raw.slice(part.start, part.end).trim() !== '')
    const words = (part: Part | undefined): string =>
      part ? this.raw.slice(part.start, part.end).trim() : ''
    const address = webAddress(words(first(CITATION_ADDRESS)))
    const archive = webAddress(words(first(CITATION_ARCHIVE)))
    const dead = /^(yes|y|true|dead|unfit|usurped|是)/i.test(words(first(CITATION_DEAD)))
    const from = into.length
    CITATION_PARTS.forEach((names, index) => {
      const trace = trim(this.of(first(names)?.children ?? []))
      if (trace.text === '') return
      if (into.length > from) into.joiner('. ')
      const start = into.length
      into.append(trace)
      if (index === 0 && address) into.link(start, dead && archive ? archive : address)
      const given2 = index === 1 ? trim(this.of(first(CITATION_FIRST_NAME)?.children ?? [])) : null
      if (!given2 || given2.text === '') return
      into.joiner(', ')
      into.append(given2)
    })
    const leads = this.around.leads
    leads.address ??= address
    leads.archive ??= archive
    leads.dead ||= dead
  }
}

/** The part of some nodes that stands in `[from, to)` of the raw file. */
export function clip(nodes: readonly WikiNode[], from: number, to: number): WikiNode[] {
  return nodes.flatMap((node): WikiNode[] => {
    if (node.end <= from || node.start >= to) return []
    if (node.kind !== 'text') return [node]
    return [{ ...node, start: Math.max(node.start, from), end: Math.min(node.end, to) }]
  })
}
