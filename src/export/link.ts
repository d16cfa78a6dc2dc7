/** The address that a printed picture leads back to, and that address as a QR code. */
import { encode } from 'uqr'
import type { Code } from '../figure/code.ts'
import { defaultSettings, type Settings } from '../state.ts'
import { writeAddress } from '../url.ts'

/** Largest QR code, its modules a side: above, the code would be a figure of its own. */
const LARGEST = 57

/**
 * The page's address with these settings. Year and language are written out even where they are the usual
 * ones: another machine has another language, and a later edition of the atlas another last year.
 */
export function linkTo(page: string, settings: Settings): string {
  const other = settings.language === 'en' ? 'zh-Hant' : 'en'
  const address = new URL(page)
  address.hash = writeAddress(settings, defaultSettings(0, other))
  return address.href
}

/** Legible when 15 % of it are lost; null for an address that is too long. */
export function codeOf(address: string): Code | null {
  try {
    const { data, size } = encode(address, { ecc: 'M', border: 0 })
    return size <= LARGEST ? data : null
  } catch {
    // Longer than the largest code of all.
    return null
  }
}
