/** Holds the imports to the arrows of CONTRIBUTING.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

function importsUnder(folder: string): Import[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) => importsOf(join(folder, file)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const found = text.matchAll(/^(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gms)
  const dynamic = text.matchAll(/()\bimport\(['"]([^'"]+)['"]\)/g)
  return [...found, ...dynamic].map(([, type, to = '']) => ({
    from: file,
    to: to.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), to.replace(/\?.*/, ''))) : to,
    typeOnly: Boolean(type),
  }))
}

const src = importsUnder('src')
const geo = importsUnder('geo')
const said = ({ from, to }: Import) => `${from} imports ${to}`

test('there are imports to look at', () => {
  expect(src.length).toBeGreaterThan(50)
  expect(geo.length).toBeGreaterThan(50)
})

test('src reads of geo nothing but the door', () => {
  expect(src.filter(({ to }) => to.startsWith('geo/') && to !== 'geo/model.ts').map(said)).toEqual([])
})

test('geo never imports src', () => {
  expect(geo.filter(({ to }) => to.startsWith('src/')).map(said)).toEqual([])
})

test('the state imports no UI', () => {
  const ours = src.filter(
    ({ from, to, typeOnly }) => from === 'src/state.ts' && to.startsWith('src') && !typeOnly,
  )
  expect(ours.map(said)).toEqual([])
  expect(
    src.filter(({ from, to }) => from === 'src/state.ts' && /preact(?!\/signals-core)/.test(to)),
  ).toEqual([])
})

test('panels never import the map', () => {
  expect(
    src.filter(({ from, to }) => from.startsWith('src/panels/') && to.startsWith('src/map/')).map(said),
  ).toEqual([])
})

test('the map library stands behind one class', () => {
  const users = src.filter(({ to, typeOnly }) => to.startsWith('maplibre-gl') && !typeOnly)
  expect([...new Set(users.map(({ from }) => from))].sort()).toEqual(['src/map/view.ts', 'src/map/worker.ts'])
})

test('the figure needs no browser and no panel', () => {
  const friends = src.filter(
    ({ from, to }) => from.startsWith('src/figure/') && /maplibre|^preact|panels|src\/map/.test(to),
  )
  expect(friends.map(said)).toEqual([])
})

test('the light map knows nothing of the other', () => {
  const others = src.filter(({ from, to }) => from.startsWith('src/light/') && /maplibre|src\/map\//.test(to))
  expect(others.map(said)).toEqual([])
})
