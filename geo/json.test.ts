import * as v from 'valibot'
import { expect, it } from 'vitest'
import { sentenceOf } from './check.ts'
import { readTable, text } from './csv.ts'
import { readJson, readList } from './json.ts'

const Row = v.object({ id: v.string(), names: v.array(v.string()) })
const long = 'a'.repeat(10_001)
const sentences = (problems: Parameters<typeof sentenceOf>[0][]) => problems.map(sentenceOf)

it('names the entry and the place of a text that is too long', () => {
  const rows = [
    { id: 'one', names: ['a'.repeat(10_000)] },
    { id: 'two', names: ['b', long] },
  ]
  const { list, problems } = readList(JSON.stringify(rows), 'rows.json', Row)
  expect(list).toEqual([rows[0]])
  expect(sentences(problems)).toEqual(['rows.json: Entry 2: names.1 has 10001 characters, more than 10000.'])
  const { value, problems: whole } = readJson(
    JSON.stringify({ rows }),
    'all.json',
    v.object({ rows: v.array(Row) }),
  )
  expect(value).toBeNull()
  expect(sentences(whole)).toEqual(['all.json: rows.1.names.1 has 10001 characters, more than 10000.'])
})

it.each(['{', 'null', '[]', '{"id":"one"}'])('says what is wrong with %s', (source) => {
  const { value, problems } = readJson(source, 'row.json', Row)
  expect(value).toBeNull()
  expect(problems.length).toBeGreaterThan(0)
  for (const sentence of sentences(problems)) expect(sentence).toMatch(/^row\.json: ./)
})

it('reads what is as it should be', () => {
  const row = { id: 'one', names: [] }
  expect(readJson(JSON.stringify(row), 'row.json', Row)).toEqual({ value: row, problems: [] })
  expect(sentences(readList('{}', 'rows.json', Row).problems)).toEqual(['rows.json: This is not a list.'])
  expect(sentences(readList(undefined, 'rows.json', Row).problems)).toEqual([
    'rows.json: The file is missing.',
  ])
})

it('names a hundred problems of a file and no more', () => {
  expect(readList(`[${'1,'.repeat(5000)}1]`, 'rows.json', Row).problems).toHaveLength(100)
  expect(readTable(`id\n${'"",""\n'.repeat(5000)}`, 'rows.csv', { id: text }).problems).toHaveLength(100)
})

it.each(['\n', '\r', '\r\n'])('reads no table of more than half a million lines that end in %j', (end) => {
  const { rows, problems } = readTable(end.repeat(500_000), 'rows.csv', { id: text })
  expect(rows).toEqual([])
  expect(sentences(problems)).toEqual(['rows.csv: The table has 500001 lines; no more than 500000 are read.'])
})

it('cuts a sentence that repeats too much', () => {
  const sentence = sentenceOf({ file: 'a.csv', row: 1, reason: 'b'.repeat(5000) })
  expect(sentence).toHaveLength(2001)
  expect(sentence).toMatch(/^a\.csv, line 1: b+…$/)
})
