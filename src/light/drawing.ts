/** The picture of the light map at a camera: what of it is there already stays, only what differs is drawn. */
import type { Atlas, FontTable, State } from '../../geo/model.ts'
import { areAlike, type Cover } from '../covers.ts'
import type { Shapes } from '../data.ts'
import type { Shades } from '../figure/land.ts'
import { seamedAreas } from '../figure/seams.ts'
import type { Shape } from '../figure/shapes.ts'
import { fontFamily, type Palette } from '../look.ts'
import { type Mark, marksOf } from '../marks.ts'
import { veiledBy } from '../relations.ts'
import { shadesOf } from '../shading.ts'
import type { Camera, Settings, Years } from '../state.ts'
import type { Bounds } from './box.ts'
import { Ground, laying, repeats, sameCamera, worldBox } from './ground.ts'
import { Letters } from './letters.ts'
import type { Contents } from './map-canvas.ts'
import { areaFinder } from './pick.ts'
import { MARGIN, Picture } from './picture.ts'
import type { Stand } from './plane.ts'
import { chosenShapes, type Lit, outlinedShapes, pointedOutlines } from './pointed.ts'
import { pointsOf } from './points.ts'
import type { GroundPaths, Size } from './sheet.ts'

/** Milliseconds at least between two pictures drawn while the map moves. */
const BREATH = 200
/** Between these scales a picture that is laid over the map is good enough while it moves. */
const COARSEST = { least: 0.6, most: 2.5 }

/** What is to be drawn. */
export interface Moment {
  settings: Settings
  palette: Palette
  camera: Camera
  size: Size
  /** Pixels of the screen to a CSS pixel. */
  scale: number
  /** What lies over the map. */
  covers: readonly Cover[]
}

/** What the ground was drawn for. */
interface Drawn {
  camera: Camera
  view: Settings['view']
  size: Size
  paths: GroundPaths
  moving: boolean
  at: number
}

export class Drawing {
  readonly marks: Mark[]
  /** The area at a position in degrees. */
  areaAt: ReturnType<typeof areaFinder>
  private readonly picture: Picture
  private readonly states: ReadonlyMap<string, State>
  private ground: Ground
  private drawn: Drawn | null = null
  /** What is ready beside it. */
  private ahead: { moment: Moment; contents: Contents } | null = null
  readonly letters = new Letters()

  constructor(
    private readonly atlas: Atlas,
    private readonly fonts: FontTable,
    private shapes: Shapes,
  ) {
    this.picture = new Picture(seamedAreas(shapes))
    this.marks = marksOf(atlas)
    this.states = new Map(atlas.states.map((state) => [state.key, state]))
    this.ground = new Ground(shapes)
    this.areaAt = areaFinder(shapes.areas)
  }

  get element(): HTMLElement {
    return this.picture.element
  }

  /** What is drawn by now: the same object as long as it is the same ground. */
  get version(): unknown {
    return this.drawn
  }

  /** Other shapes of the same areas take the place of those that are drawn. */
  refine(shapes: Shapes): void {
    this.shapes = shapes
    this.ground = new Ground(shapes)
    this.areaAt = areaFinder(shapes.areas)
    this.drawn = null
  }

  /** `moving`: as well as can be done many times a second. */
  draw(moment: Moment, lit: Lit, moving: boolean): void {
    const { paths } = this.drawGround(moment, moving)
    const { ahead } = this
    const isReady = ahead?.contents.paths === paths && isSameMoment(ahead.moment, moment)
    this.picture.show(isReady ? ahead.contents : this.contents(moment, paths))
    this.drawPointed(moment, lit)
  }

  /** Has a moment ready that may come next at the same camera, if it can be drawn as it is meant to be. */
  drawAhead(moment: Moment): void {
    if (!this.drawn || this.drawn.moving) return
    const contents = this.contents(moment, this.drawn.paths)
    this.ahead = contents.furnishing.inOwnLetters ? { moment, contents } : null
    if (this.ahead) this.picture.prepare(contents)
  }

