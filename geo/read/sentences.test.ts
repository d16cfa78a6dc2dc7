import { expect, it } from 'vitest'
import { sentenceEnds, sentencesOf } from './sentences.ts'
import { type Trace, Tracer } from './trace.ts'

/** The words as they stand in the raw file from `at` on. */
function traceOf(raw: string, ...parts: [number, number][]): Trace {
  const tracer = new Tracer()
  for (const [from, to] of parts) tracer.raw(raw, from, to)
  return tracer.trace()
}

it('takes words that a parser has moved for one sentence, up to the last of them', () => {
  const raw = '甲。乙。丙。'
  const moved = traceOf(raw, [2, 6], [0, 2])
  const sentences = sentencesOf(moved, [0, 4], raw)
  expect(sentences.map(({ trace, raw }) => [trace.text, raw])).toEqual([['乙。丙。甲。', [0, 6]]])
  const first = sentencesOf(traceOf(raw, [0, 2], [0, 6]), [0, 6], raw)
  expect(first).toHaveLength(1)
})

it('cuts words that stand in order, though some were written by nobody', () => {
  const raw = '甲。乙。'
  const tracer = new Tracer()
  tracer.raw(raw, 0, 2)
  tracer.joiner('\n')
  tracer.raw(raw, 2, 4)
  const sentences = sentencesOf(tracer.trace(), [0, 4], raw)
  expect(sentences.map(({ trace, raw }) => [trace.text, raw])).toEqual([
    ['甲。', [0, 2]],
    ['乙。', [2, 4]],
  ])
})

it('keeps closing markup, and white space out, where one sentence ends and the next begins', () => {
  const raw = '[[甲。]]</b>  乙。 '
  const sentences = sentencesOf(traceOf(raw, [2, 4], [12, 14]), [0, 15], raw)
  expect(sentences.map(({ raw }) => raw)).toEqual([
    [0, 10],
    [12, 15],
  ])
})

it.each([
  ['Dr! Smith came.', [3, 15]],
  ['Dr. Smith came.', [15]],
  [')One. Two.', [5, 10]],
  ['(One. Two', [5, 9]],
])('ends the sentences of %j at %j', (text, ends) => {
  expect(sentenceEnds(text)).toEqual(ends)
})
