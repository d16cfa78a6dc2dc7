/** Opens and closes the comparison of years. */
import { t } from '../../i18n.ts'
import { useAtlas } from '../context.ts'
import { compareBy, wayNow } from './choices.ts'

export function CompareButton() {
  const { atlas } = useAtlas().lookup
  const on = wayNow() !== null
  return (
    <button
      type="button"
      class="button"
      id="compare"
      aria-pressed={on}
      aria-keyshortcuts="c"
      title={t('compare.what')}
      onClick={() => compareBy(on ? null : 'swipe', atlas)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 5h16v14H4zM12 3v18" fill="none" stroke="currentColor" stroke-width="1.8" />
        <path d="M4 5h8v14H4z" />
      </svg>
      <span>{t('compare.name')}</span>
    </button>
  )
}
