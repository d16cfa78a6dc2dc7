/**
 * Thousands of mutants each run the tests anew: a property gets a moment each time, not its full count, and
 * begins with the same values each time.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20_261_122, interruptAfterTimeLimit: 250, markInterruptAsFailure: false })
