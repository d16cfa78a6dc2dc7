import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { palettes } from '../look.ts'

const sheet = readFileSync(join(import.meta.dirname, '../style.css'), 'utf8')

/** Colours that a rule of the first style sheet sets. */
function coloursOf(selector: string): Record<string, string> {
  const body = sheet.split(`${selector} {`)[1]?.split('}')[0] ?? ''
  return Object.fromEntries([...body.matchAll(/--(\w+): (#\w+)/g)].map(([, name, colour]) => [name, colour]))
}

test.each([
  ['light', ':root'],
  ['dark', ':root:not([data-theme])'],
] as const)('until the atlas starts the page has the colours it will have, %s', (theme, selector) => {
  const { paper, ink, panel, rule, mutedInk, accent, marks } = palettes[theme]
  expect(coloursOf(selector)).toEqual({ paper, ink, panel, rule, mutedInk, accent, hosts: marks.hosts.fill })
})
