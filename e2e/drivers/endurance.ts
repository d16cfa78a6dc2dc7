/** What a page holds on to, measured after a collection. */
import type { Page } from '@playwright/test'

export interface Held {
  /** Megabytes of the JavaScript heap. */
  heap: number
  nodes: number
  listeners: number
  canvases: number
}

/** A meter of one page; it also counts how often the graphics were lost. */
export async function meterOf(
  page: Page,
): Promise<{ held: () => Promise<Held>; lost: () => Promise<number> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(() => {
    const counted = window as unknown as { lost: number }
    counted.lost = 0
    document.addEventListener('webglcontextlost', () => counted.lost++, true)
  })
  const held = async (): Promise<Held> => {
    // What was taken off the page is let go of only when the page has come to rest.
    await page.waitForTimeout(1500)
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return {
      heap: of('JSHeapUsedSize') / 2 ** 20,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      canvases: await page.locator('.map canvas').count(),
    }
  }
  return { held, lost: () => page.evaluate(() => (window as unknown as { lost: number }).lost) }
}
