/** Small states as dots, and the rings of summit participants. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { dotRadius, markOffset, markRadius, type Palette, symbolScaleStops, veilOpacity } from '../../look.ts'
import { byShade } from './areas.ts'

/** A length in CSS pixels that shrinks with the world. */
export const scaled = (length: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...symbolScaleStops.flatMap(([zoom, factor]) => [zoom, factor * length]),
]

/** Dots of states that step back behind the answer to a question are as faint as their areas. */
const unveiled: ExpressionSpecification = [
  'case',
  ['boolean', ['feature-state', 'veiled'], false],
  1 - veilOpacity,
  1,
]

export const dotLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'dots',
    type: 'circle',
    source: 'points',
    filter: ['all', ['get', 'small'], ['>=', ['zoom'], ['get', 'dotZoom']]],
    paint: {
      'circle-radius': scaled(dotRadius),
      'circle-color': byShade(palette, ({ ground }) => ground),
      'circle-stroke-color': byShade(palette, ({ pattern }) => pattern?.ink ?? palette.halo),
      'circle-stroke-width': 1.2,
      'circle-opacity': unveiled,
      'circle-stroke-opacity': unveiled,
    },
  },
]

export const participantLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'participants',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-radius': scaled(markRadius.participants.now),
      'circle-translate': markOffset.participants,
      'circle-color': palette.marks.participants.fill,
      'circle-stroke-color': palette.marks.participants.stroke,
      'circle-stroke-width': 1.2,
      'circle-opacity': ['case', ['boolean', ['feature-state', 'participant'], false], 1, 0],
      'circle-stroke-opacity': ['case', ['boolean', ['feature-state', 'participant'], false], 1, 0],
    },
  },
]
