/** Title and closing button of a dialog. No `header`: that would be a second banner of the page. */
import { t } from '../i18n.ts'

export const DialogHead = (props: { id: string; title: string; onClose: () => void }) => (
  <div class="dialog-head">
    <h2 id={props.id}>{props.title}</h2>
    <button type="button" class="button" onClick={props.onClose}>
      {t('about.close')}
    </button>
  </div>
)
