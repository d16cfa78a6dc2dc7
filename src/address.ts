/** Keeps address and settings in step: url.ts is pure, this is the wire to the browser's history. */
import { batch, effect, signal } from '@preact/signals-core'
import type { Language } from '../geo/model.ts'
import { desk, restoreDesk } from './desk.ts'
import { whenSpoken } from './languages.ts'
import { speak, tellOfWords } from './speaking.ts'
import { language, restore, type Settings, settings } from './state.ts'
import { type Limits, type Mending, readAddress, writeAddress } from './url.ts'
import { type Known, readDesk, writeDesk } from './url-desk.ts'

/** The page's whole address, as it is kept in step. */
export const address = signal('')

/**
 * Takes the settings from the address now and whenever it changes, and writes them back. A newly chosen place
 * is a step in the history; everything else replaces the entry.
 */
export function followAddress(
  limits: Limits & Known,
  defaults: Settings,
  mended: (mendings: Mending[]) => void,
): void {
  // The hash that was taken. Over another nothing may be written: its event, or its language, is on the way.
  let known: string | null = null
  const take = () => {
    const hash = location.hash
    const { settings: next, mendings } = readAddress(hash, limits, defaults)
    const { desk: laid, mendings: others } = readDesk(hash, limits)
    const lay = (spoken: Language) => {
      if (location.hash !== hash) return
      known = hash
      batch(() => {
        restore({ ...next, language: spoken })
        restoreDesk(laid, next.place)
      })
      mended([...mendings, ...others])
    }
    whenSpoken(
      next.language,
      () => lay(next.language),
      () => {
        lay(language.value)
        tellOfWords(next.language, () => speak(next.language))
      },
    )
  }
  take()
  let lastPlace = settings.value.place
  addEventListener('hashchange', take)
  effect(() => {
    const hash = [writeAddress(settings.value, defaults), writeDesk(desk.value)].filter(Boolean).join('&')
    const current = location.hash.replace(/^#/, '')
    const chosen = settings.value.place !== lastPlace && settings.value.place !== null
    lastPlace = settings.value.place
    if (hash !== current && location.hash === known) {
      const next = hash ? `#${hash}` : location.pathname + location.search
      if (chosen) history.pushState(null, '', next)
      else history.replaceState(null, '', next)
      known = location.hash
    }
    address.value = location.href
  })
}
