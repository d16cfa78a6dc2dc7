/** Puts a state among those that are compared, or takes it out again: one button, wherever a state is named. */
import { t } from '../../i18n.ts'
import { language, MOST_STATES, selection, toggleSelected } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { tell } from '../Notices.tsx'

/** Says so where there is no room for another state. */
export function addState(key: string): void {
  if (!toggleSelected(key)) tell({ id: 'selection', words: () => t('selection.full', { n: MOST_STATES }) })
}

interface AddStateProps {
  of: string
  small?: boolean
  /** Among states that are all chosen: a cross says better than a tick what pressing does. */
  removes?: boolean
}

export function AddState({ of, small = false, removes = false }: AddStateProps) {
  const { lookup } = useAtlas()
  const chosen = selection.value.includes(of)
  const label = t(chosen ? 'selection.removeNamed' : 'selection.addNamed', {
    name: lookup.name(of, language.value),
  })
  return (
    <button
      type="button"
      class={small ? 'add-state small' : 'round add-state'}
      aria-pressed={removes ? undefined : chosen}
      aria-label={label}
      title={t(chosen ? 'selection.remove' : 'selection.add')}
      data-add={of}
      onClick={() => addState(of)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path
          d={removes ? 'M6 6l12 12M18 6L6 18' : chosen ? 'M5 12.5l5 5L19 7' : 'M12 5v14M5 12h14'}
          fill="none"
          stroke="currentColor"
          stroke-width="2.2"
        />
      </svg>
    </button>
  )
}
