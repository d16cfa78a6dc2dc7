/** One year or a range, which memberships it shows, and how playing goes. */
import { looping, SPEEDS, speed } from '../../desk.ts'
import { t } from '../../i18n.ts'
import { MODES, setMode, setRange, setYear, years } from '../../state.ts'
import { CompareButton } from '../compare/CompareButton.tsx'
import { IconButton } from '../IconButton.tsx'
import { Keys } from '../Keys.tsx'
import type { Bounds } from './moving.ts'

export function Options({ bounds, two }: { bounds: Bounds; two: boolean }) {
  return (
    <div class="time-options">
      <button
        type="button"
        class="button"
        id="two-ends"
        aria-pressed={two}
        title={t('time.range.what')}
        onClick={() => (two ? setYear(years.value.to) : openRange(bounds))}
      >
        {t('time.range')}
      </button>
      <select
        id="mode"
        title={t('mode.name')}
        aria-label={t('mode.name')}
        value={years.value.mode ?? 'end'}
        onChange={({ currentTarget: { value } }) => setMode(MODES.find((mode) => mode === value) ?? 'end')}
      >
        {MODES.map((mode) => (
          <option key={mode} value={mode}>
            {t(`mode.${mode}`)}
          </option>
        ))}
      </select>
      <select
        id="speed"
        title={t('time.speed')}
        aria-label={t('time.speed')}
        value={speed.value}
        onChange={({ currentTarget: { value } }) => {
          speed.value = SPEEDS.find((pace) => String(pace) === value) ?? 1
        }}
      >
        {SPEEDS.map((pace) => (
          <option key={pace} value={pace}>
            {pace}×
          </option>
        ))}
      </select>
      <LoopButton />
      <CompareButton />
      <Keys />
    </div>
  )
}

/** From the first year to the chosen one: what was in force stays so. At the first year, on to the last. */
function openRange({ firstYear, lastYear }: Bounds): void {
  const { to } = years.value
  setRange(firstYear, to === firstYear ? lastYear : to)
}

const LoopButton = () => (
  <IconButton
    class="loop"
    aria-pressed={looping.value}
    label={t('time.loop')}
    path="M17 3l3 3-3 3M4 12V9.500A3.500 3.500 0 0 1 7.500 6H20M7 21l-3-3 3-3M20 12v2.500a3.500 3.500 0 0 1-3.500 3.500H4"
    onClick={() => {
      looping.value = !looping.value
    }}
  />
)
