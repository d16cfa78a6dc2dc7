import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_DESK,
  type Desk,
  FOLDS,
  SORT_COLUMNS,
  SPEEDS,
  STOPS,
  SUPPORT_ORDERS,
  scopesOf,
  YEAR_TABLE_ORDERS,
} from './desk.ts'
import { REGIONS, SECTIONS } from './records.ts'
import { STANDINGS } from './time.ts'
import { readDesk, writeDesk } from './url-desk.ts'

const knowsArticle = (id: string) => ['psi', 'nss'].includes(id)
const knowsSource = (id: string) => ['dos2015', 'act-0406'].includes(id)
const knowsRow = (id: string) => ['KOR', 'seoul'].includes(id)
const knowsPassage = (id: string) => ['psi:0-31', 'nss:4-90'].includes(id)
const read = (hash: string) => readDesk(hash, { knowsArticle, knowsPassage, knowsSource, knowsRow })

const anyDesk: fc.Arbitrary<Desk> = fc.constantFrom(...SECTIONS).chain((section) =>
  fc.record({
    speed: fc.constantFrom(...SPEEDS),
    looping: fc.boolean(),
    singleKeys: fc.boolean(),
    folded: fc.boolean(),
    article: fc.constantFrom(null, 'psi', 'nss'),
    passage: fc.constantFrom(null, 'psi:0-31', 'nss:4-90'),
    textFirst: fc.boolean(),
    sheet: fc.constantFrom(null, ...STOPS),
    twoEnds: fc.boolean(),
    changes: fc.boolean(),
    yearTable: fc.constantFrom(null, true, false),
    yearTableOrder: fc.constantFrom(...YEAR_TABLE_ORDERS),
    comparedList: fc.boolean(),
    adding: fc.boolean(),
    summaries: fc.boolean(),
    sources: fc.record({
      words: fc.string({ unit: 'grapheme', maxLength: 20 }),
      order: fc.constantFrom(...SUPPORT_ORDERS),
    }),
    source: fc.constantFrom(null, 'dos2015', 'act-0406'),
    folds: fc
      .dictionary(fc.constantFrom(...FOLDS, 'dos2015', 'act-0406', 'KOR', 'seoul'), fc.boolean())
      .map((folds) => new Map(Object.entries(folds))),
    table: fc.record({
      section: fc.constant(section),
      filter: fc.record({
        words: fc.string({ unit: 'grapheme', maxLength: 20 }),
        region: fc.constantFrom(null, ...REGIONS),
        standing: fc.constantFrom(null, ...STANDINGS),
        scope: fc.constantFrom(...scopesOf(section)),
      }),
      sorting: fc.option(
        fc.record({ column: fc.constantFrom(...SORT_COLUMNS[section]), descending: fc.boolean() }),
      ),
    }),
  }),
)

describe('address of what lies beside the map', () => {
  it('leaves defaults out', () => {
    expect(writeDesk(DEFAULT_DESK)).toBe('')
    expect(read('')).toEqual({ desk: DEFAULT_DESK, mendings: [] })
  })

  it('gives back what it was given', () => {
    fc.assert(
      fc.property(anyDesk, (desk) => {
        expect(read(writeDesk(desk))).toEqual({ desk, mendings: [] })
      }),
    )
  })

  it('is as short as a person would write it', () => {
    const { desk } = read('#speed=2&loop=1&keys=0&side=0&article=nss&table=events&scope=all&sort=-date')
    expect(writeDesk(desk)).toBe('speed=2&loop=1&keys=0&side=0&article=nss&table=events&scope=all&sort=-date')
  })

  it.each([
    ['speed=3', 'speed'],
    ['loop=yes', 'loop'],
    ['article=elsewhere', 'article'],
    ['table=kings', 'table'],
    ['region=atlantis', 'region'],
    ['standing=lord', 'standing'],
    ['scope=until', 'scope'],
    ['ends=3', 'ends'],
    ['passage=psi:1-2', 'passage'],
    ['front=card', 'front'],
    ['sheet=high', 'sheet'],
    ['dock=open', 'dock'],
    ['rank=size', 'rank'],
    ['list=all', 'list'],
    ['order=size', 'order'],
    ['source=elsewhere', 'source'],
    ['fold=everything', 'fold'],
    ['fold=', 'fold'],
    ['table=events&sort=standing', 'sort'],
  ])('mends %s and says so', (hash, key) => {
    const { desk, mendings } = read(hash)
    expect(mendings).toMatchObject([{ key, used: '' }])
    expect({ ...desk, table: { ...desk.table, section: 'states', filter: null } }).toEqual({
      ...DEFAULT_DESK,
      table: { ...DEFAULT_DESK.table, filter: null },
    })
  })

  it('keeps what it knows of what is unfolded, and says which', () => {
    const { desk, mendings } = read('fold=sentences,kings,-dos2015')
    expect([...desk.folds]).toEqual([
      ['sentences', true],
      ['dos2015', false],
    ])
    expect(mendings).toEqual([{ key: 'fold', value: 'sentences,kings,-dos2015', used: 'sentences,-dos2015' }])
  })

  it('takes one handle of the years for one', () => {
    expect(read('ends=1')).toEqual({ desk: DEFAULT_DESK, mendings: [] })
    expect(read('ends=').mendings).toMatchObject([{ key: 'ends' }])
  })

  it('cuts words that are too long', () => {
    const { desk, mendings } = read(`find=${'a'.repeat(200)}`)
    expect(desk.table.filter.words).toHaveLength(80)
    expect(read(`find=${'a'.repeat(80)}`).mendings).toEqual([])
    expect(mendings[0]?.used).toHaveLength(80)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (hash) => void read(hash)))
  })
})
