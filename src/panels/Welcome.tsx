/** One line for the first visit: what can be done here. Closed once, it does not come again. */
import { useSignal } from '@preact/signals'
import { t } from '../i18n.ts'
import { recall, remember } from '../memory.ts'

const KEY = 'welcomed'

export function Welcome() {
  const shown = useSignal(recall(KEY) === null)
  if (!shown.value) return null
  return (
    <aside class="welcome" aria-label={t('welcome.name')}>
      <p>{t('welcome.what')}</p>
      <button
        type="button"
        class="round"
        aria-label={t('card.close')}
        onClick={() => {
          shown.value = false
          remember(KEY, '1')
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" stroke-width="2" />
        </svg>
      </button>
    </aside>
  )
}
