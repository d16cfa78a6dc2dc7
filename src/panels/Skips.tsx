/**
 * The first stops of the keyboard: straight to map, year and table. The address keeps its settings behind the
 * `#`, so the links move the focus themselves.
 */
import { t } from '../i18n.ts'
import { panel } from '../state.ts'

export function Skips() {
  return (
    <nav class="skips" aria-label={t('skip.name')}>
      <Skip to="map" onPress={() => focusOn('.map [tabindex]')}>
        {t('skip.map')}
      </Skip>
      <Skip to="year" onPress={() => focusOn('#year')}>
        {t('skip.timeline')}
      </Skip>
      <Skip to="side" onPress={openTable}>
        {t('skip.table')}
      </Skip>
    </nav>
  )
}

const Skip = ({ to, children, onPress }: { to: string; children: string; onPress: () => void }) => (
  <a
    href={`#${to}`}
    onClick={(event) => {
      event.preventDefault()
      onPress()
    }}
  >
    {children}
  </a>
)

/** True when there was something to focus. */
function focusOn(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(selector)
  element?.focus()
  return element !== null
}

/** Frames that the table's code may take to come. */
const PATIENCE = 300

/** Shows the table and goes to its first control once it is there; until then its tab holds the focus. */
function openTable(): void {
  panel.value = 'table'
  let frames = 0
  const wait = () => {
    if (focusOn('.table-panel :is(input, select, button)') || ++frames > PATIENCE) return
    if (frames === 2) focusOn('.tabs [aria-current]')
    requestAnimationFrame(wait)
  }
  requestAnimationFrame(wait)
}
