/** What every PNG of the atlas says of itself. */
import type { Scene } from '../figure/shapes.ts'
import type { PngNotes } from './png-chunks.ts'
import type { Sheet } from './sizes.ts'

const INCHES_PER_METRE = 1 / 0.0254

export const notesOf = ({ title, description, credit }: Scene, { dpi }: Sheet): PngNotes => ({
  pixelsPerMetre: dpi * INCHES_PER_METRE,
  texts: { Title: title, Description: description, Credit: credit },
})
