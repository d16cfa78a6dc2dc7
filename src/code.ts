/**
 * Code that is fetched when it is first needed, and what is done when it does not come: the line may be down,
 * or the server may have a newer version, under whose names nothing of the old one is found.
 */

/** Milliseconds before the page is loaded anew once more for the same reason. */
const REST = 60_000
const REMEMBERED = 'atlas-loaded-anew'

const failures = new WeakSet<object>()
const failed = new Set<string>()

addEventListener('vite:preloadError', ({ payload }) => failures.add(payload))

/** Whether an error is that of code that did not come. */
export const isCodeFailure = (error: unknown): boolean => error instanceof Error && failures.has(error)

/**
 * A browser may remember for as long as the page lives that a file was not there. So the second failure of the
 * same code, which is always one of a button that was pressed, loads the page anew; the address keeps
 * everything that was set.
 */
export async function fetchCode<Code>(name: string, load: () => Promise<Code>): Promise<Code> {
  try {
    const code = await load()
    failed.delete(name)
    return code
  } catch (error) {
    if (failed.has(name)) reloadSeldom()
    failed.add(name)
    throw error
  }
}

function reloadSeldom(): void {
  if (!navigator.onLine || Date.now() - lastReload() < REST) return
  try {
    sessionStorage.setItem(REMEMBERED, String(Date.now()))
  } catch {
    // Without a memory the page could load itself anew for ever.
    return
  }
  location.reload()
}

function lastReload(): number {
  try {
    return Number(sessionStorage.getItem(REMEMBERED))
  } catch {
    return 0
  }
}
