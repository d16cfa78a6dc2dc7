/** What this browser remembers from one visit to the next; nothing where it may keep nothing. */

const PREFIX = 'atlas.'

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value)
  } catch {
    // Storage is denied or full: the next visit begins as the first did.
  }
}
