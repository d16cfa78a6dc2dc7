/** A map is a value: data, look and settings → MapLibre style. Pure, the same in browser and Node. */
import type { StyleSpecification } from 'maplibre-gl'
import type { Atlas, Language } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import type { Palette } from '../look.ts'
import type { Mark } from '../marks.ts'
import type { View } from '../state.ts'
import { buildLayers } from './layers/index.ts'
import { buildSources } from './sources.ts'

/** MapLibre's name for each view. */
export const projectionNames: Record<View, string> = {
  'equal-earth': 'custom:equal-earth',
  globe: 'globe',
  mercator: 'mercator',
}

export interface StyleInput {
  atlas: Atlas
  shapes: Shapes
  marks: Mark[]
  palette: Palette
  language: Language
  view: View
  /** Folder of the fonts as an absolute address, ending in a slash. */
  fonts: string
}

export function buildStyle(input: StyleInput): StyleSpecification {
  const { atlas, shapes, marks, palette, language, view, fonts } = input
  return {
    version: 8,
    projection: { type: projectionNames[view] },
    'font-faces': fontFaces(fonts),
    transition: { duration: 0, delay: 0 },
    sources: buildSources(atlas, shapes, marks),
    layers: buildLayers(palette, language),
  } as StyleSpecification
}

/** The project's own fonts: Latin from one file, Han from the file of the script. */
function fontFaces(fonts: string): Record<string, { url: string; 'unicode-range': string[] }[]> {
  const faces: Record<string, { url: string; 'unicode-range': string[] }[]> = {}
  for (const script of ['tc', 'sc']) {
    for (const [suffix, weight] of [
      ['', 400],
      [' Bold', 700],
    ] as const) {
      faces[`Atlas ${script.toUpperCase()}${suffix}`] = [
        { url: `${fonts}atlas-latin-${weight}.woff2`, 'unicode-range': ['U+0-2E7F'] },
        { url: `${fonts}atlas-${script}-${weight}.woff2`, 'unicode-range': ['U+2E80-FFFF'] },
      ]
    }
  }
  return faces
}
