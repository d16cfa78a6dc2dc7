/**
 * Paints settings onto what the style has: feature-state of areas and marks, layers that are shown or not. Remembers
 * what it painted and touches only what differs; `forget` makes it paint all again, `begin` takes what a style begins
 * with as painted.
 */
import type { Map as LiveMap } from 'maplibre-gl'
import { type Atlas, spanLayers } from '../../geo/model.ts'
import { spanMoment } from '../event-tiles.ts'
import { pastOpacity } from '../look.ts'
import type { Mark } from '../marks.ts'
import { veiledBy } from '../relations.ts'
import { possibleShades, SHADES, type Shade, shadesOf } from '../shading.ts'
import type { Settings } from '../state.ts'
import { type Moment, participants } from '../time.ts'
import { patternLayer } from './layers/areas.ts'
import { REMAKING } from './patience.ts'
import type { Shades } from './sources.ts'

export class Painter {
  private readonly painted = new Map<string, string>()
  /** The same for marks, of which there may be very many. */
  private readonly moments = new Map<Mark, Moment | 'off'>()
  constructor(
    private readonly map: LiveMap,
    private readonly atlas: Atlas,
    private readonly marks: readonly Mark[],
    /** Is told when a layer is about to be loaded, and how many milliseconds that may take. */
    private readonly announce: (longest: number) => void,
  ) {}

  /** After a new style or a restored context nothing is painted any more. */
  forget(): void {
    this.painted.clear()
    this.moments.clear()
  }

  /** The shades that a new style has in its sources from the start: none of them is told as feature-state. */
  begin(settings: Settings): Shades {
    this.forget()
    const shades = this.shadesIn(settings)
    for (const [key, shade] of shades) this.differs(`area ${key}`, `${shade} false false`)
    return shades
  }

  paint(settings: Settings): void {
    this.paintAreas(settings)
    this.paintMarks(settings)
    this.paintCrowd(settings)
  }

  private paintAreas(settings: Settings): void {
    const { years, layers } = settings
    this.showLayer('veil', settings.relation !== null)
    const taking = layers.has('participants') ? participants(this.atlas, years) : new Set()
    const isVeiled = veiledBy(this.atlas, settings)
    const shades = this.shadesIn(settings)
    this.showPatterns(settings, new Set(shades.values()))
    for (const [key, shade] of shades) {
      const participant = taking.has(key)
      const veiled = isVeiled(key)
      if (!this.differs(`area ${key}`, `${shade} ${participant} ${veiled}`)) continue
      this.map.setFeatureState({ source: 'areas', id: key }, { shade, veiled })
      this.map.setFeatureState({ source: 'points', id: key }, { shade, participant, veiled })
      this.map.setFeatureState({ source: 'names', id: key }, { shade, veiled })
    }
  }

  private shadesIn(settings: Settings): Shades {
    const shades = shadesOf(this.atlas, settings)
    return settings.layers.has('psi') ? shades : new Map([...shades.keys()].map((key) => [key, 'land']))
  }

  /**
   * Patterns of shades that the settings cannot give are no layers at all; those that no state has in the chosen
   * years are not drawn, which nothing needs to be loaded for.
   */
  private showPatterns(settings: Settings, given: ReadonlySet<Shade | 'land'>): void {
    const possible = possibleShades(settings)
    for (const shade of SHADES) {
      const id = patternLayer(shade)
      if (!this.map.getLayer(id)) continue
      this.showLayer(id, possible.includes(shade))
      const opacity = given.has(shade) ? 1 : 0
      if (this.differs(`opacity ${id}`, String(opacity)))
        this.map.setPaintProperty(id, 'fill-layer-opacity', opacity)
    }
  }

  /** A layer that is not shown costs nothing. */
  private showLayer(id: string, shown: boolean): void {
    const visibility = shown ? 'visible' : 'none'
    if (!this.differs(`layer ${id}`, visibility)) return
    if (this.map.getLayoutProperty(id, 'visibility') === visibility) return
    this.announce(REMAKING)
    this.map.setLayoutProperty(id, 'visibility', visibility)
  }

  /** Tiled events: those of the chosen years, and under them the first of each place before. */
  private paintCrowd({ years, layers }: Settings): void {
    for (const span of this.atlas.eventTiles?.spans ?? []) {
      const moment = layers.has('events') ? spanMoment(span, years) : 'off'
      const { all, first } = spanLayers(span)
      this.fade(`crowd ${all}`, moment === 'now' ? 1 : 0)
      this.fade(`crowd ${first}`, moment === 'past' ? pastOpacity : 0)
    }
  }

  private fade(layer: string, opacity: number): void {
    if (!this.differs(`opacity ${layer}`, String(opacity))) return
    this.map.setPaintProperty(layer, 'circle-opacity', opacity)
    this.map.setPaintProperty(layer, 'circle-stroke-opacity', opacity)
  }

  private paintMarks({ years, layers }: Settings): void {
    for (const mark of this.marks) {
      const moment = layers.has(mark.layer) ? mark.moment(years) : 'off'
      if (this.moments.get(mark) === moment) continue
      this.moments.set(mark, moment)
      this.map.setFeatureState({ source: 'marks', id: mark.id }, { moment })
    }
  }

  private differs(what: string, value: string): boolean {
    if (this.painted.get(what) === value) return false
    this.painted.set(what, value)
    return true
  }
}
