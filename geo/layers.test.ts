import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { FACT_FILES, readFacts } from './facts.ts'
import { readGazetteer } from './gazetteer.ts'
import { buildAtlas, type Parts } from './layers.ts'
import type { Mention, Passage } from './model.ts'
import { ArticleRow, readArticle } from './read/index.ts'
import { Corrections, type Lexicon, recognise } from './recognise/index.ts'

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const json = (path: string): unknown => JSON.parse(text(path))

const { facts } = readFacts(new Map(Object.values(FACT_FILES).map((file) => [file, text(file)])))
const gazetteer = readGazetteer(text('geo/places.json')).gazetteer!
const readings = v
  .parse(v.array(ArticleRow), json('geo/articles/articles.json'))
  .map((row) => readArticle(row, text(`geo/articles/${row.file}`)))
const corrections = v.parse(Corrections, json('geo/corrections.json'))
const { passages } = recognise(readings, json('geo/lexicon.json') as Lexicon, corrections)

/** A shape for every state, all alike; what is asked here is how they are joined. */
const shape = {
  point: [10, 20] as [number, number],
  extent: [5, 15, 15, 25] as [number, number, number, number],
  area: 1234.6,
  room: [300, 400, 500] as [number, number, number],
  anchors: [{ point: [11, 21] as [number, number], room: [30, 40, 50] as [number, number, number] }],
  small: false,
}
const shapes = new Map(gazetteer.states.map(({ key }) => [key, shape]))
const note = { 'zh-Hant': '註', 'zh-Hans': '注', en: 'note' }
const whole: Parts = {
  readings,
  passages,
  facts,
  gazetteer,
  world: { shapes, notes: new Map([['RUS', note]]) },
}
const built = (change: Partial<Parts> = {}) => buildAtlas({ ...whole, ...change })
const without = (key: string) => new Map([...shapes].filter(([other]) => other !== key))

it('joins everything without a word, over the years that the events reach', () => {
  const { atlas, problems } = built()
  expect(problems).toEqual([])
  expect([atlas.version, atlas.firstYear, atlas.lastYear]).toEqual([1, 2002, 2025])
  for (const article of atlas.articles) expect(Object.keys(article)).not.toContain('file')
  for (const article of atlas.articles) expect(Object.keys(article)).not.toContain('format')
  expect(atlas.articles.map(({ id }) => id)).toEqual(readings.map(({ article }) => article.id))
  expect(atlas.notes).toEqual(readings.flatMap(({ notes }) => notes))
  expect(atlas.passages).toHaveLength(passages.length)
  expect([...atlas.scripts].length % 2).toBe(0)
  expect(atlas.scripts).toContain('國国')
})

it('gives each state its shape, its area rounded, and its note', () => {
  const { atlas } = built()
  const [russia, korea] = ['RUS', 'KOR'].map((key) => atlas.states.find((state) => state.key === key)!)
  expect(russia).toMatchObject({ ...shape, area: 1235, borderNote: note })
  expect(korea!.borderNote).toBeNull()
  expect(Object.keys(korea!)).not.toContain('numeric')
  expect(atlas.states.map(({ key }) => key)).toEqual(gazetteer.states.map(({ key }) => key))
})

it('names a state without a shape and a shape without a state', () => {
  const lacking = built({ world: { shapes: without('TUV'), notes: new Map() } })
  expect(lacking.problems).toEqual([{ file: 'geo/places.json', reason: 'TUV has no shape on the map.' }])
  expect(lacking.atlas.states.map(({ key }) => key)).not.toContain('TUV')
  const more = new Map([...shapes, ['ATL', shape]])
  const unknown = built({ world: { shapes: more, notes: new Map() } })
  expect(unknown.problems).toEqual([{ file: 'geo/places.json', reason: 'The shape ATL has no entry.' }])
})

it('knows the cities of the articles by the names of the gazetteer, and says once which it does not know', () => {
  const { atlas } = built()
  const mentioned = atlas.passages.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'city'))
  expect(mentioned.length).toBeGreaterThan(5)
  expect(mentioned.filter(({ of }) => of.startsWith('gn:'))).toEqual([])
  expect(atlas.cities.map(({ id }) => id)).toEqual(gazetteer.cities.map(({ id }) => id))
  expect(Object.keys(atlas.cities[0]!).sort()).toEqual(['id', 'names', 'point', 'source', 'state'])
  const strange = passages.map((passage) => ({
    ...passage,
    mentions: passage.mentions.map((mention) =>
      mention.kind === 'city' ? { ...mention, of: 'gn:1' } : mention,
    ),
  }))
  const reasons = built({ passages: strange }).problems.map(({ reason }) => reason)
  const said = reasons.filter((reason) =>
    reason.startsWith('The articles name a city that is not in it: gn:1'),
  )
  expect(new Set(said).size).toBe(said.length)
  expect(said.length).toBeGreaterThan(0)
})

