/** A MapLibre page with the same shapes and one fill layer, and nothing else: what the atlas is measured by. */
import type { FeatureCollection } from 'geojson'
import { Map as LiveMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { feature } from 'topojson-client'
import { frameOf, paintOnKeys } from './frame.ts'

setWorkerUrl(workerUrl)
const container = frameOf('frame')
const topology = await fetch('/shapes.json').then((response) => response.json())
const data = feature(topology, topology.objects.areas) as unknown as FeatureCollection
const map = new LiveMap({
  container,
  center: [0, 20],
  zoom: Math.log2(container.clientWidth / 512),
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: { areas: { type: 'geojson', data, promoteId: 'key', tolerance: 0 } },
    layers: [
      {
        id: 'areas',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-color': ['coalesce', ['feature-state', 'colour'], '#e9e3d5'] },
      },
    ],
  },
})
paintOnKeys((changes) => {
  for (const [id, colour] of Object.entries(changes)) map.setFeatureState({ source: 'areas', id }, { colour })
})
