/** The sheet follows finger or mouse on its bar, and comes to rest at a stop. */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { rest } from './stop.ts'
import { type Heights, settle } from './stops.ts'

/** CSS pixels that a press may move and still be a press. */
const SLACK = 6

/** How the stops divide the room above the bar; the styles say the same. */
const HALF = 1 / 1.85

function heightsOf(sheet: HTMLElement): Heights {
  const top = document.querySelector('.map-pane')?.getBoundingClientRect().top ?? 0
  const full = sheet.getBoundingClientRect().bottom - top
  const peek = sheet.querySelector<HTMLElement>('.sheet-bar')?.offsetHeight ?? 0
  return { peek, half: full * HALF, full }
}

/** What begins a drag is heard on the bar, everything after it on the window. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, on: boolean): void {
  useEffect(() => {
    const listening = new AbortController()
    const begin = (event: PointerEvent) => {
      if (sheet.current && event.button === 0 && event.isPrimary) drag(sheet.current, event)
    }
    const bar = sheet.current?.querySelector<HTMLElement>('.sheet-bar')
    if (on) bar?.addEventListener('pointerdown', begin, { signal: listening.signal })
    return () => listening.abort()
  }, [sheet, on])
}

function drag(sheet: HTMLElement, start: PointerEvent): void {
  const heights = heightsOf(sheet)
  const before = sheet.offsetHeight
  const listening = new AbortController()
  let [height, speed, last, moved] = [before, 0, start, false]
  const move = (event: PointerEvent) => {
    const up = start.clientY - event.clientY
    if (!moved && Math.abs(up) < SLACK) return
    moved = true
    height = Math.min(Math.max(before + up, heights.peek), heights.full)
    const elapsed = Math.max(event.timeStamp - last.timeStamp, 1)
    speed = (last.clientY - event.clientY) / elapsed
    last = event
    sheet.dataset.dragged = ''
    sheet.style.height = `${height}px`
  }
  const end = (event: PointerEvent) => {
    listening.abort()
    delete sheet.dataset.dragged
    sheet.style.height = ''
    if (!moved) return
    // A hand that rested before it let go did not flick.
    rest(settle(height, event.timeStamp - last.timeStamp > 80 ? 0 : speed, heights))
    swallowClick()
  }
  const { signal } = listening
  addEventListener('pointermove', move, { signal })
  addEventListener('pointerup', end, { signal })
  addEventListener('pointercancel', end, { signal })
}

/** The press that ended a drag is no press on the tab under it. */
function swallowClick(): void {
  const listening = new AbortController()
  const swallow = (event: MouseEvent) => event.stopPropagation()
  addEventListener('click', swallow, { capture: true, signal: listening.signal })
  setTimeout(() => listening.abort())
}
