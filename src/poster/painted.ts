/** Lets the first picture come before the work that makes the next. */

/** Milliseconds that it is waited for: a page that lies in the background is never painted. */
const LONGEST = 300

/** Resolves when the poster has been painted, at once where there is none. */
export async function posterPainted(): Promise<void> {
  const picture = document.querySelector<HTMLImageElement>('#poster img')
  if (!picture) return
  const late = new Promise((done) => setTimeout(done, LONGEST))
  // Should it not come, nothing is lost but the wait.
  const decoded = picture.decode().catch(() => {})
  await Promise.race([late, decoded.then(frameDrawn)])
}

/** The task behind a frame callback: by then the frame is on its way to the screen. */
const frameDrawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
