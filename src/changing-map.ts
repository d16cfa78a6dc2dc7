/** A live map that is drawn by whatever is asked for by now: MapLibre, or the figure. */
import { effect } from '@preact/signals-core'
import { fetchCode } from './code.ts'
import { fetchBytes } from './fetching.ts'
import { type LiveMap, type LiveParts, NoWebgl, NoWorker } from './live.ts'
import type { Palette } from './look.ts'
import { type Camera, lacksWebgl, mapBroke, type Renderer, rendererInUse, type Settings } from './state.ts'
import { rendererIn } from './url.ts'

type Made = [parts: LiveParts, settings: Settings, palette: Palette]
type LiveMapClass = new (...made: Made) => LiveMap

/** Each is fetched when it is first asked for: MapLibre is the largest part of the atlas. */
const CODE: Record<Renderer, () => Promise<LiveMapClass>> = {
  webgl: () => import('./map/view.ts').then(({ MapView }) => MapView),
  figure: () => import('./light/view.ts').then(({ LightMap }) => LightMap),
}

/** What has been sent for: what is here is here at once, and not a few tasks later as from `import()`. */
const sent = new Map<Renderer, Promise<LiveMapClass>>()

function sendFor(renderer: Renderer): Promise<LiveMapClass> {
  const known = sent.get(renderer)
  if (known) return known
  const code = CODE[renderer]()
  sent.set(renderer, code)
  code.catch(() => sent.delete(renderer))
  return code
}

/** Null when it does not come. */
const codeOf = (renderer: Renderer) =>
  fetchCode(renderer === 'webgl' ? 'map' : 'light map', () => sendFor(renderer)).catch(() => null)

/** Comes when another map is asked for than this one. */
function changeFrom(renderer: Renderer): { change: Promise<null>; stop: () => void } {
  let stop = () => {}
  const change = new Promise<null>((come) => {
    stop = effect(() => {
      if (rendererInUse.value !== renderer) come(null)
    })
  })
  return { change, stop }
}

/** Sends early for the code of the map that an address asks for: it would else wait for data that it can come beside. */
export function sendForMap(hash: string): void {
  // Should it not come, the map that asks for it says so.
  sendFor(rendererIn(hash)).catch(() => null)
}

/** Null where it cannot be made and the light map is to take its place: it is then what is in use. */
function made(Class: LiveMapClass, renderer: Renderer, ...[parts, ...shown]: Made): LiveMap | null {
  try {
    const ended = (error: Error) => giveWay(error, parts)
    return new Class({ ...parts, reports: { ...parts.reports, ended } }, ...shown)
  } catch (error) {
    // Only the map that wants WebGL2 has another that can take its place.
    if (renderer === 'figure') throw error
    parts.container.replaceChildren()
    if (error instanceof NoWebgl) lacksWebgl.value = true
    else giveWay(error, parts)
    return null
  }
}

function giveWay(error: unknown, parts: LiveParts): void {
  mapBroke.value = true
  parts.reports.broke(error, async () => {
    if (error instanceof NoWorker && !(await isThere(error))) giveWay(error, parts)
    else mapBroke.value = false
  })
}

/** The light map is not taken away for a worker that is still missing. */
const isThere = ({ address }: NoWorker) =>
  fetchCode('worker', () => fetchBytes(address)).then(
    () => true,
    () => false,
  )

export class ChangingMap implements LiveMap {
  private hovered: string | null = null
  private fresh: ReadonlySet<string> = new Set()
  private asked: Renderer | null = null
  private stop = () => {}

  private constructor(
    private map: LiveMap,
    private Class: LiveMapClass,
    private drawnBy: Renderer,
    private readonly parts: LiveParts,
    private settings: Settings,
    private palette: Palette,
  ) {
    this.stop = effect(() => {
      this.ask(rendererInUse.value)
    })
  }

  /** Null when the code of the map did not come. `now` gives what is to be shown once it is there. */
  static async open(parts: LiveParts, now: () => [Settings, Palette]): Promise<LiveMap | null> {
    const renderer = rendererInUse.value
    // Code that never comes is not waited for when another map is asked for.
    const { change, stop } = changeFrom(renderer)
    const Class = await Promise.race([codeOf(renderer), change]).finally(stop)
    if (rendererInUse.value !== renderer) return ChangingMap.open(parts, now)
    if (!Class) return null
    const [settings, palette] = now()
    const map = made(Class, renderer, parts, settings, palette)
    return map
      ? new ChangingMap(map, Class, renderer, parts, settings, palette)
      : ChangingMap.open(parts, now)
  }

  apply(settings: Settings, palette: Palette): void {
    this.settings = settings
    this.palette = palette
    this.map.apply(settings, palette)
  }

  goTo(place: string): void {
    this.map.goTo(place)
  }

  follow(camera: Camera): void {
    this.map.follow(camera)
  }

  light(hovered: string | null): void {
    this.hovered = hovered
    this.map.light(hovered)
  }

  lightFresh(fresh: ReadonlySet<string>): void {
    this.fresh = fresh
    this.map.lightFresh(fresh)
  }

  // Panels hand these on as they are.
  flyTo = (camera: Camera | null): void => this.map.flyTo(camera)
  zoomBy = (steps: number): void => this.map.zoomBy(steps)
  chooseMiddle = (adding = false): void => this.map.chooseMiddle(adding)

  remove(): void {
    this.stop()
    this.asked = null
    this.map.remove()
  }

  /** Until the code of the other map is there, this one goes on; if it does not come, it stays. */
  private async ask(renderer: Renderer): Promise<void> {
    this.asked = renderer
    const Class = renderer !== this.drawnBy && (await codeOf(renderer))
    if (!Class || this.asked !== renderer) return
    this.map.remove()
    const { parts, settings, palette } = this
    const map = made(Class, renderer, parts, settings, palette)
    // What drew until now draws again where the other cannot.
    this.map = map ?? new this.Class(parts, settings, palette)
    if (map) [this.Class, this.drawnBy] = [Class, renderer]
    this.map.light(this.hovered)
    this.map.lightFresh(this.fresh)
  }
}
