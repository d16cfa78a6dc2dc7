/** Playing: moves the chosen years on, one year a beat. */
import { useEffect } from 'preact/hooks'
import { looping, speed } from '../../desk.ts'
import { playing, setRange, setYear, years } from '../../state.ts'
import { type Bounds, nextOf, type Span, startOf, wayOf } from './moving.ts'

/** Milliseconds that a year stays at speed 1. */
const BEAT = 1100

/** Shows a span; one year stays one year, and a range keeps its two handles. */
export function show({ from, to }: Span, two: boolean): void {
  if (two) setRange(from, to)
  else setYear(to)
}

/** Runs while playing. What stands at the end begins again; a range that is dragged meanwhile has stopped it. */
export function usePlayer(bounds: Bounds, two: boolean): void {
  const [on, pace] = [playing.value, speed.value]
  const { firstYear, lastYear } = bounds
  useEffect(() => {
    if (!on) return
    const limits = { firstYear, lastYear }
    const way = wayOf(years.value, limits)
    const begin = () => show(startOf(years.value, way, limits), two)
    if (years.value.to >= lastYear) begin()
    const timer = setInterval(() => {
      const next = nextOf(years.value, way, limits)
      if (next) show(next, two)
      else begin()
      if (years.value.to >= lastYear && !looping.value) playing.value = false
    }, BEAT / pace)
    return () => clearInterval(timer)
  }, [on, pace, two, firstYear, lastYear])
}
