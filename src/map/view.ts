/**
 * The one place that touches a live MapLibre map. It paints what it is told (`apply`) and reports what the
 * user does on it; everything it shows can be painted again from the settings alone, after a style change or
 * a lost graphics context as well.
 */
import {
  addProjection,
  type GeoJSONSource,
  Map as LiveMap,
  type MapGeoJSONFeature,
  type PointLike,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Atlas, FontTable } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { wholeWorld } from '../figure/projections.ts'
import { fontFolder } from '../fonts.ts'
import type { Palette } from '../look.ts'
import { type Mark, marksOf } from '../marks.ts'
import { outlineOf } from '../outline.ts'
import type { Camera, Layer, Settings } from '../state.ts'
import { participants, standings } from '../time.ts'
import { addImages } from './images.ts'
import { flatProjections } from './projections.ts'
import { lineFeatures } from './sources.ts'
import { buildStyle, projectionNames } from './style.ts'
import workerUrl from './worker.ts?worker&url'

/** How far from a small thing a pointer still means it, CSS pixels. */
const REACH = 14
const LAYERS_TO_HIT = ['marks-now', 'marks-past', 'participants', 'dots', 'areas'] as const

const layerIds: Record<Layer, string[]> = {
  psi: [],
  participants: ['participants'],
  hosts: [],
  events: [],
  places: [],
}

export interface Reports {
  /** The user chose a place, or the empty sea (null). */
  chosen: (place: string | null) => void
  /** The user moved the camera. */
  moved: (camera: Camera) => void
  /** The pointer is over a place, at CSS pixels from the map's top left corner; null when it left. */
  pointed: (place: string | null, x: number, y: number) => void
  failed: (error: Error) => void
}

interface Parts {
  container: HTMLElement
  atlas: Atlas
  shapes: Shapes
  fonts: FontTable
  reports: Reports
}

/** CSS pixels at the four sides that panels cover. */
export interface Padding {
  top: number
  right: number
  bottom: number
  left: number
}

let registered = false
function registerOnce(): void {
  if (registered) return
  registered = true
  setWorkerUrl(workerUrl)
  for (const [name, { converter, extentAtZoom0 }] of Object.entries(flatProjections))
    addProjection({
      name,
      projection: converter,
      definition: name,
      tileMatrixSet: { origin: [-extentAtZoom0 / 2, extentAtZoom0 / 2], extentAtZoom0 },
    })
}

