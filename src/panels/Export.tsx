/** One button that saves the present map as a picture, at one of three sizes. */
import { useSignal } from '@preact/signals'
import { FORMATS, PAGE } from '../export/index.ts'
import { t } from '../i18n.ts'
import { language, settings } from '../state.ts'
import { useAtlas } from './context.ts'

type Outcome =
  | { kind: 'idle' | 'working' }
  | { kind: 'done'; file: string }
  | { kind: 'failed'; reason: string }

export function ExportPanel() {
  const { lookup, shapes, fonts } = useAtlas()
  const [format] = FORMATS
  const sizes = format?.sizes ?? []
  const size = useSignal(0)
  const outcome = useSignal<Outcome>({ kind: 'idle' })
  const save = async () => {
    outcome.value = { kind: 'working' }
    try {
      const { savePicture } = await import('../export/save.ts')
      const picture = { atlas: lookup.atlas, shapes, fonts, settings: settings.value }
      const file = await savePicture({ ...picture, size: sizes[size.value] ?? PAGE })
      outcome.value = { kind: 'done', file }
    } catch (error) {
      outcome.value = { kind: 'failed', reason: reasonOf(error) }
    }
  }
  return (
    <details class="menu" lang={language.value}>
      <summary class="button">{t('export.name')}</summary>
      <div class="menu-body">
        <fieldset>
          <legend>{t('export.size')}</legend>
          {sizes.map(({ width, height }, index) => (
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

const reasonOf = (error: unknown): string => {
  if (error instanceof Error && error.name === 'FontError') return t('export.fonts')
  return error instanceof Error ? error.message : String(error)
}

function words(outcome: Outcome): string {
  if (outcome.kind === 'working') return t('export.working')
  if (outcome.kind === 'done') return t('export.done', { file: outcome.file })
  if (outcome.kind === 'failed') return t('export.failed', { reason: outcome.reason })
  return ''
}
