/** The atlas on the whole screen, and back. */
import { signal } from '@preact/signals'
import { t } from '../i18n.ts'
import { tell } from './Notices.tsx'

export const isFullScreen = signal(false)
document.addEventListener('fullscreenchange', () => {
  isFullScreen.value = document.fullscreenElement !== null
})

export async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    tell({ id: 'full screen', words: () => t('keys.noFullScreen') })
  }
}
