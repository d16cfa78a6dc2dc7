/** Thousands of addresses that nobody would type, for every key that there is. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultSettings } from './state.ts'
import { ADDRESS_KEYS, readAddress, writeAddress } from './url.ts'

const PLACES = ['KOR', 'JPN', 'seoul', '2003-09-13-pacific-protector-03']
const defaults = defaultSettings(2025)
const limits = {
  firstYear: 2002,
  lastYear: 2025,
  knows: (place: string) => PLACES.includes(place),
  knowsArticle: (id: string) => id === 'nuclear-security-summit',
}
const read = (hash: string) => readAddress(hash, limits, defaults)

const HOSTILE = [
  ...['', ' ', '0', '-0', '-1', '1e9', 'NaN', 'Infinity', '-Infinity', '0x10', '2009.5', '９', '二〇〇九'],
  ...['null', 'undefined', 'true', '[object Object]', '[]', '{}', '{"year":1}', '%', '%E0%A4%A', '%00', '%2'],
  ...[
    '__proto__',
    'constructor',
    'constructor.prototype',
    'toString',
    'hasOwnProperty',
    '__proto__.polluted',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '\u202e2009',
    "' OR 1=1",
    '../../etc/passwd',
    '\ud800',
  ],
  ...[
    '2009..',
    '..2009',
    '2009..2010..2011',
    '99999999999999999999',
    '1/2',
    '1/2/3/4',
    '//',
    ',,,',
    ',',
    '=',
    '&',
  ],
  '9'.repeat(100_000),
  '1/'.repeat(50_000),
  'psi,'.repeat(25_000),
  '%'.repeat(100_000),
]
const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ADDRESS_KEYS) },
  fc.constantFrom(
    '__proto__',
    'constructor',
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'utm_source',
  ),
  fc.string({ maxLength: 12 }),
)
const values = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.integer().map(String),
  fc.double().map(String),
  fc.stringMatching(/^-?\d{1,5}(\.\d{1,5})?\/-?\d{1,5}\/-?\d{1,5}$/),
  fc.stringMatching(/^\d{4}(\.\.\d{4})?(@\w{1,6})?$/),
)
const addresses = fc
  .array(fc.tuple(keys, values), { maxLength: 12 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'))

const polluted = () => (({}) as Record<string, unknown>).polluted

it('has keys to try', () => {
  expect(ADDRESS_KEYS.length).toBeGreaterThanOrEqual(9)
  expect(new Set(ADDRESS_KEYS).size).toBe(ADDRESS_KEYS.length)
})

it('mends any address to one that stands: what is written of it is read back without a word', () => {
  fc.assert(
    fc.property(addresses, (hash) => {
      const { settings, mendings } = read(hash)
      const { from, to } = settings.years
      expect(from >= 2002 && from <= to && to <= 2025).toBe(true)
      const again = read(writeAddress(settings, defaults))
      expect(again.mendings).toEqual([])
      expect(writeAddress(again.settings, defaults)).toBe(writeAddress(settings, defaults))
      for (const { key, value } of mendings) {
        expect(ADDRESS_KEYS).toContain(key)
        expect(value.length).toBeLessThan(60)
      }
      expect(polluted()).toBeUndefined()
    }),
    { numRuns: 5000 },
  )
})

it.each(ADDRESS_KEYS)('says a word about a value of %s that is none', (key) => {
  for (const value of ['<script>', '__proto__', 'constructor', '%E0%A4%A', 'NaN/NaN/NaN']) {
    const { mendings } = read(`${key}=${value}`)
    expect(mendings, value).toMatchObject([{ key }])
  }
})

it.each(ADDRESS_KEYS)('reads a huge value of %s in no time, and repeats little of it', (key) => {
  for (const value of HOSTILE.filter(({ length }) => length > 1000)) {
    const begin = performance.now()
    const { mendings } = read(`${key}=${value}`)
    expect(performance.now() - begin).toBeLessThan(500)
    expect(JSON.stringify(mendings).length).toBeLessThan(400)
  }
})

it('takes the first of a key that is there twice, and no key that is not its own', () => {
  expect(read('year=2009&year=2010').settings.years).toEqual({ from: 2009, to: 2009 })
  expect(read('toString=1&__proto__=2&hasOwnProperty=3&Year=2009')).toEqual({
    settings: defaults,
    mendings: [],
  })
})