it('lists the organisations of the gazetteer and of the articles, each once, by id', () => {
  const ids = built().atlas.organisations.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  for (const { id } of gazetteer.organisations) expect(ids).toContain(id)
  expect(built({ passages: [] }).atlas.organisations.map(({ id }) => id)).toEqual(
    gazetteer.organisations.map(({ id }) => id).sort(),
  )
})

it('takes days, city and leader of the summits from the table of the article, the state from the city', () => {
  const { summits } = built().atlas
  expect(summits.map(({ id, city, state, stateDerived }) => [id, city, state, stateDerived])).toEqual([
    ['nss-2010', 'washington', 'USA', true],
    ['nss-2012', 'seoul', 'KOR', true],
    ['nss-2014', 'the-hague', 'NLD', true],
    ['nss-2016', 'washington', 'USA', true],
  ])
  const rows = new Map(passages.map(({ id, kind }) => [id, kind]))
  for (const { leader, evidence } of summits) {
    expect(leader).not.toBe('')
    expect(rows.get(evidence[0]!)).toBe('table')
    expect(new Set(evidence).size).toBe(evidence.length)
  }
})

it('says where the table of the article and the facts do not agree', () => {
  const [first, ...others] = facts.summits
  const moved = { ...facts, summits: [{ ...first!, start: '2010-04-11' }, ...others] }
  const { atlas, problems } = built({ facts: moved })
  expect(atlas.summits).toHaveLength(3)
  expect(problems).toContainEqual({
    file: 'geo/facts/nss-summits.csv',
    reason: 'No table of an article has the days 2010-04-11 to 2010-04-13.',
  })
  const elsewhere = gazetteer.cities.map((city) => (city.id === 'seoul' ? { ...city, state: 'PRK' } : city))
  const other = built({ gazetteer: { ...gazetteer, cities: elsewhere } })
  expect(other.problems.map(({ reason }) => reason).join()).toContain('Summit 2: the article')
  expect(other.atlas.summits.map(({ id }) => id)).not.toContain('nss-2012')
})

it('ranks what the articles say of a place: of its year first, of a state its cities too', () => {
  const { articlePlaces, passages: all, cities } = built().atlas
  const ids = articlePlaces.map(({ place }) => place)
  expect(ids).toEqual([...new Set(ids)].sort())
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]))
  for (const { place, years, passages: own, inYear } of articlePlaces) {
    expect(years).toEqual([...new Set(years)].sort((one, other) => one - other))
    expect(inYear.map(({ year }) => year)).toEqual(years)
    expect(own.length).toBeGreaterThan(0)
    for (const id of own) expect(['prose', 'table']).toContain(kinds.get(id))
    for (const { year, passages: ranked } of inYear) {
      expect([...ranked].sort(), place).toEqual([...own].sort())
      const dated = ranked.map((id) =>
        all
          .find((passage) => passage.id === id)!
          .mentions.some(({ kind, of }) => kind === 'date' && of.includes(`${year}`)),
      )
      expect(dated, `${place} ${year}`).toEqual([...dated].sort((one, other) => Number(other) - Number(one)))
    }
  }
  for (const { id, state } of cities) {
    const [city, whole] = [id, state].map((place) => articlePlaces.find((row) => row.place === place))
    if (city) expect(whole!.passages).toEqual(expect.arrayContaining(city.passages))
  }
  expect(articlePlaces.find(({ place }) => place === 'seoul')!.years).toContain(2012)
})

/** A passage of an article of our own, in which nothing stands but the given names. */
function passage(id: string, kind: Passage['kind'], ...names: [Mention['kind'], string][]): Passage {
  let at = 0
  const mentions = names.map(([of, name]): Mention => {
    const from = at
    at += name.length + 1
    return {
      range: [from, from + name.length],
      raw: [from, from + name.length],
      kind: of,
      of: name,
      how: 'name',
    }
  })
  const text = names.map(([, name]) => name).join(' ')
  return {
    id,
    article: 'tale',
    kind,
    block: 0,
    section: [],
    raw: [0, 99],
    text,
    links: [],
    mentions,
    notes: [],
  }
}
const told = (...own: Passage[]) => built({ passages: [...passages, ...own] })

