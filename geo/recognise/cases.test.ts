import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { casesOf, expectedOf, readCase } from '../read/cases.ts'
import { type Lexicon, recognise } from './index.ts'

const lexicon: Lexicon = JSON.parse(readFileSync(new URL('../lexicon.json', import.meta.url), 'utf8'))

test.each(casesOf('recognise-'))('%s', (name) => {
  const { passages } = recognise([readCase(name).reading], lexicon, { mentions: [] })
  const found = passages.map(({ text, mentions }) => ({
    text,
    mentions: mentions.map(({ range, kind, of, how }) => `${text.slice(...range)} = ${kind} ${of} (${how})`),
  }))
  expect(found).toEqual(expectedOf(name, found))
})
