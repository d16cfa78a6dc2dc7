/** Facts, passages and shapes → the layers of the atlas. Pure: what does not fit together comes back as problems. */
import { arcsOf } from './arcs.ts'
import { unquotable } from './check.ts'
import { evidenceFrom } from './evidence.ts'
import type { Facts } from './facts.ts'
import type { Gazetteer } from './gazetteer.ts'
import {
  type ArticlePlace,
  type Atlas,
  type City,
  DATA_VERSION,
  type Mention,
  type Organisation,
  type Passage,
  type Problem,
  type State,
  type Summit,
} from './model.ts'
import type { Reading } from './read/index.ts'
import { organisationNames } from './recognise/index.ts'
import { bestPassages } from './recognise/popups.ts'
import { type TableFact, tableFacts } from './recognise/tables.ts'
import {
  editorNotesOf,
  endorsementsOf,
  eventsOf,
  nonMembersOf,
  participationsOf,
  sourcesOf,
  summitsOf,
  totalsOf,
} from './records.ts'
import { scriptPairs } from './scripts.ts'
import { withSummaries } from './summaries.ts'
import type { BuiltWorld } from './world.ts'

export interface Parts {
  readings: Reading[]
  /** Of all readings, with their mentions. */
  passages: Passage[]
  facts: Facts
  gazetteer: Gazetteer
  world: Pick<BuiltWorld, 'shapes' | 'notes'>
}

const PLACES = 'geo/places.json'

export function buildAtlas(parts: Parts): { atlas: Atlas; problems: Problem[] } {
  const { readings, facts, gazetteer, world } = parts
  const problems: Problem[] = []
  const articles = readings.map(({ article: { format: _format, file: _file, ...article } }) => article)
  const summarised = withSummaries(parts.passages, articles, facts.summaries)
  problems.push(...summarised.problems)
  const passages = summarised.passages.map((passage) => ({
    ...passage,
    mentions: passage.mentions.map((mention) => named(mention, gazetteer, problems)),
  }))
  const evidence = evidenceFrom(passages)
  problems.push(...unquotable(facts, evidence))
  const events = eventsOf(facts, gazetteer, evidence)
  const summits = joinSummits(
    facts,
    gazetteer,
    passages,
    readings.flatMap((reading) => tableFacts(reading, passages)),
    problems,
  )
  const atlas: Omit<Atlas, 'scripts'> = {
    version: DATA_VERSION,
    firstYear: Math.min(...events.map(({ earliest }) => yearOf(earliest))),
    lastYear: Math.max(...events.map(({ latest }) => yearOf(latest))),
    articles,
    passages,
    notes: readings.flatMap(({ notes }) => notes),
    editorNotes: editorNotesOf(facts),
    states: statesOf(gazetteer, world, problems),
    cities: gazetteer.cities.map(
      ({ id, names, point, state, source }): City => ({ id, names, point, state, source }),
    ),
    organisations: organisationsOf(passages, gazetteer),
    endorsements: endorsementsOf(facts, evidence),
    nonMembers: nonMembersOf(facts, evidence),
    summits,
    arcs: arcsOf(summits, gazetteer.cities),
    participations: participationsOf(facts),
    events,
    totals: totalsOf(facts),
    sources: sourcesOf(facts),
    articlePlaces: articlePlacesOf(passages, gazetteer),
  }
  return { atlas: { ...atlas, scripts: scriptPairs(JSON.stringify(atlas)) }, problems }
}

const yearOf = (day: string) => Number(day.slice(0, 4))

/** A city that the reader knows by its GeoNames id, under the id it has in the gazetteer. */
function named(mention: Mention, gazetteer: Gazetteer, problems: Problem[]): Mention {
  if (mention.kind !== 'city') return mention
  const city = gazetteer.cities.find(({ geonames }) => mention.of === `gn:${geonames}`)
  if (city) return { ...mention, of: city.id }
  const reason = `The articles name a city that is not in it: ${mention.of}, at characters ${mention.raw.join('–')}.`
  if (!problems.some((problem) => problem.reason === reason)) problems.push({ file: PLACES, reason })
  return mention
}

/** Those of the gazetteer and those that the articles mention and somebody can name, by id. */
function organisationsOf(passages: Passage[], { organisations, states }: Gazetteer): Organisation[] {
  const known = new Map(organisations.map((row) => [row.id, row]))
  const namesOf = (key: string) => states.find((state) => state.key === key)?.names ?? null
  const mentioned = passages.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'organisation'))
  for (const { of: id } of mentioned) {
    const names = known.has(id) ? null : organisationNames(id, namesOf)
    if (names) known.set(id, { id, names })
  }
  return [...known.keys()].sort().flatMap((id) => known.get(id) ?? [])
}

