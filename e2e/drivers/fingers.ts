/** Fingers on a touch screen: Playwright itself only taps. */
import type { Page } from '@playwright/test'

export interface Finger {
  x: number
  y: number
}

/** Puts fingers down, moves each as far in a few steps, rests as a hand does, and lifts them. */
export async function dragFingers(
  page: Page,
  fingers: Finger[],
  across: number,
  down: number,
): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', fingers)
  for (const share of [0.3, 0.6, 1]) {
    const moved = fingers.map(({ x, y }) => ({ x: x + across * share, y: y + down * share }))
    await touch('touchMove', moved)
  }
  await page.waitForTimeout(150)
  await touch('touchEnd', [])
  await session.detach()
}
