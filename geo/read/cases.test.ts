import { expect, test } from 'vitest'
import { casesOf, expectedOf, readCase } from './cases.ts'

test.each(casesOf('read-'))('%s', (name) => {
  const { reading } = readCase(name)
  const found = {
    passages: reading.passages.map(({ kind, block, section, raw, text, cells, links, notes }, index) => ({
      kind,
      block,
      section: section.join(' / '),
      raw: raw.join('-'),
      text,
      cells: cells?.map(({ column, range }) => `${column}: ${text.slice(...range)}`),
      inherited: reading.sources[index]!.inherited.map(({ column, passage }) => `${column} of ${passage}`),
      links: links.map(({ range, address }) => `${text.slice(...range)} → ${address}`),
      targets: reading.sources[index]!.targets.map(
        ({ range, target }) => `${text.slice(...range)} → ${target}`,
      ),
      notes: notes.map(({ number, at }) => `${number} behind ${text.slice(Math.max(0, at - 4), at)}`),
    })),
    notes: reading.notes,
    problems: reading.problems.map(({ reason }) => reason),
    leftOut: reading.leftOut.map(({ reason }) => reason),
  }
  expect(JSON.parse(JSON.stringify(found))).toEqual(expectedOf(name, found))
})
