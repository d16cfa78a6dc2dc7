/** Small states as dots, and the rings of summit participants. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { dotRadius, markOffset, markRadius, type Palette, symbolScaleStops, veilOpacity } from '../../look.ts'
import { byShade } from './areas.ts'

/** A length in CSS pixels that shrinks with the world; `of` may make it depend on more. */
export const scaled = (
  length: number,
  of: (length: number) => ExpressionSpecification | number = (same) => same,
): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...symbolScaleStops.flatMap(([zoom, factor]) => [zoom, of(factor * length)]),
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

/** Others have no size: what is only transparent is still drawn pixel by pixel. */
const ifParticipant = (length: number): ExpressionSpecification => [
  'case',
  ['boolean', ['feature-state', 'participant'], false],
  length,
  0,
]

export const participantLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'participants',
    type: 'circle',
    source: 'points',
    paint: {
      'circle-radius': scaled(markRadius.participants.now, ifParticipant),
      'circle-translate': markOffset.participants,
      'circle-color': palette.marks.participants.fill,
      'circle-stroke-color': palette.marks.participants.stroke,
      'circle-stroke-width': ifParticipant(1.2),
      'circle-opacity': ifParticipant(1),
      'circle-stroke-opacity': ifParticipant(1),
    },
  },
]
