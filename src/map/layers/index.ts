/** The drawing order of the live map, bottom first. One line a layer group. */
import type { LayerSpecification } from 'maplibre-gl'
import type { Language } from '../../../geo/model.ts'
import type { Palette } from '../../look.ts'
import { arcLayers } from './arcs.ts'
import { areaLayers } from './areas.ts'
import { markLabelLayers, markLayers, nameLayers } from './marks.ts'
import { outlineLayers } from './outlines.ts'
import { dotLayers, participantLayers } from './points.ts'
import { lineLayers, pointedLayers, seaLayers } from './world.ts'

/** `events`: how many there are to draw. */
export const buildLayers = (palette: Palette, language: Language, events: number): LayerSpecification[] => [
  ...seaLayers(palette),
  ...areaLayers(palette),
  ...lineLayers(palette),
  ...outlineLayers(palette),
  ...arcLayers(palette, language),
  ...pointedLayers(palette),
  ...dotLayers(palette),
  ...nameLayers(palette, language),
  ...participantLayers(palette),
  ...markLayers(palette, events),
  ...markLabelLayers(palette, language),
]
