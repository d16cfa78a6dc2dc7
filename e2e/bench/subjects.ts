/** What is measured: the atlas, and the pages beside it. */
import type { Page } from 'playwright'

/** CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Subject {
  name: string
  /** Address under the server's, given where the map of the atlas stands. */
  address: (box: Box) => string
  /** Makes it ready to be stepped from 2003 on by the right arrow key. */
  prepare: (page: Page) => Promise<void>
  /** Steps on by itself, a year every `BEAT` milliseconds. */
  play: (page: Page) => Promise<void>
}

/** Milliseconds a year stays at the player's own pace. */
const BEAT = 1100

const beside = (page: string): Subject => ({
  name: page,
  address: ({ x, y, width, height }) =>
    `/beside/${page}.html?left=${x}&top=${y}&width=${width}&height=${height}`,
  prepare: (at) => at.evaluate(() => window.prepare()),
  play: (at) => at.evaluate((beat) => window.play(beat), BEAT),
})

const own = (name: string, hash: string): Subject => ({
  name,
  address: () => (hash ? `/#${hash}` : '/'),
  async prepare(page) {
    await page.evaluate((rest) => {
      location.hash = [rest, 'year=2003'].filter(Boolean).join('&')
    }, hash)
    await page.locator('#year').focus()
  },
  play: (page) => page.locator('.play').click(),
})

export const SUBJECTS = {
  atlas: own('atlas', ''),
  bare: beside('bare'),
  light: own('light', 'renderer=figure'),
  leaflet: beside('leaflet'),
  /** The light map by itself, without the atlas around it. */
  figure: beside('figure'),
  fills: beside('fills'),
}

/** Where the atlas has its map. */
export async function mapBox(page: Page): Promise<Box> {
  const box = await page.locator('.map').boundingBox()
  if (!box) throw new Error('The atlas shows no map.')
  return box
}
