/** Sentences about what went wrong or was mended; they stay until closed. */
import { computed, signal } from '@preact/signals'
import { type MessageKey, t } from '../i18n.ts'

interface Notice {
  /** Same id replaces: a second failure of one kind does not pile up. */
  id: string
  /** Worded when drawn, so that it follows the language. */
  words: () => string
  /** What a button does about it: trying again, if nothing else is said. */
  act?: () => void
  action?: MessageKey
}

const notices = signal<Notice[]>([])

/** Whether anything is being told. */
export const told = computed(() => notices.value.length > 0)

export function tell(notice: Notice): void {
  notices.value = [...notices.value.filter(({ id }) => id !== notice.id), notice]
}

export function withdraw(id: string): void {
  notices.value = notices.value.filter((notice) => notice.id !== id)
}

export function Notices() {
  return (
    <div class="notices" role="alert">
      {notices.value.map(({ id, words, act, action }) => (
        <p key={id} class="notice">
          <span>{words()}</span>
          {act && (
            <button type="button" class="button" onClick={act}>
              {t(action ?? 'problem.retry')}
            </button>
          )}
          <button type="button" class="button" onClick={() => withdraw(id)}>
            {t('card.close')}
          </button>
        </p>
      ))}
    </div>
  )
}