export class MapView {
  private readonly map: LiveMap
  private readonly marks: Mark[]
  private readonly painted = { areas: new Map<string, string>(), marks: new Map<string, string>() }
  private settings: Settings
  private palette: Palette
  private padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 }
  private hovered: string | null = null
  private ready = false

  constructor(
    private readonly parts: Parts,
    settings: Settings,
    palette: Palette,
    locale: Record<string, string>,
  ) {
    registerOnce()
    this.settings = settings
    this.palette = palette
    this.marks = marksOf(parts.atlas)
    this.map = new LiveMap({
      container: parts.container,
      style: this.style(),
      locale,
      attributionControl: false,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      minZoom: -2,
      maxZoom: 12,
      transformConstrain: (center, zoom) => ({ center, zoom: Math.min(Math.max(zoom, -2), 12) }),
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.listen()
  }

  /** Paints the settings; only what differs from what is painted already. */
  apply(settings: Settings, palette: Palette): void {
    const before = this.settings
    this.settings = settings
    if (palette !== this.palette) {
      this.palette = palette
      this.restyle()
      return
    }
    if (!this.ready) return
    this.mark(false)
    this.map.triggerRepaint()
    if (settings.view !== before.view) this.map.setProjection({ type: projectionNames[settings.view] })
    if (settings.language !== before.language) this.restyle()
    if (settings.camera !== before.camera || settings.view !== before.view) this.look()
    this.paint()
  }

  /** Tells which sides panels cover; the world, or the chosen camera, keeps to what is left. */
  setPadding(padding: Padding): void {
    this.padding = padding
    this.map.setPadding(padding)
    if (this.settings.camera === null) this.look()
  }

  /** Moves to [west, south, east, north] in degrees. */
  goTo([west, south, east, north]: [number, number, number, number], animate: boolean): void {
    this.map.fitBounds(
      [west, south, east, north],
      { padding: 40, maxZoom: 5, animate, duration: 600 },
      BY_USER,
    )
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: 200 }, BY_USER)
  }

  /** The place at the middle of the map, as a keyboard user sees it under the cross. */
  chooseMiddle(): void {
    const { x, y } = this.map.project(this.map.getCenter())
    this.parts.reports.chosen(this.placeAt([x, y]))
  }

  remove(): void {
    this.map.remove()
  }

  private style() {
    const { atlas, shapes, fonts } = this.parts
    const { language, view } = this.settings
    return buildStyle({
      atlas,
      shapes,
      fonts,
      fontFolder: fontFolder(),
      language,
      view,
      palette: this.palette,
      marks: this.marks,
    })
  }

  private restyle(): void {
    this.ready = false
    this.map.setStyle(this.style(), { diff: false })
  }

  private listen(): void {
    const { map } = this
    map.on('style.load', () => this.repaint())
    map.on('webglcontextrestored', () => this.repaint())
    map.on('error', ({ error }) => this.parts.reports.failed(new Error(error.message, { cause: error })))
    map.on('resize', () => this.settings.camera === null && this.look())
    map.on('moveend', (event) => {
      if (this.ready) this.paintMarks()
      if (!('byUser' in event) && !event.originalEvent) return
      const { lng, lat } = map.getCenter().wrap()
      this.parts.reports.moved({ center: [lng, lat], zoom: map.getZoom() })
    })
    // For tests and for whoever styles the waiting: whether everything asked for is drawn.
    map.on('dataloading', () => this.mark(false))
    map.on('render', () => this.mark(false))
    map.on('idle', () => this.mark(true))
    map.on('click', ({ point }) => this.parts.reports.chosen(this.placeAt(point)))
    map.on('mousemove', ({ point }) => this.hover(this.placeAt(point), point.x, point.y))
    map.on('mouseout', () => this.hover(null, 0, 0))
  }

  /**
   * Fits [west, south, east, north] in degrees. MapLibre's own fitting assumes Mercator's plane, so the zoom
   * follows from where the corners stand on screen now.
   */
  private goToExtent([west, south, east, north]: [number, number, number, number]): void {
    const { clientWidth, clientHeight } = this.parts.container
    const corners = [west, (west + east) / 2, east].flatMap((longitude) =>
      [south, north].map((latitude) => this.map.project([longitude, latitude])),
    )
    const spread = (values: number[]) => Math.max(Math.max(...values) - Math.min(...values), 1)
    const room = Math.min(
      clientWidth / spread(corners.map(({ x }) => x)),
      clientHeight / spread(corners.map(({ y }) => y)),
    )
    const zoom = Math.min(this.map.getZoom() + Math.log2(room * 0.6), CLOSEST)
    this.map.easeTo({ center: [(west + east) / 2, (south + north) / 2], zoom, duration: MOVE }, BY_USER)
  }

  private mark(drawn: boolean): void {
    if (this.parts.container.dataset.drawn !== String(drawn))
      this.parts.container.dataset.drawn = String(drawn)
  }

  /** After a new style or a restored context nothing of the feature-state is left: paint all of it. */
  private repaint(): void {
    this.ready = true
    this.painted.areas.clear()
    this.painted.marks.clear()
    addImages(this.map, this.palette, this.marks)
    this.look()
    this.paint()
  }

  private look(): void {
    const { clientWidth, clientHeight } = this.parts.container
    const { camera, view } = this.settings
    const { top, right, bottom, left } = this.padding
    const target =
      camera ??
      wholeWorld(
        view,
        Math.max(clientWidth - left - right, 80),
        Math.max(clientHeight - top - bottom, 80),
        12,
      )
    this.map.jumpTo(target)
  }

  private paint(): void {
    this.paintAreas()
    this.paintMarks()
    this.paintPointed()
    for (const [layer, ids] of Object.entries(layerIds) as [Layer, string[]][])
      for (const id of ids) this.show(id, this.settings.layers.has(layer))
  }

  private show(id: string, visible: boolean): void {
    const value = visible ? 'visible' : 'none'
    if ((this.map.getLayoutProperty(id, 'visibility') ?? 'visible') !== value)
      this.map.setLayoutProperty(id, 'visibility', value)
  }

  private paintAreas(): void {
    const { atlas } = this.parts
    const { years, layers } = this.settings
    const taking = participants(atlas, years)
    const withPsi = layers.has('psi')
    for (const [key, name] of standings(atlas, years)) {
      const standing = withPsi ? name : 'land'
      const participant = taking.has(key)
      const wanted = `${standing} ${participant}`
      if (this.painted.areas.get(key) === wanted) continue
      this.painted.areas.set(key, wanted)
      this.map.setFeatureState({ source: 'areas', id: key }, { standing })
      this.map.setFeatureState({ source: 'points', id: key }, { standing, participant })
    }
  }

  private paintMarks(): void {
    const { years, layers } = this.settings
    const shown: Mark[] = []
    for (const mark of this.marks) {
      const moment = layers.has(mark.layer) ? mark.moment(years) : 'off'
      if (moment === 'now' && mark.subject !== 'places') shown.push(mark)
      if (this.painted.marks.get(mark.id) === moment) continue
      this.painted.marks.set(mark.id, moment)
      this.map.setFeatureState({ source: 'marks', id: mark.id }, { moment })
    }
    this.setSource(
      'marklabels',
      shown.map((mark) => this.label(mark)),
    )
  }

  /** A mark's label; near the right edge of the map it stands on the mark's left, where it is not cut. */
  private label({ id, subject, point, names }: Mark): GeoJSON.Feature {
    const side = this.map.project(point).x > this.parts.container.clientWidth * 0.8 ? 'left' : 'right'
    const properties = { id, subject, side, ...names }
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: point } }
  }

  private paintPointed(): void {
    const roles = [
      ['hovered', this.hovered],
      ['chosen', this.settings.place],
    ] as const
    const features = roles.flatMap(([role, id]) => (id === null ? [] : this.pointedFeatures(role, id)))
    this.setSource('pointed', features)
  }

  /** An area's outline; for what has no area of a size to see, a ring round its point. */
  private pointedFeatures(role: string, id: string): GeoJSON.Feature[] {
    const { atlas, shapes } = this.parts
    const state = atlas.states.find(({ key }) => key === id)
    const area = state && !state.small && shapes.areas.find(({ properties }) => properties.key === id)
    if (area) return lineFeatures(outlineOf(area).geometry, { role })
    const point =
      state?.point ??
      atlas.cities.find((city) => city.id === id)?.point ??
      atlas.events.find((event) => event.id === id)?.point
    if (!point) return []
    return [{ type: 'Feature', properties: { role }, geometry: { type: 'Point', coordinates: point } }]
  }

  /** Sets a small source, but only when it changes: each setting costs a repaint. */
  private setSource(id: string, features: GeoJSON.Feature[]): void {
    const text = JSON.stringify(features)
    if (this.painted.marks.get(`source ${id}`) === text) return
    this.painted.marks.set(`source ${id}`, text)
    this.map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features })
  }

  private hover(place: string | null, x: number, y: number): void {
    this.parts.reports.pointed(place, x, y)
    if (place === this.hovered) return
    this.hovered = place
    this.map.getCanvas().style.cursor = place ? 'pointer' : ''
    if (this.ready) this.paintPointed()
  }

  /** The nearest small thing within reach, else the area under the point. */
  private placeAt(point: PointLike & { x?: number; y?: number }): string | null {
    if (!this.ready) return null
    const [x, y] = Array.isArray(point) ? point : [point.x ?? 0, point.y ?? 0]
    const near = this.map.queryRenderedFeatures(
      [
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ],
      { layers: LAYERS_TO_HIT.slice(0, -1) as unknown as string[] },
    )
    const things = near.filter(isShown).map((feature) => ({ feature, away: this.distance(feature, x, y) }))
    const nearest = things.sort((one, other) => one.away - other.away)[0]
    if (nearest && nearest.away <= REACH) return idOf(nearest.feature)
    const [area] = this.map.queryRenderedFeatures([x, y], { layers: ['areas'] })
    return area ? idOf(area) : null
  }

  private distance(feature: MapGeoJSONFeature, x: number, y: number): number {
    if (feature.geometry.type !== 'Point') return Number.POSITIVE_INFINITY
    const at = this.map.project(feature.geometry.coordinates as [number, number])
    return Math.hypot(at.x - x, at.y - y)
  }
}

const BY_USER = { byUser: true }
/** Milliseconds of a move to a place; none where the reader asks for less motion. */
const MOVE = 700
/** Closest zoom to which a move to a place goes: a small state with its surroundings. */
const CLOSEST = 6

const idOf = ({ properties }: MapGeoJSONFeature): string => String(properties.place ?? properties.key)

/** Hidden by feature-state is still found by a query. */
function isShown({ layer, state }: MapGeoJSONFeature): boolean {
  if (layer.id === 'participants') return state.participant === true
  if (layer.id === 'marks-now') return state.moment === 'now'
  if (layer.id === 'marks-past') return state.moment === 'past'
  return true
}
