/** The dialog of the border policy, and the way to it from wherever the map's borders are spoken of. */
import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { loadBorders } from '../../data.ts'
import { t } from '../../i18n.ts'
import { DialogHead } from '../DialogHead.tsx'
import { later } from '../later.tsx'
import './borders.css'

const open = signal(false)

/** The page and its data are fetched when they are first asked for. */
const Policy = later('borders', async () => {
  const { policyPage } = await import('./Policy.tsx')
  return policyPage(await loadBorders(), () => {
    open.value = false
  })
})

export function Borders() {
  const dialog = useRef<HTMLDialogElement>(null)
  const shown = open.value
  useEffect(() => {
    if (shown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [shown])
  return (
    <dialog
      ref={dialog}
      class="about borders"
      aria-labelledby="borders-title"
      onClose={() => {
        open.value = false
      }}
    >
      <DialogHead
        id="borders-title"
        title={t('borders.name')}
        onClose={() => {
          open.value = false
        }}
      />
      {shown && <Policy />}
    </dialog>
  )
}

export const BordersLink = () => (
  <button
    type="button"
    class="link small"
    aria-haspopup="dialog"
    onClick={() => {
      open.value = true
    }}
  >
    {t('borders.more')}
  </button>
)
