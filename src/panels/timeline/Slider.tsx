/**
 * The handles: native sliders, so that every key of the ARIA pattern and every screen reader's gesture works.
 * Pointers are followed by the track; the range between two handles is a slider of its own, for the keyboard.
 */
import { t } from '../../i18n.ts'
import { playing, setRange, years } from '../../state.ts'
import { otherYears } from '../compare/choices.ts'
import { at, type Bounds, pageOf, shift, within } from './moving.ts'
import { show } from './player.ts'
import { useValueText } from './words.ts'

export function Slider({ bounds, two }: { bounds: Bounds; two: boolean }) {
  const { from, to } = years.value
  return (
    <div class="slider">
      <div class="rail" />
      {otherYears().map((year) => (
        <span key={year} class="other-year" style={at(year, bounds)} />
      ))}
      {two && (
        <>
          <Handle
            id="year-range"
            label={t('time.range.whole')}
            value={from}
            bounds={bounds}
            onMove={(year) => show(shift(years.value, year - years.value.from, bounds), true)}
          />
          <div class="span" style={{ '--from': at(from, bounds)['--at'], '--to': at(to, bounds)['--at'] }} />
          <Handle
            id="year-from"
            label={t('time.range.from')}
            value={from}
            bounds={bounds}
            onMove={(year) => setRange(Math.min(year, years.value.to), years.value.to)}
          />
        </>
      )}
      <Handle
        id="year"
        label={t(two ? 'time.range.to' : 'time.year')}
        value={to}
        bounds={bounds}
        onMove={(year) =>
          show({ from: years.value.from, to: two ? Math.max(year, years.value.from) : year }, two)
        }
      />
    </div>
  )
}

interface HandleProps {
  id: string
  label: string
  value: number
  bounds: Bounds
  onMove: (year: number) => void
}

function Handle({ id, label, value, bounds, onMove }: HandleProps) {
  const { firstYear, lastYear } = bounds
  const page = pageOf(bounds)
  const keys: Record<string, () => void> = {
    ' ': () => {
      playing.value = !playing.value
    },
    PageUp: () => move(value + page),
    PageDown: () => move(value - page),
  }
  const move = (year: number) => {
    playing.value = false
    onMove(within(year, bounds))
  }
  return (
    <input
      id={id}
      class="handle"
      type="range"
      min={firstYear}
      max={lastYear}
      value={value}
      aria-label={label}
      aria-valuetext={useValueText()}
      onKeyDown={(event) => {
        const act = keys[event.key]
        if (!act || event.ctrlKey || event.altKey || event.metaKey) return
        event.preventDefault()
        act()
      }}
      onInput={({ currentTarget }) => {
        move(Number(currentTarget.value))
        // A handle stopped by the other one, or a range stopped by the end, stays where it is allowed.
        const { from, to } = years.value
        currentTarget.value = String(id === 'year' ? to : from)
      }}
    />
  )
}
