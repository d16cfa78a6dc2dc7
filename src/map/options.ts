/** How MapLibre is to behave as the atlas' map. */
import type { MapOptions } from 'maplibre-gl'
import { type LiveParts, ZOOM } from '../live.ts'
import type { Settings } from '../state.ts'
import { gestureWords } from './gesture-words.ts'

export const optionsFor = (
  { container }: Pick<LiveParts, 'container'>,
  { embedded, language }: Settings,
): MapOptions => ({
  container,
  // A test holds the style to the specification; visitors need not wait for that.
  validateStyle: false,
  attributionControl: false,
  fadeDuration: 0,
  dragRotate: false,
  pitchWithRotate: false,
  touchPitch: false,
  maxPitch: 0,
  // Inside another page one finger and the wheel alone scroll that page.
  cooperativeGestures: embedded,
  locale: gestureWords(language),
  minZoom: ZOOM.least,
  maxZoom: ZOOM.most,
  // The default would not let the whole world be smaller than the window.
  transformConstrain: (center, zoom) => ({
    center,
    zoom: Math.min(Math.max(zoom, ZOOM.least), ZOOM.most),
  }),
})
