/** Where the live map stands. */
import type { Map as LiveMap } from 'maplibre-gl'
import type { Camera, View } from '../state.ts'

export function cameraOf(map: Pick<LiveMap, 'getCenter' | 'getZoom'>): Camera {
  const { lng, lat } = map.getCenter().wrap()
  return { center: [lng, lat], zoom: map.getZoom() }
}

/** The window that a camera is worked out for; an element that is not laid out yet has none. */
export const windowOf = ({ clientWidth, clientHeight }: HTMLElement, view: View) => ({
  view,
  width: Math.max(clientWidth, 80),
  height: Math.max(clientHeight, 80),
})

export function areSame(one: Camera, other: Camera): boolean {
  const [west, south] = one.center
  const [otherWest, otherSouth] = other.center
  const away = [one.zoom - other.zoom, west - otherWest, south - otherSouth]
  return away.every((difference) => Math.abs(difference) < 1e-6)
}
