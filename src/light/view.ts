/**
 * The light map: the figure made live on a canvas and in SVG, without WebGL. Flat views move by laying the picture that is
 * there over where it belongs, and draw anew at rest; the globe is drawn anew as it turns.
 */
import { areAlike, type Cover, coversOf } from '../covers.ts'
import { cameraFor, homeCamera } from '../figure/camera.ts'
import { hitsAt, type Thing, thingsIn } from '../figure/hits.ts'
import { fontsAtHand } from '../fonts.ts'
import { FINE_ZOOM, type LiveMap, type LiveParts, type Press } from '../live.ts'
import type { Palette } from '../look.ts'
import type { Camera, Settings } from '../state.ts'
import { handOn, takeTurn } from '../turns.ts'
import { Courtesy } from './courtesy.ts'
import { Drawing, type Moment } from './drawing.ts'
import { sameCamera } from './ground.ts'
import { positionAt } from './moves.ts'
import type { Size } from './sheet.ts'
import { Steering } from './steering.ts'
import { afterStep, strideOf, whenIdle } from './steps.ts'
import './light.css'

/** Milliseconds after the last step of another map until this one, which goes along, draws anew. */
const FOLLOWED = 160

export class LightMap implements LiveMap {
  private readonly element = document.createElement('div')
  private readonly drawing: Drawing
  private readonly courtesy = new Courtesy()
  private isFine = false
  /** Parts that are on their way and change what is drawn. */
  private awaited = 0
  private readonly steering = new Steering({
    stand: () => ({ view: this.settings.view, camera: this.camera, size: this.size }),
    moveTo: (camera) => this.moveTo(camera),
    rest: () => this.rest(),
    chosen: (x, y, adding) => this.choose(x, y, adding),
    hovered: (at) => this.hover(at),
    leaves: () => this.settings.embedded,
    left: (gesture) => this.courtesy.say(gesture, this.settings.language),
  })
  private readonly ending = new AbortController()
  private readonly resizing = new ResizeObserver(() => this.resized())
  private camera: Camera
  private size: Size
  private covers: readonly Cover[] = []
  /** Whether the map is on its way to where it shows the whole world, whatever its size. */
  private goesHome = false
  /** Small things where they are drawn now; null when that has changed. */
  private things: Thing[] | null = null
  private hovered: string | null = null
  private fresh: ReadonlySet<string> = new Set()
  private frame = 0
  /** Whether all is to be drawn in the next frame, and not only moved. */
  private isStale = false
  /** The last step of the years, 0 where the last change was none. */
  private stride = 0
  private following: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly parts: LiveParts,
    private settings: Settings,
    private palette: Palette,
  ) {
    const { container, atlas, fonts, shapes } = parts
    this.drawing = new Drawing(atlas, fonts, shapes)
    this.size = this.measured()
    this.camera = settings.camera ?? this.home()
    this.element.className = 'light-map'
    this.element.tabIndex = 0
    this.element.setAttribute('role', 'region')
    this.element.setAttribute('aria-describedby', parts.describedBy)
    this.element.append(this.drawing.element, this.courtesy.element)
    container.append(this.element)
    this.steering.listen(this.element, this.ending.signal)
    this.dress()
    this.draw()
    parts.reports.moving?.(this.camera)
    this.resizing.observe(container)
    const { signal } = this.ending
    document.fonts.addEventListener('loadingdone', () => this.drawing.letters.haveCome() && this.draw(), {
      signal,
    })
  }

  apply(settings: Settings, palette: Palette): void {
    const before = this.settings
    const dressed = palette === this.palette && settings.language === before.language
    this.settings = settings
    this.palette = palette
    if (!dressed) this.dress()
    if (settings.camera !== before.camera || settings.view !== before.view) {
      this.steering.cancel()
      this.camera = settings.camera ?? this.home()
      this.parts.reports.moving?.(this.camera)
    }
    this.stride = strideOf(before.years, settings.years)
    if (this.stride !== 0) takeTurn()
    this.draw()
  }

  goTo(place: string): void {
    const window = { view: this.settings.view, ...this.size }
    const camera = cameraFor(place, this.parts.atlas, window, this.camera.zoom, this.parts.pointOf(place))
    if (camera) this.flyTo(camera)
  }

  flyTo(camera: Camera | null): void {
    this.goesHome = camera === null
    this.steering.flyTo(camera ?? this.home())
  }

  follow(camera: Camera): void {
    this.steering.cancel()
    this.moveTo(camera)
    clearTimeout(this.following)
    this.following = setTimeout(() => this.draw(), FOLLOWED)
  }

  light(hovered: string | null): void {
    this.hovered = hovered
    this.drawPointed()
  }

  lightFresh(fresh: ReadonlySet<string>): void {
    this.fresh = fresh
    this.drawPointed()
  }

  zoomBy(steps: number): void {
    this.steering.zoomBy(steps)
  }

  chooseMiddle(adding = false): void {
    this.choose(this.size.width / 2, this.size.height / 2, adding)
  }

  remove(): void {
    this.steering.cancel()
    this.ending.abort()
    this.resizing.disconnect()
    cancelAnimationFrame(this.frame)
    clearTimeout(this.following)
    this.courtesy.end()
    this.element.remove()
    delete this.parts.container.dataset.drawn
  }

  /** The user's move has ended: all is drawn as it should be, and reported. */
  private rest(): void {
    const isHome = this.goesHome && sameCamera(this.camera, this.home())
    this.goesHome = false
    this.draw()
    this.parts.reports.moved(isHome ? null : this.camera)
  }

  private moveTo(camera: Camera): void {
    this.camera = camera
    this.things = null
    this.markDrawn(false)
    this.parts.reports.moving?.(camera)
    this.sendForFrame()
  }

  private moment(): Moment {
    const { settings, palette, camera, size, covers } = this
    return { settings, palette, camera, size, covers, scale: devicePixelRatio }
  }

  /** What is lit beside what is set. */
  private lit() {
    return { hovered: this.hovered, fresh: this.fresh }
  }

  /** Has all drawn as it is when the next frame comes, however often that is wished until then. */
  private draw(): void {
    this.isStale = true
    this.things = null
    this.markDrawn(false)
    this.sendForFrame()
  }

  private sendForFrame(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame((now) => this.drawFrame(now))
  }

  private drawFrame(now: number): void {
    this.frame = 0
    if (!this.isStale) {
      if (this.drawing.carry(this.moment(), now)) this.drawing.draw(this.moment(), this.lit(), true)
      return
    }
    this.isStale = false
    this.covers = coversOf(this.parts.container)
    this.drawing.draw(this.moment(), this.lit(), false)
    this.settle(handOn())
    this.refine()
  }

  private drawPointed(): void {
    this.drawing.drawPointed(this.moment(), this.lit())
  }

  /** Near the ground the first shapes are too coarse: finer ones take their place. */
  private async refine(): Promise<void> {
    if (this.isFine || this.camera.zoom + Math.log2(devicePixelRatio) < FINE_ZOOM) return
    this.isFine = true
    this.awaited++
    const shapes = await this.parts.finer()
    this.awaited--
    if (this.ending.signal.aborted) return
    this.drawing.refine(shapes)
    this.draw()
  }

  private dress(): void {
    this.element.setAttribute('aria-label', this.parts.name())
    this.element.classList.toggle('courteous', this.settings.embedded)
  }

  private measured(): Size {
    const { clientWidth, clientHeight } = this.parts.container
    return { width: Math.max(clientWidth, 80), height: Math.max(clientHeight, 80) }
  }

  private home = (): Camera => homeCamera({ view: this.settings.view, ...this.size })

  private resized(): void {
    const size = this.measured()
    if (size.width === this.size.width && size.height === this.size.height) return
    this.size = size
    if (this.settings.camera === null) this.camera = this.home()
    this.draw()
  }

  private meantAt(x: number, y: number): Pick<Press, 'hits' | 'area'> {
    const { settings, camera, drawing, parts, size } = this
    const position = positionAt(settings.view, camera, x, y, size)
    const area = position && drawing.areaAt(position)
    this.things ??= thingsIn({ atlas: parts.atlas, marks: drawing.marks, settings, camera, ...size })
    return { area, hits: hitsAt(this.things, x, y, area !== null) }
  }

  private choose(x: number, y: number, adding: boolean): void {
    const { hits, area } = this.meantAt(x, y)
    this.parts.reports.chosen(hits[0]?.place ?? area, { x, y, hits, area, adding })
  }

  private hover(at: { x: number; y: number } | null): void {
    const { hits, area } = at ? this.meantAt(at.x, at.y) : { hits: [], area: null }
    const place = hits[0]?.place ?? area
    this.parts.reports.pointed(place, at?.x ?? 0, at?.y ?? 0, hits)
    this.element.style.cursor = place ? 'pointer' : ''
    if (place !== this.hovered) this.light(place)
  }

  /** Says on the container whether everything asked for is drawn, in the fonts it is meant for; and what comes after it. */
  private settle(after: Promise<void>): void {
    const { drawing, ending } = this
    const { version, letters } = drawing
    Promise.all([fontsAtHand(letters.coming), after]).then(() =>
      requestAnimationFrame(() => {
        if (drawing.version !== version || this.frame > 0 || this.awaited > 0 || ending.signal.aborted) return
        if (letters.isDone && this.isCovered()) return this.done()
        if (!letters.isDone) letters.waitNoLonger()
        this.draw()
      }),
    )
  }

  /** All is drawn. The next step is likely to go the same way: while there is nothing else to do it is drawn as well. */
  private done(): void {
    this.markDrawn(true)
    const { settings } = this
    const next = afterStep(settings, this.stride, this.parts.atlas)
    if (!next) return
    whenIdle(() => {
      if (settings !== this.settings || this.frame > 0 || this.ending.signal.aborted) return
      this.drawing.drawAhead({ ...this.moment(), settings: next })
    })
  }

  /** Whether what lies over the map is what lay there when its names were placed: it may have come with the map. */
  private isCovered = (): boolean => areAlike(coversOf(this.parts.container), this.covers)

  private markDrawn(drawn: boolean): void {
    const { dataset } = this.parts.container
    if (dataset.drawn !== String(drawn)) dataset.drawn = String(drawn)
  }
}
