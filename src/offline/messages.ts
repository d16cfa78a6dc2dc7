/** What the page tells its service worker: to take over from the one before it. */
export const TAKE_OVER = 'take over'
