/** From the rows of the fact tables to the shapes of the atlas; the articles' passages come in as `evidence`. */

import type { Claim } from './claims.ts'
import { eventDate } from './days.ts'
import type { Evidence } from './evidence.ts'
import { type EventRow, type Facts, type ParticipantRow, rowText, type SummitRow } from './facts.ts'
import type { Gazetteer } from './gazetteer.ts'
import type {
  EditorNote,
  Endorsement,
  Event,
  Names,
  NonMember,
  Participation,
  Source,
  Summit,
  Total,
} from './model.ts'

type ClaimOf<Kind extends Claim['claim']['kind']> = Claim & { claim: { kind: Kind } }

/** The claims of one kind, in the order of the file. */
export function claimsOf<Kind extends Claim['claim']['kind']>(facts: Facts, kind: Kind): ClaimOf<Kind>[] {
  return facts.claims.filter((claim): claim is ClaimOf<Kind> => claim.claim.kind === kind)
}

function passagesOf(claims: Claim[], evidence: Evidence): string[] {
  return [...new Set(claims.flatMap((claim) => evidence(claim.article, [claim.start, claim.end])))]
}

/** Keys of the states that an article names as the first members. */
export function foundersOf(facts: Facts): Set<string> {
  return new Set(claimsOf(facts, 'founders').flatMap((claim) => claim.claim.states))
}

/** Who endorsed the PSI, one entry a state, in the order of the table. */
export function endorsementsOf(facts: Facts, evidence: Evidence): Endorsement[] {
  const founders = foundersOf(facts)
  return facts.endorsements.map((row) => {
    const own = claimsOf(facts, 'endorsed').filter((claim) => claim.claim.state === row.iso3)
    const founding = claimsOf(facts, 'founders').filter((claim) => claim.claim.states.includes(row.iso3))
    const counted = own.find((claim) => claim.claim.ordinal !== null)
    return {
      state: row.iso3,
      founder: founders.has(row.iso3),
      earliest: row.earliest,
      latest: row.latest,
      basis: row.basis,
      until: row.until,
      ordinal: row.ordinal ?? counted?.claim.ordinal ?? null,
      note: rowText(row, 'note'),
      sources: row.sources,
      evidence: passagesOf([...own, ...founding], evidence),
    }
  })
}

/** States of which an article says that they have not joined. */
export function nonMembersOf(facts: Facts, evidence: Evidence): NonMember[] {
  const claims = claimsOf(facts, 'not-member')
  return [...new Set(claims.map((claim) => claim.claim.state))].map((state) => ({
    state,
    evidence: passagesOf(
      claims.filter((claim) => claim.claim.state === state),
      evidence,
    ),
  }))
}

/** What the tables know of a summit; its leader and the deriving of its state are the article's part. */
export type SummitFacts = Omit<Summit, 'city' | 'stateDerived' | 'leader'> & { city: string | null }

/** `nss-2010` */
export function summitId(start: string): string {
  return `nss-${start.slice(0, 4)}`
}

/** The city of the gazetteer that bears an English name, or null. */
export function cityIdOf(name: string, gazetteer: Gazetteer): string | null {
  return gazetteer.cities.find((city) => city.names.en === name)?.id ?? null
}

/** The summits by their dates, with venue and official size. */
export function summitsOf(facts: Facts, gazetteer: Gazetteer, evidence: Evidence): SummitFacts[] {
  const claims = claimsOf(facts, 'summit')
  return facts.summits.map((row: SummitRow) => {
    const id = summitId(row.start)
    return {
      id,
      edition: row.edition,
      start: row.start,
      end: row.end,
      city: cityIdOf(row.city, gazetteer),
      state: row.host_iso3,
      venue: rowText(row, 'venue'),
      states: row.states,
      organisations: row.organisations,
      sources: row.sources,
      evidence: passagesOf(
        claims.filter((claim) => claim.claim.summit === id),
        evidence,
      ),
    }
  })
}

/** A participant's row as one entry a summit: year, presence, and how it is known. */
export function attendanceOf(row: ParticipantRow): Participation['summits'] {
  const entry = (year: number, present: '0' | '1', basis: 'direct' | 'inferred') => ({
    summit: `nss-${year}`,
    present: present === '1',
    basis,
  })
  return [
    entry(2010, row.y2010, row.basis2010),
    entry(2012, row.y2012, row.basis2012),
    entry(2014, row.y2014, row.basis2014),
    entry(2016, row.y2016, row.basis2016),
  ]
}

/** Who took part in which summit: states by key, organisations by id. */
export function participationsOf(facts: Facts): Participation[] {
  return facts.participants.map((row) => ({
    participant: row.code,
    summits: attendanceOf(row),
    note: rowText(row, 'note'),
  }))
}

/** An id from the event's meaning: its date and the words of its English name. */
export function eventId(row: Pick<EventRow, 'date' | 'name'>): string {
  const words = row.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${row.date}-${words}`
}

function eventNames(row: EventRow): Names {
  return rowText(row, 'name') ?? { 'zh-Hant': row.name, 'zh-Hans': row.name, en: row.name }
}

const NEAR_DEGREES = 0.05

/** The city of the gazetteer that stands at a point (degrees), or null. */
export function cityAt(longitude: number, latitude: number, gazetteer: Gazetteer): string | null {
  const isNear = ([east, north]: readonly [number, number]) =>
    Math.abs(east - longitude) < NEAR_DEGREES && Math.abs(north - latitude) < NEAR_DEGREES
  return gazetteer.cities.find((city) => isNear(city.point))?.id ?? null
}

/** What happened under the PSI, in the order of the table. */
export function eventsOf(facts: Facts, gazetteer: Gazetteer, evidence: Evidence): Event[] {
  const claims = claimsOf(facts, 'event')
  return facts.events.map((row) => {
    const id = eventId(row)
    return {
      id,
      ...eventDate(row.date, row.date_end, row.precision),
      kind: row.kind,
      names: eventNames(row),
      place: rowText(row, 'place'),
      point: row.lon === null || row.lat === null ? null : [row.lon, row.lat],
      city: row.lon === null || row.lat === null ? null : cityAt(row.lon, row.lat, gazetteer),
      location: row.location,
      state: row.host_iso3 || null,
      note: rowText(row, 'note'),
      sources: row.sources,
      evidence: passagesOf(
        claims.filter((claim) => claim.claim.event === id),
        evidence,
      ),
    }
  })
}

/** How many states the officials counted, by date. */
export function totalsOf(facts: Facts): Total[] {
  return facts.totals.map(({ date, states, precision, sources }) => ({ date, states, precision, sources }))
}

export function sourcesOf(facts: Facts): Source[] {
  return facts.sources.map(({ source_id, title, publisher, date, address }) => ({
    id: source_id,
    title,
    publisher,
    date,
    address,
  }))
}

/** The editors' notes with their ranges in the raw article. */
export function editorNotesOf(facts: Facts): EditorNote[] {
  return facts.editorNotes.map(({ article, start, end, quote, text, sources }) => ({
    article,
    raw: [start, end],
    quote,
    text,
    sources,
  }))
}
