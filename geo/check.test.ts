import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFacts, sentenceOf } from './check.ts'
import { FACT_FILES, readFacts } from './facts.ts'
import { readGazetteer } from './gazetteer.ts'

const CASES = new URL('./cases/', import.meta.url)
const folders = readdirSync(CASES).filter((name) => name.startsWith('facts-'))

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(new URL(`${folder}/`, CASES))
  return new Map(names.map((name) => [name, readFileSync(new URL(`${folder}/${name}`, CASES), 'utf8')]))
}

const base = filesOf('facts-base')

/** Everything that is said about a folder's files, with those of `facts-base` in place of what it lacks. */
function sentencesFor(given: ReadonlyMap<string, string>): string[] {
  const file = (name: string) => given.get(name) ?? base.get(name)!
  const names = Object.values(FACT_FILES)
  const { facts, problems } = readFacts(
    new Map(names.map((name) => [name, file(name.slice(name.lastIndexOf('/') + 1))])),
  )
  const places = readGazetteer(file('places.json'))
  const { problems: broken, warnings } = checkFacts({
    facts,
    gazetteer: places.gazetteer!,
    articles: new Map([['article', file('article.txt')]]),
  })
  return [
    ...[...problems, ...places.problems, ...broken].map(sentenceOf),
    ...warnings.map((warning) => `warning: ${sentenceOf(warning)}`),
  ]
}

describe('rules about the facts', () => {
  it.each(folders)('%s', (folder) => {
    const given = filesOf(folder)
    const expected = given
      .get('expected.txt')!
      .split('\n')
      .filter((line) => line !== '')
    expect(sentencesFor(given)).toEqual(expected)
    expect(expected.length > 0).toBe(folder !== 'facts-base')
  })

  it('names a file that is missing', () => {
    const { problems } = readFacts(new Map())
    expect(problems.map(sentenceOf)).toEqual(
      Object.values(FACT_FILES).map((file) => `${file}: The file is missing.`),
    )
  })
})
