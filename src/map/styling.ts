/**
 * Keeps the style of a live map at what settings and palette ask for. All that it shows can be painted again from those
 * alone: on a style for another view, theme or language, and on one that comes back with a lost graphics context.
 */
import type { Map as LiveMap, StyleSpecification } from 'maplibre-gl'
import { fontFolder } from '../fonts.ts'
import { FINE_ZOOM, type LiveParts } from '../live.ts'
import type { Palette } from '../look.ts'
import type { Mark } from '../marks.ts'
import type { Settings } from '../state.ts'
import { Contents, type Pointed } from './contents.ts'
import { addImages } from './images.ts'
import { Painter } from './painter.ts'
import type { Patience } from './patience.ts'
import type { Painted } from './sources.ts'
import { buildStyle } from './style.ts'

/** Milliseconds in which a style should be whole, its letters too; then what there is of it is drawn. */
const WHOLE = 5000

/** What the map shows until its first frame. */
const NOTHING = { version: 8 as const, sources: {}, layers: [] }

/** What is written into a style: with another it is made anew. */
type Dress = Pick<Settings, 'language' | 'view'> & { palette: Palette }

/** The rest of the map, where a new style concerns it. */
interface Rest {
  /** Drawing begins anew. */
  wait: () => void
  /** Sets the map to its place. */
  stand: () => void
}

export class Styling {
  private readonly painter: Painter
  private readonly contents: Contents
  private pointed: Pointed = { hovered: null, fresh: new Set() }
  /** What the style is made for, be it loaded or still on its way. */
  private dress: Dress
  private loaded = false
  private isLost = false
  /** Whether the style was loaded when it was lost. */
  private isWhole = false
  /** Whether the style that is loaded next has all that is painted in its sources. */
  private isBegun = false
  private isFine = false

  constructor(
    private readonly map: LiveMap,
    private readonly parts: LiveParts,
    private readonly marks: Mark[],
    private settings: Settings,
    private palette: Palette,
    private readonly patience: Patience,
    private readonly rest: Rest,
  ) {
    this.dress = this.dressNow()
    const announce = (longest?: number) => patience.hold(longest)
    this.painter = new Painter(map, parts.atlas, marks, announce)
    this.contents = new Contents(map, parts, parts.shapes, marks, announce)
    // A restored context loads its style anew as well, without the feature-state: one way serves all.
    map.on('style.load', () => this.repaint())
    map.on('webglcontextlost', () => this.lose())
    map.on('webglcontextrestored', () => this.regain())
  }

  /** Loads the first style. */
  start(): void {
    this.patience.holdFirmly(WHOLE)
    this.patience.rehearse(
      () => this.map.getSource('areas') !== undefined && this.map.isSourceLoaded('areas'),
    )
    // By the frame that loads it, what lies over the map is laid out: names are placed once.
    this.map.setStyle(NOTHING, { transformStyle: () => this.begin() })
  }

  /** From now on nothing is painted any more. */
  end(): void {
    this.loaded = false
  }

  /** Whether there is a style to paint on. */
  get isReady(): boolean {
    return this.loaded
  }

  /** What is to be shown from now on; a loaded style still waits to be painted. */
  show(settings: Settings, palette: Palette): void {
    this.settings = settings
    this.palette = palette
    this.redress()
  }

  paint(): void {
    this.painter.paint(this.settings)
    this.contents.fill(this.settings, this.pointed)
  }

  point(pointed: Partial<Pointed>): void {
    this.pointed = { ...this.pointed, ...pointed }
    if (this.loaded) this.contents.point(this.settings.place, this.pointed)
  }

  /** Places names for a camera that came to rest. */
  placeNames(): void {
    if (this.loaded) this.contents.fillNames(this.settings)
  }

  /** What lies over the map may be laid out late: says whether names were placed anew for it. */
  uncover(): boolean {
    return this.loaded && this.contents.uncover(this.settings)
  }

  /** Near the ground the first shapes are too coarse: finer ones take their place, with all that is painted. */
  async refine(): Promise<void> {
    if (this.isFine || this.map.getZoom() + Math.log2(devicePixelRatio) < FINE_ZOOM) return
    this.isFine = true
    this.contents.refine(await this.parts.finer())
    // A style that is on its way, or was lost, gets them when it is painted.
    if (this.loaded) this.contents.fill(this.settings, this.pointed)
  }

  /** The first style, with all that is painted into its sources. */
  private begin(): StyleSpecification {
    this.isBegun = true
    const shades = this.painter.begin(this.settings)
    return this.style(this.contents.begin(this.settings, this.pointed, shades))
  }

  private style(painted?: Painted): StyleSpecification {
    const { atlas, fonts } = this.parts
    const { language, view } = this.settings
    const { marks, palette } = this
    const shapes = this.contents.shapesForStyle()
    const words = { language, fonts, fontFolder: fontFolder() }
    return buildStyle({ atlas, shapes, ...words, view, palette, marks, ...(painted && { painted }) })
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
    this.loaded = false
    // What is given to a lost context is lost with it.
    if (this.isLost) return
    this.dress = this.dressNow()
    this.patience.holdFirmly(WHOLE)
    this.rest.wait()
    this.map.setStyle(this.style(), { diff: false })
  }

  /** After a new style or a restored context nothing of images and feature-state is left. */
  private repaint(): void {
    this.loaded = true
    this.patience.holdFirmly(WHOLE)
    if (!this.isBegun) {
      this.painter.forget()
      this.contents.forget()
    }
    this.isBegun = false
    addImages(this.map, this.palette, this.marks)
    this.rest.stand()
    this.paint()
  }

  private lose(): void {
    this.isLost = true
    // A style that was not loaded yet does not come back by itself.
    this.isWhole = this.loaded
    this.loaded = false
    this.patience.end()
  }

  /** MapLibre brings the style back as it was: what was asked for meanwhile is another. */
  private regain(): void {
    this.isLost = false
    if (this.isWhole) this.redress()
    else this.restyle()
  }
}
