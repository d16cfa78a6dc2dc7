/**
 * Whose turn it is to be drawn. Where a frame is dear, a step of the years is first seen on the map, and a moment later
 * in the panels beside the map; what lies over the map is written by signals and comes with the map.
 */
import { options } from 'preact'

/** Milliseconds after which panels wait no longer: the map's frame may be late, or never come. */
const LONGEST = 100
/**
 * Milliseconds in which a frame that is drawn reaches the screen where the processor does all of it. Work on the panels that
 * begins at once takes the processor from it: the map was seen about a fifth later.
 */
const SEEN = 60

let isMapsTurn = false
let waiting: (() => void)[] = []
let late: ReturnType<typeof setTimeout> | undefined

/** To be called once: from then on components are drawn anew when it is their turn. */
export function drawInTurns(): void {
  options.debounceRendering = (render) => {
    // All that hears of a change has heard of it by then.
    queueMicrotask(() => (isMapsTurn ? waiting.push(render) : render()))
  }
}

/** The map draws in the next frame, and panels after it. */
export function takeTurn(): void {
  if (document.hidden || isMapsTurn) return
  isMapsTurn = true
  late = setTimeout(endTurn, LONGEST)
}

/** The map is drawn: when it is on the screen it is the panels' turn. Resolves when they have had it. */
export function handOn(): Promise<void> {
  return new Promise((done) => {
    if (!isMapsTurn) return done()
    setTimeout(() => {
      endTurn()
      done()
    }, SEEN)
  })
}

function endTurn(): void {
  clearTimeout(late)
  isMapsTurn = false
  const renders = waiting
  waiting = []
  for (const render of renders) render()
}
