/** What the window has room for. The styles ask the same. */
import { type ReadonlySignal, signal } from '@preact/signals'

function matching(condition: string): ReadonlySignal<boolean> {
  const query = matchMedia(condition)
  const matches = signal(query.matches)
  query.addEventListener('change', (event) => {
    matches.value = event.matches
  })
  return matches
}

/**
 * Whether the window is a phone's: the side panel is then a sheet over the map. A low window that is wide enough,
 * a phone on its side, has the panel beside the map.
 */
export const phone = matching('(width < 760px) and (height >= 480px), (width < 560px)')

/**
 * Whether it is a phone's whichever way it is held: a card lies over the panel that it is read together with, and the
 * buttons of the map wait behind one.
 */
export const small = matching('(width < 760px), (height < 480px)')
