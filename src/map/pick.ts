/** The area under a pointer; small things are found by `figure/hits.ts`, from where they are drawn. */
import type { Map as LiveMap } from 'maplibre-gl'

/** Key of the area at CSS pixels from the map's top left corner; null over the sea. */
export function areaAt(map: LiveMap, x: number, y: number): string | null {
  const [area] = map.queryRenderedFeatures([x, y], { layers: ['areas'] })
  return area ? String(area.properties.key) : null
}
