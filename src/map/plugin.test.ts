import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutControls } from './plugin.ts'

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

test('rules of controls alone are left out, also inside of conditions', () => {
  const sheet =
    '/* {note} */.a-map{top:0}.a-ctrl b,.a-canvas{left:0}.a-popup{right:0}@media(hover:none){.a-ctrl{top:1px}.a-map{top:2px}}@media print{.a-ctrl{top:3px}}@keyframes a{0%{top:0}to{top:1px}}'
  expect(withoutControls(sheet)).toBe('.a-map{top:0}.a-canvas{left:0}@media(hover:none){.a-map{top:2px}}')
})

test('what the map needs of its own sheet is kept', () => {
  const sheet = withoutControls(readFileSync(join(dist, 'maplibre-gl.css'), 'utf8'))
  for (const name of [
    'map',
    'canvas',
    'interactive',
    'touch-drag-pan',
    'boxzoom',
    'cooperative-gesture-screen',
  ])
    expect(sheet).toContain(`.maplibregl-${name}`)
  expect(sheet).not.toContain('ctrl')
})
