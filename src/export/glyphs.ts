/** The project's own fonts opened as outlines: which face holds a character, and what a text looks like as a path. */
import { create, type Font } from 'fontkit'
import type { FontTable } from '../../geo/model.ts'
import type { Group, PathShape, Scene, Shape, TextShape } from '../figure/shapes.ts'
import { plain } from '../figure/text.ts'
import { type FontFiles, filesOf, type Run, runsOf } from './runs.ts'

/** Faces by the name of their file. */
export type Faces = ReadonlyMap<string, Font>

/** Reads and opens every face that the scene's texts need. */
export async function openFaces(scene: Scene, { table, read }: FontFiles): Promise<Faces> {
  const opened = filesOf(scene, table).map(
    async (file): Promise<[string, Font]> => [file, openFont(await read(file))],
  )
  return new Map(await Promise.all(opened))
}

function openFont(bytes: Uint8Array): Font {
  // The typings ask for Node's buffer; any array of bytes is read.
  const font = create(bytes as Buffer)
  if (!('layout' in font)) throw new Error('A font of the atlas is a collection.')
  return font
}

/** How wide a text comes out, kerned, in pixels. */
export function advanceOf(runs: readonly Run[], size: number, faces: Faces): number {
  return runs.reduce((sum, { file, text }) => {
    const font = faces.get(file)!
    return sum + (font.layout(text).advanceWidth * size) / font.unitsPerEm
  }, 0)
}

/** From the left end of a text to where it is anchored, in pixels. */
export const anchorShift = (anchor: TextShape['anchor'], width: number): number =>
  ({ start: 0, middle: width / 2, end: width })[anchor]

/** A text's outline as SVG path data, in pixels of the page. */
export function outlineOf(shape: TextShape, family: string, table: FontTable, faces: Faces): string {
  const { size, weight, anchor, y } = shape
  const runs = runsOf(shape.text, family, weight, table)
  let x = shape.x - anchorShift(anchor, advanceOf(runs, size, faces))
  let d = ''
  for (const { file, text } of runs) {
    const font = faces.get(file)!
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(text)
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!
      d += pathData(glyph.path.commands, scale, x + xOffset * scale, y - yOffset * scale)
      x += xAdvance * scale
    }
  }
  return d
}

interface Command {
  command: string
  args: number[]
}

const LETTERS: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

/** Font units upwards from the baseline → pixels downwards from (x, y). */
function pathData(commands: readonly Command[], scale: number, x: number, y: number): string {
  return commands
    .map(({ command, args }) => {
      const points = args.map((value, index) =>
        rounded(index % 2 === 0 ? x + value * scale : y - value * scale),
      )
      return LETTERS[command] + points.join(' ')
    })
    .join('')
}

const rounded = (value: number): number => Math.round(value * 100) / 100

/** The same scene with every text as its outline: it looks alike where the fonts are not installed. */
export async function outlined(scene: Scene, fonts: FontFiles): Promise<Scene> {
  const faces = await openFaces(scene, fonts)
  const replace = (shape: Group | Shape): (Group | Shape)[] => {
    if (shape.kind === 'group') return [{ ...shape, children: shape.children.flatMap(replace) }]
    if (shape.kind !== 'text') return [shape]
    return letters(shape, outlineOf(shape, scene.family, fonts.table, faces))
  }
  return { ...scene, groups: scene.groups.flatMap((group) => replace(group) as Group[]) }
}

/** The letters, named after what they say, over their halo. */
function letters({ text, fill, halo, opacity }: TextShape, d: string): PathShape[] {
  const shape: PathShape = { kind: 'path', d, fill, title: plain(text) }
  if (opacity !== undefined) shape.opacity = opacity
  if (!halo) return [shape]
  return [{ kind: 'path', d, fill: halo.colour, stroke: halo.colour, width: halo.width }, shape]
}