  private contents(moment: Moment, paths: GroundPaths): Contents {
    const { settings, palette, camera, size } = moment
    const { atlas } = this
    const shades = settings.layers.has('psi') ? shadesOf(atlas, settings) : null
    const scene = this.scene(moment, paths)
    const bounds = sightOf(moment)
    // Before it is asked whether its letters are there.
    const points = this.points(moment, shades)
    return {
      paths,
      bounds,
      look: { shades, veiled: veiledBy(atlas, settings), palette },
      furnishing: {
        outlines: [...outlinedShapes(settings, scene), ...chosenShapes(settings.place, scene)],
        points,
        offsets: repeats(settings.view, camera, size, bounds),
        family: fontFamily[settings.language],
        inOwnLetters: this.letters.areThere,
      },
    }
  }

  private points(moment: Moment, shades: Shades): readonly Shape[] {
    const { atlas, fonts, shapes, states, marks } = this
    const { view, language } = moment.settings
    const box = worldBox(view, moment.camera, moment.size)
    const points = pointsOf({ atlas, fonts, shapes, states, marks, shades, worldBox: box, ...moment })
    const all = [points.arcs, points.dots, points.rings, points.marks, points.labels].flat()
    return this.letters.drawable(all, fontFamily[language])
  }

  drawPointed(moment: Moment, lit: Lit): void {
    const { drawn } = this
    if (!drawn) return
    this.picture.showPointed(
      pointedOutlines(lit, this.scene({ ...moment, camera: drawn.camera }, drawn.paths)),
    )
  }

  /** Lays what is drawn over where it belongs now; says whether it must be drawn anew for that. */
  carry(moment: Moment, now: number): boolean {
    const { drawn } = this
    if (!drawn) return false
    const stand = laying(drawn.view, drawn.camera, moment.camera, moment.size)
    if (stand) this.picture.lay(stand)
    if (stand && covers(stand, moment)) return false
    return drawn.view === 'globe' || now - drawn.at > BREATH
  }

  private drawGround(moment: Moment, moving: boolean): Drawn {
    const { settings, camera, size } = moment
    const { view } = settings
    const { drawn } = this
    const isThere =
      drawn &&
      drawn.view === view &&
      drawn.size === size &&
      sameCamera(drawn.camera, camera) &&
      drawn.moving === moving
    if (isThere) return drawn
    const paths = this.ground.paths(view, camera, size, sightOf(moment), moving)
    this.drawn = { camera, view, size, paths, moving, at: performance.now() }
    this.picture.fit(sightOf(moment))
    this.picture.lay({ scale: 1, x: 0, y: 0 })
    return this.drawn
  }

  /** What outlines are drawn from. */
  private scene({ settings, camera, size, palette }: Moment, paths: GroundPaths) {
    const { atlas, states } = this
    return { atlas, states, paths, view: settings.view, camera, size, palette }
  }
}

/** Whether two moments are one and the same picture. */
function isSameMoment(one: Moment, other: Moment): boolean {
  const keys = Object.keys(other.settings) as (keyof Settings)[]
  const isSet = (key: keyof Settings) => key === 'years' || Object.is(one.settings[key], other.settings[key])
  return (
    keys.every(isSet) &&
    isSameYears(one.settings.years, other.settings.years) &&
    one.palette === other.palette &&
    one.size === other.size &&
    one.scale === other.scale &&
    sameCamera(one.camera, other.camera) &&
    areAlike(one.covers, other.covers)
  )
}

const isSameYears = (one: Years, other: Years): boolean =>
  one.from === other.from && one.to === other.to && one.mode === other.mode

/** What is drawn, in CSS pixels of the map: whole ones, so that the picture's pixels are the screen's. */
function sightOf({ settings, size: { width, height } }: Moment): Bounds {
  const margin = settings.view === 'globe' ? 0 : MARGIN
  const [across, down] = [width, height].map((side) => 4 * Math.ceil((side * margin) / 4)) as [number, number]
  return { left: -across, top: -down, right: width + across, bottom: height + down }
}

/** Whether the picture, as it is laid, is sharp enough and reaches over all of the world that is in sight. */
function covers({ scale, x, y }: Stand, moment: Moment): boolean {
  const { settings, camera, size } = moment
  if (scale < COARSEST.least || scale > COARSEST.most) return false
  const { left, top, right, bottom } = sightOf(moment)
  // Beside the world there is nothing to draw.
  const world = worldBox(settings.view, camera, size)
  return (
    x + left * scale <= Math.max(0, world.x) &&
    y + top * scale <= Math.max(0, world.y) &&
    x + right * scale >= Math.min(size.width, world.x + world.width) &&
    y + bottom * scale >= Math.min(size.height, world.y + world.height)
  )
}
