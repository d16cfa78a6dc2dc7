/** What the pages that the atlas is compared with share: the rectangle of the map, and the years' colours. */

/** Area key → colour, one record a year; a record holds only what differs from the year before. */
export type Steps = Record<string, string>[]

declare global {
  interface Window {
    /** Fetches the years, so that a step itself asks for nothing. */
    prepare: () => Promise<void>
    /** Steps on by itself, one year every so many milliseconds. */
    play: (beat: number) => void
  }
}

/** Puts the map where the atlas has its own: the address names the rectangle in CSS pixels. */
export function frameOf(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`The page has no element "${id}".`)
  const box = new URLSearchParams(location.search)
  for (const side of ['left', 'top', 'width', 'height'] as const)
    element.style.setProperty(side, `${box.get(side) ?? (side === 'width' ? 1100 : 700)}px`)
  return element
}

/** Every press of the right arrow key is a year. */
export function stepOnKeys(paint: (changes: Record<string, string>) => void): void {
  let steps: Steps = []
  let year = 0
  const step = () => paint(steps[++year % steps.length] ?? {})
  window.prepare = async () => {
    steps = await fetch('/steps.json').then((response) => response.json())
    paint(steps[0] ?? {})
  }
  window.play = (beat) => setInterval(step, beat)
  addEventListener('keydown', ({ key }) => key === 'ArrowRight' && step())
}
