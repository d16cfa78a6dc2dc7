declare module 'topojson-server' {
  import type { FeatureCollection, Geometry } from 'geojson'
  import type { Objects, Topology } from 'topojson-specification'

  /** Finds the arcs that geometries share; with a quantization it also rounds to a grid of that many cells. */
  export function topology(
    objects: Record<string, FeatureCollection | Geometry>,
    quantization?: number,
  ): Topology<Objects<Record<string, unknown>>>
}
