/** A panel whose code is fetched when it is first shown. */
import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { fetchCode } from '../code.ts'
import { t } from '../i18n.ts'

type State = { kind: 'waiting' } | { kind: 'here'; Panel: ComponentType } | { kind: 'failed' }

/** `load` gives the component; `name` is that of its code, null where only data are waited for; what it gave is kept, and a failure can be tried again. */
export function later(name: string | null, load: () => Promise<ComponentType>): ComponentType {
  const state = signal<State>({ kind: 'waiting' })
  const fetchPanel = () => {
    if (state.value.kind === 'here') return
    state.value = { kind: 'waiting' }
    const fetched = name === null ? load() : fetchCode(name, load)
    fetched.then(
      (Panel) => {
        state.value = { kind: 'here', Panel }
      },
      () => {
        state.value = { kind: 'failed' }
      },
    )
  }
  return function Later() {
    useEffect(fetchPanel, [])
    const now = state.value
    if (now.kind === 'here') return <now.Panel />
    if (now.kind === 'waiting') return <p class="waiting muted">{t('loading')}</p>
    return (
      <p class="waiting" role="alert">
        {t('panel.failed')}{' '}
        <button type="button" class="button" onClick={fetchPanel}>
          {t('problem.retry')}
        </button>
      </p>
    )
  }
}
