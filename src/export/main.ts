/** Starts the command line. */
import { resolve } from 'node:path'
import { run } from './cli.ts'

const controller = new AbortController()
process.once('SIGINT', () => controller.abort(new Error('Called off; nothing was written.')))

process.exitCode = await run({
  words: process.argv.slice(2),
  data: resolve(import.meta.dirname, '../../public/data'),
  folder: process.cwd(),
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  signal: controller.signal,
})
