/** Areas: one fill that follows feature-state, and one thin layer for each pattern. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { type Palette, veilOpacity } from '../../look.ts'
import { isStanding, SHADES, type Shade } from '../../shading.ts'

/** As painted since the style was loaded, or as it began. */
const shade: ExpressionSpecification = ['coalesce', ['feature-state', 'shade'], ['get', 'shade'], 'land']

/** A value for each shade as one `match` on feature-state. */
export function byShade(
  palette: Palette,
  value: (fill: Palette['areas'][Shade]) => string,
): ExpressionSpecification {
  const branches = SHADES.flatMap((name) => [name, value(palette.areas[name])])
  return ['match', shade, ...branches, value(palette.areas.land)] as unknown as ExpressionSpecification
}

/** Of shades that the same states can have, one stands in the filter of both: MapLibre makes their shapes once. */
const STATES_AS: Partial<Record<Shade, Shade>> = { open: 'no-information' }

/** Name of the layer that lays a shade's pattern over its ground. */
export const patternLayer = (shade: Shade): string => `areas-${shade}`

export function areaLayers(palette: Palette): LayerSpecification[] {
  const patterns = SHADES.filter((name) => palette.areas[name].pattern)
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      // Anti-aliasing would outline each half of a polygon cut at ±180°.
      paint: { 'fill-color': byShade(palette, ({ ground }) => ground), 'fill-antialias': false },
    },
    ...patterns.map(
      (name): LayerSpecification => ({
        id: patternLayer(name),
        type: 'fill',
        source: 'areas',
        filter: ['in', `,${STATES_AS[name] ?? name},`, ['get', 'can']],
        // Rare guests cost nothing until they are asked for.
        layout: { visibility: isStanding(name) && name !== 'earlier' ? 'visible' : 'none' },
        paint: {
          'fill-pattern': `pattern-${name}`,
          'fill-opacity': ['case', ['==', shade, name], 1, 0],
          'fill-antialias': false,
        },
      }),
    ),
    {
      id: 'veil',
      type: 'fill',
      source: 'areas',
      layout: { visibility: 'none' },
      paint: {
        'fill-color': palette.paper,
        'fill-opacity': ['case', ['boolean', ['feature-state', 'veiled'], false], veilOpacity, 0],
        'fill-antialias': false,
      },
    },
  ]
}
