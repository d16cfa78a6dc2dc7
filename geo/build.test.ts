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
