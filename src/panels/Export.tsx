/** The button that opens the dialog in which the present map becomes a file. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { t } from '../i18n.ts'
import { language } from '../state.ts'
import { useAtlas } from './context.ts'
import { DialogHead } from './DialogHead.tsx'
import { later } from './later.tsx'
import { told } from './Notices.tsx'

const ExportDialog = later('export', async () => (await import('./export/ExportDialog.tsx')).ExportDialog)

export function ExportPanel() {
  const { drawing } = useAtlas()
  const dialog = useRef<HTMLDialogElement>(null)
  const opened = useSignal(false)
  const open = () => {
    opened.value = true
    dialog.current?.showModal()
  }
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" aria-keyshortcuts="d" onClick={open}>
        {t('export.name')}
      </button>
      <dialog
        ref={dialog}
        class="export"
        lang={language.value}
        aria-labelledby="export-heading"
        onClose={() => {
          opened.value = false
        }}
      >
        <DialogHead id="export-heading" title={t('export.name')} onClose={() => dialog.current?.close()} />
        {opened.value &&
          (drawing.value ? <ExportDialog /> : <p>{t(told.value ? 'export.noShapes' : 'loading')}</p>)}
      </dialog>
    </>
  )
}
