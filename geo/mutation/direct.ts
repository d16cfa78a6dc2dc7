/** The tests that mutants are run against, and how: one after the other in this process, until one of them fails. */
import { readdirSync } from 'node:fs'
import { type Collected, collected } from './vitest.ts'

const FILES = [
  ...readdirSync('geo/read')
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `geo/read/${name}`),
  'geo/layers.test.ts',
  'src/url.test.ts',
  'src/url-desk.test.ts',
]
/** What they measure is time, which a mutant that is run beside others cannot be judged by. */
const TIMED = /^an attack with/

/** What Stryker's changed code and its runners tell each other. */
interface Namespace {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: Coverage
}

/** How often each mutant was met: while the files were loaded, and in each test. */
interface Coverage {
  static: Record<string, number>
  perTest: Record<string, Record<string, number>>
}
const globals = globalThis as { __stryker__?: Namespace }
globals.__stryker__ ??= {}
const namespace = globals.__stryker__

let tests: Collected[] = []

export async function load(addressOf: (path: string) => string): Promise<void> {
  for (const file of FILES) await import(addressOf(file))
  tests = collected.filter(({ id }) => !TIMED.test(id))
}

/** Why a test fails; null when it does not. */
async function failureOf({ body }: Collected): Promise<string | null> {
  try {
    await body()
    return null
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

/** All tests with nothing changed, noting which code each of them meets. */
export async function dryRun() {
  namespace.activeMutant = undefined
  const results = []
  for (const test of tests) {
    namespace.currentTestId = test.id
    const begin = performance.now()
    const failure = await failureOf(test)
    namespace.currentTestId = undefined
    const result = { id: test.id, name: test.id, timeSpentMs: Math.round(performance.now() - begin) }
    results.push(
      failure === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure },
    )
  }
  return { status: 'complete', tests: results, mutantCoverage: ofTests(namespace.mutantCoverage) }
}

/** What a test meets need not be tried while loading too, for which each mutant would get a process of its own. */
function ofTests(coverage: Coverage = { static: {}, perTest: {} }): Coverage {
  const met = new Set(Object.values(coverage.perTest).flatMap((mutants) => Object.keys(mutants)))
  const onlyLoaded = Object.entries(coverage.static).filter(([mutant]) => !met.has(mutant))
  return { static: Object.fromEntries(onlyLoaded), perTest: coverage.perTest }
}

interface MutantRun {
  activeMutant: { id: string }
  testFilter?: string[]
  hitLimit?: number
}

/** The tests that meet one mutant, up to the first that notices it. */
export async function mutantRun({ activeMutant, testFilter, hitLimit }: MutantRun) {
  const chosen = testFilter ? tests.filter(({ id }) => testFilter.includes(id)) : tests
  let nrOfTests = 0
  for (const test of chosen) {
    Object.assign(namespace, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const failure = await failureOf(test)
    const hits = namespace.hitCount ?? 0
    Object.assign(namespace, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
    nrOfTests++
    if (hitLimit !== undefined && hits > hitLimit)
      return { status: 'timeout', reason: `The changed code was met ${hits} times.` }
    if (failure === null) continue
    // A mutant may leave something behind in a module: then this process is of no more use, and a fresh one is made.
    if ((await failureOf(test)) !== null) throw new Error(`“${test.id}” fails with nothing changed.`)
    return { status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests }
  }
  return { status: 'survived', nrOfTests }
}
