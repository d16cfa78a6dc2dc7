import type { Range } from '../model.ts'
import type { Composer } from './reading.ts'
import { noteName } from './wikitext-arguments.ts'
import { type Leads, noLeads } from './wikitext-citation.ts'
import type { PairNode, WikiNode } from './wikitext-nodes.ts'
import { type Surroundings, WikiText } from './wikitext-text.ts'

interface WikiNote {
  number: number
  /** Where the words stand; null while no mark with this name has brought them. */
  node: PairNode | null
  /** Headings above the first mark. */
  section: string[]
}

const hasWords = (node: PairNode): boolean => node.parts.some((part) => part.children.length > 0)

/** Every `<ref>` that has words, by its name: also those that stand in a list of references. */
function namedNotes(nodes: readonly WikiNode[], into = new Map<string, PairNode>()): Map<string, PairNode> {
  for (const node of nodes) {
    if (!('parts' in node)) continue
    const name = node.kind === 'ref' ? noteName(node.open) : null
    if (name !== null && hasWords(node) && !into.has(name)) into.set(name, node)
    for (const part of node.parts) namedNotes(part.children, into)
  }
  return into
}

/** Numbers the notes in the order of their first marks and writes them out as passages. */
export class WikiNotes implements Surroundings {
  readonly text: WikiText
  leads: Leads = noLeads()
  private readonly named: Map<string, PairNode>
  private readonly numbers = new Map<string, WikiNote>()
  private readonly notes: WikiNote[] = []
  private written = 0

  constructor(
    readonly composer: Composer,
    nodes: readonly WikiNode[],
  ) {
    this.named = namedNotes(nodes)
    this.text = new WikiText(this)
  }

  noteNumber(node: PairNode, name: string | null): number {
    const known = name === null ? undefined : this.numbers.get(name)
    if (known) return known.number
    const words = name === null ? null : (this.named.get(name) ?? null)
    const number = this.notes.length + 1
    const note = { number, node: hasWords(node) ? node : words, section: this.composer.section }
    this.notes.push(note)
    if (name !== null) this.numbers.set(name, note)
    return number
  }

  /** Writes the notes that have been called since the last time. A note's own notes come behind it. */
  write(): void {
    if (this.written === this.notes.length) return
    this.composer.nextBlock()
    for (; this.written < this.notes.length; this.written++) this.note(this.notes[this.written]!)
  }

  private note({ number, node, section }: WikiNote): void {
    this.leads = noLeads()
    const trace = this.text.of(node?.parts.flatMap((part) => part.children) ?? [])
    const raw: Range = node ? [node.start, node.end] : [0, 0]
    const passage = this.composer.reference(trace, raw, section)
    this.composer.notes.push({
      article: this.composer.article.id,
      number,
      passage: passage?.id ?? null,
      ...this.leads,
    })
  }
}
