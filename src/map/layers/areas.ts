/** Areas: one fill that follows feature-state, and one thin layer for each pattern. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette } from '../../look.ts'
import { STANDINGS, type Standing } from '../../time.ts'

const standing: ExpressionSpecification = ['coalesce', ['feature-state', 'standing'], 'land']

/** A value for each standing as one `match` on feature-state. */
export function byStanding(
  palette: Palette,
  value: (fill: Palette['areas'][Standing]) => string,
): ExpressionSpecification {
  const branches = STANDINGS.flatMap((name) => [name, value(palette.areas[name])])
  return ['match', standing, ...branches, value(palette.areas.land)] as unknown as ExpressionSpecification
}

export function areaLayers(palette: Palette): LayerSpecification[] {
  const patterns = STANDINGS.filter((name) => palette.areas[name].pattern)
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      // Anti-aliasing would outline each half of a polygon cut at ±180°.
      paint: { 'fill-color': byStanding(palette, ({ ground }) => ground), 'fill-antialias': false },
    },
    ...patterns.map(
      (name): LayerSpecification => ({
        id: `areas-${name}`,
        type: 'fill',
        source: 'areas',
        filter: ['in', `,${name},`, ['get', 'can']],
        paint: {
          'fill-pattern': `pattern-${name}`,
          'fill-opacity': ['case', ['==', standing, name], 1, 0],
          'fill-antialias': false,
        },
      }),
    ),
  ]
}
