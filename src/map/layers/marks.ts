/** Host cities, events and places: earlier ones small and faint below, those of the chosen years above. */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Language } from '../../../geo/model.ts'
import { LINE_HEIGHT } from '../../figure/spots.ts'
import {
  fontFamily,
  inkOnArea,
  labelSize,
  markOffset,
  type Palette,
  pastOpacity,
  symbolScaleStops,
} from '../../look.ts'
import { byShade } from './areas.ts'

const layer = (moment: 'past' | 'now', opacity: number): SymbolLayerSpecification => ({
  id: `marks-${moment}`,
  type: 'symbol',
  source: 'marks',
  layout: {
    'icon-image': ['concat', ['get', 'icon'], `-${moment}`],
    'icon-size': [
      'interpolate',
      ['linear'],
      ['zoom'],
      ...symbolScaleStops.flat(),
    ] as unknown as ExpressionSpecification,
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'icon-offset': [
      'match',
      ['get', 'subject'],
      'places',
      ['literal', markOffset.places],
      ['literal', [0, 0]],
    ],
    'symbol-sort-key': ['match', ['get', 'subject'], 'hosts', 2, 'events', 1, 0],
  },
  paint: { 'icon-opacity': ['case', ['==', ['feature-state', 'moment'], moment], opacity, 0] },
})

export const markLayers = (): LayerSpecification[] => [layer('past', pastOpacity), layer('now', 1)]

/** What the ink on a state's own ground, or on the veil over it, is; names beside it stand on anything. */
const onGround = (palette: Palette, part: 'fill' | 'halo', elsewhere: string): ExpressionSpecification => [
  'case',
  ['get', 'inside'],
  [
    'case',
    ['boolean', ['feature-state', 'veiled'], false],
    byShade(palette, (fill) => inkOnArea(fill, true, palette)[part]),
    byShade(palette, (fill) => inkOnArea(fill, false, palette)[part]),
  ],
  elsewhere,
]

/** A placement of the figure: an anchor and its offset, worked out for the camera at rest. */
const placed: SymbolLayerSpecification['layout'] = {
  'text-field': ['get', 'text'],
  // A list of the data, which the type knows only as an expression.
  'text-variable-anchor-offset': ['get', 'anchors'] as unknown as never,
  'text-justify': 'auto',
  'text-line-height': LINE_HEIGHT,
  'text-max-width': 100,
  'text-padding': 0,
}

/** Names of states, the dots of those that have none inside, and the lines from dots to names. */
export const nameLayers = (palette: Palette, language: Language): LayerSpecification[] => [
  {
    id: 'names',
    type: 'symbol',
    source: 'names',
    layout: {
      ...placed,
      'text-font': [fontFamily[language]],
      'text-size': ['get', 'size'],
      'icon-image': ['get', 'icon'],
      'icon-anchor': ['get', 'corner'],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': onGround(palette, 'fill', palette.ink),
      'text-halo-color': onGround(palette, 'halo', palette.halo),
      'text-halo-width': 1.4,
    },
  },
]

export const markLabelLayers = (palette: Palette, language: Language): LayerSpecification[] => [
  {
    id: 'marklabels',
    type: 'symbol',
    source: 'marklabels',
    layout: {
      ...placed,
      'text-font': [`${fontFamily[language]} Bold`],
      'text-size': ['match', ['get', 'subject'], 'hosts', labelSize.host, labelSize.mark],
      'symbol-sort-key': ['match', ['get', 'subject'], 'hosts', 0, 1],
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  },
]
