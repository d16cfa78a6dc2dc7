/**
 * The one place that owns a live MapLibre map. It shows what it is told (`apply`) and reports what the user
 * does on it; everything it shows can be painted again from the settings alone, after a style change or a
 * lost graphics context as well.
 */
import {
  addProjection,
  addProtocol,
  clearPrewarmedResources,
  GPUInitializationError,
  Map as MapLibre,
  type MapOptions,
  prewarm,
  setWorkerCount,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { cameraFor, homeCamera } from '../figure/camera.ts'
import { hitsAt, REACH, type Thing, thingsIn } from '../figure/hits.ts'
import { fontFolder } from '../fonts.ts'
import { FINE_ZOOM, type LiveMap, type LiveParts, MOVE, NoWebgl, ZOOM } from '../live.ts'
import type { Palette } from '../look.ts'
import { type Mark, marksOf } from '../marks.ts'
import { Pace } from '../pace.ts'
import type { Camera, Hit, Settings } from '../state.ts'
import { Contents, type Pointed } from './contents.ts'
import { whenDrawn } from './fence.ts'
import { gestureWords } from './gesture-words.ts'
import { addImages } from './images.ts'
import { Painter } from './painter.ts'
import { Patience } from './patience.ts'
import { areaAt } from './pick.ts'
import { flatProjections } from './projections.ts'
import type { Painted } from './sources.ts'
import { buildStyle } from './style.ts'
import { crowdAt } from './tiles/crowd.ts'
import { hearOfTiles, TILE_PROTOCOL, tileFor } from './tiles/protocol.ts'
import workerUrl from './worker.ts?worker&url'

/** Milliseconds in which a style should be whole, its letters too; then what there is of it is drawn. */
const WHOLE = 5000

/** What the map shows until its first frame. */
const NOTHING = { version: 8 as const, sources: {}, layers: [] }

/** Goes with camera moves that the user asked for by a button, to tell them from our own. */
const BY_USER = { byUser: true }
const HOME_BY_USER = { ...BY_USER, goesHome: true }

/** Maps that are open: with the last of them MapLibre's worker goes. */
let open = 0

function register(): void {
  setWorkerUrl(workerUrl)
  // Names and marks are not made after shapes and patterns but beside them.
  setWorkerCount(2)
  addProtocol(TILE_PROTOCOL, tileFor)
  // The worker's code comes and starts while the page still waits for data.
  prewarm()
  for (const [name, { converter, extentAtZoom0 }] of Object.entries(flatProjections)) {
    const tileMatrixSet = {
      origin: [-extentAtZoom0 / 2, extentAtZoom0 / 2] as [number, number],
      extentAtZoom0,
    }
    addProjection({ name, projection: converter, definition: name, tileMatrixSet })
  }
}
register()

function create(options: MapOptions): MapLibre {
  try {
    const map = new MapLibre(options)
    open++
    return map
  } catch (error) {
    if (open === 0) clearPrewarmedResources()
    throw error instanceof GPUInitializationError ? new NoWebgl(error.message, { cause: error }) : error
  }
}

/** What is written into a style: with another it is made anew. */
type Dress = Pick<Settings, 'language' | 'view'> & { palette: Palette }

export class MapView implements LiveMap {
  private readonly map: MapLibre
  private readonly marks: Mark[]
  private readonly painter: Painter
  private readonly contents: Contents
  private pointed: Pointed = { hovered: null, fresh: new Set() }
  private readonly pace = new Pace()
  private readonly patience: Patience
  private isWatched = false
  private ready = false
  /** What the style is made for, be it loaded or still on its way. */
  private dress: Dress
  private isLost = false
  /** Whether the style was loaded when it was lost. */
  private isWhole = false
  /** Whether the style that is loaded next has all that is painted in its sources. */
  private isBegun = false
  private isFine = false
  /** Small things where they are drawn now; null when that has changed. */
  private things: Thing[] | null = null
  private readonly deaf: () => void

  /** Throws where the browser has no WebGL2. */
  constructor(
    private readonly parts: LiveParts,
    private settings: Settings,
    private palette: Palette,
  ) {
    this.marks = marksOf(parts.atlas)
    this.dress = this.dressNow()
    this.map = create({
      container: parts.container,
      ...this.stand(),
      // A test holds the style to the specification; visitors need not wait for that.
      validateStyle: false,
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
    this.patience = new Patience(this.map)
    this.patience.holdFirmly(WHOLE)
    this.patience.rehearse(
      () => this.map.getSource('areas') !== undefined && this.map.isSourceLoaded('areas'),
    )
    const announce = (longest?: number) => this.patience.hold(longest)
    this.painter = new Painter(this.map, parts.atlas, this.marks, announce)
    this.contents = new Contents(this.map, parts, parts.shapes, this.marks, announce)
    this.listen()
    // By the frame that loads it, what lies over the map is laid out: names are placed once.
    this.map.setStyle(NOTHING, { transformStyle: () => this.begin() })
    this.deaf = hearOfTiles((error) => parts.reports.lacks?.(error, () => this.askForTiles()))
  }

  apply(settings: Settings, palette: Palette): void {
    const before = this.settings
    this.settings = settings
    this.palette = palette
    this.things = null
    this.redress()
    if (settings.language !== before.language) this.sayName()
    if (!this.ready) return
    this.markDrawn(false)
    this.patience.hold()
    if (settings.camera !== before.camera) this.look()
    this.paint()
    // What differs in nothing is said to be drawn by a frame as well.
    this.map.triggerRepaint()
  }

  goTo(place: string): void {
    const { atlas, pointOf } = this.parts
    const camera = cameraFor(place, atlas, this.window(), this.map.getZoom(), pointOf(place))
    if (camera) this.flyTo(camera)
  }

  flyTo(camera: Camera | null): void {
    const goal = camera ?? homeCamera(this.window())
    this.map.easeTo({ ...goal, duration: MOVE }, camera ? BY_USER : HOME_BY_USER)
  }

  follow({ center, zoom }: Camera): void {
    this.map.jumpTo({ center, zoom })
  }

  remove(): void {
    this.ready = false
    this.patience.end()
    this.deaf()
    this.map.remove()
    open--
    if (open === 0) clearPrewarmedResources()
  }

  light(hovered: string | null): void {
    this.point({ ...this.pointed, hovered })
  }

  lightFresh(fresh: ReadonlySet<string>): void {
    this.point({ ...this.pointed, fresh })
  }

  private point(pointed: Pointed): void {
    this.pointed = pointed
    if (this.ready) this.contents.point(this.settings.place, pointed)
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: MOVE / 3 }, BY_USER)
  }

  chooseMiddle(adding = false): void {
    const { width, height } = this.window()
    this.choose(width / 2, height / 2, adding)
  }

  private choose(x: number, y: number, adding: boolean): void {
    if (!this.ready) return
    const area = areaAt(this.map, x, y)
    const hits = this.hitsAt(x, y, area !== null)
    this.parts.reports.chosen(hits[0]?.place ?? area, { x, y, hits, area, adding })
  }

  private camera(): Camera {
    const { lng, lat } = this.map.getCenter().wrap()
    return { center: [lng, lat], zoom: this.map.getZoom() }
  }

  /** Not so where the user stopped it on its way. */
  private isHome(): boolean {
    const [{ center, zoom }, home] = [this.camera(), homeCamera(this.window())]
    const away = [zoom - home.zoom, center[0] - home.center[0], center[1] - home.center[1]]
    return away.every((difference) => Math.abs(difference) < 1e-6)
  }

  private window() {
    const { clientWidth, clientHeight } = this.parts.container
    return { view: this.settings.view, width: Math.max(clientWidth, 80), height: Math.max(clientHeight, 80) }
  }

  /** The first style, with all that is painted into its sources. */
  private begin() {
    this.isBegun = true
    const shades = this.painter.begin(this.settings)
    return this.style(this.contents.begin(this.settings, this.pointed, shades))
  }

  private style(painted?: Painted) {
    const { atlas, fonts } = this.parts
    const { language, view } = this.settings
    const { marks, palette } = this
    const shapes = this.contents.shapesForStyle()
    const words = { language, fonts, fontFolder: fontFolder() }
    return buildStyle({ atlas, shapes, ...words, view, palette, marks, ...(painted && { painted }) })
  }

  /** Near the ground the first shapes are too coarse: finer ones take their place, with all that is painted. */
  private async refine(): Promise<void> {
    if (this.isFine || this.map.getZoom() + Math.log2(devicePixelRatio) < FINE_ZOOM) return
    this.isFine = true
    this.contents.refine(await this.parts.finer())
    // A style that is on its way, or was lost, gets them when it is painted.
    if (this.ready) this.contents.fill(this.settings, this.pointed)
  }

  /** Tiles that are still on their way would be laid out again as they came, and not asked for. */
  private askForTiles(): void {
    const ask = () => this.map.getSource('crowd') && this.map.refreshTiles('crowd')
    if (this.map.loaded()) ask()
    else this.map.once('idle', ask)
  }

  private sayName(): void {
    this.map.getCanvas().setAttribute('aria-label', this.parts.name())
  }

  private dressNow(): Dress {
    const { settings, palette } = this
    return { language: settings.language, view: settings.view, palette }
  }

  /** MapLibre moves data into a projection of ours when it loads them: with another view they are loaded anew. */
  private redress(): void {
    const [worn, { language, view, palette }] = [this.dress, this.dressNow()]
    if (worn.language !== language || worn.view !== view || worn.palette !== palette) this.restyle()
  }

  private restyle(): void {
    this.ready = false
    // What is given to a lost context is lost with it.
    if (this.isLost) return
    this.dress = this.dressNow()
    this.patience.holdFirmly(WHOLE)
    this.markDrawn(false)
    this.map.setStyle(this.style(), { diff: false })
  }

  private listen(): void {
    const { map } = this
    const { reports } = this.parts
    // A restored context loads its style anew as well, without the feature-state: one way serves all.
    map.on('style.load', () => this.repaint())
    map.on('webglcontextlost', () => this.lose())
    map.on('webglcontextrestored', () => this.regain())
    map.on('error', ({ error }) => reports.failed(new Error(error.message, { cause: error })))
    map.on('resize', () => this.settings.camera === null && this.look())
    map.on('move', ({ originalEvent }) => {
      this.things = null
      reports.moving?.(this.camera())
      if (originalEvent) this.watchPace()
    })
    map.on('moveend', (event) => {
      this.refine()
      if (this.ready) this.contents.fillNames(this.settings)
      if ('byUser' in event || event.originalEvent)
        reports.moved('goesHome' in event && this.isHome() ? null : this.camera())
    })
    map.on('dataloading', () => this.markDrawn(false))
    map.on('render', () => this.markDrawn(false))
    map.on('idle', () => this.arrive())
    map.on('click', ({ point, originalEvent }) => {
      const { shiftKey, ctrlKey, metaKey } = originalEvent
      this.choose(point.x, point.y, shiftKey || ctrlKey || metaKey)
    })
    // A box to zoom to takes every press with Shift; one that is no box is a press again.
    map.on('boxzoomcancel', ({ originalEvent }) => {
      if (!(originalEvent instanceof MouseEvent)) return
      const { left, top } = map.getCanvas().getBoundingClientRect()
      this.choose(originalEvent.clientX - left, originalEvent.clientY - top, true)
    })
    map.on('mousemove', ({ point }) => this.hover(point.x, point.y))
    map.on('mouseout', () => this.leave())
  }

  private lose(): void {
    this.isLost = true
    // A style that was not loaded yet does not come back by itself.
    this.isWhole = this.ready
    this.ready = false
    this.patience.end()
  }

  /** MapLibre brings the style back as it was: what was asked for meanwhile is another. */
  private regain(): void {
    this.isLost = false
    if (this.isWhole) this.redress()
    else this.restyle()
  }

  /** One picture at a time: the next is watched when this one is on the screen. */
  private watchPace(): void {
    if (this.isWatched) return
    this.isWatched = true
    whenDrawn(this.map.painter.context.gl, (took) => {
      this.isWatched = false
      if (this.pace.picture(took)) this.parts.reports.slow?.()
    })
  }

  /** All that was asked for has come. */
  private arrive(): void {
    // What lies over the map may be laid out only now: then names are placed anew, before anything is drawn.
    if (this.ready && this.contents.uncover(this.settings)) return
    this.patience.draw()
    this.markDrawn(true)
  }

  /** Says on the element whether everything asked for is drawn, for tests and for styling the wait. */
  private markDrawn(drawn: boolean): void {
    const { dataset } = this.parts.container
    if (dataset.drawn !== String(drawn)) dataset.drawn = String(drawn)
  }

  /** After a new style or a restored context nothing of images and feature-state is left. */
  private repaint(): void {
    this.ready = true
    this.patience.holdFirmly(WHOLE)
    if (!this.isBegun) {
      this.painter.forget()
      this.contents.forget()
    }
    this.isBegun = false
    addImages(this.map, this.palette, this.marks)
    this.look()
    this.paint()
  }

  private paint(): void {
    this.painter.paint(this.settings)
    this.contents.fill(this.settings, this.pointed)
  }

  private look(): void {
    this.map.jumpTo(this.stand())
  }

  private stand(): Camera {
    return this.settings.camera ?? homeCamera(this.window())
  }

  private hitsAt(x: number, y: number, overLand: boolean): Hit[] {
    const { atlas } = this.parts
    const { settings, marks } = this
    const { width, height } = this.window()
    this.things ??= thingsIn({ atlas, marks, settings, camera: this.camera(), width, height })
    const reach = overLand ? REACH.land : REACH.sea
    const crowd =
      atlas.eventTiles && settings.layers.has('events')
        ? crowdAt(this.map, atlas.eventTiles, settings.years, { x, y, reach })
        : []
    return hitsAt([...crowd, ...this.things], x, y, overLand)
  }

  private hover(x: number, y: number): void {
    if (!this.ready) return
    const area = areaAt(this.map, x, y)
    const hits = this.hitsAt(x, y, area !== null)
    const place = hits[0]?.place ?? area
    this.parts.reports.pointed(place, x, y, hits)
    this.map.getCanvas().style.cursor = place ? 'pointer' : ''
    this.light(place)
  }

  private leave(): void {
    this.parts.reports.pointed(null, 0, 0)
    this.light(null)
  }
}
