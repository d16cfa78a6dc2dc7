/** One line for the first visit: what can be done here. Closed once, it does not come again. */
import { useSignal } from '@preact/signals'
import { t } from '../i18n.ts'
import { recall, remember } from '../memory.ts'
import { CROSS } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'

const KEY = 'welcomed'

export function Welcome() {
  const shown = useSignal(recall(KEY) === null)
  if (!shown.value) return null
  return (
    <aside class="welcome" aria-label={t('welcome.name')}>
      <p>{t('welcome.what')}</p>
      <IconButton
        label={t('card.close')}
        path={CROSS}
        onClick={() => {
          shown.value = false
          remember(KEY, '1')
        }}
      />
    </aside>
  )
}
