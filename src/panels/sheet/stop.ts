/** At which stop the sheet is, and how it follows what is asked for. */
import { computed, effect } from '@preact/signals'
import { restorations, type Stop, sheet } from '../../desk.ts'
import { panel, place } from '../../state.ts'
import { phone } from '../phone.ts'

export const stop = computed<Stop>(
  () => sheet.value ?? (place.value !== null || panel.value !== 'legend' ? 'half' : 'peek'),
)

/** Takes the stop that the user chose. */
export function rest(at: Stop): void {
  sheet.value = at
}

/** Brings the sheet's content into sight. */
export function raise(): void {
  if (phone.peek() && stop.peek() === 'peek') sheet.value = 'half'
}

/** A place or panel that is asked for is not left below the edge, unless an address puts the sheet there. */
export function followAsked(): () => void {
  let [lastPlace, lastPanel, lastRestoration] = [place.peek(), panel.peek(), restorations.peek()]
  return effect(() => {
    const asked = (place.value !== null && place.value !== lastPlace) || panel.value !== lastPanel
    const byAddress = restorations.value !== lastRestoration
    lastPlace = place.value
    lastPanel = panel.value
    lastRestoration = restorations.value
    if (asked && !byAddress && sheet.peek() === 'peek') sheet.value = null
  })
}
