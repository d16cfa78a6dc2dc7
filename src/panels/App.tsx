/** The frame: header, side panel (legend or card), map, timeline. */
import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FontTable } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import { t } from '../i18n.ts'
import type { Palette } from '../look.ts'
import type { Lookup } from '../lookup.ts'
import { AtlasProvider } from './context.ts'
import { Header } from './Header.tsx'
import { MapControls } from './MapControls.tsx'
import { MapTip } from './MapTip.tsx'
import { Notices } from './Notices.tsx'
import { Side } from './Side.tsx'
import { Timeline } from './timeline/Timeline.tsx'

/** What panels may ask of the map; they never see the map itself. */
interface Steering {
  zoomBy: (steps: number) => void
  chooseMiddle: () => void
}

interface Loaded {
  lookup: Lookup
  shapes: Shapes
  fonts: FontTable
  palette: ReadonlySignal<Palette>
  onMap: (container: HTMLElement) => Promise<Steering | null>
}

export function App(props: Loaded | Record<string, never>) {
  if (!isLoaded(props))
    return (
      <>
        <p class="loading">{t('loading')}</p>
        <Notices />
      </>
    )
  const { lookup, shapes, fonts, palette, onMap } = props
  return (
    <AtlasProvider value={{ lookup, shapes, fonts, palette }}>
      <nav class="skips">
        <a href="#year">{t('skip.timeline')}</a>
      </nav>
      <Header />
      <Side />
      <MapPane onMap={onMap} />
      <Timeline />
      <Notices />
    </AtlasProvider>
  )
}

const isLoaded = (props: Loaded | Record<string, never>): props is Loaded => 'lookup' in props

function MapPane({ onMap }: Pick<Loaded, 'onMap'>) {
  const container = useRef<HTMLDivElement>(null)
  const [steering, setSteering] = useState<Steering | null>(null)
  useEffect(() => {
    if (container.current) onMap(container.current).then(setSteering)
  }, [onMap])
  return (
    <main
      class="map-pane"
      onKeyDown={(event) => event.key === 'Enter' && isMap(event) && steering?.chooseMiddle()}
    >
      <div ref={container} class="map" id="map" />
      <div class="cross" aria-hidden="true" />
      <p class="visually-hidden" id="map-keys">
        {t('map.keys')}
      </p>
      <MapTip width={container.current?.clientWidth ?? 0} />
      {steering && <MapControls zoomBy={steering.zoomBy} />}
    </main>
  )
}

const isMap = (event: KeyboardEvent) => event.target instanceof HTMLCanvasElement
