import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printGazetteer, readGazetteer } from './gazetteer.ts'
import { cldrNames, compileNames } from './places.ts'

const text = readFileSync(new URL('./places.json', import.meta.url), 'utf8')
const { gazetteer, problems } = readGazetteer(text)
const { states, cities, overrides } = gazetteer!
const state = (key: string) => states.find((one) => one.key === key)!
const keysOf = (status: string) => states.filter((one) => one.status === status).map((one) => one.key)

describe('geo/places.json', () => {
  it('has no problem and is canonical', () => {
    expect(problems).toEqual([])
    expect(printGazetteer(gazetteer!)).toBe(text)
  })

  it('has all members and observers of the United Nations, and says what the others are', () => {
    expect(keysOf('un-member')).toHaveLength(193)
    expect(keysOf('un-observer')).toEqual(['PSE', 'VAT'])
    expect(keysOf('other')).toEqual(['COK', 'NIU', 'TWN', 'XKX'])
    expect(keysOf('undetermined')).toEqual(['ESH', 'KAS'])
    expect(states.filter((one) => one.existsFrom).map((one) => [one.key, one.existsFrom])).toEqual([
      ['MNE', '2006-06-03'],
      ['SSD', '2011-07-09'],
      ['XKX', '2008-02-17'],
    ])
  })

  it('has a state for every numbered shape of world-atlas', () => {
    const file = new URL('../node_modules/world-atlas/countries-50m.json', import.meta.url)
    const world: { objects: { countries: { geometries: { id?: string }[] } } } = JSON.parse(
      readFileSync(file, 'utf8'),
    )
    const known = new Set(states.map((one) => one.numeric))
    const lacking = world.objects.countries.geometries.filter(({ id }) => id !== undefined && !known.has(id))
    expect(lacking).toEqual([])
    expect(known.has('798')).toBe(true)
  })

  it('lets no name or alias stand for two states', () => {
    const owners = new Map<string, Set<string>>()
    for (const { key, names, aliases } of states) {
      for (const name of [...Object.values(names), ...aliases]) {
        const folded = name.toLowerCase()
        owners.set(folded, (owners.get(folded) ?? new Set()).add(key))
      }
    }
    expect([...owners].filter(([, keys]) => keys.size > 1)).toEqual([])
    const find = (name: string) => [...(owners.get(name.toLowerCase()) ?? [])].join()
    const searched = [
      '韓國',
      '朝鮮',
      '大韓民國',
      'Turkey',
      'Swaziland',
      '緬甸',
      'Burma',
      'Holland',
      '教廷',
      '科特迪瓦',
    ]
    expect(searched.map(find)).toEqual(['KOR', 'PRK', 'KOR', 'TUR', 'SWZ', 'MMR', 'MMR', 'NLD', 'VAT', 'CIV'])
  })

  it('names states as the regions do', () => {
    expect(state('KOR').names).toEqual({ 'zh-Hant': '南韓', 'zh-Hans': '韩国', en: 'South Korea' })
    expect(state('YEM').names).toEqual({ 'zh-Hant': '葉門', 'zh-Hans': '也门', en: 'Yemen' })
    expect(state('HKG').names).toEqual({ 'zh-Hant': '香港', 'zh-Hans': '香港', en: 'Hong Kong' })
    expect(state('TUR').names.en).toBe('Türkiye')
  })

  it('has the host cities with their GeoNames ids', () => {
    const ids = new Map(cities.map((city) => [city.id, city.geonames]))
    expect(['washington', 'seoul', 'the-hague', 'prague'].map((id) => ids.get(id))).toEqual([
      4140963, 1835848, 2747373, 3067696,
    ])
  })
})

describe('compileNames', () => {
  it('takes names from CLDR, its short form or the override, each where it belongs', () => {
    const compiled = compileNames(gazetteer!, (language, style, alpha2) => `${language} ${style} ${alpha2}`)
    const names = (key: string) => compiled.states.find((one) => one.key === key)!.names
    expect(names('KOR').en).toBe('en long KR')
    expect(names('HKG')['zh-Hant']).toBe('zh-Hant short HK')
    expect(names('KAS')).toEqual(overrides.find((one) => one.key === 'KAS')!.names)
  })

  it('says for which state there is no name', () => {
    expect(() => compileNames(gazetteer!, () => undefined)).toThrow('CLDR has no zh-Hant name for AW.')
    expect(cldrNames('en', 'long', 'KR')).toBe('South Korea')
  })
})
