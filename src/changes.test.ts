import { describe, expect, it } from 'vitest'
import { changesIn, newlyIn } from './changes.ts'
import { atlas } from './figure/fixture.ts'
import { standings } from './time.ts'

const one = (year: number) => ({ from: year, to: year })
const none = { joined: [], inBy: [], perhaps: [], left: [], summits: [], events: [] }

describe('what changed', () => {
  it('is nothing in a year in which nothing did', () => {
    expect(changesIn(atlas, one(2002))).toEqual(none)
  })

  it('tells who joined, who may have, who was in by then and who left', () => {
    expect(changesIn(atlas, one(2003))).toEqual({ ...none, joined: ['FOU'] })
    expect(changesIn(atlas, one(2004))).toEqual({ ...none, joined: ['DOC', 'SUS'], perhaps: ['POS', 'DOT'] })
    expect(changesIn(atlas, one(2009))).toEqual({ ...none, left: ['SUS'] })
    expect(changesIn(atlas, one(2015))).toEqual({ ...none, inBy: ['POS', 'DOT'] })
  })

  it('takes a bracket that lies inside a range as joined in it', () => {
    const { joined, inBy, perhaps } = changesIn(atlas, { from: 2004, to: 2015 })
    expect({ joined, inBy, perhaps }).toEqual({ joined: ['DOC', 'POS', 'SUS', 'DOT'], inBy: [], perhaps: [] })
  })

  it('brings summits with those who took part, and events in their order', () => {
    const earlier = { ...atlas.events[0]!, id: 'earlier', earliest: '2010-01-01', latest: '2010-01-02' }
    const absent = {
      participant: 'NOT',
      note: null,
      summits: [{ summit: 'nss-2010', present: false, basis: 'direct' as const }],
    }
    const more = {
      ...atlas,
      events: [...atlas.events, earlier],
      participations: [...atlas.participations, absent],
    }
    const { summits, events } = changesIn(more, one(2010))
    expect(summits.map(({ summit, participants }) => [summit.id, participants])).toEqual([
      ['nss-2010', ['FOU', 'DOC']],
    ])
    expect(events.map(({ id }) => id)).toEqual(['earlier', 'exercise'])
  })

  it('leads, year by year, from nobody to all who are in at the end', () => {
    const seen = new Set<string>()
    for (let year = 2002; year <= 2025; year++) {
      const { joined, inBy } = changesIn(atlas, one(year))
      for (const key of [...joined, ...inBy]) {
        expect(seen.has(key)).toBe(false)
        seen.add(key)
      }
    }
    const atEnd = [...standings(atlas, { from: 2002, to: 2025, mode: 'during' })]
    expect([...seen].sort()).toEqual(
      atEnd.flatMap(([key, standing]) => (['founder', 'documented'].includes(standing) ? [key] : [])).sort(),
    )
  })
})

describe('the newly joined', () => {
  it('are those documented now and not before, forwards only', () => {
    expect(newlyIn(atlas, one(2003), one(2004))).toEqual(new Set(['DOC', 'SUS']))
    expect(newlyIn(atlas, one(2014), one(2015))).toEqual(new Set(['POS', 'DOT']))
    expect(newlyIn(atlas, one(2002), one(2004)).has('FOU')).toBe(true)
    expect(newlyIn(atlas, one(2015), one(2014)).size).toBe(0)
    expect(newlyIn(atlas, one(2009), one(2008)).size, 'one that is not yet suspended then').toBe(0)
    expect(newlyIn(atlas, { from: 2002, to: 2009 }, { from: 2002, to: 2010 }).size).toBe(0)
    expect(
      newlyIn(atlas, { ...one(2003), mode: 'joined' }, { ...one(2004), mode: 'joined' }).has('FOU'),
    ).toBe(false)
  })
})
