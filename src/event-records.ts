/**
 * Records of events that are too many for one file, fetched when one of them is asked about. Whoever asks inside an
 * effect or while drawing a panel is asked again when an answer has come.
 */
import { signal } from '@preact/signals-core'
import { type Event, type EventTiles, partOf } from '../geo/model.ts'

/** What an address may name as an event before its record has come. */
const ID = /^\d{4}[0-9a-z-]{1,120}$/

export class EventRecords {
  private readonly found = new Map<string, Event>()
  /** A file that did not come may be asked for again. */
  private readonly asked = new Map<number, 'coming' | 'here'>()
  private readonly arrivals = signal(0)

  constructor(
    private readonly tiles: Pick<EventTiles, 'parts'>,
    /** Settles when the file has come, however often that is tried. */
    private readonly load: (part: number) => Promise<Event[]>,
  ) {}

  get(id: string): Event | undefined {
    const known = this.found.get(id)
    if (known || !this.mayBe(id)) return known
    this.ask(partOf(id, this.tiles.parts))
    // Found or not, the next arrival is waited for only as long as it may bring it.
    if (this.isComing(id)) this.arrivals.value
    return undefined
  }

  /** Whether an id is written as those of events are. */
  mayBe(id: string): boolean {
    return ID.test(id)
  }

  /** Whether its file is on the way; false where it came without the event. */
  isComing(id: string): boolean {
    return this.mayBe(id) && this.asked.get(partOf(id, this.tiles.parts)) === 'coming'
  }

  private ask(part: number): void {
    if (this.asked.has(part)) return
    this.asked.set(part, 'coming')
    this.load(part).then((events) => {
      for (const event of events) this.found.set(event.id, event)
      this.asked.set(part, 'here')
      this.arrivals.value++
    })
  }
}
