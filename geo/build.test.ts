/** Runs the real build on copies of the real data, whole and broken. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const PROJECT = resolve(import.meta.dirname, '..')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas build '))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of what the build reads. */
function copyRoot(name: string): string {
  const root = join(folder, name)
  for (const part of ['geo/articles', 'geo/facts', 'src/locales'])
    cpSync(join(PROJECT, part), join(root, part), { recursive: true })
  for (const file of ['places.json', 'lexicon.json', 'corrections.json'])
    cpSync(join(PROJECT, 'geo', file), join(root, 'geo', file))
  return root
}

function build(root: string, out: string, language = 'C') {
  const tsx = join(PROJECT, 'node_modules/.bin/tsx')
  const { status, stdout, stderr } = spawnSync(
    tsx,
    [join(PROJECT, 'geo/build.ts'), '--root', root, '--out', out],
    {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: language },
    },
  )
  return { status, stdout, stderr }
}

const filesUnder = (out: string) =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort()

test('gives the same bytes twice, wherever it runs', { timeout: 120_000 }, () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  const first = build(PROJECT, one)
  expect(first.status, first.stderr).toBe(0)
  expect(first.stdout).toMatch(/passages +\d+/)
  expect(build(copyRoot('copy'), other, 'ar_EG.UTF-8').status).toBe(0)
  expect(filesUnder(one)).toEqual(filesUnder(other))
  expect(filesUnder(one)).toContain('atlas.json')
  for (const name of filesUnder(one))
    expect(readFileSync(join(one, name)).equals(readFileSync(join(other, name))), name).toBe(true)
})

/** [what is broken, file, what stands there, what is put there, words of the sentence] */
const FAULTS: [string, string, string, string, RegExp][] = [
  [
    'an unknown country',
    'geo/facts/psi-endorsements.csv',
    'AFG,Afghanistan',
    'AFX,Afghanistan',
    /psi-endorsements\.csv, line 2: .*AFX/,
  ],
  [
    'a date that is none',
    'geo/facts/psi-totals.csv',
    '2009-05-26,95',
    '2009-02-30,95',
    /psi-totals\.csv, line \d+: .*2009-02-30/,
  ],
  [
    'dates the wrong way round',
    'geo/facts/psi-endorsements.csv',
    '2010-04-09,2010-04-09',
    '2010-04-10,2010-04-09',
    /line \d+: .*2010-04-10/,
  ],
  ['an unknown source', 'geo/facts/psi-totals.csv', 'unt23673', 'nowhere', /line 2: .*nowhere/],
  [
    'a retyped quotation',
    'geo/articles/proliferation-security-initiative.wikitext',
    '迄今未加入',
    '至今未加入',
    /claims\.json: .*迄今未加入/,
  ],
  [
    'a city nobody knows',
    'geo/places.json',
    '"geonames": 1835848',
    '"geonames": 1',
    /places\.json: .*1835848/,
  ],
  [
    'an address longer than the page takes',
    'geo/articles/nuclear-security-summit.md',
    'http://www.nss2014.com/en',
    `http://www.nss2014.com/en${'n'.repeat(100_000)}`,
    /atlas\.json: passages\.\d+\.links\.0\.address has 100025 characters, more than 100000: “http:\/\/www/,
  ],
  ['two opposite memberships', 'geo/facts/psi-endorsements.csv', 'CHL,Chile', 'CHN,China', /CHN/],
]

test.each(FAULTS)(
  'stops at %s with file and row, and writes nothing',
  { timeout: 60_000 },
  (name, file, from, to, sentence) => {
    const root = copyRoot(name)
    const path = join(root, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
    const out = join(root, 'out')
    mkdirSync(out)
    writeFileSync(join(out, 'before.txt'), 'what stood here before')
    const { status, stderr } = build(root, out)
    expect(status).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(filesUnder(out)).toEqual(['before.txt'])
    expect(existsSync(`${out}.new`)).toBe(false)
  },
)

test('names what is too much, soon and in few words', { timeout: 120_000 }, () => {
  const root = copyRoot('huge')
  const change = (file: string, how: (text: string) => string) => {
    const before = readFileSync(join(root, file), 'utf8')
    const after = how(before)
    expect(after.length, file).toBeGreaterThan(before.length + 900_000)
    writeFileSync(join(root, file), after)
  }
  const huge = 'a'.repeat(10_000_000)
  change('geo/facts/psi-endorsements.csv', (text) => text.replace('AFG,Afghanistan', `AFG,${huge}`))
  change('geo/facts/psi-totals.csv', (text) => text.replace('date', huge))
  change('geo/facts/psi-events.csv', (text) => text + '\n'.repeat(10_000_000))
  change('geo/facts/summaries.json', (text) => text.replace('"en": "', `"en": "${huge}`))
  change('geo/facts/claims.json', () => `[${'1,'.repeat(500_000)}1]`)
  change('geo/places.json', (text) => text.replace('"en": "', `"en": "${huge}`))
  change('geo/articles/nuclear-security-summit.md', (text) => `${text}\n${huge}`)
  change('geo/articles/proliferation-security-initiative.wikitext', (text) => text + '{{a|'.repeat(230_000))
  const { status, stderr } = build(root, join(root, 'out'))
  expect(status).toBe(1)
  for (const sentence of [
    'psi-endorsements.csv, line 2: name: has 10000000 characters, more than 10000.',
    'psi-totals.csv, line 1: The columns aaa',
    /psi-events.csv: The table has 100000\d\d lines; no more than 500000 are read\./,
    /summaries.json: Entry 1: text\.en has 10000\d+ characters, more than 10000\./,
    'claims.json: Entry 1 is malformed at the entry: Invalid type: Expected Object but received 1.',
    /places.json: \S+\.en has 10000\d+ characters, more than 10000\./,
    /nuclear-security-summit.md: The article has 1000\d+ characters; no more than 1000000 are read\./,
    'proliferation-security-initiative.wikitext: Brackets are nested more than 40 deep',
  ])
    expect(stderr).toMatch(sentence)
  expect(stderr.length).toBeLessThan(200_000)
  expect(existsSync(join(root, 'out'))).toBe(false)
})
