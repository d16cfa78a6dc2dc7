/** Buttons for what gestures do on the map, so that nothing needs dragging. */
import { t } from '../i18n.ts'
import { camera } from '../state.ts'

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
