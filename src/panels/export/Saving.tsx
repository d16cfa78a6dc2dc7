/** Saves or copies the page, shows how far it is, and can be called off. */
import { useLayoutEffect } from 'preact/hooks'
import { copyPicture, savePicture } from '../../export/save.ts'
import { t } from '../../i18n.ts'
import { choices, isSeries, order, refusal } from './choices.ts'
import { useSources } from './Preview.tsx'
import { Largest } from './SizeChoices.tsx'
import { hideWork, outcome, run, showWork, words } from './work.ts'

export function Saving() {
  const sources = useSources()
  const now = outcome.value
  const blocked = now.kind === 'working' || refusal.value !== null
  // At once, not after the next paint: work may end in between, and would tell nobody.
  useLayoutEffect(() => {
    showWork()
    return hideWork
  }, [])
  const save = () => {
    const now = order.value
    return run(async (job) => ({ kind: 'saved', file: await savePicture(sources, now, job) }))
  }
  const copy = () => {
    const { picture } = order.value
    return run(async (job) => {
      await copyPicture(sources, picture, job)
      return { kind: 'copied' }
    })
  }
  return (
    <div class="export-saving">
      <div class="export-buttons">
        <button type="button" class="button primary" disabled={blocked} onClick={save}>
          {t('export.save')}
        </button>
        {choices.value.format.id === 'png' && !isSeries.value && (
          <button type="button" class="button export-copy" disabled={blocked} onClick={copy}>
            {t('export.copy')}
          </button>
        )}
        {now.kind === 'working' && (
          <button type="button" class="button export-cancel" onClick={now.stop}>
            {t('export.cancel')}
          </button>
        )}
      </div>
      {now.kind === 'working' && <progress max={1} value={now.share} aria-label={t('export.working')} />}
      <p role="status" class="small export-outcome">
        {words(now)}
      </p>
      {now.kind === 'tooLarge' && now.largest && <Largest sheet={now.largest} />}
    </div>
  )
}
