import type { PairNode, Part } from './wikitext-nodes.ts'

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
