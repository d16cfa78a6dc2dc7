/**
 * The one place that owns a live MapLibre map. It shows what it is told (`apply`) and reports what the user
 * does on it; everything it shows can be painted again from the settings alone, after a style change or a
 * lost graphics context as well.
 */
import { addProjection, type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { Shapes } from '../data.ts'
import { cameraFor, homeCamera } from '../figure/camera.ts'
import { fontFolder } from '../fonts.ts'
import { FINE_ZOOM, type LiveMap, type LiveParts, MOVE, ZOOM } from '../live.ts'
import type { Palette } from '../look.ts'
import { type Mark, marksOf } from '../marks.ts'
import { Pace } from '../pace.ts'
import type { Camera, Settings } from '../state.ts'
import { whenDrawn } from './fence.ts'
import { gestureWords } from './gesture-words.ts'
import { addImages } from './images.ts'
import { Painter, type Pointed } from './painter.ts'
import { placeAt } from './pick.ts'
import { flatProjections } from './projections.ts'
import { shapeSources } from './sources.ts'
import { buildStyle } from './style.ts'
import workerUrl from './worker.ts?worker&url'

/** Goes with camera moves that the user asked for by a button, to tell them from our own. */
const BY_USER = { byUser: true }

let registered = false
function registerOnce(): void {
  if (registered) return
  registered = true
  setWorkerUrl(workerUrl)
  for (const [name, { converter, extentAtZoom0 }] of Object.entries(flatProjections)) {
    const tileMatrixSet = {
      origin: [-extentAtZoom0 / 2, extentAtZoom0 / 2] as [number, number],
      extentAtZoom0,
    }
    addProjection({ name, projection: converter, definition: name, tileMatrixSet })
  }
}

export class MapView implements LiveMap {
  private readonly map: MapLibre
  private readonly marks: Mark[]
  private readonly painter: Painter
  private pointed: Pointed = { hovered: null, fresh: new Set() }
  private readonly pace = new Pace()
  private isWatched = false
  private ready = false
  private shapes: Shapes
  private isFine = false

  /** Throws where the browser has no WebGL2. */
  constructor(
    private readonly parts: LiveParts,
    private settings: Settings,
    private palette: Palette,
  ) {
    registerOnce()
    this.marks = marksOf(parts.atlas)
    this.shapes = parts.shapes
    this.map = new MapLibre({
      container: parts.container,
      style: this.style(),
      attributionControl: false,
      fadeDuration: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      // Inside another page one finger and the wheel alone scroll that page.
      cooperativeGestures: settings.embedded,
      locale: gestureWords(settings.language),
      minZoom: ZOOM.least,
      maxZoom: ZOOM.most,
      // The default would not let the whole world be smaller than the window.
      transformConstrain: (center, zoom) => ({
        center,
        zoom: Math.min(Math.max(zoom, ZOOM.least), ZOOM.most),
      }),
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.map.getCanvas().setAttribute('aria-describedby', parts.describedBy)
    this.sayName()
    this.painter = new Painter(this.map, parts.atlas, parts.shapes, this.marks)
    this.listen()
  }

  apply(settings: Settings, palette: Palette): void {
    const before = this.settings
    // MapLibre moves data into a projection of ours when it loads them: with another view they are loaded anew.
    const restyle =
      palette !== this.palette || settings.language !== before.language || settings.view !== before.view
    this.settings = settings
    this.palette = palette
    if (restyle) this.restyle()
    if (settings.language !== before.language) this.sayName()
    if (!this.ready) return
    this.markDrawn(false)
    this.map.triggerRepaint()
    if (settings.camera !== before.camera) this.look()
    this.painter.paint(settings, this.pointed)
  }

  goTo(place: string): void {
    const camera = cameraFor(place, this.parts.atlas, this.window(), this.map.getZoom())
    if (camera) this.map.easeTo({ ...camera, duration: MOVE }, BY_USER)
  }

  follow({ center, zoom }: Camera): void {
    this.map.jumpTo({ center, zoom })
  }

  remove(): void {
    this.map.remove()
  }

  light(hovered: string | null): void {
    this.point({ ...this.pointed, hovered })
  }

  lightFresh(fresh: ReadonlySet<string>): void {
    this.point({ ...this.pointed, fresh })
  }

  private point(pointed: Pointed): void {
    this.pointed = pointed
    if (this.ready) this.painter.paintPointed(this.settings.place, pointed)
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: MOVE / 3 }, BY_USER)
  }

  chooseMiddle(): void {
    const { width, height } = this.window()
    this.parts.reports.chosen(this.placeAt(width / 2, height / 2))
  }

  private camera(): Camera {
    const { lng, lat } = this.map.getCenter().wrap()
    return { center: [lng, lat], zoom: this.map.getZoom() }
  }

  private window() {
    const { clientWidth, clientHeight } = this.parts.container
    return { view: this.settings.view, width: Math.max(clientWidth, 80), height: Math.max(clientHeight, 80) }
  }

  private style() {
    const { atlas, fonts } = this.parts
    const { language, view } = this.settings
    const { marks, palette, shapes } = this
    return buildStyle({ atlas, shapes, fonts, fontFolder: fontFolder(), language, view, palette, marks })
  }

  /** Near the ground the first shapes are too coarse: finer ones take their place, with all that is painted. */
  private async refine(): Promise<void> {
    if (this.isFine || this.map.getZoom() + Math.log2(devicePixelRatio) < FINE_ZOOM) return
    this.isFine = true
    this.shapes = await this.parts.finer()
    this.painter.refine(this.shapes)
    if (!this.ready) return
    for (const [id, data] of Object.entries(shapeSources(this.parts.atlas, this.shapes)))
      this.map.getSource<GeoJSONSource>(id)?.setData(data)
    this.painter.paintPointed(this.settings.place, this.pointed)
  }

  private sayName(): void {
    this.map.getCanvas().setAttribute('aria-label', this.parts.name())
  }

  private restyle(): void {
    this.ready = false
    this.markDrawn(false)
    this.map.setStyle(this.style(), { diff: false })
  }

  private listen(): void {
    const { map } = this
    const { reports } = this.parts
    // A restored context loads its style anew as well, without the feature-state: one way serves all.
    map.on('style.load', () => this.repaint())
    map.on('webglcontextlost', () => {
      this.ready = false
    })
    map.on('error', ({ error }) => reports.failed(new Error(error.message, { cause: error })))
    map.on('resize', () => this.settings.camera === null && this.look())
    map.on('move', ({ originalEvent }) => {
      reports.moving?.(this.camera())
      if (originalEvent) this.watchPace()
    })
    map.on('moveend', (event) => {
      this.refine()
      if (this.ready) this.painter.paintMarks(this.settings)
      if ('byUser' in event || event.originalEvent) reports.moved(this.camera())
    })
    map.on('dataloading', () => this.markDrawn(false))
    map.on('render', () => this.markDrawn(false))
    map.on('idle', () => this.markDrawn(true))
    map.on('click', ({ point }) => reports.chosen(this.placeAt(point.x, point.y)))
    map.on('mousemove', ({ point }) => this.hover(this.placeAt(point.x, point.y), point.x, point.y))
    map.on('mouseout', () => this.hover(null, 0, 0))
  }

  /** One picture at a time: the next is watched when this one is on the screen. */
  private watchPace(): void {
    if (this.isWatched) return
    this.isWatched = true
    whenDrawn(this.map.getCanvas(), (took) => {
      this.isWatched = false
      if (this.pace.picture(took)) this.parts.reports.slow?.()
    })
  }

  /** Says on the element whether everything asked for is drawn, for tests and for styling the wait. */
  private markDrawn(drawn: boolean): void {
    const { dataset } = this.parts.container
    if (dataset.drawn !== String(drawn)) dataset.drawn = String(drawn)
  }

  /** After a new style or a restored context nothing of images and feature-state is left. */
  private repaint(): void {
    this.ready = true
    this.painter.forget()
    addImages(this.map, this.palette, this.marks)
    this.look()
    this.painter.paint(this.settings, this.pointed)
  }

  private look(): void {
    this.map.jumpTo(this.settings.camera ?? homeCamera(this.window()))
  }

  private placeAt(x: number, y: number): string | null {
    return this.ready ? placeAt(this.map, x, y) : null
  }

  private hover(place: string | null, x: number, y: number): void {
    this.parts.reports.pointed(place, x, y)
    this.map.getCanvas().style.cursor = place ? 'pointer' : ''
    this.light(place)
  }
}
