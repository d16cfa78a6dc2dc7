/**
 * Events that come as tiles, as dots. Glyphs are placed one by one whenever the map moves; dots are only drawn. Every
 * span of years is a layer of its own, shown or not by one number: a step of the years changes two of them, whatever
 * the number of events, and no tile is made anew.
 */
import type { CircleLayerSpecification } from 'maplibre-gl'
import { type EventTiles, spanLayers } from '../../../geo/model.ts'
import { dotRadius, type Palette } from '../../look.ts'
import { scaled } from './points.ts'

/** What is past lies under all that is now. */
export function crowdLayers(palette: Palette, { spans }: EventTiles): CircleLayerSpecification[] {
  const names = spans.map(spanLayers)
  return [...names.map(({ first }) => first), ...names.map(({ all }) => all)].map((name) =>
    crowdLayer(name, palette),
  )
}

function crowdLayer(name: string, palette: Palette): CircleLayerSpecification {
  const { fill, stroke } = palette.marks.events
  return {
    id: `crowd ${name}`,
    type: 'circle',
    source: 'crowd',
    'source-layer': name,
    paint: {
      'circle-radius': scaled(dotRadius),
      'circle-color': ['case', ['boolean', ['get', 'approximate'], false], stroke, fill],
      'circle-stroke-color': ['case', ['boolean', ['get', 'approximate'], false], fill, stroke],
      'circle-stroke-width': 1,
      'circle-opacity': 0,
      'circle-stroke-opacity': 0,
    },
  }
}
