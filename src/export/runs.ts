/** Which of the project's fonts draws which piece of a text; no font is opened for it. */
import type { FontTable } from '../../geo/model.ts'
import { type Scene, shapesIn, type TextShape } from '../figure/shapes.ts'
import { plain } from '../figure/text.ts'

/** The shipped fonts: their table, and a way to the bytes of each file in it. */
export interface FontFiles {
  table: FontTable
  read: (file: string) => Promise<Uint8Array>
}

/** A piece of a text that one face can draw. */
export interface Run {
  file: string
  text: string
}

/** Code points from which to which a CSS `unicode-range` reaches. */
function spansOf(range: string): [number, number][] {
  return range.split(',').map((span) => {
    const [from = '', to = from] = span.replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}

/** Cuts a text where the face changes. A character that no face has is left to the face before it. */
export function runsOf(
  text: string,
  family: string,
  weight: TextShape['weight'],
  { faces }: FontTable,
): Run[] {
  const own = faces
    .filter((face) => face.family === family && face.weight === weight)
    .map(({ file, range }) => ({ file, spans: spansOf(range) }))
  if (own.length === 0) throw new Error(`There is no font "${family}" of weight ${weight}.`)
  const runs: Run[] = []
  for (const character of plain(text)) {
    const code = character.codePointAt(0)!
    const has = ({ spans }: (typeof own)[number]) => spans.some(([from, to]) => from <= code && code <= to)
    const file = own.find(has)?.file ?? runs.at(-1)?.file ?? own[0]!.file
    const last = runs.at(-1)
    if (last?.file === file) last.text += character
    else runs.push({ file, text: character })
  }
  return runs
}

/** Every file that the scene's texts need. */
export function filesOf({ groups, family }: Scene, table: FontTable): string[] {
  const files = shapesIn(groups).flatMap((shape) =>
    shape.kind === 'text' ? runsOf(shape.text, family, shape.weight, table).map(({ file }) => file) : [],
  )
  return [...new Set(files)]
}
