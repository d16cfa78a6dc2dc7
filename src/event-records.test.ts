import { readFileSync } from 'node:fs'
import { effect } from '@preact/signals-core'
import { expect, test, vi } from 'vitest'
import { type Atlas, type Event, partOf } from '../geo/model.ts'
import { EventRecords } from './event-records.ts'
import { lookupOf } from './lookup.ts'

const atlas: Atlas = JSON.parse(readFileSync(new URL('../public/data/atlas.json', import.meta.url), 'utf8'))
const PARTS = 7
const partsOf = (part: number) => atlas.events.filter(({ id }) => partOf(id, PARTS) === part)
const settled = () => new Promise((done) => setTimeout(done))

function tiled() {
  const load = vi.fn(async (part: number): Promise<Event[]> => partsOf(part))
  const records = new EventRecords({ parts: PARTS }, load)
  return { load, records, lookup: lookupOf({ ...atlas, events: [] }, records) }
}

test('a record is fetched when it is asked about, with its file, once', async () => {
  const { load, lookup } = tiled()
  const event = atlas.events.find(({ point }) => point)!
  expect(lookup.knows(event.id)).toBe(true)
  expect(lookup.events.get(event.id)).toBeUndefined()
  expect(lookup.awaits(event.id)).toBe(true)
  expect(lookup.name(event.id, 'en')).toBe('…')
  await settled()
  expect(lookup.events.get(event.id)).toEqual(event)
  expect(lookup.name(event.id, 'en')).toBe(event.names.en)
  expect(lookup.pointOf(event.id)).toEqual(event.point)
  expect(lookup.eventsOf(event.id)).toEqual([event])
  expect(load.mock.calls).toEqual([[partOf(event.id, PARTS)]])
})

test('who asked in an effect is told when it has come, and no more afterwards', async () => {
  const { records } = tiled()
  const [one, other] = [
    atlas.events[0]!,
    atlas.events.find(({ id }) => partOf(id, PARTS) !== partOf(atlas.events[0]!.id, PARTS))!,
  ]
  const told: (string | undefined)[] = []
  effect(() => void told.push(records.get(one.id)?.id))
  await settled()
  records.get(other.id)
  await settled()
  expect(told).toEqual([undefined, one.id])
})

test('what is no event is not asked for, and what turns out to be none is said to be so', async () => {
  const { load, lookup } = tiled()
  for (const id of ['KOR', 'seoul', 'IAEA', 'XXX', '__proto__', ''])
    expect(lookup.events.get(id)).toBeUndefined()
  expect(lookup.knows('XXX')).toBe(false)
  expect(load).not.toHaveBeenCalled()
  expect(lookup.events.get('2003-no-such-event')).toBeUndefined()
  await settled()
  expect(lookup.awaits('2003-no-such-event')).toBe(false)
  expect(lookup.name('2003-no-such-event', 'en')).toBe('2003-no-such-event')
})
