/** At which stop the sheet is, and how it follows what is asked for. */
import { effect, signal } from '@preact/signals'
import { recall, remember } from '../../memory.ts'
import { embedded, panel, place } from '../../state.ts'
import { STOPS, type Stop } from './stops.ts'

const KEY = 'sheet'

export const stop = signal<Stop>(STOPS.find((one) => one === recall(KEY)) ?? 'peek')

/** Takes the stop that the user chose, for the next visit as well. */
export function rest(at: Stop): void {
  stop.value = at
  remember(KEY, at)
}

/** Raised for a card alone: when the card goes, the sheet goes back down. */
let raised = false

/** Brings the sheet's content into sight. */
export function raise(): void {
  if (stop.peek() !== 'peek') return
  stop.value = 'half'
  raised = true
}

/** A place or panel that is asked for is not left below the edge. */
export function followAsked(): () => void {
  let [lastPlace, lastPanel] = [place.peek(), panel.peek()]
  if (embedded.peek()) stop.value = 'peek'
  if (lastPlace !== null || lastPanel !== 'legend') raise()
  return effect(() => {
    const [nowPlace, nowPanel] = [place.value, panel.value]
    if ((nowPlace !== null && nowPlace !== lastPlace) || nowPanel !== lastPanel) raise()
    else if (nowPlace === null && lastPlace !== null && raised && nowPanel === 'legend') stop.value = 'peek'
    if (stop.peek() === 'peek') raised = false
    lastPlace = nowPlace
    lastPanel = nowPanel
  })
}
