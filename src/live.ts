/**
 * What the page asks of a live map and what a live map tells the page, whatever draws it: MapLibre
 * (`map/view.ts`) or the figure (`light/view.ts`).
 */
import type { Atlas, FontTable, Position } from '../geo/model.ts'
import type { DataError, Shapes } from './data.ts'
import type { Palette } from './look.ts'
import type { Camera, Hit, Settings } from './state.ts'

/**
 * A map that can be moved. While it draws, its container says `data-drawn="false"`, at rest `"true"`.
 *
 * A second map beside the first wants three things of the pair: the one that the user moves says so in
 * `reports.moving`, the other is told by `follow`, and `remove` ends whichever is not needed any more.
 */
export interface LiveMap {
  /** Shows the settings; only what differs from what is shown already is touched. */
  apply(settings: Settings, palette: Palette): void
  /** Moves to a state's largest part, or to the point of a city or event. */
  goTo(place: string): void
  /** Moves to a camera, or to where the whole world is seen (null). */
  flyTo(camera: Camera | null): void
  /** Stands at a camera at once, without a report: for a map that goes along with another. */
  follow(camera: Camera): void
  /** Lights a place that is pointed at elsewhere on the page; null puts the light out. */
  light(hovered: string | null): void
  /** Lights the states that the last step of the years brought in. */
  lightFresh(fresh: ReadonlySet<string>): void
  zoomBy(steps: number): void
  /**
   * Chooses what is at the middle of the map, under the cross that a keyboard user sees; with `adding` a state
   * there is added to those that are compared.
   */
  chooseMiddle(adding?: boolean): void
  /** Takes the map off the page and gives back what it holds. */
  remove(): void
}

/** A press on the map, or Enter at its middle. */
export interface Press {
  /** CSS pixels from the map's top left corner. */
  x: number
  y: number
  /** The small things there, nearest first. */
  hits: readonly Hit[]
  /** The area under it. */
  area: string | null
  /** Whether a state is to be added to those that are compared. */
  adding: boolean
}

export interface Reports {
  /** The user chose a place, or the empty sea (null); how, where the map can say. */
  chosen: (place: string | null, press?: Press) => void
  /** The user moved the camera, and it is at rest; null where it shows the whole world and is to go on doing so. */
  moved: (camera: Camera | null) => void
  /** The camera is moving, whoever moves it: at every frame. */
  moving?: (camera: Camera) => void
  /** The pointer is over a place, at CSS pixels from the map's top left corner; null when it left. */
  pointed: (place: string | null, x: number, y: number, hits?: readonly Hit[]) => void
  failed: (error: Error) => void
  /** The map could not be made or go on, and the light map has taken its place; `again` tries once more. */
  broke: (error: unknown, again: () => void) => void
  /** The map was made, but can never draw: another is to take its place. */
  ended?: (error: Error) => void
  /** A file did not come that a part of the map is made from; `again` asks for it once more. */
  lacks?: (error: DataError, again: () => void) => void
  /** The map moves slowly under the user's hand. */
  slow?: () => void
}

/** Thrown by a map that wants WebGL2 where the browser has none; any other error is one of the map's own. */
export class NoWebgl extends Error {}

/** A map's worker did not come, or broke off. */
export class NoWorker extends Error {
  constructor(readonly address: string) {
    super(`The worker ${address} did not come.`)
  }
}

/** What a live map is made with. */
export interface LiveParts {
  /** Finer shapes than `shapes`, for a closer look; asked for when they are needed. */
  finer: () => Promise<Shapes>
  container: HTMLElement
  atlas: Atlas
  shapes: Shapes
  fonts: FontTable
  /** Where a city or an event stands; null where that is not known, or not yet. */
  pointOf: (place: string) => Position | null
  reports: Reports
  /** What the map is called, in the language of the interface. */
  name: () => string
  /** Id of the element that says which keys work on the map. */
  describedBy: string
}

/** Zoom, on a screen of one pixel a CSS pixel, from which one sees that the first shapes are coarse. */
export const FINE_ZOOM = 2.2

/** Zooms between which a live map goes. */
export const ZOOM = { least: -2, most: 12 }

/** Milliseconds of a move to a place; maps jump where less motion is asked for. */
export const MOVE = 700
