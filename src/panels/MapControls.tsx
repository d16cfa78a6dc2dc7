/** Buttons for what gestures do on the map, so that nothing needs dragging; on a phone they wait behind one. */
import { useRef } from 'preact/hooks'
import type { Atlas } from '../../geo/model.ts'
import { fetchCode } from '../code.ts'
import type { Part } from '../figure/camera.ts'
import { t } from '../i18n.ts'
import { type Camera, place, relation, selecting, selection, settings } from '../state.ts'
import { useAtlas } from './context.ts'
import { isFullScreen, toggleFullScreen } from './full-screen.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { tell } from './Notices.tsx'
import { small } from './phone.ts'
import { useMenu } from './useMenu.ts'

interface Steering {
  zoomBy: (steps: number) => void
  flyTo: (camera: Camera | null) => void
}

export function MapControls(steering: Steering) {
  const menu = useRef<HTMLDetailsElement>(null)
  useMenu(menu)
  if (!small.value)
    return (
      <div class="map-controls" data-over-map>
        <Buttons {...steering} />
      </div>
    )
  return (
    <details ref={menu} class="map-controls folded">
      <summary class="round" data-over-map aria-label={t('map.controls')} title={t('map.controls')}>
        <Icon path="M4 8h10M18 8h2M4 16h2M10 16h10">
          <circle cx="16" cy="8" r="2.2" />
          <circle cx="8" cy="16" r="2.2" />
        </Icon>
      </summary>
      <div class="map-buttons">
        <Buttons {...steering} />
      </div>
    </details>
  )
}

const Buttons = ({ zoomBy, flyTo }: Steering) => (
  <>
    <IconButton label={t('map.zoomIn')} path="M12 5v14M5 12h14" onClick={() => zoomBy(1)} />
    <IconButton label={t('map.zoomOut')} path="M5 12h14" onClick={() => zoomBy(-1)} />
    <IconButton label={t('map.home')} path="M4 12l8-8 8 8M6 10v9h12v-9" onClick={() => flyTo(null)} />
    {document.fullscreenEnabled && (
      <IconButton
        label={t(isFullScreen.value ? 'keys.fullScreen.leave' : 'keys.fullScreen')}
        path={
          isFullScreen.value
            ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5'
            : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'
        }
        onClick={toggleFullScreen}
      />
    )}
    <PartMenu flyTo={flyTo} />
    <IconButton
      label={t('selection.several')}
      path="M4 6h9M4 12h9M4 18h5M18 12v8M14 16h8"
      aria-pressed={selecting.value}
      onClick={() => {
        selecting.value = !selecting.value
      }}
    />
  </>
)

const MENU = ['world', 'europe', 'asia-pacific', 'africa-middle-east', 'americas', 'chosen'] as const

/** Parts of the world, and what is chosen, as places to go to. */
function PartMenu({ flyTo }: Pick<Steering, 'flyTo'>) {
  const { lookup } = useAtlas()
  const menu = useRef<HTMLDetailsElement>(null)
  const close = useMenu(menu)
  const any = selection.value.length > 0 || place.value !== null || relation.value !== null
  return (
    <details ref={menu} class="part-menu">
      <summary class="round" aria-label={t('part.name')} title={t('part.name')}>
        <Icon path="M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M4 12h16M12 4c-5 5-5 11 0 16c5-5 5-11 0-16" />
      </summary>
      <ul class="part-list">
        {MENU.map((part) => (
          <li key={part}>
            <button
              type="button"
              data-part={part}
              disabled={part === 'chosen' && !any}
              onClick={async () => {
                close()
                const camera = part === 'world' ? null : await cameraOf(part, lookup.atlas)
                if (camera !== undefined) flyTo(camera)
              }}
            >
              {t(`part.${part}`)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Nothing, but a notice, where the code that works it out does not come. */
async function cameraOf(part: Part | 'chosen', atlas: Atlas): Promise<Camera | undefined> {
  const map = document.querySelector('.map')
  if (!map) return
  const window = { view: settings.value.view, width: map.clientWidth, height: map.clientHeight }
  try {
    const { chosenExtents, fitCamera, PARTS } = await fetchCode('camera', () => import('../figure/camera.ts'))
    return fitCamera(part === 'chosen' ? chosenExtents(atlas, settings.value) : PARTS[part], window)
  } catch {
    tell({ id: 'camera', words: () => t('panel.failed') })
  }
}
