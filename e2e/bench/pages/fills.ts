/**
 * Leaflet's SVG with the areas and their colours, and nothing else: no patterns, dots, marks or names. No map that anyone
 * would be shown; it says how much of the page beside it is the rest of the job.
 */
import type { Feature } from 'geojson'
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { feature } from 'topojson-client'
import { frameOf, paintOnKeys } from './frame.ts'

const container = frameOf('frame')
const topology = await fetch('/shapes.json').then((response) => response.json())
const zoom = Math.log2(container.clientWidth / 256)
const map = L.map(container, {
  renderer: L.svg(),
  zoomSnap: 0,
  zoomControl: false,
  attributionControl: false,
}).setView([20, 0], zoom)
const shapes = new Map<string, L.Path>()
L.geoJSON(feature(topology, topology.objects.areas), {
  style: { weight: 0.6, color: '#7c939c', fillColor: '#e9e3d5', fillOpacity: 1 },
  onEachFeature: ({ properties }: Feature, layer) => shapes.set(properties?.key, layer as L.Path),
}).addTo(map)
paintOnKeys((changes) => {
  for (const [key, fillColor] of Object.entries(changes)) shapes.get(key)?.setStyle({ fillColor })
})
