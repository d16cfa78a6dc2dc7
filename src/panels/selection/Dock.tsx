/** The states chosen to be compared, in a strip over the map that unfolds to their table of all years. */
import { computed } from '@preact/signals'
import { yearTableOpen } from '../../desk.ts'
import { writeCsv } from '../../export/data.ts'
import { download } from '../../export/download.ts'
import { t } from '../../i18n.ts'
import { language, selection } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { AddState } from './AddState.tsx'
import { comparisonTable } from './dataset.ts'
import { comparedStates } from './rows.ts'
import { YearTable } from './YearTable.tsx'

/** On a phone the table would cover the map it speaks of: there it waits to be asked for. */
const hasRoom = !matchMedia('(width < 760px)').matches
const open = computed(() => yearTableOpen.value ?? hasRoom)

function setOpen(wanted: boolean): void {
  yearTableOpen.value = wanted === hasRoom ? null : wanted
}

export function Dock() {
  const { lookup } = useAtlas()
  const rows = comparedStates(lookup.atlas, selection.value)
  const save = () => {
    const table = comparisonTable(lookup.atlas, rows, language.value)
    const keys = selection.value.join('-')
    download(
      new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }),
      `psi-compared-${keys}_${language.value}.csv`,
    )
  }
  return (
    <section
      data-over-map
      class={open.value ? 'dock open' : 'dock'}
      aria-label={t('selection.name')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return
        event.stopPropagation()
        setOpen(false)
        event.currentTarget.querySelector<HTMLElement>('.dock-fold')?.focus()
      }}
    >
      <header>
        <ul class="chosen-states">
          {rows.map(({ state }) => (
            <li key={state.key}>
              {state.names[language.value]}
              <AddState of={state.key} small removes />
            </li>
          ))}
        </ul>
        <div class="dock-actions">
          <button
            type="button"
            class="button dock-fold"
            aria-expanded={open.value}
            onClick={() => setOpen(!open.value)}
          >
            {t(open.value ? 'selection.fold' : 'selection.unfold')}
          </button>
          {open.value && (
            <button type="button" class="button" data-download="compared" onClick={save}>
              {t('selection.save')}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => {
              selection.value = []
            }}
          >
            {t('selection.clear')}
          </button>
        </div>
      </header>
      {open.value && <YearTable rows={rows} />}
    </section>
  )
}
