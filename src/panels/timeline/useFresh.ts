/** Lights the states that joined with a step of the years, for a moment. */
import { useSignalEffect } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { newlyIn } from '../../changes.ts'
import { fresh, years } from '../../state.ts'
import { useAtlas } from '../context.ts'

/** Milliseconds that the newly joined are lit. */
const MOMENT = 1600

export function useFresh(): void {
  const { atlas } = useAtlas().lookup
  const last = useRef(years.peek())
  // Not with the next drawing of the timeline: the map shows the year and who is new in it with one picture.
  useSignalEffect(() => {
    const now = years.value
    fresh.value = newlyIn(atlas, last.current, now)
    last.current = now
    if (fresh.peek().size === 0) return
    const timer = setTimeout(() => {
      fresh.value = new Set()
    }, MOMENT)
    return () => clearTimeout(timer)
  })
}
