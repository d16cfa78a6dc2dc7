/** The project's fonts, loaded in a page before a canvas draws with them. */
import { type Scene, shapesIn } from '../figure/shapes.ts'

/** The project's fonts did not load: without them the picture would differ from machine to machine. */
export class FontError extends Error {
  override name = 'FontError'

  constructor(
    readonly family: string,
    cause?: unknown,
  ) {
    super(`The font "${family}" did not load.`, { cause })
  }
}

/** Loads the faces for every character of the scene, in both weights. */
export async function loadFonts(scene: Scene): Promise<void> {
  for (const weight of [400, 700] as const) {
    const text = shapesIn(scene.groups)
      .map((shape) => (shape.kind === 'text' && shape.weight === weight ? shape.text : ''))
      .join('')
    if (text === '') continue
    const faces = await document.fonts
      .load(`${weight} 16px "${scene.family}"`, text)
      .catch((cause) => Promise.reject(new FontError(scene.family, cause)))
    if (faces.length === 0 || faces.some(({ status }) => status !== 'loaded'))
      throw new FontError(scene.family)
  }
}
