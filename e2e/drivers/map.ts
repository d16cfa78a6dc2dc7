/** The live map. */
import type { Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Position } from '../../geo/model.ts'
import { figureProjection, place } from '../../src/figure/projections.ts'
import type { Camera, View } from '../../src/state.ts'

export function mapDriver(page: Page) {
  const mapBox = async () => {
    const box = await page.locator('.map').boundingBox()
    if (!box) throw new Error('The map is not on the page.')
    return box
  }

  /** CSS pixels in the window of positions at a camera, by the figure's projection; null when not in sight. */
  const pixelsOf = async (
    positions: readonly Position[],
    view: View,
    camera: Camera,
  ): Promise<({ x: number; y: number } | null)[]> => {
    const box = await mapBox()
    const projection = figureProjection(view, camera, box.width, box.height)
    return positions.map((position) => {
      const point = place(projection, position)
      if (!point) return null
      const [x, y] = point
      const inside = x >= 0 && y >= 0 && x < box.width && y < box.height
      return inside ? { x: box.x + x, y: box.y + y } : null
    })
  }

  const pixelOf = async (position: Position, view: View, camera: Camera) =>
    (await pixelsOf([position], view, camera))[0] ?? null

  return {
    /** What the list of places for the keyboard says about itself. */
    wordsOfPlaces: () => page.locator('#map-places-keys'),
    mapBox,
    pixelOf,
    pixelsOf,

    async clickAt(position: Position, view: View, camera: Camera, touch = false): Promise<void> {
      const at = await pixelOf(position, view, camera)
      if (!at) throw new Error(`${position} is not in sight.`)
      if (touch) await page.touchscreen.tap(at.x, at.y)
      else await page.mouse.click(at.x, at.y)
    },

    /** For each of the pixels, whether nothing of the page lies over the map there. */
    areOnMap: (pixels: readonly { x: number; y: number }[]): Promise<boolean[]> =>
      page.evaluate(
        (all) => all.map(({ x, y }) => document.elementFromPoint(x, y)?.closest('.map') != null),
        [...pixels],
      ),

    /** A picture of the page as it is; `colour` reads single pixels of it. */
    async picture(): Promise<PNG> {
      // The last frame is submitted, not yet on screen: software rendering takes its time.
      await page.waitForTimeout(500)
      return PNG.sync.read(await page.screenshot())
    },

    async focusMap(): Promise<void> {
      await page.locator('.map [tabindex="0"]').focus()
    },

    /** Takes the graphics context away, as a sleeping phone does, and gives it back. */
    async loseContext(): Promise<void> {
      await page.evaluate(async () => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
        const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
        if (!extension) throw new Error('There is no graphics context to lose.')
        const event = (name: string) =>
          new Promise((done) => canvas?.addEventListener(name, done, { once: true }))
        const lost = event('webglcontextlost')
        extension.loseContext()
        await lost
        await new Promise((done) => setTimeout(done, 300))
        const restored = event('webglcontextrestored')
        extension.restoreContext()
        await restored
      })
      await page.waitForTimeout(1500)
    },
  }
}
