/**
 * The one place that owns a live MapLibre map. It shows what it is told (`apply`) and reports what the user does on it.
 * It makes the map, moves it and says when it is drawn; what it shows is `styling.ts`, what is pointed at `pointing.ts`.
 */
import {
  addProjection,
  addProtocol,
  clearPrewarmedResources,
  GPUInitializationError,
  getGlobalDispatcher,
  Map as MapLibre,
  type MapOptions,
  prewarm,
  setWorkerCount,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { cameraFor, homeCamera } from '../figure/camera.ts'
import { type LiveMap, type LiveParts, MOVE, NoWebgl, NoWorker } from '../live.ts'
import type { Palette } from '../look.ts'
import { marksOf } from '../marks.ts'
import { Pace } from '../pace.ts'
import type { Camera, Settings } from '../state.ts'
import { areSame, cameraOf, windowOf } from './camera.ts'
import { whenDrawn } from './fence.ts'
import { optionsFor } from './options.ts'
import { Patience } from './patience.ts'
import { Pointing } from './pointing.ts'
import { flatProjections } from './projections.ts'
import { Styling } from './styling.ts'
import { hearOfTiles, TILE_PROTOCOL, tileFor } from './tiles/protocol.ts'
import workerUrl from './worker.ts?worker&url'
import { Workers } from './workers.ts'

/** Goes with camera moves that the user asked for by a button, to tell them from our own. */
const BY_USER = { byUser: true }
const HOME_BY_USER = { ...BY_USER, goesHome: true }

/** Maps that are open: with the last of them MapLibre's workers go. */
let open = 0
const workers = new Workers(getGlobalDispatcher())

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

function letWorkersGo(): void {
  if (open > 0) return
  clearPrewarmedResources()
  workers.forget()
}

function create(options: MapOptions): MapLibre {
  try {
    if (workers.areLost) throw new NoWorker(workerUrl)
    const map = new MapLibre(options)
    open++
    return map
  } catch (error) {
    letWorkersGo()
    throw error instanceof GPUInitializationError ? new NoWebgl(error.message, { cause: error }) : error
  }
}

export class MapView implements LiveMap {
  private readonly map: MapLibre
  private readonly styling: Styling
  private readonly pointing: Pointing
  private readonly pace = new Pace()
  private readonly patience: Patience
  private isWatched = false
  private readonly deaf: (() => void)[]

  /** Throws where the browser has no WebGL2, or the workers are known not to come. */
  constructor(
    private readonly parts: LiveParts,
    private settings: Settings,
    palette: Palette,
  ) {
    const marks = marksOf(parts.atlas)
    this.map = create({ ...optionsFor(parts, settings), ...this.goal() })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.map.getCanvas().setAttribute('aria-describedby', parts.describedBy)
    this.sayName()
    this.patience = new Patience(this.map)
    this.styling = new Styling(this.map, parts, marks, settings, palette, this.patience, {
      wait: () => this.markDrawn(false),
      stand: () => this.stand(),
    })
    this.pointing = new Pointing(this.map, parts, marks, {
      settings: () => (this.styling.isReady ? this.settings : null),
      light: (place) => this.light(place),
    })
    this.listen()
    this.styling.start()
    this.deaf = [
      hearOfTiles((error) => parts.reports.lacks?.(error, () => this.askForTiles())),
      workers.onLoss(() => parts.reports.ended?.(new NoWorker(workerUrl))),
    ]
  }

  apply(settings: Settings, palette: Palette): void {
    const before = this.settings
    this.settings = settings
    this.pointing.forget()
    this.styling.show(settings, palette)
    if (settings.language !== before.language) this.sayName()
    if (!this.styling.isReady) return
    this.markDrawn(false)
    this.patience.hold()
    if (settings.camera !== before.camera) this.stand()
    this.styling.paint()
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
    this.patience.end()
    this.styling.end()
    for (const end of this.deaf) end()
    this.map.remove()
    open--
    letWorkersGo()
  }

  light(hovered: string | null): void {
    this.styling.point({ hovered })
  }

  lightFresh(fresh: ReadonlySet<string>): void {
    this.styling.point({ fresh })
  }

  zoomBy(steps: number): void {
    this.map.easeTo({ zoom: this.map.getZoom() + steps, duration: MOVE / 3 }, BY_USER)
  }

  chooseMiddle(adding = false): void {
    const { width, height } = this.window()
    this.pointing.choose(width / 2, height / 2, adding)
  }

  private window() {
    return windowOf(this.parts.container, this.settings.view)
  }

  /** Where the settings want the map to stand. */
  private goal(): Camera {
    return this.settings.camera ?? homeCamera(this.window())
  }

  private stand(): void {
    this.map.jumpTo(this.goal())
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

  private listen(): void {
    const { map } = this
    const { reports } = this.parts
    map.on('error', ({ error }) => {
      // Of its workers it says so as well, in words of its own.
      if (!workers.areLost) reports.failed(new Error(error.message, { cause: error }))
    })
    map.on('resize', () => this.settings.camera === null && this.stand())
    map.on('move', ({ originalEvent }) => {
      reports.moving?.(cameraOf(map))
      if (originalEvent) this.watchPace()
    })
    map.on('moveend', (event) => {
      this.styling.refine()
      this.styling.placeNames()
      if ('byUser' in event || event.originalEvent) this.reportMove('goesHome' in event)
    })
    map.on('dataloading', () => this.markDrawn(false))
    map.on('render', () => this.markDrawn(false))
    map.on('idle', () => this.arrive())
  }

  /** A map that went home is there, unless the user stopped it on its way. */
  private reportMove(wentHome: boolean): void {
    const camera = cameraOf(this.map)
    const isHome = wentHome && areSame(camera, homeCamera(this.window()))
    this.parts.reports.moved(isHome ? null : camera)
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
    // Names that are placed anew only now come before anything is drawn.
    if (this.styling.uncover()) return
    this.patience.draw()
    this.markDrawn(true)
  }

  /** Says on the element whether everything asked for is drawn, for tests and for styling the wait. */
  private markDrawn(drawn: boolean): void {
    const { dataset } = this.parts.container
    if (dataset.drawn !== String(drawn)) dataset.drawn = String(drawn)
  }
}
