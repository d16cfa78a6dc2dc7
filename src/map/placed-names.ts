/** The names of the live map where they stand, placed anew only where something differs that they follow from. */
import type { Feature } from 'geojson'
import type { Map as LiveMap } from 'maplibre-gl'
import { areAlike, coversOf } from '../covers.ts'
import { chosenOf } from '../figure/labels.ts'
import type { LiveParts } from '../live.ts'
import type { Mark } from '../marks.ts'
import type { Settings } from '../state.ts'
import { cameraOf } from './camera.ts'
import { markNameFeatures, type NamesSight, nameFeatures } from './names.ts'
import type { Filling } from './sources.ts'

export class PlacedNames {
  /** All that the names follow from, as it was when they were placed. */
  private stand = ''
  /** What lay over the map then. */
  private covers: NamesSight['covers'] | null = null
  private names = fillingOf('names', [])

  constructor(
    private readonly map: Pick<LiveMap, 'getCenter' | 'getZoom' | 'getContainer'>,
    private readonly parts: Pick<LiveParts, 'atlas' | 'fonts'>,
    private readonly marks: readonly Mark[],
  ) {}

  /** They are to be placed anew. */
  forget(): void {
    this.stand = ''
  }

  /** The same where something else lies over the map than when they were placed; says whether that is so. */
  uncover(): boolean {
    const covers = coversOf(this.map.getContainer())
    if (this.covers && areAlike(covers, this.covers)) return false
    this.covers = covers
    this.forget()
    return true
  }

  /** Names of states, which follow the camera at rest, and of marks, which follow the years as well. */
  fillings(settings: Settings): Filling[] {
    const sight = this.sight(settings)
    this.place(sight)
    return [this.names, fillingOf('marklabels', markNameFeatures(sight))]
  }

  private place(sight: NamesSight): void {
    const { camera, size, settings } = sight
    const { view, language, layers } = settings
    const stand = JSON.stringify([camera, size, view, language, [...layers], [...chosenOf(settings)]])
    if (stand === this.stand) return
    this.stand = stand
    this.names = fillingOf('names', nameFeatures(sight))
  }

  private sight(settings: Settings): NamesSight {
    const { map, marks } = this
    const { atlas, fonts } = this.parts
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    this.covers ??= coversOf(map.getContainer())
    return {
      atlas,
      marks,
      fonts,
      settings,
      camera: cameraOf(map),
      size: { width, height },
      covers: this.covers,
    }
  }
}

const fillingOf = (source: Filling['source'], features: Feature[]): Filling => ({
  source,
  signature: JSON.stringify(features),
  features: () => features,
})
