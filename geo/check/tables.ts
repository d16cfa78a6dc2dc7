/** Rules about codes, dates and places in the tables. */
import { fitsPrecision } from '../days.ts'
import { FACT_FILES } from '../facts.ts'
import { attendanceOf, cityAt, cityIdOf, claimsOf, summitId } from '../records.ts'
import type { Rule } from './rule.ts'

export const unknownStates: Rule = ({ facts, gazetteer }) => {
  const states = new Set(gazetteer.states.map((state) => state.key))
  const organisations = new Set(gazetteer.organisations.map((organisation) => organisation.id))
  const unknown = (file: string, codes: { row?: number; code: string }[]) =>
    codes
      .filter(({ code }) => code !== '' && !states.has(code))
      .map(({ row, code }) => ({
        file,
        row,
        reason: `“${code}” is not the code of a state in geo/places.json.`,
      }))
  const claimed = facts.claims.flatMap(({ claim }) => {
    if (claim.kind === 'founders') return claim.states
    return claim.kind === 'endorsed' || claim.kind === 'not-member' ? [claim.state] : []
  })
  const participants = facts.participants.filter((row) => !organisations.has(row.code))
  return [
    ...unknown(
      FACT_FILES.endorsements,
      facts.endorsements.map(({ row, iso3 }) => ({ row, code: iso3 })),
    ),
    ...unknown(
      FACT_FILES.events,
      facts.events.map(({ row, host_iso3 }) => ({ row, code: host_iso3 })),
    ),
    ...unknown(
      FACT_FILES.summits,
      facts.summits.map(({ row, host_iso3 }) => ({ row, code: host_iso3 })),
    ),
    ...unknown(FACT_FILES.participants, participants),
    ...unknown(
      FACT_FILES.claims,
      claimed.map((code) => ({ code })),
    ),
  ]
}

export const datesInOrder: Rule = ({ facts }) => {
  const endorsements = facts.endorsements
    .filter((row) => row.earliest > row.latest)
    .map(({ row, earliest, latest }) => ({
      file: FACT_FILES.endorsements,
      row,
      reason: `earliest ${earliest} is after latest ${latest}.`,
    }))
  const suspended = facts.endorsements
    .filter((row) => row.until !== null && String(row.until) < row.latest.slice(0, 4))
    .map(({ row, until, latest }) => ({
      file: FACT_FILES.endorsements,
      row,
      reason: `until ${until} is before latest ${latest}.`,
    }))
  const events = facts.events
    .filter((row) => row.date_end !== null && row.date_end < row.date)
    .map(({ row, date, date_end }) => ({
      file: FACT_FILES.events,
      row,
      reason: `date ${date} is after date_end ${date_end}.`,
    }))
  const summits = facts.summits
    .filter((row) => row.start > row.end)
    .map(({ row, start, end }) => ({
      file: FACT_FILES.summits,
      row,
      reason: `start ${start} is after end ${end}.`,
    }))
  return [...endorsements, ...suspended, ...events, ...summits]
}

export const datesFitPrecision: Rule = ({ facts }) =>
  facts.events
    .filter(
      (row) => !fitsPrecision(row.date, row.precision) || (row.date_end !== null && row.precision !== 'day'),
    )
    .map(({ row, date, date_end, precision }) => ({
      file: FACT_FILES.events,
      row,
      reason: `The date ${date}${date_end ? `/${date_end}` : ''} does not have the form of the precision “${precision}”.`,
    }))

export const participantsCount: Rule = ({ facts, gazetteer }) => {
  const organisations = new Set(gazetteer.organisations.map((organisation) => organisation.id))
  return facts.summits.flatMap((summit) => {
    const present = facts.participants.filter((row) =>
      attendanceOf(row).some((entry) => entry.summit === summitId(summit.start) && entry.present),
    )
    const bodies = present.filter((row) => organisations.has(row.code)).length
    const states = present.length - bodies
    if (states === summit.states && bodies === summit.organisations) return []
    const reason = `${summit.states} states and ${summit.organisations} organisations are counted, ${states} and ${bodies} are listed.`
    return [{ file: FACT_FILES.summits, row: summit.row, reason }]
  })
}

export const eventPlaces: Rule = ({ facts, gazetteer }) =>
  facts.events.flatMap(({ row, location, lat, lon, place }) => {
    const say = (reason: string) => [{ file: FACT_FILES.events, row, reason }]
    if (location === 'none')
      return lat === null && lon === null ? [] : say('The location is none, yet there is a point.')
    if (lat === null || lon === null) return say(`The location is ${location}, yet there is no point.`)
    if (location === 'approximate' || location === 'venue') return []
    return cityAt(lon, lat, gazetteer)
      ? []
      : say(`geo/places.json has no city at ${lat}, ${lon} (“${place}”).`)
  })

export const otherPlaces: Rule = ({ facts, gazetteer }) => {
  const places = new Set([...gazetteer.states.map(({ key }) => key), ...gazetteer.cities.map(({ id }) => id)])
  const summits = facts.summits
    .filter((row) => cityIdOf(row.city, gazetteer) === null)
    .map(({ row, city }) => ({
      file: FACT_FILES.summits,
      row,
      reason: `geo/places.json has no city “${city}”.`,
    }))
  const claims = claimsOf(facts, 'place')
    .filter(({ claim }) => !places.has(claim.place))
    .map(({ id, claim }) => ({
      file: FACT_FILES.claims,
      reason: `${id}: geo/places.json has no “${claim.place}”.`,
    }))
  return [...summits, ...claims]
}
