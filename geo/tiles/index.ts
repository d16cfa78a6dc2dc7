/**
 * Too many events for one file → an atlas without them, their dots as tiles and their records as files of their own.
 * Events without a point cannot be drawn: they stay where they are, and are listed. Pure.
 */

import type * as v from 'valibot'
import {
  type Atlas,
  DATA_VERSION,
  type Event,
  type EventPart,
  type EventSpan,
  type EventTiles,
  type Position,
  partOf,
  TILE_GRIDS,
} from '../model.ts'
import { archiveOf } from './archive.ts'
import { cutTiles, type Placed } from './cut.ts'
import { spotOf } from './grids.ts'

/** More events with a point than this are tiled: about what a phone reads, and lists, without waiting. */
export const MOST_EVENTS = 2000
/** About so many records a file. */
const RECORDS = 256

/** File names under `data/` → bytes. */
export type EventFiles = Map<string, Uint8Array | string>

export const areMany = ({ events }: Atlas): boolean => events.filter(hasPoint).length > MOST_EVENTS

export function tileEvents(atlas: Atlas): { atlas: Atlas; files: EventFiles } {
  const events = atlas.events.filter(hasPoint).sort((one, other) => (one.id < other.id ? -1 : 1))
  const { spans, placed } = spansOf(events)
  const parts = Math.max(1, Math.ceil(events.length / RECORDS))
  const eventTiles: EventTiles = { spans, parts }
  const files: EventFiles = new Map()
  for (const grid of TILE_GRIDS) {
    const metadata = { name: 'events', grid, vector_layers: [] }
    files.set(`events/${grid}.pmtiles`, archiveOf(cutTiles(placed, spotOf[grid]), metadata))
  }
  for (const [part, own] of recordsOf(events, parts).entries()) {
    const content: v.InferOutput<typeof EventPart> = { version: DATA_VERSION, events: own }
    files.set(`events/${part}.json`, `${JSON.stringify(content)}\n`)
  }
  return { atlas: { ...atlas, events: atlas.events.filter((event) => !hasPoint(event)), eventTiles }, files }
}

type Located = Event & { point: Position }
const hasPoint = (event: Event): event is Located => event.point !== null

const yearOf = (day: string) => Number(day.slice(0, 4))

function spansOf(events: readonly Located[]): { spans: EventSpan[]; placed: Placed[] } {
  const counted = new Map<string, { span: EventSpan; kinds: Map<Event['kind'], number> }>()
  const placed = events.map(({ id, location, point, earliest, latest, kind }): Placed => {
    const [from, to] = [yearOf(earliest), yearOf(latest)]
    const known = counted.get(`${from} ${to}`) ?? { span: { from, to, counts: [] }, kinds: new Map() }
    counted.set(`${from} ${to}`, known)
    known.kinds.set(kind, (known.kinds.get(kind) ?? 0) + 1)
    return { id, location, point, span: known.span }
  })
  const spans = [...counted.values()].map(({ span, kinds }) => {
    span.counts = [...kinds].sort().map(([kind, events]) => ({ kind, events }))
    return span
  })
  return { spans: spans.sort((one, other) => one.from - other.from || one.to - other.to), placed }
}

function recordsOf(events: readonly Event[], parts: number): Event[][] {
  const files: Event[][] = Array.from({ length: parts }, () => [])
  for (const event of events) files[partOf(event.id, parts)]!.push(event)
  return files
}
