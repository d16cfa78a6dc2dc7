/** Outlines of states that answer a question or are compared; rings round those too small to outline. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { outlines, type Palette } from '../../look.ts'
import type { OutlineRole } from '../../relations.ts'

const ROLES = Object.keys(outlines) as OutlineRole[]

/** On a small map a strong line would fill a small state. */
const thinner = (width: ExpressionSpecification | number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  0,
  ['*', width, 0.6],
  3,
  width,
]

const byRole = (value: (role: OutlineRole) => number): ExpressionSpecification =>
  [
    'match',
    ['get', 'role'],
    ...ROLES.flatMap((role) => [role, value(role)]),
    0,
  ] as unknown as ExpressionSpecification

const line = (
  id: string,
  roles: OutlineRole[],
  paint: NonNullable<Extract<LayerSpecification, { type: 'line' }>['paint']>,
): LayerSpecification => ({
  id,
  type: 'line',
  source: 'outlines',
  filter: ['all', ['==', ['geometry-type'], 'LineString'], ['in', ['get', 'role'], ['literal', roles]]],
  layout: { 'line-join': 'round' },
  paint,
})

export const outlineLayers = (palette: Palette): LayerSpecification[] => [
  line('outlines-casing', ['selected'], {
    'line-color': palette.halo,
    'line-width': thinner(outlines.selected.casing ?? 0),
  }),
  line('outlines', ['related', 'selected'], {
    'line-color': palette.selection,
    'line-width': thinner(byRole((role) => outlines[role].width)),
  }),
  line('outlines-perhaps', ['perhaps'], {
    'line-color': palette.selection,
    'line-width': outlines.perhaps.width,
    'line-dasharray': outlines.perhaps.dash ?? [1],
  }),
  {
    id: 'outlines-points',
    type: 'circle',
    source: 'outlines',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': byRole((role) => outlines[role].ring),
      'circle-opacity': 0,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': byRole((role) => outlines[role].width),
      // A circle cannot be dashed: doubt is drawn faint.
      'circle-stroke-opacity': ['match', ['get', 'role'], 'perhaps', 0.5, 1],
    },
  },
]
