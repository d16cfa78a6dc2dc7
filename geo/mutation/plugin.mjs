/**
 * Runs the tests of mutants inside Stryker's own process, where everything is loaded once: a mutant costs the
 * milliseconds of its tests. Vitest's runner begins anew with each, which costs seconds.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'

/** In the copy that Stryker changes, which is the working directory. */
const inCopy = (path) => pathToFileURL(resolve(path)).href

class LazyRunner {
  capabilities() {
    return { reloadEnvironment: false }
  }

  async init() {
    // There `vitest` and `fast-check` mean the few words of them that are written beside this file.
    register({ tsconfig: resolve('geo/mutation/tsconfig.json') })
    this.tests = await import(inCopy('geo/mutation/direct.ts'))
    await this.tests.load(inCopy)
  }

  dryRun() {
    return this.tests.dryRun()
  }

  mutantRun(options) {
    return this.tests.mutantRun(options)
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'direct', factory: () => new LazyRunner() }]
