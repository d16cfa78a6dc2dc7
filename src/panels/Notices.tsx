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
  /** Cannot be closed: without what is missing the atlas is not whole. */
  lasting?: boolean
  /** News that can wait: said without interrupting a screen reader. */
  quiet?: boolean
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
  const loud = notices.value.filter(({ quiet }) => !quiet)
  const quiet = notices.value.filter((notice) => notice.quiet)
  return (
    <div class="notices">
      <div role="alert">
        <List notices={loud} />
      </div>
      <div role="status">
        <List notices={quiet} />
      </div>
    </div>
  )
}

function List({ notices }: { notices: Notice[] }) {
  return (
    <>
      {notices.map(({ id, words, act, action, quiet, lasting }) => (
        <p key={id} class={quiet ? 'notice quiet' : 'notice'}>
          <span>{words()}</span>
          {act && (
            <button type="button" class="button" onClick={act}>
              {t(action ?? 'problem.retry')}
            </button>
          )}
          {!lasting && (
            <button type="button" class="button" onClick={() => withdraw(id)}>
              {t('card.close')}
            </button>
          )}
        </p>
      ))}
    </>
  )
}
