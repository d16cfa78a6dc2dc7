/** One button that saves the present map as a picture, at one of three sizes. */
import { useSignal } from '@preact/signals'
import { t } from '../i18n.ts'
import { language, settings } from '../state.ts'
import { useAtlas } from './context.ts'

const SIZES = [
  [1280, 720],
  [2560, 1440],
  [3840, 2160],
] as const

type Outcome =
  | { kind: 'idle' | 'working' }
  | { kind: 'done'; file: string }
  | { kind: 'failed'; reason: string }

export function ExportPanel() {
  const { lookup, palette, shapes } = useAtlas()
  const size = useSignal(0)
  const outcome = useSignal<Outcome>({ kind: 'idle' })
  const save = async () => {
    outcome.value = { kind: 'working' }
    try {
      const [width, height] = SIZES[size.value] ?? SIZES[0]
      const { savePicture } = await import('../export/save.ts')
      const file = await savePicture(lookup.atlas, shapes, settings.value, palette.value, { width, height })
      outcome.value = { kind: 'done', file }
    } catch (error) {
      outcome.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
    }
  }
  return (
    <details class="menu" lang={language.value}>
      <summary class="button">{t('export.name')}</summary>
      <div class="menu-body">
        <fieldset>
          <legend>{t('export.size')}</legend>
          {SIZES.map(([width, height], index) => (
            <label key={width}>
              <input
                type="radio"
                name="export-size"
                checked={size.value === index}
                onChange={() => {
                  size.value = index
                }}
              />
              {width} × {height}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          class="button primary"
          disabled={outcome.value.kind === 'working'}
          onClick={save}
        >
          {t('export.save')}
        </button>
        <p role="status" class="small">
          {words(outcome.value)}
        </p>
      </div>
    </details>
  )
}

function words(outcome: Outcome): string {
  if (outcome.kind === 'working') return t('export.working')
  if (outcome.kind === 'done') return t('export.done', { file: outcome.file })
  if (outcome.kind === 'failed') return t('export.failed', { reason: outcome.reason })
  return ''
}
