import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { sceneOf } from '../figure/fixture.ts'
import { shapesIn } from '../figure/shapes.ts'
import { fixtureFonts } from './fixture-fonts.ts'
import { pdfOf } from './pdf.ts'
import { pageOf, paperSheet } from './sizes.ts'
import { subsetOf } from './truetype.ts'

const job = { signal: new AbortController().signal, report: () => {} }
const sheet = paperSheet('A4', 'landscape', 300)
const scene = sceneOf({ language: 'zh-Hant' }, { page: pageOf(sheet) })
const day = new Date('2020-01-01T00:00:00Z')
const bytes = Buffer.from(await pdfOf([{ scene, sheet }], fixtureFonts, job, day))
const source = bytes.toString('latin1')

/** Everything in the file that is compressed, read. */
const streams = [...source.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: word }) => {
  const start = index + word.length
  try {
    return [inflateSync(bytes.subarray(start, source.indexOf('endstream', start)))]
  } catch {
    return []
  }
})

/** Characters that the file's fonts give back when its text is searched. */
const searchable = new Set(
  streams
    .map((stream) => stream.toString('latin1'))
    .filter((text) => text.includes('begincmap'))
    .flatMap((text) => [...text.slice(text.indexOf('beginbfrange')).matchAll(/<([0-9a-f]{4})>/g)])
    .map(([, code]) => String.fromCharCode(Number.parseInt(code!, 16))),
)

describe('pdfOf', { timeout: 30_000 }, () => {
  test('has a page of the paper’s own size', () => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(source)!
    expect((Number(width) / 72) * 25.4).toBeCloseTo(297, 1)
    expect((Number(height) / 72) * 25.4).toBeCloseTo(210, 1)
  })

  test('embeds its fonts as TrueType, with the characters they stand for', () => {
    expect(source.match(/\/FontFile2/g)?.length).toBeGreaterThan(2)
    expect(source).not.toMatch(/\/Subtype \/Image|\/URI|\/JavaScript/)
    for (const character of 'founder2010國') expect(searchable).toContain(character)
  })

  test('draws patterns as vectors', () => {
    const used = new Set(
      shapesIn(scene.groups).flatMap((shape) => ('pattern' in shape ? [shape.pattern] : [])),
    )
    expect(used.size).toBeGreaterThan(2)
    expect(source.match(/\/PatternType 1/g)).toHaveLength(used.size)
  })

  test('is the same each time but for its date, one page a scene', async () => {
    const again = Buffer.from(await pdfOf([{ scene, sheet }], fixtureFonts, job, day))
    expect(again.equals(bytes)).toBe(true)
    const two = Buffer.from(
      await pdfOf(
        [
          { scene, sheet },
          { scene, sheet },
        ],
        fixtureFonts,
        job,
        day,
      ),
    )
    expect(two.toString('latin1')).toMatch(/\/Type \/Pages\s*\/Count 2/)
    expect(two.length).toBeLessThan(bytes.length * 1.9)
  })

  test('stops when it is called off', async () => {
    const signal = AbortSignal.abort(new Error('called off'))
    await expect(pdfOf([{ scene, sheet }], fixtureFonts, { ...job, signal })).rejects.toThrow('called off')
  })

  const reader = 'pdftotext'
  const found = spawnSync(reader, ['-v']).status === 0
  test.runIf(found)('is read by another program: hostile names as text, halos not twice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-pdf-'))
    const file = join(folder, 'figure.pdf')
    writeFileSync(file, bytes)
    const text = execFileSync(reader, ['-raw', file, '-'], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(text).toContain('standing.possible')
    expect(text).toContain('Exercise <b>&"One"')
    expect(text.match(/Capital國/g)).toHaveLength(1)
  })
})

test('a subset is a font that another reader opens, with the same outlines', async () => {
  const { file } = fixtureFonts.table.faces[1]!
  const font = create((await fixtureFonts.read(file)) as Buffer)
  if (!('layout' in font)) throw new Error('A collection.')
  const subset = subsetOf(font)
  const glyphs = font.layout('核安').glyphs
  expect(glyphs.map(({ id }) => subset.includeGlyph(id))).toEqual([1, 2])
  expect(subset.includeGlyph(glyphs[0]!.id)).toBe(1)
  const small = create(subset.encode() as Buffer)
  if (!('layout' in small)) throw new Error('A collection.')
  expect(small.numGlyphs).toBe(3)
  for (const [index, glyph] of glyphs.entries()) {
    const own = small.getGlyph(index + 1)
    expect(own.path.bbox).toEqual(glyph.path.bbox)
    expect(own.advanceWidth).toBe(glyph.advanceWidth)
    expect(own.path.commands.length).toBeGreaterThan(20)
  }
})
