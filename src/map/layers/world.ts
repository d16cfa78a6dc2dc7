/** The world itself: sea, graticule, coasts and borders. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { lines, type Palette, selectionRadius } from '../../look.ts'

export const seaLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'sea',
    type: 'fill',
    source: 'world',
    filter: ['==', ['get', 'kind'], 'sphere'],
    paint: { 'fill-color': palette.sea, 'fill-antialias': false },
  },
  {
    id: 'graticule',
    type: 'line',
    source: 'world',
    filter: ['==', ['get', 'kind'], 'graticule'],
    paint: { 'line-color': palette.graticule, 'line-width': lines.graticule },
  },
]

const outlineWidth = (factor: number): ExpressionSpecification => [
  'match',
  ['get', 'role'],
  'chosen',
  lines.selection * factor,
  (lines.selection / 2) * factor,
]

export const lineLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'lines',
    type: 'line',
    source: 'lines',
    filter: ['!=', ['get', 'kind'], 'disputed'],
    // Corners of a line as thin as this look alike, and round ones cost triangles.
    paint: {
      'line-color': ['match', ['get', 'kind'], 'coasts', palette.coast, palette.border],
      'line-width': lines.border,
    },
  },
  {
    id: 'disputed',
    type: 'line',
    source: 'lines',
    filter: ['==', ['get', 'kind'], 'disputed'],
    paint: { 'line-color': palette.ink, 'line-width': lines.disputed, 'line-dasharray': lines.dash },
  },
]

/** What is pointed at or chosen, over every other outline. */
export const pointedLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'pointed',
    type: 'line',
    source: 'pointed',
    filter: ['==', ['geometry-type'], 'LineString'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.selection,
      // On a small map a strong line would fill a small state.
      'line-width': ['interpolate', ['linear'], ['zoom'], 0, outlineWidth(0.5), 3, outlineWidth(1)],
    },
  },
  {
    id: 'pointed-points',
    type: 'circle',
    source: 'pointed',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': selectionRadius,
      'circle-opacity': 0,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': ['match', ['get', 'role'], 'chosen', lines.selection, lines.selection / 2],
    },
  },
]
