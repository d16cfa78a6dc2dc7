/** Scene → PDF: vectors and text that can be searched, in the fonts of the atlas, on paper of the sheet's size. */
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { CircleShape, Group, PathShape, Scene, Shape, TextShape } from '../figure/shapes.ts'
import { plain } from '../figure/text.ts'
import { patterns, patternTile } from '../look.ts'
import { advanceOf, anchorShift, type Faces, openFaces, outlineOf } from './glyphs.ts'
import type { Page } from './index.ts'
import { type Job, step } from './job.ts'
import { type FontFiles, runsOf } from './runs.ts'
import { millimetresOf, type Sheet } from './sizes.ts'
import { subsetOf } from './truetype.ts'

type Document = PDFKit.PDFDocument
type Pattern = [ReturnType<Document['pattern']>, string]

interface Pen {
  document: Document
  family: string
  fonts: FontFiles
  faces: Faces
  patterns: ReadonlyMap<string, { ground: string; ink: Pattern | null }>
}

const POINTS_PER_MILLIMETRE = 72 / 25.4

/** One page for each scene, in order. The same scenes give the same bytes, but for the date of the making. */
export async function pdfOf(
  pages: readonly Page[],
  fonts: FontFiles,
  job: Job,
  created: Date = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  const [first] = pages
  if (!first) throw new Error('A PDF needs a page.')
  const document = openDocument(first.scene, created)
  const bytes = collect(document)
  const known = new Set<string>()
  for (const [index, { scene, sheet }] of pages.entries()) {
    const faces = await openFaces(scene, fonts)
    await registerFaces(document, faces, fonts, known)
    addPage(document, sheet)
    drawPage(document, scene, sheet, fonts, faces)
    await step(job, (index + 1) / pages.length)
  }
  document.end()
  return bytes
}

function openDocument({ title, description, credit, language }: Scene, created: Date): Document {
  const info = { Title: title, Subject: description, Keywords: credit, Creator: 'Nonproliferation Atlas' }
  return new PDFDocument({
    autoFirstPage: false,
    // None of the fonts that come with every reader: in a browser pdfkit does not have them.
    font: '',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info: { ...info, CreationDate: created },
  })
}

function collect(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (part) => parts.push(part))
    document.on('end', () => {
      const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
      let at = 0
      for (const part of parts) {
        whole.set(part, at)
        at += part.length
      }
      resolve(whole)
    })
    document.on('error', reject)
  })
}

/** What pdfkit keeps of the font in use; it has no other way to hand it a subset. */
interface WithFont {
  _font: { subset: ReturnType<typeof subsetOf>; font: Font }
}

/** Each face is embedded once, with the glyphs that are used on any page. */
async function registerFaces(
  document: Document,
  faces: Faces,
  { read }: FontFiles,
  known: Set<string>,
): Promise<void> {
  for (const [file, font] of faces) {
    if (known.has(file)) continue
    known.add(file)
    document.registerFont(file, await read(file))
    document.font(file)
    const own = (document as unknown as WithFont)._font
    own.subset = subsetOf(font)
    // A glyph that fontkit meets first in a substitution forgets its character, and no search would find it.
    for (const code of own.font.characterSet) own.font.glyphForCodePoint(code)
  }
}

function addPage(document: Document, sheet: Sheet): void {
  const { width, height } = millimetresOf(sheet)
  const size: [number, number] = [width * POINTS_PER_MILLIMETRE, height * POINTS_PER_MILLIMETRE]
  document.addPage({ size, margin: 0 })
}

