/** A PNG of 3840 × 2160: from the press of the button to the finished file. */
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

export async function savedByAtlas(origin: string): Promise<Picture> {
  return picture(async (page) => {
    await page.goto(origin)
    const atlas = atlasOn(page)
    await atlas.chooseExport({ format: 'png', size: '3840x2160' })
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
