/**
 * The light map: the figure made live in SVG, without WebGL. Flat views move by laying the picture that is
 * there over where it belongs, and draw anew at rest; the globe is drawn anew as it turns.
 */
import type { State } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { cameraFor, homeCamera } from '../figure/camera.ts'
import { hitsAt, type Thing, thingsIn } from '../figure/hits.ts'
import { seamedAreas } from '../figure/seams.ts'
import { FINE_ZOOM, type LiveMap, type LiveParts, type Press } from '../live.ts'
import type { Palette } from '../look.ts'
import { type Mark, marksOf } from '../marks.ts'
import { veiledBy } from '../relations.ts'
import { shadesOf } from '../shading.ts'
import type { Camera, Settings } from '../state.ts'
import type { Bounds } from './box.ts'
import { Ground, laying, repeats, sameCamera, worldBox } from './ground.ts'
import { positionAt } from './moves.ts'
import { areaFinder } from './pick.ts'
import { MARGIN, Picture } from './picture.ts'
import { outlinedShapes, pointedShapes } from './pointed.ts'
import { pointsOf } from './points.ts'
import type { GroundPaths, Size } from './sheet.ts'
import { Steering } from './steering.ts'
import './light.css'

/** Milliseconds at least between two pictures drawn while the map moves. */
const BREATH = 200
/** Between these scales a picture that is laid over the map is good enough while it moves. */
const COARSEST = { least: 0.6, most: 2.5 }
/** Milliseconds after the last step of another map until this one, which goes along, draws anew. */
const FOLLOWED = 160
/** Milliseconds that fonts are waited for. */
const FONTS = 3000

/** What the ground was drawn for. */
interface Drawn {
  camera: Camera
  view: Settings['view']
  size: Size
  paths: GroundPaths
  moving: boolean
  at: number
}

