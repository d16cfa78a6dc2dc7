/** Thousands of mutants each run the tests anew: a property gets a moment each time, not its full count. */
import fc from 'fast-check'

fc.configureGlobal({ interruptAfterTimeLimit: 120, markInterruptAsFailure: false })