it('says of each city that it does not know where the articles name it, once a place', () => {
  const strange = passage('tale:1', 'prose', ['city', 'gn:1'], ['city', 'gn:2'])
  const { problems, atlas } = told(strange, { ...strange, id: 'tale:2' })
  expect(problems.filter(({ file }) => file === 'geo/places.json')).toEqual(
    ['gn:1, at characters 0–4.', 'gn:2, at characters 5–9.'].map((rest) => ({
      file: 'geo/places.json',
      reason: `The articles name a city that is not in it: ${rest}`,
    })),
  )
  expect(atlas.articlePlaces.map(({ place }) => place)).toEqual(expect.arrayContaining(['gn:1', 'gn:2']))
})

it('lists an organisation that only an article names, by its own names or by those of its state', () => {
  const known = new Set(built({ passages: [] }).atlas.organisations.map(({ id }) => id))
  const { organisations } = built({
    passages: [
      passage(
        'tale:1',
        'prose',
        ['organisation', 'NOR-government'],
        ['organisation', 'MTCR'],
        ['organisation', 'XXX-government'],
        ['organisation', 'nobody'],
        ['state', 'FIN-government'],
      ),
    ],
  }).atlas
  const found = organisations.filter(({ id }) => !known.has(id))
  expect(found.map(({ id }) => id)).toEqual(['MTCR', 'NOR-government'].filter((id) => !known.has(id)))
  expect(found.find(({ id }) => id === 'NOR-government')!.names.en).toContain('Norw')
})

it('ranks for places what prose and tables say of states and cities, and nothing else', () => {
  const { articlePlaces } = told(
    passage('tale:prose', 'prose', ['state', 'FJI'], ['date', '2019'], ['date', 'old 1998'], ['date', '?']),
    passage('tale:table', 'table', ['city', 'gn:1'], ['date', '2017-03/2018']),
    passage('tale:note', 'reference', ['state', 'TUV']),
    passage('tale:heading', 'heading', ['state', 'NRU']),
    passage('tale:other', 'prose', ['organisation', 'MTCR'], ['date', '2019']),
    passage('tale:seoul', 'prose', ['city', 'gn:1835848'], ['organisation', '2001 club']),
  ).atlas
  const of = (id: string) => articlePlaces.find(({ place }) => place === id)
  expect(of('FJI')).toEqual({
    place: 'FJI',
    years: [2019],
    passages: ['tale:prose'],
    inYear: [{ year: 2019, passages: ['tale:prose'] }],
  })
  expect(of('gn:1')!.years).toEqual([2017, 2018])
  for (const silent of ['TUV', 'NRU', 'MTCR', '2019']) expect(of(silent), silent).toBeUndefined()
  expect(of('seoul')!.passages).toContain('tale:seoul')
  expect(of('seoul')!.years).not.toContain(2001)
  const korean = new Set(of('KOR')!.passages)
  expect(korean).toContain('tale:seoul')
  expect(of('JPN')!.passages).not.toContain('tale:seoul')
})

it('says in words which city and state the table and the facts have', () => {
  const elsewhere = (id: string, change: object) =>
    built({
      gazetteer: {
        ...gazetteer,
        cities: gazetteer.cities.map((city) => (city.id === id ? { ...city, ...change } : city)),
      },
    })
  const { problems, atlas } = elsewhere('seoul', { state: 'PRK' })
  expect(problems.map(({ reason }) => reason).filter((reason) => reason.startsWith('Summit'))).toEqual([
    "Summit 2: the article's table has seoul, the facts have seoul in KOR.",
  ])
  expect(atlas.summits.every(({ id }) => id !== undefined)).toBe(true)
  const silent = passages.map((row) =>
    row.kind === 'table'
      ? { ...row, mentions: row.mentions.filter(({ kind, of }) => kind !== 'city' || of !== 'gn:1835848') }
      : row,
  )
  const { problems: unsaid } = built({ passages: silent })
  expect(unsaid.map(({ reason }) => reason).join()).toContain('has no city, the facts have seoul in KOR.')
})

it('gives a state without a shape no place among the others', () => {
  const { atlas } = built({ world: { shapes: without('TUV'), notes: new Map() } })
  expect(atlas.states.every(({ key }) => typeof key === 'string')).toBe(true)
  expect(atlas.states).toHaveLength(gazetteer.states.length - 1)
})
