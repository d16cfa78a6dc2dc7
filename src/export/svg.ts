/** Scene → SVG file, as large as its sheet: millimetres for paper, pixels for a screen. */
import type { Scene } from '../figure/shapes.ts'
import { sceneToSvg } from '../figure/svg.ts'
import { type FontFiles, filesOf } from './runs.ts'
import type { Sheet } from './sizes.ts'

/** Its texts ask for fonts that the file does not bring. */
export function svgOf(scene: Scene, { width, height, paper }: Sheet, css = ''): string {
  const extent = paper ? { width: `${paper.width}mm`, height: `${paper.height}mm` } : { width, height }
  return sceneToSvg(scene, extent, css)
}

/**
 * The same with the fonts in it, so that a browser shows the page as it was laid out, wherever it is opened.
 * Programs that take fonts from the system alone, such as Inkscape, pass them over.
 */
export async function svgWithFonts(scene: Scene, sheet: Sheet, fonts: FontFiles): Promise<string> {
  return svgOf(scene, sheet, await fontRules(scene, fonts))
}

async function fontRules(scene: Scene, { table, read }: FontFiles): Promise<string> {
  const rules = filesOf(scene, table).map(async (file) => {
    const source = `url(data:font/woff2;base64,${base64(await read(file))}) format('woff2')`
    const own = table.faces.find((face) => face.file === file && face.family === scene.family)!
    const { family, weight, range } = own
    return `@font-face{font-family:'${family}';font-weight:${weight};src:${source};unicode-range:${range}}`
  })
  return (await Promise.all(rules)).join('\n')
}

/** Bytes to a call: the arguments of a function have a limit. */
const CHUNK = 8192

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}
