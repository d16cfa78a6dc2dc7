/** Registers the service worker when the first map is drawn, and says when a newer version is ready. */
import { t } from '../i18n.ts'
import { tell } from '../panels/Notices.tsx'
import { TAKE_OVER } from './messages.ts'

/** Milliseconds after which the map is no longer waited for: there may be none. */
const PATIENCE = 20_000
/** Milliseconds that a new version may need to take over. */
const TAKING_OVER = 5000
/** Milliseconds between two looks for a newer version. */
const REST = 60 * 60 * 1000

/** Waits for the map, which the reader came for: what is kept is fetched afterwards. */
export function keepOffline(map: HTMLElement): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || begun) return
  begun = true
  const begin = () => {
    observer.disconnect()
    clearTimeout(timer)
    register()
  }
  const observer = new MutationObserver(() => map.dataset.drawn === 'true' && begin())
  observer.observe(map, { attributeFilter: ['data-drawn'] })
  const timer = setTimeout(begin, PATIENCE)
}
let begun = false

async function register(): Promise<void> {
  const { serviceWorker } = navigator
  // Without it the atlas works as ever, with a network. A private window may refuse.
  const registration = await serviceWorker.register('./sw.js').catch(() => null)
  if (!registration) return
  // At the first visit there is nothing older that a new worker could follow.
  const offer = () => registration.waiting && serviceWorker.controller && offerVersion(registration)
  offer()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offer),
  )
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - last < REST) return
    last = Date.now()
    registration.update().catch(() => {})
  })
}

/** The old version stays until the reader asks for the new one: nobody is interrupted. */
function offerVersion(registration: ServiceWorkerRegistration): void {
  tell({
    id: 'version',
    words: () => t('version.new'),
    action: 'version.reload',
    quiet: true,
    act: () => takeVersion(registration),
  })
}

/** Loads the page anew as soon as the new version answers for it, and in the end without waiting for that. */
async function takeVersion({ waiting }: ServiceWorkerRegistration): Promise<void> {
  const reload = () => location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
  setTimeout(reload, waiting ? TAKING_OVER : 0)
  // A worker sleeps when nothing was asked of it for a while. Chromium tells the one before to end only if it is awake when
  // the new one takes over; woken by a request of this page just then, it would stay for half a minute more.
  await fetch('./').catch(() => null)
  waiting?.postMessage(TAKE_OVER)
}
