/** Pointers, wheel and keys on an element → what they ask of a map. */
import type { Left } from './courtesy.ts'

export interface Wishes {
  /** A gesture begins: whatever moves by itself stops. */
  began: () => void
  /** The picture is to move by pixels. */
  pan: (across: number, down: number) => void
  /** Zoom steps, with what lies at (x, y) staying there. */
  zoom: (steps: number, x: number, y: number) => void
  /** The same, by a key or double click: the map goes there by itself. */
  stepZoom: (steps: number, at?: { x: number; y: number }) => void
  stepPan: (across: number, down: number) => void
  /** A gesture ended. */
  ended: () => void
  chosen: (x: number, y: number, adding: boolean) => void
  /** The pointer rests or moves without a press; null when it left. */
  hovered: (at: { x: number; y: number } | null) => void
  /** Whether the wheel alone and single fingers are left to the page around the map. */
  leaves: () => boolean
  /** Such a gesture was made. */
  left: (gesture: Left) => void
}

/** Pixels that a press may stray and still choose. */
const STRAY = 3
/** Pixels an arrow key moves the map. */
const STEP = 100
/** Wheel pixels to a zoom step; a pinch on a touchpad comes as a small wheel with the control key. */
const WHEEL = { pixels: 300, pinch: 100, line: 33 }
/** Milliseconds without another turn of the wheel after which it has ended. */
const WHEEL_REST = 160

interface Point {
  x: number
  y: number
}

export function listen(element: HTMLElement, wishes: Wishes, signal: AbortSignal): void {
  listenToPointers(element, wishes, signal)
  listenToWheel(element, wishes, signal)
  element.addEventListener('keydown', (event) => pressed(event, wishes), { signal })
}

const pointIn = (element: HTMLElement, { clientX, clientY }: MouseEvent): Point => {
  const { left, top } = element.getBoundingClientRect()
  return { x: clientX - left, y: clientY - top }
}

function listenToPointers(element: HTMLElement, wishes: Wishes, signal: AbortSignal): void {
  const down = new Map<number, Point>()
  let pressedAt: Point | null = null
  let moved = false
  const release = ({ pointerId }: PointerEvent) => {
    if (!down.delete(pointerId) || down.size > 0) return
    if (moved) wishes.ended()
  }
  const on = <Name extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave'>(
    name: Name,
    listener: (event: PointerEvent) => void,
  ) => element.addEventListener(name, listener, { signal })
  on('pointerdown', (event) => {
    if (event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    down.set(event.pointerId, pointIn(element, event))
    if (down.size > 1) moved = true
    else {
      pressedAt = pointIn(element, event)
      moved = false
      wishes.began()
    }
  })
  on('pointermove', (event) => {
    const now = pointIn(element, event)
    const before = down.get(event.pointerId)
    if (!before) return event.pointerType === 'mouse' && event.buttons === 0 ? wishes.hovered(now) : undefined
    if (event.pointerType === 'touch' && down.size < 2 && wishes.leaves()) return wishes.left('fingers')
    if (!moved && pressedAt && Math.hypot(now.x - pressedAt.x, now.y - pressedAt.y) <= STRAY) return
    if (!moved) wishes.hovered(null)
    moved = true
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
    down.set(event.pointerId, now)
    if (other) pinch(before, now, other, wishes)
    else wishes.pan(now.x - before.x, now.y - before.y)
  })
  on('pointerup', release)
  on('pointercancel', release)
  on('pointerleave', () => down.size === 0 && wishes.hovered(null))
  // Where single fingers scroll the page around the map, two would as well.
  element.addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), {
    signal,
    passive: false,
  })
  element.addEventListener(
    'click',
    (event) => {
      const { x, y } = pointIn(element, event)
      if (!moved) wishes.chosen(x, y, event.shiftKey || event.ctrlKey || event.metaKey)
    },
    { signal },
  )
  element.addEventListener(
    'dblclick',
    (event) => wishes.stepZoom(event.shiftKey ? -1 : 1, pointIn(element, event)),
    { signal },
  )
}

/** One finger moves, the other stays: half of its way is the map's, and the distance is the zoom. */
function pinch(before: Point, now: Point, other: Point, wishes: Wishes): void {
  const distance = (one: Point) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y))
  wishes.pan((now.x - before.x) / 2, (now.y - before.y) / 2)
  wishes.zoom(Math.log2(distance(now) / distance(before)), (now.x + other.x) / 2, (now.y + other.y) / 2)
}

function listenToWheel(element: HTMLElement, wishes: Wishes, signal: AbortSignal): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  const turned = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey && wishes.leaves()) return wishes.left('wheel')
    event.preventDefault()
    if (rest === undefined) wishes.began()
    clearTimeout(rest)
    rest = setTimeout(() => {
      rest = undefined
      wishes.ended()
    }, WHEEL_REST)
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL.line : 1)
    const { x, y } = pointIn(element, event)
    wishes.zoom(-pixels / (event.ctrlKey ? WHEEL.pinch : WHEEL.pixels), x, y)
  }
  element.addEventListener('wheel', turned, { signal, passive: false })
  signal.addEventListener('abort', () => clearTimeout(rest))
}

const PANS: Record<string, [across: number, down: number]> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
}
const ZOOMS: Record<string, number> = { '+': 1, '=': 1, '-': -1, _: -1 }

function pressed(event: KeyboardEvent, { stepPan, stepZoom }: Wishes): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
  const pan = PANS[event.key]
  const zoom = ZOOMS[event.key]
  if (pan) stepPan(...pan)
  else if (zoom) stepZoom(event.shiftKey && event.key !== '+' && event.key !== '_' ? 2 * zoom : zoom)
  else return
  event.preventDefault()
}
