/** Whether the window is a phone's: the side panel is then a sheet over the map. The styles ask the same. */
import { signal } from '@preact/signals'

// A low window that is wide enough, a phone on its side, has the panel beside the map.
const query = matchMedia('(width < 760px) and (height >= 480px), (width < 560px)')

export const phone = signal(query.matches)
query.addEventListener('change', ({ matches }) => {
  phone.value = matches
})
