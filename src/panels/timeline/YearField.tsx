/** The big year. A click makes it a box to type in: Enter takes what was typed, Escape leaves it. */
import { useComputed } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../i18n.ts'
import { playing, setRange, setYear, writeYears, years } from '../../state.ts'
import { type Bounds, readTyped } from './moving.ts'

export function YearField({ bounds }: { bounds: Bounds }) {
  const [typing, setTyping] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const left = useRef(false)
  useEffect(() => {
    if (left.current && !typing) button.current?.focus()
    left.current = false
  }, [typing])
  const leave = (withKey: boolean) => {
    // The box also loses the focus when a key takes it away: the key counts.
    left.current ||= withKey
    setTyping(false)
  }
  // As a signal it is written at once, though the panels wait for the map.
  const words = useComputed(() => writeYears(years.value))
  if (typing) return <YearBox bounds={bounds} onLeave={leave} />
  return (
    <button
      ref={button}
      type="button"
      class="year-button"
      title={t('time.type')}
      onClick={() => {
        playing.value = false
        setTyping(true)
      }}
    >
      <output class={years.value.from === years.value.to ? 'year' : 'year long'} for="year" aria-live="off">
        {words}
      </output>
    </button>
  )
}

/** @param onLeave called when done; true when a key did it, so that the focus goes back */
function YearBox({ bounds, onLeave }: { bounds: Bounds; onLeave: (withKey: boolean) => void }) {
  const box = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useLayoutEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  const take = (withKey: boolean) => {
    const text = box.current?.value ?? ''
    const span = readTyped(text, bounds)
    if (typeof span === 'string')
      return setProblem(t(`time.typed.${span}`, { text, first: bounds.firstYear, last: bounds.lastYear }))
    if (span.from === span.to) setYear(span.to)
    else setRange(span.from, span.to)
    onLeave(withKey)
  }
  return (
    <form
      class="year-form"
      onSubmit={(event) => {
        event.preventDefault()
        take(true)
      }}
    >
      <input
        ref={box}
        class="year-box"
        aria-label={t('time.type')}
        aria-invalid={problem !== null}
        aria-describedby="year-problem"
        autocomplete="off"
        enterkeyhint="done"
        value={writeYears(years.value)}
        onBlur={() => onLeave(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave(true)
        }}
      />
      <p class="year-problem" id="year-problem" role="alert">
        {problem}
      </p>
    </form>
  )
}
