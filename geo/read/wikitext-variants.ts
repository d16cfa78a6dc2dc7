import type { WikiNode } from './wikitext-nodes.ts'

/** Which writing of Chinese each of the atlas's scripts takes, the best first. */
const WANTED = {
  Hans: ['zh-hans', 'zh-cn', 'zh-sg', 'zh-my', 'zh'],
  Hant: ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo', 'zh'],
} as const

/** Where in `[from, end)` of `-{zh-hans:…;zh-hant:…}-` the words for an article's language stand. */
export function chosenVariant(raw: string, from: number, end: number, language: string): [number, number] {
  const found = new Map<string, [number, number]>()
  for (const match of raw.slice(from, end).matchAll(/(?:^|;)\s*(zh(?:-[a-z]+)?)\s*:([^;]*)/gi)) {
    const start = from + match.index + match[0].length - match[2]!.length
    found.set(match[1]!.toLowerCase(), [start, start + match[2]!.length])
  }
  for (const name of WANTED[language.endsWith('Hans') ? 'Hans' : 'Hant']) {
    const place = found.get(name)
    if (place) return place
  }
  return [...found.values()][0] ?? [from, end]
}

/** The part of some nodes that stands in `[from, to)` of the raw file. */
export function clip(nodes: readonly WikiNode[], from: number, to: number): WikiNode[] {
  return nodes.flatMap((node): WikiNode[] => {
    if (node.end <= from || node.start >= to) return []
    if (node.kind !== 'text') return [node]
    return [{ ...node, start: Math.max(node.start, from), end: Math.min(node.end, to) }]
  })
}
