import { expect, it } from 'vitest'
import { plainCopy, STRUCK } from './markdown-guard.ts'

/** The copy, and what was said about it, each sentence once. */
function copied(raw: string): { copy: string; said: string[] } {
  const said = new Set<string>()
  return { copy: plainCopy(raw, (reason) => said.add(reason)), said: [...said] }
}
const SIGNS = 'A paragraph has more signs of emphasis or links than can be read; the later ones are left out.'
const DEEP = 'Quotations or lists are nested more than 40 deep; the inner ones were not read.'

it('gives ordinary articles back as they are', () => {
  for (const raw of [
    'A *word* and **another** with [a link](x) and ![a picture](y).\n \n> > Twice quoted\n\n* - 1. item\n',
    `${'> '.repeat(39)}quoted`,
    `${' '.repeat(160)}far in`,
    `much${' '.repeat(200)}space inside`,
  ])
    expect(copied(raw)).toEqual({ copy: raw, said: [] })
})

it.each([
  ['*', 400],
  ['_', 400],
  ['**', 400],
  ['[', 1500],
  ['![', 200],
])('leaves so many signs %s in a paragraph, and begins to count anew in the next', (sign, most) => {
  const many = (count: number) => `a${sign}`.repeat(count)
  expect(copied(`${many(most)}\n \t\n${many(most)}`).said).toEqual([])
  const { copy, said } = copied(`${many(most + 2)}\n\n${many(most)}`)
  const struck = `a${STRUCK.repeat(sign.length)}`
  expect(copy).toBe(`${many(most)}${struck}${struck}\n\n${many(most)}`)
  expect(said).toEqual([SIGNS])
})

it('counts each kind of sign for itself, and lines of one paragraph together', () => {
  const raw = `${'a*'.repeat(400)}${'b['.repeat(1500)}${'c!['.repeat(200)}`
  expect(copied(raw)).toEqual({ copy: raw, said: [] })
  expect(copied(`${'a*'.repeat(300)}\n${'a*'.repeat(101)}`).said).toEqual([SIGNS])
})

it('counts emphasis in the whole article as well, and links not', () => {
  const paragraph = (sign: string) => `a${sign}`.repeat(200)
  const article = (sign: string, paragraphs: number) =>
    Array.from({ length: paragraphs }, () => paragraph(sign)).join('\n\n')
  expect(copied(article('*', 100)).said).toEqual([])
  expect(copied(`${article('*', 100)}\n\na*`)).toEqual({
    copy: `${article('*', 100)}\n\na${STRUCK}`,
    said: [SIGNS],
  })
  expect(copied(article('[', 101)).said).toEqual([])
})

it.each([
  ['> ', 'a > b', 'a > b'],
  ['>', '> a', `${STRUCK} a`],
  ['- ', '+ * 12. 3) a', `${STRUCK.repeat(10)} a`],
  ['* ', '-a', '-a'],
  ['1. ', '1234567890. a', '1234567890. a'],
])('follows forty signs “%s” and strikes what comes behind them', (sign, rest, struck) => {
  const { copy, said } = copied(sign.repeat(40) + rest)
  expect(said).toEqual([DEEP])
  expect(copy).toBe(sign.repeat(40) + struck)
})

it('strikes an indent that is deeper than any list', () => {
  expect(copied(`a\n${' '.repeat(161)}b`)).toEqual({ copy: `a\n${STRUCK.repeat(161)}b`, said: [DEEP] })
  expect(copied(`${'\t'.repeat(161)}b c`).copy).toBe(`${STRUCK.repeat(161)}b c`)
})

it('shows nothing that an article smuggles in as struck', () => {
  expect(copied(`a${STRUCK}b`)).toEqual({ copy: 'a b', said: [] })
})
