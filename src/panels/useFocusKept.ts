/**
 * The keyboard is never left nowhere: when what it was at goes away (a notice that was closed, a state taken off a
 * list, a button that can do no more), it goes to what stands nearest, and to the map where nothing does.
 */
import { useEffect } from 'preact/hooks'

const STOPS = ':is(a[href], button, input, select, summary, [tabindex="0"]):not(:disabled)'

/** Elements from the focused one outwards. */
type Way = readonly Element[]

function wayTo(element: Element): Way {
  const way: Element[] = []
  for (let at: Element | null = element; at; at = at.parentElement) way.push(at)
  return way
}

const canHold = (element: Element) =>
  element.isConnected &&
  !element.matches(':disabled') &&
  !element.closest('[inert]') &&
  element.checkVisibility({ visibilityProperty: true })

/** The first stop of the nearest part of the page that is still there and has one. */
function nearest(way: Way): HTMLElement | null {
  for (const part of way) {
    if (!part.isConnected) continue
    if (part.id === 'app' || part === document.body) break
    const stop = [...part.querySelectorAll<HTMLElement>(STOPS)].find(canHold)
    if (stop) return stop
  }
  return document.querySelector<HTMLElement>('.map [tabindex]')
}

export function useFocusKept(): void {
  useEffect(() => {
    let way: Way = []
    const note = ({ target }: Event) => {
      if (target instanceof Element) way = wayTo(target)
    }
    const keep = () => {
      const [last] = way
      if (!last || document.activeElement !== document.body || canHold(last)) return
      nearest(way)?.focus()
    }
    // After what takes the focus elsewhere by itself.
    const soon = () => requestAnimationFrame(keep)
    const watching = new MutationObserver(() => {
      if (way[0]?.isConnected === false) soon()
    })
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('focusin', note, { signal })
    document.addEventListener('focusout', soon, { signal })
    watching.observe(document.body, { childList: true, subtree: true })
    return () => {
      listening.abort()
      watching.disconnect()
    }
  }, [])
}
