/** The light map: its gestures, and the choice of it. */
import { expect, type Page } from '@playwright/test'
import type { PNG } from 'pngjs'
import type { Camera } from '../../src/state.ts'
import type { Atlas } from '../atlas.ts'
import { colourAt, colourOf, difference } from '../atlas.ts'
import { aboutDriver } from './about.ts'

declare global {
  interface Window {
    /** The lines of names on the light map, in CSS pixels of the map. */
    written: { name: string; left: number; right: number; top: number; bottom: number }[]
  }
}

export function lightDriver(page: Page) {
  const middle = async () => {
    const box = (await page.locator('.map .light-map').boundingBox())!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const cameraOf = (hash: string): Camera => {
    const [zoom = 0, latitude = 0, longitude = 0] = (/map=([^&]*)/.exec(hash)?.[1] ?? '')
      .split('/')
      .map(Number)
    return { center: [longitude, latitude], zoom }
  }
  /** The camera after something that moves the map, once it is at rest. */
  const moved = async (atlas: Atlas, act: () => Promise<void>): Promise<Camera> => {
    const before = await atlas.hash()
    await act()
    await expect.poll(() => atlas.hash()).not.toBe(before)
    await atlas.drawn()
    return cameraOf(await atlas.hash())
  }
  return {
    drag: (atlas: Atlas, across: number, down: number) =>
      moved(atlas, async () => {
        const { x, y } = await middle()
        await page.mouse.move(x, y)
        await page.mouse.down()
        await page.mouse.move(x + across / 2, y + down / 2)
        await page.mouse.move(x + across, y + down)
        await page.mouse.up()
      }),

    wheel: (atlas: Atlas, pixels: number) =>
      moved(atlas, async () => {
        const { x, y } = await middle()
        await page.mouse.move(x, y)
        await page.mouse.wheel(0, pixels)
      }),

    press: (atlas: Atlas, key: string) => moved(atlas, () => page.keyboard.press(key)),

    async choose(renderer: 'webgl' | 'figure'): Promise<void> {
      await aboutDriver(page).openAbout()
      await page.locator(`[name=renderer][value=${renderer}]`).check()
      await page.keyboard.press('Escape')
      // Its code may have to come first; until then the other map goes on, at rest.
      await expect(page.locator('.map .light-map')).toHaveCount(renderer === 'figure' ? 1 : 0)
    },

    /** The picture that is seen, as it was drawn; the next year's may lie ready beside it. */
    drawn: (): Promise<string> =>
      page.evaluate(() => {
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.light-map canvas')]
        return canvases.find((canvas) => canvas.checkVisibility({ visibilityProperty: true }))!.toDataURL()
      }),

    /** Waits until the light map has nothing more to draw, out of sight either: it draws that a second later at most. */
    async idle(): Promise<void> {
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })))
    },

    /** From now on the page remembers what is written on the light map, which is a canvas. */
    watchNames: (): Promise<void> =>
      page.evaluate(() => {
        const { fillText, clearRect } = CanvasRenderingContext2D.prototype
        const own = CanvasRenderingContext2D.prototype
        own.clearRect = function (...box) {
          window.written = []
          clearRect.apply(this, box)
        }
        own.fillText = function (name, x, y) {
          const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = this.measureText(name)
          const left = x - { left: 0, center: 0.5, right: 1, start: 0, end: 1 }[this.textAlign] * width
          const [top, bottom] = [y - fontBoundingBoxAscent, y + fontBoundingBoxDescent]
          window.written.push({ name, left, right: left + width, top, bottom })
          fillText.call(this, name, x, y)
        }
      }),

    /** Since then: the names on the light map, and which of them meet another, the map's edge or what lies over the map. */
    names: (): Promise<{ names: string[]; clashes: string[] }> =>
      page.evaluate(() => {
        const map = document.querySelector('.map')!.getBoundingClientRect()
        // The box of a line is higher than its letters.
        const lines = window.written.map(({ name, left, right, top, bottom }) => ({
          ...{ name, left: left + map.left, right: right + map.left },
          ...{ top: top + map.top + 2, bottom: bottom + map.top - 2 },
        }))
        const covers = [...document.querySelectorAll('[data-over-map]')].map((cover) =>
          cover.getBoundingClientRect(),
        )
        type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
        const meet = (a: Box, b: Box) =>
          a !== b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        const isCut = ({ left, right }: Box) => left < map.left || right > map.right
        const clashes = lines.filter(
          (line) => isCut(line) || [...lines, ...covers].some((one) => meet(line, one)),
        )
        return { names: lines.map(({ name }) => name), clashes: clashes.map(({ name }) => name) }
      }),

    /** The middle of all pixels of the map that have a colour, in CSS pixels of the window. */
    async middleOf(picture: PNG, colour: string): Promise<{ x: number; y: number }> {
      const wanted = colourOf(colour)
      const map = (await page.locator('.map').boundingBox())!
      let [x, y, count] = [0, 0, 0]
      for (let row = Math.ceil(map.y); row < Math.floor(map.y + map.height); row++)
        for (let column = Math.ceil(map.x); column < Math.floor(map.x + map.width); column++)
          if (difference(colourAt(picture, column, row), wanted) < 10) {
            x += column
            y += row
            count++
          }
      if (count === 0) throw new Error(`Nothing is ${colour}.`)
      return { x: x / count, y: y / count }
    },
  }
}
