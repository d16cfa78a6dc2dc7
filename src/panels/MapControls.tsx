/** Buttons for what gestures do on the map, so that nothing needs dragging. */
import { t } from '../i18n.ts'
import { camera } from '../state.ts'
import { isFullScreen, toggleFullScreen } from './full-screen.ts'

interface Steering {
  zoomBy: (steps: number) => void
}

export function MapControls({ zoomBy }: Steering) {
  return (
    <div class="map-controls">
      <Control label={t('map.zoomIn')} path="M12 5v14M5 12h14" onPress={() => zoomBy(1)} />
      <Control label={t('map.zoomOut')} path="M5 12h14" onPress={() => zoomBy(-1)} />
      <Control
        label={t('map.home')}
        path="M4 12l8-8 8 8M6 10v9h12v-9"
        onPress={() => {
          camera.value = null
        }}
      />
      {document.fullscreenEnabled && (
        <Control
          label={t(isFullScreen.value ? 'keys.fullScreen.leave' : 'keys.fullScreen')}
          path={
            isFullScreen.value
              ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5'
              : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'
          }
          onPress={toggleFullScreen}
        />
      )}
    </div>
  )
}

const Control = (props: { label: string; path: string; onPress: () => void }) => (
  <button type="button" class="round" aria-label={props.label} title={props.label} onClick={props.onPress}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={props.path} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  </button>
)
