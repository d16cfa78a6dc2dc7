import { spanOf, type TableCell, type TableRow } from './table.ts'
import { trim } from './trace.ts'
import { linesOf, type WikiLine } from './wikitext-lines.ts'
import type { PairNode, WikiNode } from './wikitext-nodes.ts'
import type { WikiText } from './wikitext-text.ts'

interface OpenCell {
  isHeading: boolean
  nodes: WikiNode[]
}
interface OpenRow {
  cells: OpenCell[]
  start: number
  end: number
}

/** Cuts a line's nodes at `||` (and at `!!` in a line of headings). */
function pieces(nodes: readonly WikiNode[], raw: string, isHeading: boolean): WikiNode[][] {
  const found: WikiNode[][] = [[]]
  for (const node of nodes) {
    if (node.kind !== 'text') {
      found.at(-1)!.push(node)
      continue
    }
    let from = node.start
    for (const match of raw.slice(node.start, node.end).matchAll(isHeading ? /\|\||!!/g : /\|\|/g)) {
      const at = node.start + match.index
      found.at(-1)!.push({ ...node, start: from, end: at })
      found.push([])
      from = at + 2
    }
    found.at(-1)!.push({ ...node, start: from })
  }
  return found
}

/** A cell's attributes stand before a single `|`, unless a link comes first. */
function cellOf(open: OpenCell, raw: string, text: WikiText): TableCell {
  let nodes = open.nodes
  let attributes = ''
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'link' || node.kind === 'external' || node.kind === 'ref') break
    const bar = node.kind === 'text' ? raw.slice(node.start, node.end).indexOf('|') : -1
    if (bar < 0) continue
    attributes = raw.slice(nodes[0]!.start, node.start + bar)
    nodes = [{ ...node, start: node.start + bar + 1 } as WikiNode, ...nodes.slice(index + 1)]
    break
  }
  const attribute = (name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(attributes)?.[1]
  return {
    trace: trim(text.of(nodes)),
    isHeading: open.isHeading,
    rowSpan: spanOf(attribute('rowspan')),
    columnSpan: spanOf(attribute('colspan')),
  }
}

/** The rows of a wikitext table; its caption and attributes are left out. */
export function readWikiTable(table: PairNode, raw: string, text: WikiText): TableRow[] {
  const rows: OpenRow[] = []
  let isCaption = true
  const row = (line: WikiLine): OpenRow => {
    if (rows.length === 0) rows.push({ cells: [], start: line.start, end: line.end })
    return rows.at(-1)!
  }
  for (const line of linesOf(table.parts[0]!.children, raw)) {
    const written = raw.slice(line.start, line.end)
    const sign = line.nodes[0]?.kind === 'text' ? /^\s*(\|-|\|\+|\||!)/.exec(written) : null
    if (sign?.[1] === '|-') {
      isCaption = true
      rows.push({ cells: [], start: line.start, end: line.end })
    } else if (sign?.[1] === '|+') isCaption = true
    else if (sign) {
      isCaption = false
      const isHeading = sign[1] === '!'
      const [first, ...rest] = line.nodes
      const nodes = [{ ...first!, start: first!.start + sign[0].length } as WikiNode, ...rest]
      const open = row(line)
      for (const piece of pieces(nodes, raw, isHeading)) open.cells.push({ isHeading, nodes: piece })
      open.end = line.end
    } else if (!isCaption) {
      const open = row(line)
      const cell = open.cells.at(-1)
      cell?.nodes.push({ kind: 'text', start: line.start - 1, end: line.start }, ...line.nodes)
      if (written.trim() !== '') open.end = line.end
    }
  }
  return rows
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, start, end }) => ({
      cells: cells.map((cell) => cellOf(cell, raw, text)),
      raw: [start, end],
    }))
}
