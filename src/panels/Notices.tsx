/** Sentences about what went wrong or was mended; they stay until closed. */
import { signal } from '@preact/signals'
import { t } from '../i18n.ts'

interface Notice {
  /** Same id replaces: a second failure of one kind does not pile up. */
  id: string
  /** Worded when drawn, so that it follows the language. */
  words: () => string
  retry?: () => void
}

const notices = signal<Notice[]>([])

export function tell(notice: Notice): void {
  notices.value = [...notices.value.filter(({ id }) => id !== notice.id), notice]
}

export function withdraw(id: string): void {
  notices.value = notices.value.filter((notice) => notice.id !== id)
}

export function Notices() {
  return (
    <div class="notices" role="alert">
      {notices.value.map(({ id, words, retry }) => (
        <p key={id} class="notice">
          <span>{words()}</span>
          {retry && (
            <button type="button" class="button" onClick={retry}>
              {t('problem.retry')}
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
