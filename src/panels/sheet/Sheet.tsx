/** What holds the panels: on a phone a sheet that is drawn up over the map, elsewhere nothing of its own. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Stop } from '../../desk.ts'
import { t } from '../../i18n.ts'
import { IconButton } from '../IconButton.tsx'
import { phone } from '../phone.ts'
import { followAsked, rest, stop } from './stop.ts'
import { stopAfter, stopBeside } from './stops.ts'
import { useSheetDrag } from './useSheetDrag.ts'

export function Sheet({ tabs, children }: { tabs: ComponentChildren; children: ComponentChildren }) {
  const sheet = useRef<HTMLDivElement>(null)
  useSheetDrag(sheet, phone.value)
  useEffect(followAsked, [])
  if (!phone.value) return <div class="sheet">{children}</div>
  return (
    <div ref={sheet} class="sheet" data-stop={stop.value}>
      <div class="sheet-bar">
        <span class="sheet-grip" aria-hidden="true" />
        {tabs}
        <StopButton />
      </div>
      <div class="sheet-body" id="sheet-body" inert={stop.value === 'peek'}>
        {children}
      </div>
    </div>
  )
}

function StopButton() {
  const now = stop.value
  const keys: Record<string, Stop> = {
    ArrowUp: stopBeside(now, 1),
    ArrowDown: stopBeside(now, -1),
    Home: 'full',
    End: 'peek',
  }
  const label = t(`sheet.to.${stopAfter(now)}`)
  return (
    <IconButton
      class="sheet-button"
      label={label}
      path={now === 'full' ? 'M5 9l7 7 7-7' : 'M5 15l7-7 7 7'}
      aria-expanded={now !== 'peek'}
      aria-controls="sheet-body"
      onClick={() => rest(stopAfter(now))}
      onKeyDown={(event) => {
        const next = keys[event.key]
        if (!next) return
        event.preventDefault()
        rest(next)
      }}
    />
  )
}
