/** What draws the map: the choice for everyone, and the offer where the map was seen to move slowly. */
import { signal } from '@preact/signals'
import { t } from '../i18n.ts'
import {
  lacksWebgl,
  mapBroke,
  movesSlowly,
  RENDERERS,
  type Renderer,
  renderer,
  rendererInUse,
} from '../state.ts'

const setRenderer = (value: Renderer) => {
  // Whoever chooses the map that broke tries it again.
  mapBroke.value = false
  renderer.value = value
}

export function LightMapChoice() {
  return (
    <fieldset class="light-choice">
      <legend>{t('light.choice')}</legend>
      {RENDERERS.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name="renderer"
            value={value}
            checked={rendererInUse.value === value}
            disabled={value === 'webgl' && lacksWebgl.value}
            onChange={() => setRenderer(value)}
          />
          <span>
            {t(`light.choice.${value}`)} <span class="muted">{t(`light.choice.${value}.what`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Said once in a visit. */
const declined = signal(false)

export function LightMapOffer() {
  const offered = movesSlowly.value && !declined.value && rendererInUse.value === 'webgl'
  return (
    <div class="light-offer" role="status">
      {offered && (
        <p>
          {t('light.offer')}{' '}
          <button type="button" class="button" onClick={() => setRenderer('figure')}>
            {t('light.offer.take')}
          </button>{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              declined.value = true
            }}
          >
            {t('light.offer.decline')}
          </button>
        </p>
      )}
    </div>
  )
}
