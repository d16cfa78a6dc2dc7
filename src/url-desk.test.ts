import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_DESK } from './desk.ts'
import { readDesk, writeDesk } from './url-desk.ts'
import { anyDesk, type DeskChoices } from './url-fixture.ts'

const known: DeskChoices = {
  articles: ['psi', 'nss'],
  passages: ['psi:0-31', 'nss:4-90'],
  sources: ['dos2015', 'act-0406'],
  rows: ['KOR', 'seoul'],
}
const read = (hash: string) =>
  readDesk(hash, {
    knowsArticle: (id) => known.articles.includes(id),
    knowsPassage: (id) => known.passages.includes(id),
    knowsSource: (id) => known.sources.includes(id),
    knowsRow: (id) => known.rows.includes(id),
  })

describe('address of what lies beside the map', () => {
  it('leaves defaults out', () => {
    expect(writeDesk(DEFAULT_DESK)).toBe('')
    expect(read('')).toEqual({ desk: DEFAULT_DESK, mendings: [] })
  })

  it('gives back what it was given', () => {
    fc.assert(
      fc.property(anyDesk(known), (desk) => {
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
