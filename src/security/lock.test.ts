/** The lock file is what is installed: every package from one place, by its sum, at one version. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Entry {
  version: string
  resolved?: string
  integrity?: string
  dev?: boolean
  link?: boolean
  hasInstallScript?: boolean
}

const json = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'))
const { packages } = json('package-lock.json') as { packages: Record<string, Entry> }
const entries = Object.entries(packages).filter(([path]) => path !== '')

it('has entries to look at', () => {
  expect(entries.length).toBeGreaterThan(100)
})

it('has the sum of every package, and no other place to fetch it from than the registry in use', () => {
  for (const [path, { resolved, integrity, link }] of entries) {
    expect(link, path).toBeUndefined()
    expect(resolved, path).toBeUndefined()
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/)
  }
})

it('runs no script of a package that reaches the reader', () => {
  const scripted = entries.filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev)
  expect(scripted.map(([path]) => path)).toEqual([])
})

it('names exact versions, the same ones', () => {
  const { dependencies, devDependencies } = json('package.json')
  for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
  }
})
