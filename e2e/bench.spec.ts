import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const BENCH = join(import.meta.dirname, 'bench/main.ts')

/** Whether bars hold is for a quiet machine to say; that they are measured at all is said here. */
test('the bench measures a page and prints a number in every cell', async () => {
  test.setTimeout(180_000)
  const run = promisify(execFile)
  const { stdout } = await run('npx', ['tsx', BENCH, '--smoke', '--only', 'leaflet'])
  const cells = stdout
    .match(/^\| (?:bytes|first|processor|heap).*$/gm)
    ?.map((row) => row.match(/\d+(?:\.\d+)?/g))
  expect(cells).toHaveLength(10)
  for (const numbers of cells ?? []) expect(numbers).toHaveLength(1)
})
