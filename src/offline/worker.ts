/**
 * Keeps the whole built atlas, so that after one visit it works without a network. A new version is fetched
 * beside the old one and takes over when the reader says so, or when no page of the old one is open.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { TAKE_OVER } from './messages.ts'
import { KEPT } from './placeholder.ts'

interface WorkerScope {
  addEventListener: (
    name: string,
    react: (event: { data?: unknown; waitUntil: (work: Promise<unknown>) => void }) => void,
  ) => void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
const scope = self as unknown as WorkerScope

cleanupOutdatedCaches()
// Whatever stands behind a question mark, it is the same page.
precacheAndRoute(KEPT, { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/./] })

scope.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) scope.skipWaiting()
})
// The first visit is kept as well, not only the next one.
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
