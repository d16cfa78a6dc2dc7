import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { FACT_FILES, readFacts } from './facts.ts'
import { readGazetteer } from './gazetteer.ts'
import { buildAtlas, type Parts } from './layers.ts'
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
