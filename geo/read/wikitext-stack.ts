import type { Paired, Part, WikiNode, WikiTree } from './wikitext-nodes.ts'

/** Brackets inside brackets beyond this are not followed. */
export const DEEPEST = 40

interface Frame {
  kind: Paired | 'root'
  start: number
  open: string
  parts: Part[]
}

/**
 * The brackets that are open and the nodes that stand in them. What opens is put on a stack and taken off by
 * its partner; what never finds a partner is taken out and its content stays.
 */
export class NodeStack {
  private readonly stack: Frame[] = [
    { kind: 'root', start: 0, open: '', parts: [{ start: 0, end: 0, children: [] }] },
  ]
  protected readonly counts = new Map<Frame['kind'], number>()
  protected readonly problems = new Map<string, number>()
  protected readonly leftOut = new Map<string, number>()
  /** Where the text begins that is in no node yet. */
  protected textStart = 0

  /** Ends the text at `end` and takes everything off the stack. */
  protected finish(end: number): WikiTree {
    this.flush(end)
    while (this.stack.length > 1) this.abandon()
    return { children: this.stack[0]!.parts[0]!.children, problems: this.problems, leftOut: this.leftOut }
  }

  protected get top(): Frame {
    return this.stack.at(-1)!
  }

  protected flush(end: number): void {
    if (this.textStart < end)
      this.top.parts.at(-1)!.children.push({ kind: 'text', start: this.textStart, end })
    this.textStart = end
  }

  protected add(node: WikiNode): number {
    this.flush(node.start)
    this.top.parts.at(-1)!.children.push(node)
    this.textStart = node.end
    return node.end
  }

  protected count(where: Map<string, number>, what: string): void {
    where.set(what, (where.get(what) ?? 0) + 1)
  }

  protected open(kind: Paired, start: number, end: number, open: string): number {
    this.flush(start)
    this.textStart = end
    if (this.stack.length > DEEPEST) {
      this.count(
        this.problems,
        `Brackets are nested more than ${DEEPEST} deep; the inner ones were not read.`,
      )
      return end
    }
    this.stack.push({ kind, start, open, parts: [{ start: end, end, children: [] }] })
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1)
    return end
  }

  /** Takes the innermost frame off and gives its content to the one around it. */
  protected abandon(): void {
    const frame = this.stack.pop()!
    this.counts.set(frame.kind, this.counts.get(frame.kind)! - 1)
    if (frame.kind !== 'external') this.count(this.problems, `A ${frame.kind} is opened and never closed.`)
    const children = this.top.parts.at(-1)!.children
    for (const part of frame.parts) for (const node of part.children) children.push(node)
  }

  protected close(kind: Paired, start: number, end: number): number {
    this.flush(start)
    this.textStart = end
    if (!this.counts.get(kind)) {
      this.count(this.problems, `The end of a ${kind} has no beginning.`)
      return end
    }
    while (this.top.kind !== kind) this.abandon()
    const frame = this.stack.pop()!
    this.counts.set(kind, this.counts.get(kind)! - 1)
    frame.parts.at(-1)!.end = start
    this.top.parts
      .at(-1)!
      .children.push({ kind, start: frame.start, end, open: frame.open, parts: frame.parts })
    return end
  }
}
