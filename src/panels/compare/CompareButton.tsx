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
      {t('compare.name')}
    </button>
  )
}