export class LightMap implements LiveMap {
  private readonly element = document.createElement('div')
  private readonly picture: Picture
  private shapes: Shapes
  private isFine = false
  /** Parts that are on their way and change what is drawn. */
  private awaited = 0
  private ground: Ground
  private readonly marks: Mark[]
  private readonly states: ReadonlyMap<string, State>
  private areaAt: ReturnType<typeof areaFinder>
  private readonly steering = new Steering({
    stand: () => ({ view: this.settings.view, camera: this.camera, size: this.size }),
    moveTo: (camera) => this.moveTo(camera),
    rest: () => this.rest(),
    chosen: (x, y, adding) => this.choose(x, y, adding),
    hovered: (at) => this.hover(at),
  })
  private readonly ending = new AbortController()
  private readonly resizing = new ResizeObserver(() => this.resized())
  private camera: Camera
  private size: Size
  private drawn: Drawn | null = null
  /** Small things where they are drawn now; null when that has changed. */
  private things: Thing[] | null = null
  private hovered: string | null = null
  private fresh: ReadonlySet<string> = new Set()
  private frame = 0
  private following: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly parts: LiveParts,
    private settings: Settings,
    private palette: Palette,
  ) {
    const { container, atlas, shapes } = parts
    this.shapes = shapes
    this.ground = new Ground(shapes)
    this.picture = new Picture(seamedAreas(shapes))
    this.marks = marksOf(atlas)
    this.states = new Map(atlas.states.map((state) => [state.key, state]))
    this.areaAt = areaFinder(shapes.areas)
    this.size = this.measured()
    this.camera = settings.camera ?? homeCamera({ view: settings.view, ...this.size })
    this.element.className = 'light-map'
    this.element.tabIndex = 0
    this.element.setAttribute('role', 'region')
    this.element.setAttribute('aria-describedby', parts.describedBy)
    this.element.append(this.picture.element)
    container.append(this.element)
    this.steering.listen(this.element, this.ending.signal)
    this.dress()
    this.draw()
    this.resizing.observe(container)
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
    }
    this.draw()
  }

  goTo(place: string): void {
    const window = { view: this.settings.view, ...this.size }
    const camera = cameraFor(place, this.parts.atlas, window, this.camera.zoom)
    if (camera) this.steering.flyTo(camera)
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
    this.element.remove()
    delete this.parts.container.dataset.drawn
  }

  /** The user's move has ended: all is drawn as it should be, and reported. */
  private rest(): void {
    this.draw()
    this.parts.reports.moved(this.camera)
  }

  private moveTo(camera: Camera): void {
    this.camera = camera
    this.things = null
    this.markDrawn(false)
    this.parts.reports.moving?.(camera)
    // Several events may come before a frame: they are drawn once.
    if (this.frame === 0)
      this.frame = requestAnimationFrame((now) => {
        this.frame = 0
        this.drawMoving(now)
      })
  }

  private drawMoving(now: number): void {
    const { drawn } = this
    if (!drawn) return
    const stand = laying(drawn.view, drawn.camera, this.camera, this.size)
    if (stand) this.picture.lay(stand)
    const enough = stand && this.covers(stand)
    if (!enough && (drawn.view === 'globe' || now - drawn.at > BREATH)) this.draw(true)
  }

  /** Whether the picture, as it is laid, is sharp enough and reaches over all of the world that is in sight. */
  private covers({ scale, x, y }: { scale: number; x: number; y: number }): boolean {
    const { width, height } = this.size
    if (scale < COARSEST.least || scale > COARSEST.most) return false
    const { left, top, right, bottom } = this.sight()
    // Beside the world there is nothing to draw.
    const world = worldBox(this.settings.view, this.camera, this.size)
    return (
      x + left * scale <= Math.max(0, world.x) &&
      y + top * scale <= Math.max(0, world.y) &&
      x + right * scale >= Math.min(width, world.x + world.width) &&
      y + bottom * scale >= Math.min(height, world.y + world.height)
    )
  }

  /** Draws all as it is now; only what differs from what is there touches the page. */
  private draw(moving = false): void {
    this.things = null
    if (!moving) {
      cancelAnimationFrame(this.frame)
      this.frame = 0
      this.markDrawn(false)
    }
    const { parts, settings, palette, camera, size, picture } = this
    const { atlas, fonts } = parts
    const { paths } = this.drawGround(moving)
    const shades = settings.layers.has('psi') ? shadesOf(atlas, settings) : null
    picture.showGround(paths, shades, veiledBy(atlas, settings), palette)
    picture.showOutlined(outlinedShapes(settings, this.scene(paths)))
    const box = worldBox(settings.view, camera, size)
    const { marks, states, shapes } = this
    const points = pointsOf({
      atlas,
      shapes,
      states,
      marks,
      fonts,
      settings,
      shades,
      palette,
      camera,
      size,
      worldBox: box,
    })
    picture.showPoints(points)
    picture.repeat(repeats(settings.view, camera, size, this.sight()))
    this.drawPointed()
    if (moving) return
    this.settle()
    this.refine()
  }

  /** Near the ground the first shapes are too coarse: finer ones take their place. */
  private async refine(): Promise<void> {
    if (this.isFine || this.camera.zoom + Math.log2(devicePixelRatio) < FINE_ZOOM) return
    this.isFine = true
    this.awaited++
    this.shapes = await this.parts.finer()
    this.awaited--
    if (this.ending.signal.aborted) return
    this.ground = new Ground(this.shapes)
    this.areaAt = areaFinder(this.shapes.areas)
    this.drawn = null
    this.draw()
  }

  private drawGround(moving: boolean): Drawn {
    const { settings, camera, size, drawn } = this
    const { view } = settings
    const isThere =
      drawn &&
      drawn.view === view &&
      drawn.size === size &&
      sameCamera(drawn.camera, camera) &&
      drawn.moving === moving
    if (isThere) return drawn
    const paths = this.ground.paths(view, camera, size, this.sight(), moving)
    this.drawn = { camera, view, size, paths, moving, at: performance.now() }
    this.picture.fit(size, this.margin())
    this.picture.lay({ scale: 1, x: 0, y: 0 })
    return this.drawn
  }

  private drawPointed(): void {
    const { settings, hovered, fresh, drawn } = this
    if (!drawn) return
    const lit = { chosen: settings.place, hovered, fresh }
    this.picture.showPointed(pointedShapes(lit, this.scene(drawn.paths, drawn.camera)))
  }

  /** What outlines are drawn from. */
  private scene(paths: GroundPaths, camera = this.camera) {
    const { parts, states, settings, size, palette } = this
    return { atlas: parts.atlas, states, paths, view: settings.view, camera, size, palette }
  }

  private margin = (): number => (this.settings.view === 'globe' ? 0 : MARGIN)

  /** What is drawn, in CSS pixels of the map. */
  private sight(): Bounds {
    const { width, height } = this.size
    const margin = this.margin()
    return {
      left: -width * margin,
      top: -height * margin,
      right: width * (1 + margin),
      bottom: height * (1 + margin),
    }
  }

  private dress(): void {
    this.element.setAttribute('aria-label', this.parts.name())
    this.picture.dress(this.palette, this.settings.language)
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
    const { settings, camera, marks, parts, size } = this
    const position = positionAt(settings.view, camera, x, y, size)
    const area = position && this.areaAt(position)
    this.things ??= thingsIn({ atlas: parts.atlas, marks, settings, camera, ...size })
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

  /** Says on the container whether everything asked for is drawn, in the fonts it is meant for. */
  private settle(): void {
    const { drawn, ending } = this
    const late = new Promise((done) => setTimeout(done, FONTS))
    Promise.race([document.fonts.ready, late]).then(() =>
      requestAnimationFrame(() => {
        if (this.drawn === drawn && this.frame === 0 && this.awaited === 0 && !ending.signal.aborted)
          this.markDrawn(true)
      }),
    )
  }

  private markDrawn(drawn: boolean): void {
    const { dataset } = this.parts.container
    if (dataset.drawn !== String(drawn)) dataset.drawn = String(drawn)
  }
}
