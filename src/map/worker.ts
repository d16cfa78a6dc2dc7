/**
 * MapLibre's worker with our projections in it. The default export must be used: a bare import would be
 * shaken away, because the package declares no side effects, and the map would stay blank.
 */
import MapWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs'
import { flatProjections } from './projections.ts'

const scope = self as unknown as {
  maplibreWorkerClass: unknown
  setProjectionHandler: (handler: (definition: string) => unknown) => void
}
scope.maplibreWorkerClass = MapWorker
scope.setProjectionHandler((definition) => flatProjections[definition]?.converter)
