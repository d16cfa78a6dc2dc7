/** The years from first to last on one line: marks, joins, the official total, and the slider under them. */
import { useRef } from 'preact/hooks'
import { t } from '../../i18n.ts'
import { playing, setRange, setYear, years } from '../../state.ts'
import { Chart } from './Chart.tsx'
import { Marks } from './Marks.tsx'
import { at, type Bounds } from './moving.ts'
import { show } from './player.ts'
import { Slider } from './Slider.tsx'
import { useDragging } from './useDragging.ts'

export function Track({ bounds, two }: { bounds: Bounds; two: boolean }) {
  const surface = useRef<HTMLDivElement>(null)
  const dragging = useDragging(surface, bounds, two)
  return (
    <div class="track">
      <Marks bounds={bounds} />
      <div ref={surface} class="surface" {...dragging}>
        <Chart bounds={bounds} />
        <Slider bounds={bounds} two={two} />
      </div>
      <Ticks bounds={bounds} two={two} />
    </div>
  )
}

/** Every fifth year is named, and both ends, which can be clicked; nothing is named too near to them. */
function Ticks({ bounds, two }: { bounds: Bounds; two: boolean }) {
  const { firstYear, lastYear } = bounds
  const all = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const fromEnd = (year: number) => Math.min(year - firstYear, lastYear - year)
  const named = (year: number) => year % 5 === 0 && fromEnd(year) > 2
  // Nearer to an end than the names are to each other.
  const classOf = (year: number) =>
    named(year) ? `tick named ${fromEnd(year) < 5 ? 'tight' : ''}`.trim() : 'tick'
  return (
    <div class="ticks">
      {all.slice(1, -1).map((year) => (
        <span key={year} class={classOf(year)} style={at(year, bounds)}>
          {named(year) && year}
        </span>
      ))}
      <EndButton
        year={firstYear}
        bounds={bounds}
        label={t('time.first')}
        onPress={() => toFirst(two, bounds)}
      />
      <EndButton year={lastYear} bounds={bounds} label={t('time.last')} onPress={() => toLast(two, bounds)} />
    </div>
  )
}

const EndButton = (props: { year: number; bounds: Bounds; label: string; onPress: () => void }) => (
  <button
    type="button"
    class="tick named end"
    style={at(props.year, props.bounds)}
    title={props.label}
    onClick={() => {
      playing.value = false
      props.onPress()
    }}
  >
    {props.year}
    <span class="visually-hidden">, {props.label}</span>
  </button>
)

const toFirst = (two: boolean, { firstYear }: Bounds) =>
  two ? setRange(firstYear, years.value.to) : setYear(firstYear)

const toLast = (two: boolean, { lastYear }: Bounds) => show({ from: years.value.from, to: lastYear }, two)
