/** Single keys: which there are, and where they are left alone. */
import { singleKeys } from './desk.ts'

const PRESSED_WITHOUT_TEXT = ['range', 'checkbox', 'radio', 'button']

/** Whether letters typed there are text, or choose from a list. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !PRESSED_WITHOUT_TEXT.includes(target.type)))

/** The single key that was pressed, in lower case; null when it is not meant for the atlas. */
export function singleKeyOf(event: KeyboardEvent): string | null {
  if (!singleKeys.value || event.defaultPrevented || event.isComposing || event.repeat) return null
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null
  if (document.querySelector('dialog[open]')) return null
  // `?` needs the shift key on most keyboards; a capital letter is another key than a small one.
  if (event.shiftKey && /\p{Letter}/u.test(event.key)) return null
  return event.key.toLowerCase()
}
