/** Pictures from the press of the button to the finished file. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { atlasOn } from '../atlas.ts'
import { Session } from './session.ts'

export interface Picture {
  milliseconds: number
  bytes: number
  /** Most memory that any process of the browser ever held; null where the system does not say. */
  memory: number | null
}

type Order = Parameters<ReturnType<typeof atlasOn>['chooseExport']>[0]

const pixels = (width: number, height: number): Order => ({ size: 'custom', numbers: { width, height } })

/** What the README's table of pictures holds. */
export const ORDERS: [format: string, size: string, order: Order][] = [
  ['PNG', '3840 × 2160', { format: 'png', size: '3840x2160' }],
  ['PNG', 'A4 at 300 dpi', { format: 'png', size: 'A4', numbers: { dpi: 300 } }],
  ['PNG', 'A3 at 300 dpi', { format: 'png', size: 'A3', numbers: { dpi: 300 } }],
  ['PNG', '8192 × 4096', { format: 'png', ...pixels(8192, 4096) }],
  ['PNG', '16384 × 8192', { format: 'png', ...pixels(16_384, 8192) }],
  ['JPEG', '16384 × 8192', { format: 'jpeg', ...pixels(16_384, 8192) }],
  ['SVG', 'A3', { format: 'svg', size: 'A3' }],
  ['PDF', 'A3', { format: 'pdf', size: 'A3' }],
  ['GIF', '14 years, 1280 × 720', { format: 'gif', size: '1280x720' }],
]

export async function savedByAtlas(origin: string, order: Order): Promise<Picture> {
  return picture(async (page) => {
    await page.goto(origin)
    const atlas = atlasOn(page)
    await atlas.chooseExport(order)
    await page.waitForTimeout(2000)
    return () => atlas.saveExport().then(({ bytes }) => bytes.length)
  })
}

/** d3-geo alone on a 2D canvas, without a label, legend or title; the canvas as it comes, or one in memory. */
export async function savedByCanvas(origin: string, memory: boolean): Promise<Picture> {
  return picture(async (page) => {
    await page.goto(`${origin}/beside/canvas.html${memory ? '?memory' : ''}`)
    await page.waitForFunction(() => document.title === 'ready')
    return async () => {
      const download = page.waitForEvent('download')
      await page.keyboard.press('s')
      const stream = await (await download).createReadStream()
      let bytes = 0
      for await (const chunk of stream) bytes += (chunk as Buffer).length
      return bytes
    }
  })
}

async function picture(ready: (page: Page) => Promise<() => Promise<number>>): Promise<Picture> {
  const session = await Session.open()
  try {
    const save = await ready(session.page)
    const start = performance.now()
    const bytes = await save()
    return { milliseconds: performance.now() - start, bytes, memory: highest(await session.processes()) }
  } finally {
    await session.close()
  }
}

/** Linux keeps the high-water mark of every process. */
function highest(processes: number[]): number | null {
  try {
    const kilobytes = processes.map((id) =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0),
    )
    return Math.max(...kilobytes) * 1024
  } catch {
    return null
  }
}
