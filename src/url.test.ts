import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Camera, defaultSettings, MOST_STATES } from './state.ts'
import { languageIn, pairsOf, readAddress, writeAddress } from './url.ts'
import { anySettings } from './url-fixture.ts'

const defaults = defaultSettings(2025)
const limits = {
  firstYear: 2002,
  lastYear: 2025,
  knows: (place: string) => ['KOR', 'JPN', 'seoul'].includes(place),
}
const read = (hash: string) => readAddress(hash, limits, defaults)

describe('address', () => {
  it('leaves defaults out', () => {
    expect(writeAddress(defaults, defaults)).toBe('')
  })

  it('reads the example of the design', () => {
    const { settings, mendings } = read(
      '#map=2.1/20/10&year=2009&layers=psi,hosts&place=KOR&lang=en&view=globe',
    )
    expect(mendings).toEqual([])
    expect(settings).toEqual({
      ...defaults,
      camera: { zoom: 2.1, center: [10, 20] },
      years: { from: 2009, to: 2009 },
      layers: new Set(['psi', 'hosts']),
      place: 'KOR',
      language: 'en',
      view: 'globe',
    })
  })

  it('restores every state exactly', () => {
    fc.assert(
      fc.property(
        anySettings({ ...limits, places: ['KOR', 'seoul'], states: ['KOR', 'JPN'] }),
        (settings) => {
          const { settings: back, mendings } = read(writeAddress(settings, defaults))
          expect(back).toEqual(settings)
          expect(mendings).toEqual([])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['year=1850', { years: { from: 2002, to: 2002 } }, 'year', '2002'],
    ['year=2014..2010', { years: { from: 2010, to: 2014 } }, 'year', '2010..2014'],
    ['year=abc', {}, 'year', ''],
    ['year=about 2009', {}, 'year', ''],
    ['year=2009 or so', {}, 'year', ''],
    ['layers=psi,__proto__', { layers: new Set(['psi']) }, 'layers', 'psi'],
    ['layers=nothing', {}, 'layers', ''],
    ['place=ATLANTIS', {}, 'place', ''],
    ['map=99/20/10', { camera: { zoom: 12, center: [10, 20] } }, 'map', '12/20/10'],
    ['map=1/NaN/3', {}, 'map', ''],
    ['map=1/20/10/0', {}, 'map', ''],
    ['map=x1/20/10', {}, 'map', ''],
    ['map=1/20x/10', {}, 'map', ''],
    ['map=1/20/190', { camera: { zoom: 1, center: [180, 20] } }, 'map', '1/20/180'],
    ['map=1/-95/10', { camera: { zoom: 1, center: [10, -90] } }, 'map', '1/-90/10'],
    ['layers=psi,x,hosts', { layers: new Set(['psi', 'hosts']) }, 'layers', 'psi,hosts'],
    ['view=flat', {}, 'view', ''],
    ['mode=always', {}, 'mode', ''],
    ['compare=1066', { comparison: { year: 2002, way: 'swipe' } }, 'compare', '2002'],
    ['compare=2003,peeking', {}, 'compare', ''],
    ['compare=in 2003', {}, 'compare', ''],
    [
      'compare=2003,swipe,120',
      { comparison: { year: 2003, way: 'swipe', at: 100 } },
      'compare',
      '2003,swipe,100',
    ],
    ['compare=2003,side,30', { comparison: { year: 2003, way: 'side' } }, 'compare', '2003,side'],
    ['compare=2003,swipe,x', {}, 'compare', ''],
    ['multiples=2016,x,2003,2003', { multiples: [2003, 2016] }, 'multiples', '2003,2016'],
    ['multiples=1850,2003,2026', { multiples: [2003] }, 'multiples', '2003'],
    ['multiples=x2003,2003x', {}, 'multiples', ''],
    ['multiples=1850', {}, 'multiples', ''],
    ['states=KOR,ATL,JPN', { selection: ['KOR', 'JPN'] }, 'states', 'KOR,JPN'],
    ['states=JPN,ATL,seoul', { selection: ['JPN'] }, 'states', 'JPN'],
    ['states=', {}, 'states', ''],
    ['colour=red', {}, 'colour', ''],
    ['relation=atlantis', {}, 'relation', ''],
    ['renderer=crayons', {}, 'renderer', ''],
    ['embed=yes', {}, 'embed', ''],
  ])('mends %s and says so', (hash, changed, key, used) => {
    const { settings, mendings } = read(hash)
    expect(settings).toEqual({ ...defaults, ...changed })
    expect(mendings).toMatchObject([{ key, used }])
  })

  it('reads which memberships are shown, with the years or without', () => {
    expect(read('year=2003..2009&mode=joined').settings.years).toEqual({
      from: 2003,
      to: 2009,
      mode: 'joined',
    })
    expect(read('mode=during').settings.years).toEqual({ from: 2025, to: 2025, mode: 'during' })
    expect(read('year=2009&mode=end')).toEqual(read('year=2009'))
    expect(writeAddress(read('mode=joined&year=2009').settings, defaults)).toBe('year=2009&mode=joined')
  })

  it('reads what is compared as a person would write it', () => {
    expect(read('compare=2003').settings.comparison).toEqual({ year: 2003, way: 'swipe' })
    expect(read('compare=2003,difference').settings.comparison).toEqual({ year: 2003, way: 'difference' })
    expect(read('multiples=2003,2009,2016,2025').settings.multiples).toEqual([2003, 2009, 2016, 2025])
    expect(read('states=KOR,JPN&relation=founders').settings).toMatchObject({
      selection: ['KOR', 'JPN'],
      relation: 'founders',
    })
    expect(writeAddress(read('compare=2003,swipe').settings, defaults)).toBe('compare=2003')
  })

  it('takes no more states and years than can be told apart', () => {
    const years = Array.from({ length: 24 }, (_, index) => 2002 + index)
    expect(read(`multiples=${years.join()}`)).toEqual({
      settings: { ...defaults, multiples: years },
      mendings: [],
    })
    const knows = () => true
    const wide = { ...limits, firstYear: 1950, knows }
    const more = Array.from({ length: 30 }, (_, index) => 1970 + index)
    const mended = readAddress(`multiples=${more.join()}`, wide, defaults)
    expect(mended.settings.multiples).toEqual(more.slice(0, 24))
    const keys = Array.from({ length: 26 }, (_, index) => `AA${String.fromCharCode(65 + index)}`)
    const chosen = readAddress(`states=${keys.join()}`, wide, defaults)
    expect(chosen.settings.selection).toEqual(keys.slice(0, MOST_STATES))
    for (const typed of ['states=XKOR', 'states=KORX'])
      expect(readAddress(typed, wide, defaults).settings.selection).toEqual([])
  })

  it('writes a year where only the end of the range is another than usual, and an equator without a sign', () => {
    const years = { from: 2025, to: 2025 }
    const other = { ...defaults, years: { from: 2002, to: 2025 } }
    expect(writeAddress({ ...defaults, years: { from: 2002, to: 2020 } }, other)).toBe('year=2002..2020')
    expect(writeAddress({ ...defaults, years }, defaults)).toBe('')
    const camera: Camera = { zoom: -0.001, center: [-0.0001, -0] }
    expect(writeAddress({ ...defaults, camera }, defaults)).toBe('map=0/0/0')
  })

  it('takes the page into another one, or not', () => {
    expect(read('embed=1')).toEqual({ settings: { ...defaults, embedded: true }, mendings: [] })
    expect(read('embed=0')).toEqual({ settings: defaults, mendings: [] })
  })

  it('takes the first of a key that is there twice, a key with a name only, and a broken code as it was typed', () => {
    expect(read('year=2009&year=2010').settings.years).toEqual({ from: 2009, to: 2009 })
    expect([...pairsOf('#a=1&a=2&=3&b&c=')]).toEqual([
      ['a', '1'],
      ['c', ''],
    ])
    expect([...pairsOf('a#=%E0%A4%A&b=%20')]).toEqual([
      ['a#', '%E0%A4%A'],
      ['b', ' '],
    ])
  })

  it('repeats a short value whole, and the beginning of a long one', () => {
    const [whole, longer] = ['a'.repeat(40), 'b'.repeat(41)]
    expect(read(`place=${whole}`).mendings).toEqual([{ key: 'place', value: whole, used: '' }])
    expect(read(`place=${longer}`).mendings).toEqual([
      { key: 'place', value: `${'b'.repeat(40)}…`, used: '' },
    ])
  })

  it('ignores unknown keys, and takes an empty list of layers as none', () => {
    expect(read('utm_source=x&constructor=1&__proto__=2')).toEqual({ settings: defaults, mendings: [] })
    expect(read('layers=').settings.layers.size).toBe(0)
  })

  it('stands any text', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 400, unit: 'binary' }),
      fc
        .array(fc.tuple(fc.constantFrom('map', 'year', 'layers', 'place', 'lang', '__proto__'), fc.string()))
        .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
      fc.constant(`year=${'9'.repeat(100_000)}&place=%E0%A4%A`),
    )
    fc.assert(
      fc.property(hostile, (hash) => {
        const { settings } = read(hash)
        expect(settings.years.from).toBeGreaterThanOrEqual(2002)
        expect(settings.years.to).toBeLessThanOrEqual(2025)
        expect(settings.years.from).toBeLessThanOrEqual(settings.years.to)
      }),
      { numRuns: 2000 },
    )
  })
})

it.each([
  ['#lang=zh-Hans&year=2009', 'zh-Hans'],
  ['year=2009&lang=en', 'en'],
  ['#lang=', null],
  ['#lang=fr', null],
  ['#lang=__proto__', null],
  ['', null],
])('finds in %s the language %s', (hash, language) => {
  expect(languageIn(hash)).toBe(language)
})
