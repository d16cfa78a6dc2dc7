/** The line between two swiped maps: a slider for mouse, touch and keys. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n.ts'
import { keyStep } from './steps.ts'

interface DividerProps {
  /** Hundredths of the width. */
  at: number
  /** The value in words. */
  words: string
  onMove: (at: number) => void
  /** It has come to rest: what is written down waits for this. */
  onRest: (at: number) => void
}

/** Milliseconds after the last key until the place is written down. */
const REST = 400

export function Divider({ at, words, onMove, onRest }: DividerProps) {
  const line = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const shareAt = (x: number) => {
    const { left = 0, width = 1 } = line.current?.parentElement?.getBoundingClientRect() ?? {}
    return Math.min(Math.max(Math.round(((x - left) / width) * 100), 0), 100)
  }
  const isHeld = (id: number) => line.current?.hasPointerCapture(id) ?? false
  return (
    <div
      ref={line}
      class="divider"
      role="slider"
      tabIndex={0}
      aria-label={t('compare.divider')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={at}
      aria-valuetext={words}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        line.current?.setPointerCapture(event.pointerId)
        line.current?.focus()
      }}
      onPointerMove={({ pointerId, clientX }) => isHeld(pointerId) && onMove(shareAt(clientX))}
      onLostPointerCapture={() => onRest(at)}
      onKeyDown={(event) => {
        const next = keyStep(event.key, at)
        if (next === null || event.ctrlKey || event.altKey || event.metaKey) return
        event.preventDefault()
        event.stopPropagation()
        onMove(next)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => onRest(next), REST)
      }}
    >
      <span class="divider-handle">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 6l-6 6 6 6M15 6l6 6-6 6" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
      </span>
    </div>
  )
}
