/** The tests that mutants are run against: those of the four mutated parts, generated inputs kept short. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['geo/read/*.test.ts', 'geo/layers.test.ts', 'src/url.test.ts', 'src/url-desk.test.ts'],
    setupFiles: ['geo/mutation.setup.ts'],
    // What they measure is time, which a mutant that is run beside others cannot be judged by.
    testNamePattern: /^(?!an attack with)/,
  },
})
