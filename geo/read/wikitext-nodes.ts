/** What wikitext is made of; all places are [start, end) in the raw file. */

export interface TextNode {
  kind: 'text'
  start: number
  end: number
}
/** An entity: written `&ndash;`, read `–`. */
export interface EntityNode {
  kind: 'entity'
  start: number
  end: number
  text: string
}
/** Between `start` and `end` nothing is shown, or (for `break`) a line ends. */
export interface MarkNode {
  kind: 'break' | 'hidden'
  start: number
  end: number
}
/** Text in which no markup counts: `<nowiki>`. */
export interface LiteralNode {
  kind: 'literal'
  start: number
  end: number
  inner: [number, number]
}
export interface Part {
  start: number
  end: number
  children: WikiNode[]
}
export type Paired = 'template' | 'link' | 'external' | 'variant' | 'table' | 'ref' | 'references'
/** Something with an opening and a closing bracket. `open` is what stands in the opening one. */
export interface PairNode {
  kind: Paired
  start: number
  end: number
  open: string
  /** Pieces between `|`; one piece for all that have none. */
  parts: Part[]
}
/** A bare web address in the text. */
export interface AddressNode {
  kind: 'address'
  start: number
  end: number
}
export type WikiNode = TextNode | EntityNode | MarkNode | LiteralNode | PairNode | AddressNode

export interface WikiTree {
  children: WikiNode[]
  /** What could not be paired or followed: reason → how often. */
  problems: Map<string, number>
  /** Left out by design: what → how often. */
  leftOut: Map<string, number>
}
