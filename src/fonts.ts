/** The project's own fonts, known to the page by the table that the build wrote beside them. */
import type { FontTable } from '../geo/model.ts'

/** Absolute address of the folder of the fonts, ending in a slash. */
export const fontFolder = (): string => new URL('./data/fonts/', document.baseURI).href

/** Tells the page of every face; each file is fetched when a character in its range is first drawn. */
export function registerFonts(table: FontTable): void {
  for (const { family, weight, file, range } of table.faces) {
    const face = new FontFace(family, `url("${fontFolder()}${file}")`, {
      weight: String(weight),
      unicodeRange: range,
      display: 'swap',
    })
    document.fonts.add(face)
  }
}

/** Milliseconds that fonts are waited for. */
const PATIENCE = 3000

/** When texts are drawn in the fonts that they are meant for, or need not wait any longer; and when `also` has come. */
export const fontsAtHand = (also?: Promise<unknown>): Promise<unknown> =>
  Promise.race([Promise.all([document.fonts.ready, also]), new Promise((done) => setTimeout(done, PATIENCE))])
