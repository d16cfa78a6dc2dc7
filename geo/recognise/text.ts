import type { Mention, Passage, Range } from '../model.ts'
import type { PassageSource } from '../read/index.ts'
import { fold } from './fold.ts'

/** Longer passages are no sentences: they are not searched. In UTF-16 units. */
export const LONGEST_PASSAGE = 20_000

/** A passage on its way through the rules. */
export interface Reader {
  passage: Passage
  source: PassageSource
  /** The text's key, as long as the text. */
  key: string
  /** Web addresses in the text: no words. */
  addresses: Range[]
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi

/** A passage ready for the rules; one that is too long has an empty key, in which nothing is found. */
export function readerOf(passage: Passage, source: PassageSource): Reader {
  if (passage.text.length > LONGEST_PASSAGE) {
    return { passage, source: { ...source, targets: [], codes: [] }, key: '', addresses: [] }
  }
  const addresses = [...passage.text.matchAll(ADDRESS)].map(
    (match): Range => [match.index, match.index + match[0].length],
  )
  return { passage, source, key: fold(passage.text), addresses }
}

export const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]
export const holds = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

const isWordUnit = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{Script=Latin}\p{Nd}]/u.test(unit)

/** True when `[start, end)` cuts no Latin word or number in two. */
export function isWhole(key: string, [start, end]: Range): boolean {
  if (isWordUnit(key[start]) && isWordUnit(key[start - 1])) return false
  return !(isWordUnit(key[end - 1]) && isWordUnit(key[end]))
}

/** Names to be found in a text: folded name → what it stands for. */
export class Finder<Meaning> {
  private readonly lengths = new Map<string, number[]>()

  constructor(private readonly names: ReadonlyMap<string, Meaning>) {
    for (const name of names.keys()) {
      const first = name.charAt(0)
      const lengths = this.lengths.get(first)
      if (!lengths) this.lengths.set(first, [name.length])
      else if (!lengths.includes(name.length)) lengths.push(name.length)
    }
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a)
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  /** The longest name that begins at `start`. */
  at(key: string, start: number): { range: Range; meaning: Meaning } | null {
    for (const length of this.lengths.get(key.charAt(start)) ?? []) {
      if (start + length > key.length) continue
      const meaning = this.names.get(key.slice(start, start + length))
      const range: Range = [start, start + length]
      if (meaning !== undefined && isWhole(key, range)) return { range, meaning }
    }
    return null
  }

  /** All names in a text that do not overlap: longer ones first, then those further left. */
  all(key: string): { range: Range; meaning: Meaning }[] {
    const found: { range: Range; meaning: Meaning }[] = []
    for (let start = 0; start < key.length; start++) {
      const match = this.at(key, start)
      if (match) found.push(match)
    }
    return longest(found)
  }
}

/** Of things that overlap, the longest stays, then the leftmost; in the order of the text. */
export function longest<Item extends { range: Range }>(items: readonly Item[]): Item[] {
  const size = ({ range }: Item) => range[1] - range[0]
  const taken = new Taken()
  return [...items]
    .sort((a, b) => size(b) - size(a) || a.range[0] - b.range[0])
    .filter(({ range }) => taken.take(range))
    .sort((a, b) => a.range[0] - b.range[0])
}

/** Which places of a text are taken; asking costs the length of the range, however much is taken. */
export class Taken {
  private readonly places = new Set<number>()

  constructor(items: readonly { range: Range }[] = []) {
    for (const { range } of items) this.add(range)
  }

  has([start, end]: Range): boolean {
    for (let at = start; at < end; at++) if (this.places.has(at)) return true
    return false
  }

  add([start, end]: Range): void {
    for (let at = start; at < end; at++) this.places.add(at)
  }

  /** Takes a range that is free; gives whether it was. */
  take(range: Range): boolean {
    if (this.has(range)) return false
    this.add(range)
    return true
  }
}

/**
 * A mention at `range` of a passage; null when it runs over words that the reader put in itself, or stands
 * in a web address.
 */
export function mentionAt(
  reader: Reader,
  range: Range,
  kind: Mention['kind'],
  of: string,
  how: Mention['how'],
): Mention | null {
  const { starts, ends } = reader.source
  for (let at = range[0]; at < range[1]; at++) if (starts[at] === -1) return null
  if (range[0] >= range[1] || reader.addresses.some((address) => overlaps(address, range))) return null
  return { range, raw: [starts[range[0]]!, ends[range[1] - 1]!], kind, of, how }
}
