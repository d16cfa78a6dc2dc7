/**
 * The light map's job as a plain Leaflet page does it, and what the light map is measured by: states by their class of the
 * year, with patterns; open borders dashed; dots of small states; rings of a summit's participants; host cities,
 * events and places of the year, earlier ones faint; names. Everything that Leaflet has no need of is left out: names are
 * those that the light map shows, chosen beforehand, in the fonts that the machine has; they may lie over anything; each mark is a circle.
 * What the facts say is worked out by the atlas' own functions, once a year; a step touches only what differs.
 */
import type { FeatureCollection } from 'geojson'
import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { feature } from 'topojson-client'
import type { Atlas, State } from '../../../geo/model.ts'
import {
  dotRadius,
  dotZoom,
  markRadius,
  palettes,
  pastOpacity,
  patterns,
  patternTile,
} from '../../../src/look.ts'
import { type Mark, marksOf } from '../../../src/marks.ts'
import { participants, STANDINGS, type Standing, standings } from '../../../src/time.ts'
import { frameOf, stepThroughYears } from './frame.ts'

/** By year, the keys and ids of what the light map names. */
export type NamesByYear = Record<number, string[]>

const palette = palettes.light
const container = frameOf('frame')
const load = (file: string) => fetch(file).then((response) => response.json())
const [topology, atlas, names] = await Promise.all([
  load('/data/world-first.json'),
  load('/data/atlas.json') as Promise<Atlas>,
  load('/names.json') as Promise<NamesByYear>,
])

const map = L.map(container, {
  renderer: L.svg(),
  zoomSnap: 0,
  zoomControl: false,
  attributionControl: false,
}).setView([20, 0], Math.log2(container.clientWidth / 256))

document.querySelector('#patterns')!.innerHTML = STANDINGS.map(tile).join('')

function tile(name: Standing): string {
  const { ground, pattern } = palette.areas[name]
  if (!pattern) return ''
  const { path, width } = patterns[pattern.kind]
  const side = `width="${patternTile}" height="${patternTile}"`
  return `<pattern id="${name}" patternUnits="userSpaceOnUse" ${side}><path d="M0 0H9V9H0Z" fill="${ground}"/><path d="${path}" stroke="${pattern.ink}" stroke-width="${width}" stroke-linecap="round"/></pattern>`
}

const fillOf = (name: Standing) =>
  palette.areas[name].pattern ? `url(#${name})` : palette.areas[name].ground
/** Leaflet has the latitude first. */
const placeOf = ([longitude, latitude]: readonly [number, number]) => L.latLng(latitude, longitude)

/** What is coloured by its class: areas, and dots of states too small to see. */
const coloured = new Map<string, { path: L.Path; fill: (name: Standing) => string }[]>()
const colour = (key: string, path: L.Path, fill: (name: Standing) => string) =>
  coloured.set(key, [...(coloured.get(key) ?? []), { path, fill }])

let shown = standings(atlas, { from: atlas.lastYear, to: atlas.lastYear })
L.geoJSON(feature(topology, topology.objects.areas) as unknown as FeatureCollection, {
  style: (area) => ({
    weight: 0.6,
    color: palette.coast,
    fillColor: fillOf(shown.get(area?.properties.key) ?? 'none'),
    fillOpacity: 1,
  }),
  onEachFeature: ({ properties }, layer) => colour(properties.key, layer as L.Path, fillOf),
}).addTo(map)
L.geoJSON(feature(topology, topology.objects.disputed), {
  style: { weight: 1, color: palette.ink, dashArray: '3 2' },
}).addTo(map)
for (const { key, point, small, status } of atlas.states) {
  if (!small || dotZoom(status) > 0) continue
  const ground = (name: Standing) => palette.areas[name].ground
  const dot = L.circleMarker(placeOf(point), {
    radius: dotRadius,
    weight: 1,
    color: palette.halo,
    fillColor: ground(shown.get(key) ?? 'none'),
    fillOpacity: 1,
  })
  colour(key, dot.addTo(map), ground)
}

const states = new Map<string, State>(atlas.states.map((state) => [state.key, state]))
const marks = marksOf(atlas).map((mark) => ({ mark, circle: circleOf(mark) }))
const rings = new Map<string, L.CircleMarker>()
const written = new Map<string, L.Marker>()
show(atlas.lastYear)

function circleOf({ subject, point }: Mark): L.CircleMarker {
  const { fill, stroke } = palette.marks[subject]
  return L.circleMarker(placeOf(point), { weight: 1.2, color: stroke, fillColor: fill })
}

function show(year: number): void {
  const years = { from: year, to: year }
  const now = standings(atlas, years)
  for (const [key, name] of now)
    if (shown.get(key) !== name)
      for (const { path, fill } of coloured.get(key) ?? []) path.setStyle({ fillColor: fill(name) })
  shown = now
  differ(rings, participants(atlas, years), ringOf)
  for (const { mark, circle } of marks) showMark(mark, circle, year)
  differ(written, new Set(names[year]), nameOf)
}

/** Takes off the map what is no longer on it, and makes what is new. */
function differ<Layer extends L.Layer>(
  before: Map<string, Layer>,
  wanted: ReadonlySet<string>,
  make: (id: string) => Layer | null,
): void {
  for (const [id, layer] of before) {
    if (wanted.has(id)) continue
    layer.remove()
    before.delete(id)
  }
  for (const id of wanted) {
    const layer = before.has(id) ? null : make(id)
    if (layer) before.set(id, layer.addTo(map))
  }
}

function ringOf(key: string): L.CircleMarker | null {
  const state = states.get(key)
  const { fill, stroke } = palette.marks.participants
  const look = {
    radius: markRadius.participants.now,
    weight: 1.2,
    color: stroke,
    fillColor: fill,
    fillOpacity: 1,
  }
  return state ? L.circleMarker(placeOf(state.point), look) : null
}

function showMark({ subject, moment: momentIn }: Mark, circle: L.CircleMarker, year: number): void {
  const moment = momentIn({ from: year, to: year })
  if (moment === 'future') {
    circle.remove()
    return
  }
  const radius = 0.7 * markRadius[subject][moment]
  const opacity = moment === 'now' ? 1 : pastOpacity
  if (circle.options.radius !== radius) circle.setStyle({ radius, opacity, fillOpacity: opacity })
  circle.addTo(map)
}

function nameOf(id: string): L.Marker | null {
  const named = states.get(id) ?? marks.find(({ mark }) => mark.place === id)?.mark
  if (!named) return null
  const icon = L.divIcon({
    className: '',
    html: `<div class="name">${named.names['zh-Hant']}</div>`,
    iconSize: [0, 0],
  })
  return L.marker(placeOf(named.point), { icon, interactive: false, keyboard: false })
}

stepThroughYears(atlas.lastYear, show)
