import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LONGEST_SHOWN } from '../geo/model.ts'
import { DataError, loadAtlas, loadFirstShapes, loadFontFile, loadFontTable, loadShapes } from './data.ts'

const files = {
  'atlas.json': loadAtlas,
  'world-first.json': loadFirstShapes,
  'world.json': loadShapes,
  'fonts/metrics.json': loadFontTable,
}
const written = (file: string) => readFileSync(new URL(`../public/data/${file}`, import.meta.url), 'utf8')

const asked: string[] = []
function answer(body: BodyInit | Error, status = 200): void {
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return body instanceof Error ? Promise.reject(body) : Promise.resolve(new Response(body, { status }))
  })
}
afterEach(() => vi.unstubAllGlobals())

const reasonOf = (load: () => Promise<unknown>): Promise<string> =>
  load().then(
    () => 'none',
    (error) => (error instanceof DataError ? `${error.file} ${error.reason}` : `not told: ${error}`),
  )

describe.each(Object.entries(files))('%s', (file, load) => {
  it('is taken as it was written', async () => {
    answer(written(file))
    expect(await reasonOf(load)).toBe('none')
    expect(asked.pop()).toBe(`./data/${file}`)
  })

  it.each([
    ['lost on the way', new TypeError('network'), 200, 'unreachable'],
    ['not there', 'not here', 404, 'unreachable'],
    ['refused by the server', '', 500, 'unreachable'],
    ['empty', '', 200, 'unreadable'],
    ['another page', '<!doctype html><p>Hello', 200, 'unreadable'],
    ['null', 'null', 200, 'unreadable'],
    ['a list', '[1, 2]', 200, 'unreadable'],
    ['of another shape', '{"version":1,"type":"FeatureCollection"}', 200, 'unreadable'],
    ['of another version', '{"version":99}', 200, 'otherVersion'],
    ['not of this encoding', new Uint8Array([0xff, 0xfe, 0x00]), 200, 'unreadable'],
  ])('is refused when it is %s', async (_, body, status, reason) => {
    answer(body, status)
    expect(await reasonOf(load)).toBe(`${file} ${reason}`)
  })

  it.each([0.1, 0.5, 0.999])('is refused when it is cut short at a share of %d', async (share) => {
    const text = written(file)
    answer(text.slice(0, Math.floor(text.length * share)))
    expect(await reasonOf(load)).toBe(`${file} unreadable`)
  })
})

it.each(['"><script>', 'zh Hant', 'en-US-x-a-b-'])(
  'refuses an article in a language without a name: %s',
  async (language) => {
    const atlas = JSON.parse(written('atlas.json'))
    answer(JSON.stringify({ ...atlas, articles: [{ ...atlas.articles[0], language }] }))
    expect(await reasonOf(loadAtlas)).toBe('atlas.json unreadable')
  },
)

const huge = 'a'.repeat(10_000_000)
const TOO_LONG: [string, () => Promise<unknown>, (text: string) => string, string][] = [
  ['atlas.json', loadAtlas, (text) => text.replace('"en":"', `"en":"${huge}`), 'articles.0.names.en'],
  [
    'world.json',
    loadShapes,
    (text) => text.replace('"key":"', `"key":"${huge}`),
    'objects.areas.geometries.0.properties.key',
  ],
  [
    'fonts/metrics.json',
    loadFontTable,
    (text) => text.replace('"family":"', `"family":"${huge}`),
    'faces.0.family',
  ],
]

it.each(TOO_LONG)('says which text of %s is too long, and by how much', async (file, load, change, where) => {
  answer(change(written(file)))
  const error = await load().catch((reason: unknown) => reason)
  expect(error).toMatchObject({ file, reason: 'tooLong', values: { where, most: LONGEST_SHOWN } })
  expect((error as DataError).values.length).toBeGreaterThan(10_000_000)
})

it('takes a text that is as long as may be', async () => {
  const text = 'a'.repeat(LONGEST_SHOWN)
  answer(written('atlas.json').replace(/"title":"[^"]*"/, `"title":"${text}"`))
  expect((await loadAtlas()).articles[0]?.title).toBe(text)
})

it('refuses a world whose arcs are not there', async () => {
  answer(JSON.stringify({ ...JSON.parse(written('world.json')), arcs: [] }))
  expect(await reasonOf(loadShapes)).toBe('world.json unreadable')
})

it('names the font that did not come', async () => {
  answer('', 404)
  expect(await reasonOf(() => loadFontFile('atlas-tc-400.woff2'))).toBe('atlas-tc-400.woff2 unreachable')
  answer(new Uint8Array([1, 2, 3]))
  expect([...(await loadFontFile('a.woff2'))]).toEqual([1, 2, 3])
  expect(asked.pop()).toBe('./data/fonts/a.woff2')
})