function drawPage(document: Document, scene: Scene, sheet: Sheet, fonts: FontFiles, faces: Faces): void {
  const { width, height } = millimetresOf(sheet)
  document.save()
  // The sheet's pixels are whole numbers, its millimetres too: the two differ by less than a pixel.
  document.transform(
    (width * POINTS_PER_MILLIMETRE) / scene.width,
    0,
    0,
    (height * POINTS_PER_MILLIMETRE) / scene.height,
    0,
    0,
  )
  if (scene.background) document.rect(0, 0, scene.width, scene.height).fill(scene.background)
  const fills = new Map(scene.patterns.map(({ id, fill }) => [id, patternOf(document, fill)]))
  const pen = { document, family: scene.family, fonts, faces, patterns: fills }
  for (const group of scene.groups) drawGroup(pen, group)
  document.restore()
}

function patternOf(document: Document, { ground, pattern }: Scene['patterns'][number]['fill']) {
  if (!pattern) return { ground, ink: null }
  const { path, width } = patterns[pattern.kind]
  const strokes = `1 J ${width} w ${operators(path)} S`
  const tile = document.pattern([0, 0, patternTile, patternTile], patternTile, patternTile, strokes)
  return { ground, ink: [tile, pattern.ink] as Pattern }
}

/** Path data of the patterns (M, L, h) → PDF operators. */
function operators(path: string): string {
  let at: [number, number] = [0, 0]
  const parts = [...path.matchAll(/([MLh])([^MLh]*)/g)].map(([, command, args = '']) => {
    const numbers = (args.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    at = command === 'h' ? [at[0] + numbers[0]!, at[1]] : [numbers[0]!, numbers[1]!]
    return `${at[0]} ${at[1]} ${command === 'M' ? 'm' : 'l'}`
  })
  return parts.join(' ')
}

function drawGroup(pen: Pen, { clip, children }: Group): void {
  const { document } = pen
  document.save()
  if (clip) document.rect(clip.x, clip.y, clip.width, clip.height).clip()
  for (const child of children) {
    if (child.kind === 'group') drawGroup(pen, child)
    else drawShape(pen, child)
  }
  document.restore()
}

function drawShape(pen: Pen, shape: Shape): void {
  const { document } = pen
  document.save()
  if (shape.opacity !== undefined) document.opacity(shape.opacity)
  if (shape.kind === 'text') drawText(pen, shape)
  else if (shape.kind === 'circle') drawCircle(document, shape)
  else drawPath(pen, shape)
  document.restore()
}

function drawPath(
  { document, patterns: fills }: Pen,
  { d, at, pattern, stroke, width, dash, ...shape }: PathShape,
) {
  if (at) document.translate(at.x, at.y).scale(at.scale)
  const filling = pattern ? fills.get(pattern) : undefined
  const ground = filling?.ground ?? shape.fill
  if (ground) trace(document, d).fill(ground)
  if (filling?.ink) trace(document, d).fill(filling.ink)
  if (!stroke || !width) return
  document.lineJoin('round').lineWidth(width / (at?.scale ?? 1))
  if (dash) document.dash(dash[0]!, { space: dash[1]! })
  trace(document, d).stroke(stroke)
}

/** Lines go in as text: that is rounded, and the file half as large. */
function trace(document: Document, d: PathShape['d']): Document {
  return document.path(d.toString())
}

function drawCircle(document: Document, { x, y, radius, fill, stroke, width }: CircleShape): void {
  document.lineWidth(width).circle(x, y, radius).fillAndStroke(fill, stroke)
}

/** The halo is drawn as outlines: as text it would be found twice by a search. */
function drawText({ document, family, fonts, faces }: Pen, shape: TextShape): void {
  const { x, y, size, weight, anchor, fill, halo } = shape
  if (halo) {
    const d = outlineOf(shape, family, fonts.table, faces)
    document.lineJoin('round').lineWidth(halo.width).path(d).stroke(halo.colour)
  }
  const runs = runsOf(plain(shape.text), family, weight, fonts.table)
  let left = x - anchorShift(anchor, advanceOf(runs, size, faces))
  document.fillColor(fill).fontSize(size)
  for (const run of runs) {
    document.font(run.file).text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' })
    left += advanceOf([run], size, faces)
  }
}
