/** Ways from one summit to the next: a line, arrows along it, and the years of both. */
import type { Feature } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { Atlas, Language } from '../../../geo/model.ts'
import { arcWidth, fontFamily, labelSize, type Palette, pastOpacity } from '../../look.ts'
import type { Settings } from '../../state.ts'
import { arcMoment, arcYears } from '../../time.ts'

/** Arcs that have begun, one feature a line; empty while the layer is off. */
export function arcFeatures(atlas: Atlas, { layers, years }: Pick<Settings, 'layers' | 'years'>): Feature[] {
  if (!layers.has('arcs')) return []
  return atlas.arcs.flatMap((arc) => {
    const moment = arcMoment(atlas, arc, years)
    if (moment === 'future') return []
    const longest = Math.max(...arc.lines.map(({ length }) => length))
    return arc.lines.map((coordinates): Feature => {
      // The years stand once, on the longer side of ±180°.
      const label = coordinates.length === longest ? arcYears(atlas, arc).join('–') : ''
      return {
        type: 'Feature',
        properties: { moment, label },
        geometry: { type: 'LineString', coordinates },
      }
    })
  })
}

export const arcLayers = (palette: Palette, language: Language): LayerSpecification[] => [
  {
    id: 'arcs-casing',
    type: 'line',
    source: 'arcs',
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': palette.halo,
      'line-width': arcWidth + 2.4,
      'line-opacity': ['match', ['get', 'moment'], 'now', 0.9, pastOpacity],
    },
  },
  {
    id: 'arcs',
    type: 'line',
    source: 'arcs',
    layout: { 'line-cap': 'round' },
    paint: {
      'line-color': palette.marks.hosts.fill,
      'line-width': arcWidth,
      'line-opacity': ['match', ['get', 'moment'], 'now', 1, pastOpacity],
    },
  },
  {
    id: 'arc-arrows',
    type: 'symbol',
    source: 'arcs',
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 110,
      'icon-image': 'arc-arrow',
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': ['match', ['get', 'moment'], 'now', 1, pastOpacity + 0.15] },
  },
  {
    id: 'arc-labels',
    type: 'symbol',
    source: 'arcs',
    filter: ['!=', ['get', 'label'], ''],
    layout: {
      'symbol-placement': 'line-center',
      'text-field': ['get', 'label'],
      'text-font': [`${fontFamily[language]} Bold`],
      'text-size': labelSize.mark,
      'text-rotation-alignment': 'viewport',
      'text-offset': [0, -1],
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': palette.marks.hosts.fill,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.8,
    },
  },
]
