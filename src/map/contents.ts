/**
 * What stands in the sources of the style: names, outlines, ways between summits and what is pointed at, which
 * follow the settings, and the shapes, which become finer. A style begins with it (`begin`), since what is filled
 * in later has every tile made twice; then only what differs is put in.
 */
import type { Feature } from 'geojson'
import type { GeoJSONSource, Map as LiveMap } from 'maplibre-gl'
import type { Shapes } from '../data.ts'
import type { LiveParts } from '../live.ts'
import type { Mark } from '../marks.ts'
import { outlineOf } from '../outline.ts'
import { outlinedStates } from '../relations.ts'
import type { Settings } from '../state.ts'
import { arcFeatures } from './layers/arcs.ts'
import { REMAKING } from './patience.ts'
import { PlacedNames } from './placed-names.ts'
import {
  collection,
  type Filling,
  lineFeatures,
  type Painted,
  type PaintedSource,
  type Shades,
  shaded,
  shapeSources,
} from './sources.ts'

/** What is lit beside the chosen place. */
export interface Pointed {
  hovered: string | null
  /** States that the last step of the years brought in. */
  fresh: ReadonlySet<string>
}

export class Contents {
  private readonly names: PlacedNames
  /** Signatures of what the sources hold. */
  private readonly held = new Map<PaintedSource, string>()
  /** Sources that have features: those of a new style have none. */
  private readonly filled = new Set<PaintedSource>()
  /** What the style began with: a state has it for as long as no feature-state says otherwise. */
  private shades: Shades = new Map()
  /** The shapes that the sources hold; finer ones may have come while a style was on its way. */
  private standing: Shapes

  constructor(
    private readonly map: LiveMap,
    private readonly parts: Pick<LiveParts, 'atlas' | 'fonts' | 'pointOf'>,
    private shapes: Shapes,
    marks: readonly Mark[],
    /** Is told when something is about to be loaded, and how many milliseconds that may take if it is much. */
    private readonly announce: (longest?: number) => void,
  ) {
    this.standing = shapes
    this.names = new PlacedNames(map, parts, marks)
  }

  /** What a new style has in its sources from the start. */
  begin(settings: Settings, pointed: Pointed, shades: Shades): Painted {
    this.forget()
    this.shades = shades
    return { shades, features: Object.fromEntries(this.differing(this.fillings(settings, pointed))) }
  }

  /** The sources of a new style hold nothing yet. */
  forget(): void {
    this.names.forget()
    this.held.clear()
    this.filled.clear()
    this.shades = new Map()
  }

  fill(settings: Settings, pointed: Pointed): void {
    if (this.standing !== this.shapes) this.fillShapes()
    this.put(this.fillings(settings, pointed))
  }

  /** Says whether any name is another, or elsewhere. */
  fillNames(settings: Settings): boolean {
    return this.put(this.names.fillings(settings))
  }

  /** Places the names anew, and says whether they differ, where something else lies over the map than before. */
  uncover(settings: Settings): boolean {
    return this.names.uncover() && this.fillNames(settings)
  }

  point(chosen: string | null, pointed: Pointed): void {
    this.put([this.pointed(chosen, pointed)])
  }

  /** Finer shapes: they stand in the sources from the next `fill` on, and outlines follow them. */
  refine(shapes: Shapes): void {
    this.shapes = shapes
    this.held.delete('outlines')
    this.held.delete('pointed')
  }

  /** The shapes that a new style is made with. */
  shapesForStyle(): Shapes {
    this.standing = this.shapes
    return this.shapes
  }

  private fillShapes(): void {
    const { areas, lines } = shapeSources(this.parts.atlas, this.shapesForStyle())
    this.announce(REMAKING)
    this.set('areas', areas)
    this.set('lines', lines)
  }

  private fillings(settings: Settings, pointed: Pointed): Filling[] {
    return [
      ...this.names.fillings(settings),
      this.outlines(settings),
      this.arcs(settings),
      this.pointed(settings.place, pointed),
    ]
  }

  private put(fillings: readonly Filling[]): boolean {
    const differing = this.differing(fillings)
    for (const [source, features] of differing) {
      this.announce()
      this.set(source, features)
    }
    return differing.length > 0
  }

  /** The features of those that the sources do not hold yet; from now on they are held. */
  private differing(fillings: readonly Filling[]): [PaintedSource, Feature[]][] {
    return fillings.flatMap(({ source, signature, features }) => {
      if (this.held.get(source) === signature) return []
      this.held.set(source, signature)
      const made = features()
      // Nothing for nothing would still have every tile made anew.
      if (made.length === 0 && !this.filled.delete(source)) return []
      if (made.length > 0) this.filled.add(source)
      return [[source, made]]
    })
  }

  private set(source: string, features: Feature[]): void {
    this.map.getSource<GeoJSONSource>(source)?.setData(collection(shaded(features, this.shades)))
  }

  private arcs(settings: Settings): Filling {
    const arcs = arcFeatures(this.parts.atlas, settings)
    const signature = JSON.stringify(arcs.map(({ properties }) => properties))
    return { source: 'arcs', signature, features: () => arcs }
  }

  private outlines(settings: Settings): Filling {
    const outlined = outlinedStates(this.parts.atlas, settings)
    return {
      source: 'outlines',
      signature: outlined.map(({ key, role }) => `${role} ${key}`).join(),
      features: () => outlined.flatMap(({ key, role }) => this.outline(role, key)),
    }
  }

  private pointed(chosen: string | null, { hovered, fresh }: Pointed): Filling {
    const roles = [
      ...[...fresh].map((key) => ['fresh', key] as const),
      ['hovered', hovered],
      ['chosen', chosen],
    ] as const
    // Where an event is may be known a moment later than that it is chosen.
    const points = roles.map(([, id]) => id && this.parts.pointOf(id))
    return {
      source: 'pointed',
      signature: JSON.stringify([roles, points]),
      features: () => roles.flatMap(([role, id]) => (id === null ? [] : this.outline(role, id))),
    }
  }

  /** An area's outline; for what has no area of a size to see, a ring round its point. */
  private outline(role: string, id: string): Feature[] {
    const { atlas, pointOf } = this.parts
    const state = atlas.states.find(({ key }) => key === id)
    const area = state && !state.small && this.shapes.areas.find(({ properties }) => properties.key === id)
    if (area) return lineFeatures(outlineOf(area).geometry, { role })
    const point = state?.point ?? pointOf(id)
    if (!point) return []
    return [{ type: 'Feature', properties: { role }, geometry: { type: 'Point', coordinates: point } }]
  }
}
