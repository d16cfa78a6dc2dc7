/**
 * Paints settings onto a loaded style: feature-state for what follows the year, small sources for what is
 * pointed at. Remembers what it painted and touches only what differs; `forget` makes it paint all again, `begin`
 * gives what is painted into sources to a style that is still to be loaded.
 */
import type { Feature } from 'geojson'
import type { GeoJSONSource, Map as LiveMap } from 'maplibre-gl'
import { type Atlas, type FontTable, type Position, spanLayers } from '../../geo/model.ts'
import { areAlike, coversOf } from '../covers.ts'
import type { Shapes } from '../data.ts'
import { spanMoment } from '../event-tiles.ts'
import { chosenOf } from '../figure/labels.ts'
import type { LiveParts } from '../live.ts'
import { pastOpacity } from '../look.ts'
import type { Mark } from '../marks.ts'
import { outlineOf } from '../outline.ts'
import { outlinedStates, veiledBy } from '../relations.ts'
import { possibleShades, SHADES, type Shade, shadesOf } from '../shading.ts'
import type { Settings } from '../state.ts'
import { type Moment, participants } from '../time.ts'
import { arcFeatures } from './layers/arcs.ts'
import { patternLayer } from './layers/areas.ts'
import { markNameFeatures, type NamesSight, nameFeatures } from './names.ts'
import { REMAKING } from './patience.ts'
import { lineFeatures, type Painted, type PaintedSource, type Shades, shapeSources } from './sources.ts'

/** What is lit beside the chosen place. */
export interface Pointed {
  hovered: string | null
  /** States that the last step of the years brought in. */
  fresh: ReadonlySet<string>
}

export class Painter {
  private readonly painted = new Map<string, string>()
  /** The same for marks, of which there may be very many. */
  private readonly moments = new Map<Mark, Moment | 'off'>()
  /** Sources that have features: those of a new style have none. */
  private readonly filled = new Set<string>()
  /** While a style is made: the features that it begins with. */
  private gathered: Painted['features'] | null = null
  /** What the style began with: a state has it for as long as no feature-state says otherwise. */
  private shades: Shades = new Map()
  /** What lay over the map when names were placed. */
  private covers: NamesSight['covers'] | null = null

  constructor(
    private readonly map: LiveMap,
    private readonly atlas: Atlas,
    private readonly pointOf: LiveParts['pointOf'],
    private shapes: Shapes,
    private readonly marks: Mark[],
    private readonly fonts: FontTable,
    /** Is told when something is about to be loaded, and how many milliseconds that may take if it is much. */
    private readonly announce: (longest?: number) => void,
  ) {}

  /** Outlines follow the shapes that the map shows. */
  refine(shapes: Shapes): ReturnType<typeof shapeSources> {
    this.shapes = shapes
    return shapeSources(this.atlas, shapes, this.shades)
  }

  /** After a new style or a restored context nothing is painted any more. */
  forget(): void {
    this.painted.clear()
    this.moments.clear()
    this.filled.clear()
    this.shades = new Map()
  }

  /** What a new style has in its sources from the start: filled later, each of their tiles would be made twice. */
  begin(settings: Settings, pointed: Pointed): Painted {
    this.forget()
    const features: Painted['features'] = {}
    this.shades = this.shadesIn(settings)
    for (const [key, shade] of this.shades) this.differs(`area ${key}`, `${shade} false false`)
    this.gathered = features
    this.paintSources(settings, pointed)
    this.gathered = null
    return { features, shades: this.shades }
  }

  paint(settings: Settings, pointed: Pointed): void {
    this.paintAreas(settings)
    this.paintMarks(settings)
    this.paintCrowd(settings)
    this.paintSources(settings, pointed)
  }

