import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Classes that have a rule of their own outside of media and container queries, which may adapt what another file declares. */
function declaredIn(css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const classes: string[] = []
  let depth = 0
  for (const piece of plain.split(/(?<=[{}])/)) {
    const selector = depth === 0 && piece.endsWith('{') ? piece.slice(0, -1) : ''
    const names = selector.split(',').map((one) => /^\s*\.([\w-]+)\s*$/.exec(one)?.[1])
    // A list with anything else in it says what several things share.
    if (names.every((name) => name !== undefined)) classes.push(...names)
    depth += piece.endsWith('{') ? 1 : piece.endsWith('}') ? -1 : 0
  }
  return classes
}

const SOURCE = join(import.meta.dirname, '..')

it('says what a class looks like in one file: all sheets share one page', () => {
  const all = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  const files = all.filter((file) => file.endsWith('.css') && file !== 'access.css')
  expect(files.length).toBeGreaterThan(20)
  const places = new Map<string, Set<string>>()
  for (const file of files)
    for (const name of declaredIn(readFileSync(join(SOURCE, file), 'utf8')))
      places.set(name, (places.get(name) ?? new Set()).add(file))
  const twice = [...places].filter(([, where]) => where.size > 1)
  expect(twice.map(([name, where]) => `.${name}: ${[...where].join(', ')}`)).toEqual([])
})
