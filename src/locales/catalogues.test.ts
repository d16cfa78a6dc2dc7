import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Catalogue, MessageKey } from '../i18n.ts'
import { en } from './en.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const catalogues: [string, Catalogue][] = [
  ['zh-Hant', zhHant],
  ['zh-Hans', zhHans],
  ['en', en],
]
const keys = Object.keys(zhHant) as MessageKey[]

test.each(catalogues)('%s has every message, none empty, each with the same values to fill in', (_, own) => {
  expect(Object.keys(own).sort()).toEqual([...keys].sort())
  expect(keys.filter((key) => own[key].trim() === '')).toEqual([])
  const valuesOf = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort().join()
  expect(keys.filter((key) => valuesOf(own[key]) !== valuesOf(zhHant[key]))).toEqual([])
})

const root = join(import.meta.dirname, '../..')

/** All code that may ask for a message; catalogues and tests do not. */
function code(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|locales.(en|zh)/.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
}

test('every message is asked for somewhere, by its key or by a pattern of keys', () => {
  const text = [...code('src'), ...code('geo')].join('\n')
  const written = new Set(text.match(/(?<=['"`])[\w.-]+(?=['"`])/g))
  // `grade.${basis}.what` asks for `grade.stated.what`, but not for `grade.stated`.
  const patterns = [...text.matchAll(/`([\w-]+\.[\w.-]*)\$\{[^`}]*\}([\w.-]*)`/g)].map(
    ([, start, end]) => new RegExp(`^${start}[^.]+${end}$`),
  )
  const unused = keys.filter((key) => !written.has(key) && !patterns.some((pattern) => pattern.test(key)))
  expect(unused).toEqual([])
})
