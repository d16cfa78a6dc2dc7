import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const dist = join(dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json')), 'dist')

test.each(['maplibre-gl.mjs', 'maplibre-gl-worker.mjs'])(
  'the sources that MapLibre brings are those its %s was made of',
  (file) => {
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(dist, `${file}.map`), 'utf8'))
    const own = (sources as string[]).flatMap((path, index) =>
      path.startsWith('../src/') ? [{ path, made: sourcesContent[index] as string }] : [],
    )
    expect(own.length).toBeGreaterThan(100)
    const others = own.filter(({ path, made }) => readFileSync(join(dist, path), 'utf8') !== made)
    expect(others.map(({ path }) => path)).toEqual([])
  },
)
