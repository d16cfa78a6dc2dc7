/** Joins of each year as bars (known solid, brackets spread and hatched), and the official total as steps. */
import { t } from '../../i18n.ts'
import { years } from '../../state.ts'
import { joinsByYear, officialTotal } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { at, type Bounds } from './moving.ts'

export function Chart({ bounds }: { bounds: Bounds }) {
  const { atlas } = useAtlas().lookup
  const joins = joinsByYear(atlas)
  const most = Math.max(...[...joins.values()].map(({ sure, spread }) => sure + spread), 1)
  return (
    <div class="chart">
      {[...joins].map(([year, { sure, spread }]) => (
        <span
          key={year}
          class={year >= years.value.from && year <= years.value.to ? 'bar now' : 'bar'}
          style={{ ...at(year, bounds), '--sure': sure / most, '--spread': spread / most }}
          title={t('time.joins', { year, sure, spread: Math.round(spread) })}
        >
          <span class="bar-spread" />
          <span class="bar-sure" />
        </span>
      ))}
      <Totals bounds={bounds} />
    </div>
  )
}

/** What bars and line are; the words of the legend stand elsewhere. */
export const ChartKey = () => (
  <p class="chart-key muted">
    <span class="key-bar bar-sure" /> {t('time.key.sure')}
    <span class="key-bar bar-spread" /> {t('time.key.spread')}
    <span class="key-line" /> {t('legend.total')}
  </p>
)

interface Step {
  year: number
  states: number
  exact: boolean
}

/**
 * The last official total at the end of each year, with a scale of its own from none to the most; dashed where
 * the officials gave no exact number. The number at the chosen year stands beside the line.
 */
function Totals({ bounds }: { bounds: Bounds }) {
  const { atlas } = useAtlas().lookup
  const { firstYear, lastYear } = bounds
  const steps: Step[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const total = officialTotal(atlas, { from: year, to: year })
    if (total) steps.push({ year, states: total.states, exact: total.precision === 'exact' })
  }
  const most = Math.max(...steps.map(({ states }) => states), 1)
  const now = steps.find(({ year }) => year === years.value.to)
  return (
    <>
      <svg
        class="totals"
        viewBox={`${firstYear} 0 ${lastYear - firstYear} ${most}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={stepPath(steps, most, true)} />
        <path d={stepPath(steps, most, false)} class="loose" />
      </svg>
      {now && (
        <span class="total" style={{ ...at(now.year, bounds), '--height': now.states / most }}>
          <span class="visually-hidden">{t('legend.total')}: </span>
          {now.states}
        </span>
      )}
    </>
  )
}

/** A level for each year from half a year before to half a year after it, and the step up to it. */
function stepPath(steps: Step[], most: number, exact: boolean): string {
  return steps
    .flatMap(({ year, states, exact: isExact }, index) => {
      if (isExact !== exact) return []
      const before = steps[index - 1]?.states ?? 0
      return [`M${year - 0.5} ${most - before}V${most - states}H${year + 0.5}`]
    })
    .join('')
}
