/** An article as it is laid out for reading: passages → blocks, and what years they speak of. Pure. */
import type { EditorNote, Mention, Note, Passage, Range } from '../geo/model.ts'
import type { Years } from './state.ts'

/** A cell as it stands in its row; null where the row has none of its own (one above spans down into it). */
export type Cell = Range | null

export type Block =
  | { kind: 'heading'; level: number; passage: Passage }
  | { kind: 'paragraph'; passages: Passage[] }
  | { kind: 'table'; columns: string[]; rows: { passage: Passage; cells: Cell[] }[] }
  /** Notes by number, the empty ones too; `passage` is null for those. */
  | { kind: 'notes'; items: { note: Note; passage: Passage | null }[] }
  | { kind: 'references'; passages: Passage[] }

/** The blocks of one article in reading order. Each of its passages is in exactly one of them. */
export function blocksOf(article: string, passages: readonly Passage[], notes: readonly Note[]): Block[] {
  const groups = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.article !== article) continue
    const key = `${passage.block} ${passage.kind}`
    groups.set(key, [...(groups.get(key) ?? []), passage])
  }
  const own = notes.filter((note) => note.article === article)
  const blocks = [...groups.values()].flatMap((group) => blocksOfGroup(group, own))
  return withEmptyNotes(blocks, own)
}

function blocksOfGroup(group: Passage[], notes: readonly Note[]): Block[] {
  const kind = group[0]?.kind
  if (kind === 'heading')
    return group.map((passage) => ({ kind: 'heading', level: passage.section.length, passage }))
  if (kind === 'prose') return [{ kind: 'paragraph', passages: group }]
  if (kind === 'table') return [tableOf(group)]
  const noteOf = new Map(notes.map((note) => [note.passage, note]))
  const items = group.flatMap((passage) => {
    const note = noteOf.get(passage.id)
    return note ? [{ note, passage }] : []
  })
  const others = group.filter((passage) => !noteOf.has(passage.id))
  return [
    ...(items.length > 0 ? [{ kind: 'notes' as const, items }] : []),
    ...(others.length > 0 ? [{ kind: 'references' as const, passages: others }] : []),
  ]
}

/** Empty notes go where the others are listed; when all are empty they make a list of their own, at the end. */
function withEmptyNotes(blocks: Block[], notes: readonly Note[]): Block[] {
  const empty = notes.filter(({ passage }) => passage === null).map((note) => ({ note, passage: null }))
  if (empty.length === 0) return blocks
  const at = blocks.findIndex(({ kind }) => kind === 'notes')
  const list = blocks[at]
  if (list?.kind !== 'notes') return [...blocks, { kind: 'notes', items: empty }]
  const items = [...list.items, ...empty].sort((one, other) => one.note.number - other.note.number)
  return blocks.with(at, { kind: 'notes', items })
}

/** Columns in the order in which rows name them; the same name twice in a row is two columns. */
function tableOf(passages: Passage[]): Block {
  const keyed = passages.map((passage) => {
    const cells = new Map<string, Range>()
    for (const { column, range } of passage.cells ?? [{ column: '', range: [0, passage.text.length] }]) {
      let nth = 0
      while (cells.has(`${nth} ${column}`)) nth += 1
      cells.set(`${nth} ${column}`, range as Range)
    }
    return { passage, cells }
  })
  const keys = [...new Set(keyed.flatMap(({ cells }) => [...cells.keys()]))]
  return {
    kind: 'table',
    columns: keys.map((key) => key.slice(key.indexOf(' ') + 1)),
    rows: keyed.map(({ passage, cells }) => ({ passage, cells: keys.map((key) => cells.get(key) ?? null) })),
  }
}

/** The editors' notes whose words lie in a passage. */
export const editorNotesOf = (passage: Passage, notes: readonly EditorNote[]): EditorNote[] =>
  notes.filter(
    ({ article, raw }) => article === passage.article && raw[0] < passage.raw[1] && raw[1] > passage.raw[0],
  )

/** First and last year of an EDTF date; null when it names none. An open beginning counts as its end. */
export function yearsOfDate(edtf: string): Years | null {
  const ends = edtf.split('/').flatMap((part) => {
    const year = /^\d{4}/.exec(part)?.[0]
    return year === undefined ? [] : [Number(year)]
  })
  return ends.length === 0 ? null : { from: Math.min(...ends), to: Math.max(...ends) }
}

/** True when one of the passage's dates meets the chosen years. */
export const datedIn = ({ mentions }: Passage, { from, to }: Years): boolean =>
  mentions.some((mention) => {
    const years = mention.kind === 'date' ? yearsOfDate(mention.of) : null
    return years !== null && years.from <= to && years.to >= from
  })

/** The years of the date that stands nearest to a mention in its passage, the one before it of two as near. */
export function yearsNear({ mentions }: Passage, { range }: Mention): Years | null {
  const distance = (date: Mention) =>
    date.range[1] <= range[0] ? range[0] - date.range[1] : date.range[0] - range[1] + 0.5
  const dates = mentions.filter(({ kind, of }) => kind === 'date' && yearsOfDate(of))
  const nearest = dates.sort((one, other) => distance(one) - distance(other))[0]
  return nearest ? yearsOfDate(nearest.of) : null
}