/** Every state of the gazetteer with its shape; either without the other is a problem. */
function statesOf(gazetteer: Gazetteer, { shapes, notes }: Parts['world'], problems: Problem[]): State[] {
  const known = new Set(gazetteer.states.map(({ key }) => key))
  for (const key of shapes.keys())
    if (!known.has(key)) problems.push({ file: PLACES, reason: `The shape ${key} has no entry.` })
  return gazetteer.states.flatMap(({ numeric: _numeric, ...state }) => {
    const shape = shapes.get(state.key)
    if (!shape) {
      problems.push({ file: PLACES, reason: `${state.key} has no shape on the map.` })
      return []
    }
    // Antarctica is never named.
    const anchors = state.status === 'antarctica' ? [] : shape.anchors
    return [
      { ...state, ...shape, anchors, area: Math.round(shape.area), borderNote: notes.get(state.key) ?? null },
    ]
  })
}

/**
 * The summits as the article's own table gives them (days, city, leader), completed by the table of facts.
 * The host state follows from the city, and is marked as derived where the article does not name it itself.
 */
function joinSummits(
  facts: Facts,
  gazetteer: Gazetteer,
  passages: Passage[],
  rows: TableFact[],
  problems: Problem[],
): Summit[] {
  const file = 'geo/facts/nss-summits.csv'
  return summitsOf(facts, gazetteer, evidenceFrom(passages)).flatMap((summit) => {
    const row = rows.find(({ dates }) => dates.includes(`${summit.start}/${summit.end}`))
    if (!row) {
      problems.push({ file, reason: `No table of an article has the days ${summit.start} to ${summit.end}.` })
      return []
    }
    const city = gazetteer.cities.find(({ id }) => row.cities.includes(id))
    if (!city || city.id !== summit.city || city.state !== summit.state) {
      problems.push({ file, reason: `Summit ${summit.edition}: ${disagreement(row, summit)}` })
      return []
    }
    const evidence = [...new Set([row.passage, ...summit.evidence])]
    const stateDerived = !row.states.includes(city.state)
    return [{ ...summit, city: city.id, stateDerived, leader: row.leader ?? '', evidence }]
  })
}

const disagreement = (row: TableFact, summit: { city: string | null; state: string }) =>
  `the article's table has ${row.cities.join(', ') || 'no city'}, the facts have ${summit.city} in ${summit.state}.`

/** Every place that prose or a table names: cities, and states with the sentences about their cities. */
function articlePlacesOf(passages: Passage[], gazetteer: Gazetteer): ArticlePlace[] {
  const told = passages.filter(({ kind }) => kind === 'prose' || kind === 'table')
  const stateOf = new Map(gazetteer.cities.map(({ id, state }) => [id, state]))
  const byPlace = new Map<string, Passage[]>()
  for (const passage of told) {
    const places = passage.mentions
      .filter(({ kind }) => kind === 'state' || kind === 'city')
      .flatMap(({ of }) => [of, stateOf.get(of) ?? of])
    for (const place of new Set(places)) byPlace.set(place, [...(byPlace.get(place) ?? []), passage])
  }
  return [...byPlace.keys()].sort().map((place) => {
    const own = byPlace.get(place) ?? []
    const years = yearsOf(own)
    // A state's own sentences come before those that only name a city in it.
    const ids = [place, ...[...stateOf].flatMap(([city, state]) => (state === place ? [city] : []))]
    const ranked = (year: number | null) => [
      ...new Set(ids.flatMap((id) => bestPassages(id, own, year).map(({ passage }) => passage.id))),
    ]
    // Whatever speaks of the year goes before what does not, also across articles.
    const inYear = years.map((year) => {
      const ids = ranked(year)
      const ofYear = new Set(own.filter((passage) => yearsOf([passage]).includes(year)).map(({ id }) => id))
      return {
        year,
        passages: [...ids.filter((id) => ofYear.has(id)), ...ids.filter((id) => !ofYear.has(id))],
      }
    })
    return { place, years, passages: ranked(null), inYear }
  })
}

/** Years in which the dates of the passages begin or end, ascending. */
function yearsOf(passages: Passage[]): number[] {
  const dates = passages.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'date'))
  const years = dates.flatMap(({ of }) => of.split('/')).map((date) => Number(/^\d{4}/.exec(date)?.[0]))
  return [...new Set(years.filter((year) => year > 0))].sort((one, other) => one - other)
}