  private paintSources(settings: Settings, pointed: Pointed): void {
    this.paintNames(settings)
    this.paintOutlines(settings)
    this.paintArcs(settings)
    this.paintPointed(settings.place, pointed)
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

  private paintArcs(settings: Settings): void {
    const arcs = arcFeatures(this.atlas, settings)
    this.setSource('arcs', JSON.stringify(arcs.map(({ properties }) => properties)), () => arcs)
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

  private paintOutlines(settings: Settings): void {
    const outlined = outlinedStates(this.atlas, settings)
    const signature = outlined.map(({ key, role }) => `${role} ${key}`).join()
    this.setSource('outlines', signature, () =>
      outlined.flatMap(({ key, role }) => this.pointedFeatures(role, key)),
    )
  }

  /** Names of states, which follow the camera at rest, and of marks, which follow the years as well. */
  paintNames(settings: Settings): boolean {
    const sight = this.namesSight(settings)
    const { camera, size } = sight
    const { view, language, layers } = settings
    const stand = JSON.stringify([camera, size, view, language, [...layers], [...chosenOf(settings)]])
    let differs = false
    if (this.differs('stand of names', stand)) {
      this.covers ??= coversOf(this.map.getContainer())
      sight.covers = this.covers
      const names = nameFeatures(sight, this.shades)
      differs = this.setSource(
        'names',
        JSON.stringify(names.map(({ properties }) => properties)),
        () => names,
      )
    }
    const marks = markNameFeatures(sight)
    return this.setSource('marklabels', JSON.stringify(marks), () => marks) || differs
  }

  /** Places the names anew, and says whether they differ, where something else lies over the map than when they were placed. */
  uncover(settings: Settings): boolean {
    const covers = coversOf(this.map.getContainer())
    if (this.covers && areAlike(covers, this.covers)) return false
    this.covers = covers
    this.painted.delete('stand of names')
    return this.paintNames(settings)
  }

  private namesSight(settings: Settings): NamesSight {
    const { map, atlas, marks, fonts, covers } = this
    const { lng, lat } = map.getCenter().wrap()
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    const camera = { center: [lng, lat] as Position, zoom: map.getZoom() }
    return { atlas, marks, fonts, settings, camera, size: { width, height }, covers: covers ?? [] }
  }

  private paintMarks({ years, layers }: Settings): void {
    for (const mark of this.marks) {
      const moment = layers.has(mark.layer) ? mark.moment(years) : 'off'
      if (this.moments.get(mark) === moment) continue
      this.moments.set(mark, moment)
      this.map.setFeatureState({ source: 'marks', id: mark.id }, { moment })
    }
  }

  paintPointed(chosen: string | null, { hovered, fresh }: Pointed): void {
    const roles = [
      ...[...fresh].map((key) => ['fresh', key] as const),
      ['hovered', hovered],
      ['chosen', chosen],
    ] as const
    // Where an event is may be known a moment later than that it is chosen.
    const points = roles.map(([, id]) => id && this.pointOf(id))
    this.setSource('pointed', JSON.stringify([roles, points]), () =>
      roles.flatMap(([role, id]) => (id === null ? [] : this.pointedFeatures(role, id))),
    )
  }

  /** An area's outline; for what has no area of a size to see, a ring round its point. */
  private pointedFeatures(role: string, id: string): Feature[] {
    const state = this.atlas.states.find(({ key }) => key === id)
    const area = state && !state.small && this.shapes.areas.find(({ properties }) => properties.key === id)
    if (area) return lineFeatures(outlineOf(area).geometry, { role })
    const point = state?.point ?? this.pointOf(id)
    if (!point) return []
    return [{ type: 'Feature', properties: { role }, geometry: { type: 'Point', coordinates: point } }]
  }

  /** `signature` says all that the features follow from; they are made, and true is said, only when it differs. */
  private setSource(id: PaintedSource, signature: string, features: () => Feature[]): boolean {
    if (!this.differs(`source ${id}`, signature)) return false
    const made = features()
    // Nothing for nothing would still have every tile made anew.
    if (made.length === 0 && !this.filled.delete(id)) return false
    if (made.length > 0) this.filled.add(id)
    if (this.gathered) {
      this.gathered[id] = made
      return true
    }
    this.announce()
    this.map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features: made })
    return true
  }

  private differs(what: string, value: string): boolean {
    if (this.painted.get(what) === value) return false
    this.painted.set(what, value)
    return true
  }
}
