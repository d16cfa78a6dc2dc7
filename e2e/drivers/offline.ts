/** What a reader meets when the network goes, and what the browser keeps for that. */
import { expect, type Page } from '@playwright/test'

/** Waits until the worker has kept every file and answers for this page. */
export async function kept(page: Page): Promise<void> {
  const answers = () => page.evaluate(() => Boolean(navigator.serviceWorker.controller))
  await expect.poll(answers, { timeout: 60_000 }).toBe(true)
}

export const installable = (page: Page) =>
  page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!
    const manifest = await (await fetch(link.href)).json()
    const icons = await Promise.all(
      (manifest.icons as { src: string; sizes: string; purpose: string }[]).map(async (icon) => {
        const picture = await createImageBitmap(await (await fetch(new URL(icon.src, link.href))).blob())
        return { ...icon, drawn: `${picture.width}x${picture.height}` }
      }),
    )
    return { ...manifest, icons }
  })

/** Asks the browser to look for a newer version now, as it does by itself when the page is opened. */
export const lookForVersion = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined))

/** Puts the workers to sleep, as browsers do when nothing was asked of them for half a minute. */
export async function letWorkersSleep(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const awake = new Set<string>()
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions)
      if (runningStatus === 'stopped') awake.delete(versionId)
      else awake.add(versionId)
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await expect.poll(() => awake.size).toBe(0)
  await session.detach()
}

/** Presses the button while the page asks for a file, in a page whose timers never end: it does without them. */
export const takeVersion = (page: Page) =>
  versionNotice(page)
    .getByRole('button', { name: 'Reload' })
    .evaluate((button: HTMLButtonElement) => {
      Object.assign(window, { setTimeout: () => 0 })
      button.click()
      fetch('./data/borders.json')
    })

/** Whether the page is the one that a test's server marked as newer. */
export const isNewer = (page: Page) => page.evaluate(() => 'newer' in document.documentElement.dataset)

export const versionNotice = (page: Page) => page.getByRole('status').locator('.notice')
