/** The frame: header, side panel (legend or card), map, timeline. */
import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n.ts'
import type { Palette } from '../look.ts'
import type { Lookup } from '../lookup.ts'
import { type Camera, embedded, rendererInUse, selection } from '../state.ts'
import { Borders } from './borders/Borders.tsx'
import { Beside } from './compare/Beside.tsx'
import { CompareBar } from './compare/CompareBar.tsx'
import { wayNow } from './compare/choices.ts'
import { AtlasProvider, type Drawing } from './context.ts'
import { Header } from './Header.tsx'
import { LightMapOffer } from './LightMapChoice.tsx'
import { later } from './later.tsx'
import { MapControls } from './MapControls.tsx'
import { MapHits } from './MapHits.tsx'
import { MapPlaces } from './MapPlaces.tsx'
import { MapTip } from './MapTip.tsx'
import { Notices, told } from './Notices.tsx'
import { ScaleBar } from './ScaleBar.tsx'
import { Side } from './Side.tsx'
import { Skips } from './Skips.tsx'
import { EmbedCredits } from './share/EmbedCredits.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { useFocusKept } from './useFocusKept.ts'
import { Welcome } from './Welcome.tsx'

const Dock = later('compared states', async () => (await import('./selection/Dock.tsx')).Dock)

/** What panels may ask of the map; they never see the map itself. */
interface Steering {
  zoomBy: (steps: number) => void
  /** Null is the whole world. */
  flyTo: (camera: Camera | null) => void
  chooseMiddle: (adding?: boolean) => void
  remove: () => void
}

type Opening = (container: HTMLElement, drawing: Drawing, again: () => void) => Promise<Steering | null>

interface Loaded {
  lookup: Lookup
  /** What the map begins with; `drawing` has finer shapes, and is fetched when it is read. */
  firstDrawing: ReadonlySignal<Drawing | null>
  drawing: ReadonlySignal<Drawing | null>
  palette: ReadonlySignal<Palette>
  /** Opens the map; null when it cannot. `again` opens it once more, should the user ask for it. */
  onMap: Opening
  /** Opens the map of the other year beside it. */
  onSecond: Opening
}

export function App(props: Loaded | Record<string, never>) {
  useFocusKept()
  if (!isLoaded(props))
    return (
      <>
        {!told.value && <p class="loading">{t('loading')}</p>}
        <Notices />
      </>
    )
  const { lookup, firstDrawing, drawing, palette, onMap, onSecond } = props
  return (
    <AtlasProvider value={{ lookup, drawing, palette }}>
      {!embedded.value && <Skips />}
      {!embedded.value && <Header />}
      <Side />
      <MapPane drawing={firstDrawing.value} onMap={onMap} onSecond={onSecond} />
      <Timeline />
      {embedded.value && <EmbedCredits />}
      <Borders />
      <Notices />
    </AtlasProvider>
  )
}

/** Small maps, one a year; drawn by the figure's code, which is fetched for them. */
const Grid = later('grid', async () => (await import('./compare/Grid.tsx')).Grid)

const isLoaded = (props: Loaded | Record<string, never>): props is Loaded => 'lookup' in props

interface MapPaneProps extends Pick<Loaded, 'onMap' | 'onSecond'> {
  drawing: Drawing | null
}

function MapPane({ drawing, onMap, onSecond }: MapPaneProps) {
  const stage = useRef<HTMLDivElement>(null)
  const container = useRef<HTMLDivElement>(null)
  const [steering, setSteering] = useState<Steering | null>(null)
  const open = () => {
    if (container.current && drawing) onMap(container.current, drawing, open).then(setSteering)
  }
  // The light map is quickly made: it comes in one frame with the panels, where every frame is drawn by software.
  const isQuick = rendererInUse.peek() === 'figure'
  useLayoutEffect(() => {
    if (isQuick) open()
  }, [onMap, drawing])
  useEffect(() => {
    if (!isQuick) open()
  }, [onMap, drawing])
  return (
    <main
      class="map-pane"
      onKeyDown={(event) => event.key === 'Enter' && isMap(event) && steering?.chooseMiddle(event.shiftKey)}
    >
      {embedded.value && <h1 class="visually-hidden">{t('title')}</h1>}
      <CompareBar />
      <div ref={stage} class={`map-stage way-${wayNow() ?? 'one'}`}>
        <div ref={container} class="map" id="map" />
        <div class="cross" aria-hidden="true" />
        <p class="visually-hidden" id="map-keys">
          {t('map.keys')}
        </p>
        <Beside drawing={drawing} onSecond={onSecond} />
        <MapPlaces />
        {!embedded.value && <Welcome />}
        <MapHits />
        <MapTip width={stage.current?.clientWidth ?? 0} />
        {selection.value.length > 0 && <Dock />}
        <LightMapOffer />
        <ScaleBar />
        {steering && <MapControls zoomBy={steering.zoomBy} flyTo={steering.flyTo} />}
        {wayNow() === 'grid' && drawing && <Grid />}
      </div>
    </main>
  )
}

const isMap = ({ target }: KeyboardEvent) => target instanceof Element && target.closest('.map') !== null
