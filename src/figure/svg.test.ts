import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { palettes } from '../look.ts'
import { STANDINGS } from '../time.ts'
import { atlas, fonts, keysAsTexts, settings, shapes } from './fixture.ts'
import { buildScene } from './scene.ts'
import { escapeXml, sceneToSvg } from './svg.ts'

const page = { width: 1280, height: 720 }
const scene = buildScene({ atlas, shapes, settings, palette: palettes.light, page, fonts, t: keysAsTexts })
const svg = sceneToSvg(scene)

/** Every tag opened is closed in order, and no attribute or text holds a bare `<` or `&`. */
function faultsOf(xml: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>/, '')
  for (const [tag, close, name, , self] of body.matchAll(
    /<(\/?)([\w-]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (close && open.pop() !== name) faults.push(tag)
    if (!close && !self) open.push(name!)
  }
  const between = body.replace(/<(\/?)([\w-]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g, '')
  if (/[<>]/.test(between)) faults.push('a bare angle bracket')
  if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(body)) faults.push('a bare ampersand')
  return [...faults, ...open]
}

describe('sceneToSvg', () => {
  test('is well-formed', () => {
    expect(faultsOf(svg)).toEqual([])
    expect(faultsOf('<svg><g></svg>')).not.toEqual([])
  })

  test('keeps hostile names as text and drops what turns its direction', () => {
    expect(svg).toContain('Exercise &lt;b&gt;&amp;&quot;One&quot;')
    expect(svg).not.toContain('\u202e')
    expect(escapeXml('<a href="x" onload=\'y\'>&\u0000\u2066')).toBe(
      '&lt;a href=&quot;x&quot; onload=&#39;y&#39;&gt;&amp;',
    )
  })

  test('holds no picture, script or address from outside', () => {
    expect(svg).not.toMatch(/<(image|script|style|foreignObject|use)\b/)
    expect(svg.replace(/ xmlns(:inkscape)?="[^"]*"/g, '')).not.toMatch(/href|src=|https?:|url\((?!#)/)
  })

  test.each([
    ['the whole world', null],
    ['a part of it', { center: [-60, 0] as [number, number], zoom: 2 }],
  ])('names its groups once, and every reference finds its target: %s', (_, camera) => {
    const own = { ...settings, camera }
    const svg = sceneToSvg(
      buildScene({ atlas, shapes, settings: own, palette: palettes.light, page, fonts, t: keysAsTexts }),
    )
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ['sea', 'graticule', 'areas', 'psi-documented', 'dots', 'hosts', 'legend', 'credits'])
      expect(ids).toContain(id)
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id)
  })

  test('is as large as it is asked to be, whatever its own units', () => {
    const sized = sceneToSvg(scene, { width: '297mm', height: '167mm' })
    expect(sized).toContain(' width="297mm" height="167mm" viewBox="0 0 1280 720"')
  })

  test('has one path for each state that is on the map', () => {
    const areas = svg.slice(svg.indexOf('<g id="areas"'), svg.indexOf('<g id="coasts"'))
    const keys = [...areas.matchAll(/ data-key="([^"]*)"/g)].map(([, key]) => key)
    expect(keys.toSorted()).toEqual(atlas.states.map(({ key }) => key).toSorted())
  })

  test('gives the picture a title and a description', () => {
    const title = /<title>([^<]*)<\/title>/.exec(svg)?.[1]
    expect(title).toBe('figure.title.both, 2010')
    expect(/<desc>([^<]*)<\/desc>/.exec(svg)?.[1]).toContain('documented=2')
  })

  test('strokes a glyph as wide as it says, however large it is', () => {
    const star = /<path d="M0-1L[^>]*stroke-width="([\d.]+)"[^>]*scale\(([\d.]+)\)/.exec(svg)
    expect(Number(star?.[1]) * Number(star?.[2])).toBeCloseTo(1.1, 2)
  })

  test('sets every text as text', () => {
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)
    expect(texts).toContain('standing.founder')
    expect(texts).toContain('2010')
  })

  test('draws a pattern for every standing that has one', () => {
    for (const standing of STANDINGS.filter((name) => palettes.light.areas[name].pattern))
      expect(svg).toContain(`<pattern id="pattern-${standing}"`)
  })

  test('is read by an HTML parser as the same elements', () => {
    const document = JSON.stringify(parse(svg), (key, value) => (key === 'parentNode' ? undefined : value))
    expect(document.match(/"nodeName":"pattern"/g)).toHaveLength(scene.patterns.length)
  })
})
