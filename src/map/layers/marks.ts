/** Host cities, events and places: earlier ones small and faint below, those of the chosen years above. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Language } from '../../../geo/model.ts'
import {
  EVENT_LABEL_ZOOM,
  fontFamily,
  labelInk,
  labelSize,
  markOffset,
  type Palette,
  pastOpacity,
  symbolScaleStops,
} from '../../look.ts'
import { byShade } from './areas.ts'

const layer = (moment: 'past' | 'now', opacity: number): LayerSpecification => ({
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

/** Where a label may stand, best first: an anchor and its offset from the mark in ems. */
const rightFirst: ExpressionSpecification = [
  'literal',
  ['left', [1, 0], 'right', [-1, 0], 'bottom', [0, -1], 'top', [0, 1]],
]
/** Near the map's right edge a name to the right would be cut. */
const leftOnly: ExpressionSpecification = [
  'literal',
  ['right', [-1, 0], 'top-right', [-0.6, 0.6], 'bottom-right', [-0.6, -0.6]],
]

export const markLayers = (): LayerSpecification[] => [layer('past', pastOpacity), layer('now', 1)]

export const labelLayers = (palette: Palette, language: Language): LayerSpecification[] => [
  {
    id: 'labels',
    type: 'symbol',
    source: 'points',
    filter: ['all', ['get', 'labelled'], ['>=', ['zoom'], ['get', 'labelZoom']]],
    layout: {
      'text-field': ['get', language],
      'text-font': [fontFamily[language]],
      'text-size': labelSize.state,
      'text-max-width': 7,
      'text-anchor': 'top',
      'text-offset': [0, 0.35],
      'text-optional': true,
      'symbol-sort-key': ['-', ['get', 'area']],
    },
    // On its own area a label takes the ink that is read there; a small state's stands on the sea.
    paint: {
      'text-color': [
        'case',
        ['get', 'small'],
        palette.ink,
        byShade(palette, (fill) => labelInk(fill, palette).fill),
      ],
      'text-halo-color': [
        'case',
        ['get', 'small'],
        palette.halo,
        byShade(palette, (fill) => labelInk(fill, palette).halo),
      ],
      'text-halo-width': 1.4,
    },
  },
  {
    id: 'marklabels',
    type: 'symbol',
    source: 'marklabels',
    filter: ['any', ['==', ['get', 'subject'], 'hosts'], ['>=', ['zoom'], EVENT_LABEL_ZOOM]],
    layout: {
      'text-field': ['get', language],
      'text-font': [`${fontFamily[language]} Bold`],
      'text-size': ['match', ['get', 'subject'], 'hosts', labelSize.host, labelSize.mark],
      'text-max-width': 12,
      'text-variable-anchor-offset': ['match', ['get', 'side'], 'left', leftOnly, rightFirst],
      'text-justify': 'auto',
      'symbol-sort-key': ['match', ['get', 'subject'], 'hosts', 0, 1],
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  },
]
