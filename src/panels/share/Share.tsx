/** The button that opens the dialog in which the present map is handed on. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { t } from '../../i18n.ts'
import { language } from '../../state.ts'
import { DialogHead } from '../DialogHead.tsx'
import { later } from '../later.tsx'

const ShareDialog = later('share', async () => (await import('./ShareDialog.tsx')).ShareDialog)

export function Share() {
  const dialog = useRef<HTMLDialogElement>(null)
  const opened = useSignal(false)
  return (
    <>
      <button
        type="button"
        class="button share-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="h"
        onClick={() => {
          opened.value = true
          dialog.current?.showModal()
        }}
      >
        {t('share.name')}
      </button>
      <dialog
        ref={dialog}
        class="about share"
        lang={language.value}
        aria-labelledby="share-heading"
        onClose={() => {
          opened.value = false
        }}
      >
        <DialogHead id="share-heading" title={t('share.name')} onClose={() => dialog.current?.close()} />
        {opened.value && <ShareDialog />}
      </dialog>
    </>
  )
}
