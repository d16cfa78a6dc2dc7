import { expect, it } from 'vitest'
import type { WikiNode } from './wikitext-nodes.ts'
import { chosenVariant, clip } from './wikitext-variants.ts'

const chosen = (raw: string, language: string) => {
  const [from, to] = chosenVariant(raw, 0, raw.length, language)
  return raw.slice(from, to)
}

it.each([
  ['zh-hans:软件;zh-hant:軟體', 'zh-Hant', '軟體'],
  ['zh-hans:软件;zh-hant:軟體', 'zh-Hans', '软件'],
  [' ZH-TW : 寮國 ;\n zh-cn :老挝', 'zh-Hant', ' 寮國 '],
  ['zh-cn:老挝; zh-hk:老撾', 'zh-Hant', '老撾'],
  ['zh-sg:甲;zh:乙', 'zh-Hans', '甲'],
  ['zh:乙;zh-my:甲', 'zh-Hans', '甲'],
  ['zh:乙;en:b', 'zh-Hans', '乙'],
  ['zh-cn:甲;zh-sg:乙', 'zh-Hant', '甲'],
  ['only words', 'zh-Hant', 'only words'],
])('takes from -{%s}- for %s the words %j', (raw, language, words) => {
  expect(chosen(raw, language)).toBe(words)
})

it('clips words at both ends, takes other parts whole, and leaves out what stands outside', () => {
  const word = (start: number, end: number) => ({ kind: 'text', start, end }) as WikiNode
  const link = (start: number, end: number) => ({ kind: 'link', start, end }) as unknown as WikiNode
  const nodes = [word(0, 4), link(4, 8), word(8, 12), link(12, 14), word(14, 20)]
  expect(clip(nodes, 2, 10)).toEqual([word(2, 4), link(4, 8), word(8, 10)])
  expect(clip(nodes, 4, 12)).toEqual([link(4, 8), word(8, 12)])
  expect(clip(nodes, 5, 13)).toEqual([link(4, 8), word(8, 12), link(12, 14)])
  expect(clip(nodes, 15, 16)).toEqual([word(15, 16)])
})
