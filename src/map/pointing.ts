/** What a pointer means on the live map: what lies under it, and what is pressed. */
import type { Map as LiveMap, MapMouseEvent } from 'maplibre-gl'
import { hitsAt, REACH, type Thing, thingsIn } from '../figure/hits.ts'
import type { LiveParts } from '../live.ts'
import type { Mark } from '../marks.ts'
import type { Hit, Settings } from '../state.ts'
import { cameraOf, windowOf } from './camera.ts'
import { areaAt } from './pick.ts'
import { crowdAt } from './tiles/crowd.ts'

/** What the map shows meanwhile. */
interface Shown {
  /** Null while there is nothing on the map that could be meant. */
  settings: () => Settings | null
  light: (place: string | null) => void
}

export class Pointing {
  /** Small things where they are drawn now; null when that has changed. */
  private things: Thing[] | null = null

  constructor(
    private readonly map: LiveMap,
    private readonly parts: LiveParts,
    private readonly marks: readonly Mark[],
    private readonly shown: Shown,
  ) {
    map.on('click', (event) => this.press(event))
    // A box to zoom to takes every press with Shift; one that is no box is a press again.
    map.on('boxzoomcancel', ({ originalEvent }) => {
      if (!(originalEvent instanceof MouseEvent)) return
      const { left, top } = map.getCanvas().getBoundingClientRect()
      this.choose(originalEvent.clientX - left, originalEvent.clientY - top, true)
    })
    map.on('move', () => this.forget())
    map.on('mousemove', ({ point }) => this.hover(point.x, point.y))
    map.on('mouseout', () => this.leave())
  }

  /** Things may stand elsewhere, or be others. */
  forget(): void {
    this.things = null
  }

  /** At CSS pixels from the map's top left corner. */
  choose(x: number, y: number, adding: boolean): void {
    const settings = this.shown.settings()
    if (!settings) return
    const { hits, area } = this.under(settings, x, y)
    this.parts.reports.chosen(hits[0]?.place ?? area, { x, y, hits, area, adding })
  }

  private press({ point, originalEvent }: MapMouseEvent): void {
    const { shiftKey, ctrlKey, metaKey } = originalEvent
    this.choose(point.x, point.y, shiftKey || ctrlKey || metaKey)
  }

  private hover(x: number, y: number): void {
    const settings = this.shown.settings()
    if (!settings) return
    const { hits, area } = this.under(settings, x, y)
    const place = hits[0]?.place ?? area
    this.parts.reports.pointed(place, x, y, hits)
    this.map.getCanvas().style.cursor = place ? 'pointer' : ''
    this.shown.light(place)
  }

  private leave(): void {
    this.parts.reports.pointed(null, 0, 0)
    this.shown.light(null)
  }

  private under(settings: Settings, x: number, y: number): { hits: Hit[]; area: string | null } {
    const { map, marks } = this
    const { atlas, container } = this.parts
    const area = areaAt(map, x, y)
    this.things ??= thingsIn({
      ...{ atlas, marks, settings, camera: cameraOf(map) },
      ...windowOf(container, settings.view),
    })
    const overLand = area !== null
    const reach = overLand ? REACH.land : REACH.sea
    const crowd =
      atlas.eventTiles && settings.layers.has('events')
        ? crowdAt(map, atlas.eventTiles, settings.years, { x, y, reach })
        : []
    return { area, hits: hitsAt([...crowd, ...this.things], x, y, overLand) }
  }
}
