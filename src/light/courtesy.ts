/**
 * Inside another page a map leaves the wheel and single fingers to that page, so that nobody is caught by it; the
 * veil says for a moment what moves the map instead.
 */
import type { Language } from '../../geo/model.ts'
import { translate } from '../i18n.ts'

/** What was left to the page. */
export type Left = 'wheel' | 'fingers'

/** Milliseconds that the veil stays after the last gesture. */
const STAYS = 1200

export class Courtesy {
  readonly element = document.createElement('div')
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    this.element.className = 'light-veil'
    // What it says is about gestures; the keys of the map are said of the map itself.
    this.element.setAttribute('aria-hidden', 'true')
  }

  say(left: Left, language: Language): void {
    const key = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl'
    this.element.textContent =
      left === 'wheel' ? translate(language, 'embed.wheel', { key }) : translate(language, 'embed.fingers')
    this.element.classList.add('shown')
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.end(), STAYS)
  }

  end(): void {
    clearTimeout(this.timer)
    this.element.classList.remove('shown')
  }
}
