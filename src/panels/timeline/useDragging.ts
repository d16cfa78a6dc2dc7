/** Mouse, pen and finger on the track: a handle, or the range between both, follows until it is let go. */
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { playing, years } from '../../state.ts'
import { type Bounds, type Drag, dragTo, takeHold } from './moving.ts'
import { show } from './player.ts'

/** Width of a handle, CSS pixels; the style sheet has the same as `--thumb`. */
const THUMB = 26

/** Handlers for the element whose width, less a handle, is the line of the years. */
export function useDragging(surface: RefObject<HTMLElement | null>, bounds: Bounds, two: boolean) {
  const drag = useRef<Drag | null>(null)
  const placeOf = (event: PointerEvent) => {
    const box = surface.current?.getBoundingClientRect()
    if (!box) return { at: bounds.firstYear, reach: 0 }
    const perYear = (box.width - THUMB) / (bounds.lastYear - bounds.firstYear)
    return {
      at: bounds.firstYear + (event.clientX - box.left - THUMB / 2) / perYear,
      reach: THUMB / 2 / perYear,
    }
  }
  const move = (event: PointerEvent) => {
    if (!drag.current) return
    const span = dragTo(drag.current, placeOf(event).at, bounds)
    show(span, two)
    focusHandle(drag.current, span)
  }
  const release = () => {
    drag.current = null
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      // Otherwise the browser would take the focus away from the handle and begin to select text.
      event.preventDefault()
      playing.value = false
      surface.current?.setPointerCapture(event.pointerId)
      const { at, reach } = placeOf(event)
      drag.current = takeHold(at, years.value, two, reach)
      move(event)
    },
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: release,
    onLostPointerCapture: release,
  }
}

/** The keys go on where the pointer left off. */
function focusHandle(drag: Drag, { from }: { from: number }): void {
  const id =
    drag.kind === 'both' ? 'year-range' : drag.kind === 'end' && drag.fixed !== from ? 'year-from' : 'year'
  const handle = document.getElementById(id)
  if (handle !== document.activeElement) handle?.focus({ preventScroll: true })
}
