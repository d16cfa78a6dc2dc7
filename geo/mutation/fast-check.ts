/**
 * Thousands of mutants each run the tests anew: a property is tried with a few values, the same each time, so
 * that a score says something of the tests and not of the machine.
 */
import { createRequire } from 'node:module'
import type * as FastCheck from 'fast-check'

// By its file, since by its name it would be this one.
const require = createRequire(import.meta.url)
const real: typeof FastCheck = require(require.resolve('fast-check'))

const FEW = { seed: 20_261_122, numRuns: 60 }

export default {
  ...real,
  assert: (property: Parameters<typeof real.assert>[0], parameters?: object) =>
    real.assert(property, { ...parameters, ...FEW }),
}
