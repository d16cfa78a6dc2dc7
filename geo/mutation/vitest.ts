/** As much of Vitest as the tests of the mutated parts use; its own `expect`, and a list of the tests instead of a run. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { format } from 'node:util'

export interface Collected {
  id: string
  body: () => unknown
}

/** Every test that the files loaded so far have named. */
export const collected: Collected[] = []
const around: string[] = []

/** Vitest's own matchers stand in a package of their own, which only Vitest depends on. */
const beside = createRequire(createRequire(import.meta.url).resolve('vitest/package.json'))
const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = await import(
  pathToFileURL(beside.resolve('@vitest/expect')).href
)
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)
export const expect = chai.expect

type Body = (...values: never[]) => unknown

function add(name: string, body: () => unknown): void {
  const id = [...around, name].join(' ')
  if (collected.some((test) => test.id === id)) throw new Error(`Two tests are called “${id}”.`)
  collected.push({ id, body })
}

/** A title's places filled, as in Vitest: `%s` by the values in turn, `$id` by a field of the one value. */
function titled(title: string, values: unknown[]): string {
  const [first] = values
  const named = title.replace(/\$(\w+)/g, (place, key: string) =>
    typeof first === 'object' && first !== null ? String(Reflect.get(first, key)) : place,
  )
  const places = named.match(/%[sdifjoO]/g)?.length ?? 0
  return format(named, ...values.slice(0, places))
}

/** Options, where there are any, stand before the body or behind it. */
const bodyOf = (parts: unknown[]): Body => parts.find((part): part is Body => typeof part === 'function')!

const collector = () =>
  Object.assign((name: string, ...parts: unknown[]) => add(name, bodyOf(parts) as () => unknown), {
    each:
      (rows: readonly unknown[]) =>
      (title: string, ...parts: unknown[]) => {
        const body = bodyOf(parts)
        for (const row of rows) {
          const values = Array.isArray(row) ? row : [row]
          add(titled(title, values), () => body(...(values as never[])))
        }
      },
  })
export const test = collector()
export const it = collector()

export function describe(name: string, body: () => void): void {
  around.push(name)
  body()
  around.pop()
}
