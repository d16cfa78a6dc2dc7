/** The project's own fonts, known to the page by the table that the build wrote beside them. */
import type { FontTable, Language } from '../geo/model.ts'
import { fontFamily } from './look.ts'

/** Absolute address of the folder of the fonts, ending in a slash. */
export const fontFolder = (): string => new URL('./data/fonts/', document.baseURI).href

/** Signs that stand in files of their own, in the weights in which the first view has them. */
const SIGNS = { 400: '，：；（）', 700: '（）' }

/**
 * Tells the page of every face. Each file is fetched when a character in its range is first drawn; those that the first
 * view is written in are sent for at once, while that is still being made.
 */
export function registerFonts(table: FontTable, language: Language): void {
  const first = language === 'en' ? /-latin-\d/ : /-latin-\d|-first-/
  for (const { family, weight, file, range } of table.faces) {
    const face = new FontFace(family, `url("${fontFolder()}${file}")`, {
      weight: String(weight),
      unicodeRange: range,
      display: 'swap',
    })
    document.fonts.add(face)
    // Should it not come, the page is written in another font.
    if (family === fontFamily[language] && first.test(file)) face.load().catch(() => {})
  }
  if (language === 'en') return
  for (const [weight, signs] of Object.entries(SIGNS))
    document.fonts.load(`${weight} 12px "${fontFamily[language]}"`, signs).catch(() => {})
}

/** Milliseconds that fonts are waited for. */
const PATIENCE = 3000

/** When texts are drawn in the fonts that they are meant for, or need not wait any longer; and when `also` has come. */
export const fontsAtHand = (also?: Promise<unknown>): Promise<unknown> =>
  Promise.race([Promise.all([document.fonts.ready, also]), new Promise((done) => setTimeout(done, PATIENCE))])
