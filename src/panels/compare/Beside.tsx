/** The map of the other year: over the first up to a divider, or beside it; there only while it is compared. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n.ts'
import { type Comparison, comparison, MIDDLE, writeYears, years } from '../../state.ts'
import type { Drawing } from '../context.ts'
import { isPair, wayNow } from './choices.ts'
import { Divider } from './Divider.tsx'

/** What is asked of the other map. */
interface SecondMap {
  chooseMiddle: () => void
  remove: () => void
}

interface BesideProps {
  drawing: Drawing | null
  onSecond: (container: HTMLElement, drawing: Drawing, again: () => void) => Promise<SecondMap | null>
}

export function Beside({ drawing, onSecond }: BesideProps) {
  const now = comparison.value
  if (!now || !isPair(wayNow()) || !drawing) return null
  return <Pair now={now} drawing={drawing} onSecond={onSecond} />
}

function Pair({ now, drawing, onSecond }: BesideProps & { now: Comparison; drawing: Drawing }) {
  const container = useRef<HTMLDivElement>(null)
  const map = useRef<SecondMap | null>(null)
  const dragged = useSignal<number | null>(null)
  useEffect(() => {
    let wanted = true
    const open = () => {
      if (!container.current || !wanted) return
      onSecond(container.current, drawing, open).then((opened) => {
        if (wanted) map.current = opened
        else opened?.remove()
      })
    }
    open()
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      event.stopPropagation()
      map.current?.chooseMiddle()
    }
    const element = container.current
    element?.addEventListener('keydown', press)
    return () => {
      wanted = false
      element?.removeEventListener('keydown', press)
      map.current?.remove()
      map.current = null
    }
  }, [drawing, onSecond])
  const at = dragged.value ?? now.at ?? MIDDLE
  return (
    <div class="pair" style={{ '--at': `${at}%` }}>
      <div ref={container} class="second-map" />
      <p class="half half-other">
        <span class="year-label">{now.year}</span>
      </p>
      <p class="half half-now">
        <span class="year-label">{writeYears(years.value)}</span>
      </p>
      {now.way === 'swipe' && (
        <Divider
          at={at}
          words={t('compare.divider.value', { other: now.year, now: writeYears(years.value), share: at })}
          onMove={(share) => {
            dragged.value = share
          }}
          onRest={(share) => {
            dragged.value = null
            if (comparison.value) comparison.value = placed(comparison.value, share)
          }}
        />
      )}
    </div>
  )
}

/** The middle is not said: it is where the divider stands anyway. */
const placed = ({ year, way }: Comparison, at: number): Comparison =>
  at === MIDDLE ? { year, way } : { year, way, at }
