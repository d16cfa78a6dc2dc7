/**
 * The page on paper: map, legend, year and sources, drawn as a figure when the browser asks for it. The live
 * map would print as it lies in the window, or not at all.
 */
import { type Sources, sceneOf } from './export/save.ts'
import { ORIENTATIONS, type Orientation, paperSheet } from './export/sizes.ts'
import { ALL_PARTS } from './figure/parts.ts'
import { sceneToSvg } from './figure/svg.ts'
import { settings } from './state.ts'

/** Pixels to the inch by which lines are drawn; vectors have no other use for it. */
const DENSITY = 300

/** From the finest shapes that have come. Both ways up, since the page hears of its paper by its styles alone, which show the one that fits. */
export function printWith(sources: () => Sources): void {
  addEventListener('beforeprint', () => {
    remove()
    const sheet = document.createElement('div')
    sheet.className = 'printed'
    sheet.append(...ORIENTATIONS.map((orientation) => drawn(sources(), orientation)))
    document.body.append(sheet)
  })
  addEventListener('afterprint', remove)
}

const remove = () => document.querySelector('.printed')?.remove()

/** On paper the ground is white, whatever the screen is like. */
function drawn(sources: Sources, orientation: Orientation): Element {
  const picture = {
    settings: { ...settings.value, theme: 'light' as const },
    sheet: paperSheet('A4', orientation, DENSITY),
    ...{ projection: null, parts: ALL_PARTS, link: null, transparent: true, outlined: false },
  }
  // Two figures in one page: what they refer to by name must not be the other's.
  const text = sceneToSvg(sceneOf(sources, picture, 'vectors'))
    .replaceAll(' id="', ` id="${orientation}-`)
    .replaceAll('url(#', `url(#${orientation}-`)
  const figure = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  figure.setAttribute('class', `printed-${orientation}`)
  return document.importNode(figure, true)
}
