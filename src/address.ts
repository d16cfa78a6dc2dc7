/** Keeps address and settings in step: url.ts is pure, this is the wire to the browser's history. */
import { effect } from '@preact/signals-core'
import { restore, type Settings, settings } from './state.ts'
import { type Limits, type Mending, readAddress, writeAddress } from './url.ts'

/**
 * Takes the settings from the address now and whenever it changes, and writes them back. A newly chosen place
 * is a step in the history; everything else replaces the entry.
 */
export function followAddress(
  limits: Limits,
  defaults: Settings,
  mended: (mendings: Mending[]) => void,
): void {
  const take = () => {
    const { settings: next, mendings } = readAddress(location.hash, limits, defaults)
    restore(next)
    mended(mendings)
  }
  take()
  let lastPlace = settings.value.place
  addEventListener('hashchange', take)
  effect(() => {
    const hash = writeAddress(settings.value, defaults)
    const current = location.hash.replace(/^#/, '')
    const chosen = settings.value.place !== lastPlace && settings.value.place !== null
    lastPlace = settings.value.place
    if (hash === current) return
    const address = hash ? `#${hash}` : location.pathname + location.search
    if (chosen) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  })
}
