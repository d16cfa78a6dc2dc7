/** What the pages that the atlas is compared with share: the rectangle of the map, and the years' colours. */

/** Area key → colour, one record a year; a record holds only what differs from the year before. */
export type Steps = Record<string, string>[]

declare global {
  interface Window {
    /** Shows the first year, and fetches what the steps need: a step itself asks for nothing. */
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

/** Every press of the right arrow key is a year: `begin` shows the first one and gives what shows the next. */
function stepOnKeys(begin: () => Promise<() => void>): void {
  let step = () => {}
  window.prepare = async () => {
    step = await begin()
  }
  window.play = (beat) => setInterval(() => step(), beat)
  addEventListener('keydown', ({ key }) => key === 'ArrowRight' && step())
}

/** From 2003 to the last year, and again. */
export function stepThroughYears(last: number, show: (year: number) => void): void {
  stepOnKeys(async () => {
    let year = 2003
    show(year)
    return () => {
      year = year === last ? 2003 : year + 1
      show(year)
    }
  })
}

/** For pages that know only colours. */
export function paintOnKeys(paint: (changes: Record<string, string>) => void): void {
  stepOnKeys(async () => {
    const steps: Steps = await fetch('/steps.json').then((response) => response.json())
    let year = 0
    paint(steps[0] ?? {})
    return () => paint(steps[++year % steps.length] ?? {})
  })
}
