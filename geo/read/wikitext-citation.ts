import { webAddress } from './address.ts'
import { trimRange } from './reading.ts'
import {
  CITATION_ADDRESS,
  CITATION_ARCHIVE,
  CITATION_DEAD,
  CITATION_FIRST_NAME,
  CITATION_PARTS,
} from './templates.ts'
import { type Trace, type Tracer, trim } from './trace.ts'
import type { Part, WikiNode } from './wikitext-nodes.ts'

/** Where a note's or a citation's words lead. */
export interface Leads {
  address: string | null
  archive: string | null
  dead: boolean
}

export const noLeads = (): Leads => ({ address: null, archive: null, dead: false })

/** What is known of a note's way out, from two places in it: the first to say something counts. */
export function joinLeads(first: Leads, second: Leads): Leads {
  return {
    address: first.address ?? second.address,
    archive: first.archive ?? second.archive,
    dead: first.dead || second.dead,
  }
}

/**
 * Writes a citation: title, author, work, publisher, date, each as the article writes it. What comes first is
 * the link; to the archive's copy when the article says that the original is dead.
 */
export function writeCitation(
  given: ReadonlyMap<string, Part>,
  raw: string,
  text: { of(nodes: readonly WikiNode[]): Trace },
  into: Tracer,
): Leads {
  const first = (names: readonly string[]): Part | undefined =>
    names.map((name) => given.get(name)).find((part) => part && raw.slice(part.start, part.end).trim() !== '')
  const written = (part: Part | undefined): string => (part ? raw.slice(part.start, part.end).trim() : '')
  const shown = (names: readonly string[]): Trace => trim(text.of(first(names)?.children ?? []))
  const address = webAddress(written(first(CITATION_ADDRESS)))
  const archive = webAddress(written(first(CITATION_ARCHIVE)))
  const dead = /^(yes|y|true|dead|unfit|usurped|是)/i.test(written(first(CITATION_DEAD)))
  const link = dead && archive ? archive : address
  const from = into.length
  for (const names of CITATION_PARTS) {
    const part = shown(names)
    if (part.text === '') continue
    const isFirst = into.length === from
    if (!isFirst) into.joiner('. ')
    into.append(part)
    if (isFirst && link) into.link(from, link)
    const firstName = names.includes('author') ? shown(CITATION_FIRST_NAME) : null
    if (!firstName || firstName.text === '') continue
    into.joiner(', ')
    into.append(firstName)
  }
  const place = first(CITATION_ADDRESS)
  if (into.length === from && link && place) {
    into.raw(raw, ...trimRange([place.start, place.end], raw))
    into.link(from, link)
  }
  return { address, archive, dead }
}
