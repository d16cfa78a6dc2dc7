/** A map is a value: data, look and settings → MapLibre style. Pure, the same in browser and Node. */
import type { StyleSpecification } from 'maplibre-gl'
import type { Atlas, FontTable, Language } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import type { Palette } from '../look.ts'
import type { Mark } from '../marks.ts'
import type { View } from '../state.ts'
import { buildLayers } from './layers/index.ts'
import { projectionName } from './projections.ts'
import { buildSources, crowdSource, type Painted } from './sources.ts'

/** MapLibre's name for each view. */
const projectionNames: Record<View, string> = {
  'equal-earth': projectionName('equal-earth'),
  'natural-earth': projectionName('natural-earth'),
  robinson: projectionName('robinson'),
  globe: 'globe',
  mercator: 'mercator',
}

export interface StyleInput {
  atlas: Atlas
  shapes: Shapes
  marks: Mark[]
  /** What the settings put into sources; nothing yet where it is left out. */
  painted?: Painted
  palette: Palette
  language: Language
  view: View
  fonts: FontTable
  /** Absolute address of the folder of the fonts, ending in a slash. */
  fontFolder: string
}

const UNPAINTED: Painted = { features: {}, shades: new Map() }

export function buildStyle(input: StyleInput): StyleSpecification {
  const { atlas, shapes, marks, palette, language, view, fonts, fontFolder, painted = UNPAINTED } = input
  return {
    version: 8,
    projection: { type: projectionNames[view] },
    'font-faces': fontFaces(fonts, fontFolder),
    transition: { duration: 0, delay: 0 },
    sources: {
      ...buildSources(atlas, shapes, marks, painted),
      ...(atlas.eventTiles ? { crowd: crowdSource(view) } : {}),
    },
    layers: buildLayers(palette, language, atlas.eventTiles),
  } as StyleSpecification
}

/** The project's own fonts under the names that layers use: `Atlas TC`, `Atlas TC Bold`. */
function fontFaces({ faces }: FontTable, folder: string) {
  const byName: Record<string, { url: string; 'unicode-range': string[] }[]> = {}
  for (const { family, weight, file, range } of faces) {
    const name = weight === 700 ? `${family} Bold` : family
    byName[name] = [...(byName[name] ?? []), { url: folder + file, 'unicode-range': range.split(/, ?/) }]
  }
  return byName
}
