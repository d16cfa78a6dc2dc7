import type { WikiNode } from './wikitext-nodes.ts'

/** A line of the article: its nodes, text nodes cut at the line's ends. */
export interface WikiLine {
  nodes: WikiNode[]
  start: number
  end: number
}

/** Cuts nodes into lines. What spans lines, such as a template, stays whole in the line in which it begins. */
export function linesOf(nodes: readonly WikiNode[], raw: string): WikiLine[] {
  const lines: WikiLine[] = []
  let line: WikiLine = { nodes: [], start: nodes[0]?.start ?? 0, end: nodes[0]?.start ?? 0 }
  const put = (node: WikiNode) => {
    line.nodes.push(node)
    line.end = node.end
  }
  for (const node of nodes) {
    if (node.kind !== 'text') {
      put(node)
      continue
    }
    let from = node.start
    for (let at = raw.indexOf('\n', from); at >= 0 && at < node.end; at = raw.indexOf('\n', from)) {
      if (at > from) put({ kind: 'text', start: from, end: at })
      lines.push(line)
      line = { nodes: [], start: at + 1, end: at + 1 }
      from = at + 1
    }
    if (from < node.end) put({ kind: 'text', start: from, end: node.end })
  }
  lines.push(line)
  return lines
}
