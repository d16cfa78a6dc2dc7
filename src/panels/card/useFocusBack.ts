/** When a card closes while it holds the focus, the focus goes back to where it came from, else to the map. */
import { effect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { place } from '../../state.ts'

/** Follows the signal, not the drawing: it is told before the card is drawn, and before it is taken away. */
export function useFocusBack(): void {
  useEffect(() => {
    let open = place.value !== null
    let before: Element | null = null
    return effect(() => {
      const wasOpen = open
      open = place.value !== null
      const focused = document.activeElement
      if (open && !wasOpen) before = focused
      else if (wasOpen && !open && focused?.closest('.card')) goBackTo(before)
    })
  }, [])
}

function goBackTo(before: Element | null): void {
  const usable = before instanceof HTMLElement && before !== document.body && before.isConnected
  const target = usable ? before : document.querySelector<HTMLElement>('.map [tabindex]')
  target?.focus()
  // What the card lay over takes the focus only when it is uncovered, with the next drawing.
  if (target && document.activeElement !== target) requestAnimationFrame(() => target.focus())
}
