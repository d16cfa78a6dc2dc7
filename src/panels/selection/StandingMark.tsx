/** A standing as a shape of its own, so that the table of years is read without its colours. */
import type { Palette } from '../../look.ts'
import type { Standing } from '../../time.ts'
import { useAtlas } from '../context.ts'

export function StandingMark({ standing }: { standing: Standing }) {
  const { palette } = useAtlas()
  return (
    <svg class="standing-mark" viewBox="-8 -8 16 16" aria-hidden="true">
      {shapeOf(standing, palette.value)}
    </svg>
  )
}

/** Full for who is in, with a heart for founders; half for perhaps; struck out, hollow or a speck for the others. */
function shapeOf(standing: Standing, { areas, ink, mutedInk, panel }: Palette) {
  const disc = <circle r="5.5" fill={areas.documented.ground} stroke={ink} stroke-width="0.8" />
  switch (standing) {
    case 'founder':
      return (
        <>
          <circle r="6.2" fill={areas.founder.ground} stroke={ink} stroke-width="0.8" />
          <circle r="2.4" fill={panel} />
        </>
      )
    case 'documented':
    case 'earlier':
      return disc
    case 'possible':
      return (
        <>
          <circle r="5.5" fill={panel} stroke={ink} stroke-width="0.9" stroke-dasharray="2 1.4" />
          <path d="M0-5.5A5.5 5.5 0 0 0 0 5.5Z" fill={areas.documented.ground} />
        </>
      )
    case 'suspended':
      return <path d="M-5-5L5 5M5-5L-5 5" stroke={areas.suspended.ground} stroke-width="2.6" />
    case 'not-member':
      return <circle r="5.5" fill="none" stroke={mutedInk} stroke-width="1.1" />
    case 'no-state':
      return <path d="M-4 0H4" stroke={mutedInk} stroke-width="1.4" />
    default:
      return <circle r="1.5" fill={mutedInk} />
  }
}
