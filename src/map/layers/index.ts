/** The drawing order of the live map, bottom first. One line a layer group. */
import type { LayerSpecification } from 'maplibre-gl'
import type { EventTiles, Language } from '../../../geo/model.ts'
import type { Palette } from '../../look.ts'
import { arcLayers } from './arcs.ts'
import { areaLayers } from './areas.ts'
import { crowdLayers } from './crowd.ts'
import { markLabelLayers, markLayers, nameLayers } from './marks.ts'
import { outlineLayers } from './outlines.ts'
import { dotLayers, participantLayers } from './points.ts'
import { lineLayers, pointedLayers, seaLayers } from './world.ts'

/** `tiles`: the events that come as such, if any do. */
export const buildLayers = (
  palette: Palette,
  language: Language,
  tiles?: EventTiles,
): LayerSpecification[] => [
  ...seaLayers(palette),
  ...areaLayers(palette),
  ...lineLayers(palette),
  ...outlineLayers(palette),
  ...arcLayers(palette, language),
  ...pointedLayers(palette),
  ...dotLayers(palette),
  ...nameLayers(palette, language),
  ...participantLayers(palette),
  ...(tiles ? crowdLayers(palette, tiles) : []),
  ...markLayers(),
  ...markLabelLayers(palette, language),
]
