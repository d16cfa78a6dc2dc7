import type { Feature, FeatureCollection } from 'geojson'

/** As much of a live map as a style is loaded into and painted on; it notes what it is told. For tests. */
export class FakeMap {
  told: string[] = []
  readonly data = new Map<string, Feature[]>()
  private readonly element = {
    clientWidth: 1440,
    clientHeight: 700,
    getBoundingClientRect: () => ({ left: 0, top: 0, right: 1440, bottom: 700 }),
  }
  getContainer = () => this.element
  getCenter = () => ({ wrap: () => ({ lng: 0, lat: 0 }) })
  zoom = 1
  getZoom = () => this.zoom
  getLayer = () => undefined
  getLayoutProperty = () => 'none'
  setLayoutProperty = (layer: string, _: string, value: string) => this.told.push(`${layer} ${value}`)
  setFeatureState = ({ source, id }: { source: string; id: string }, state: { shade?: string }) =>
    this.told.push(`${source} ${id}${state.shade ? ` ${state.shade}` : ''}`)
  getSource = (id: string) => ({
    setData: ({ features }: FeatureCollection) => {
      this.told.push(`${id} filled`)
      this.data.set(id, features)
    },
  })
  setStyle = () => this.told.push('a style')
  isSourceLoaded = () => true
  private readonly listeners = new Map<string, () => void>()
  on = (name: string, listener: () => void) => this.listeners.set(name, listener)
  say(name: string): void {
    this.listeners.get(name)?.()
  }
  /** What it was told since it was asked. */
  heard(): string[] {
    return this.told.splice(0)
  }
}
