/** Saves or copies the page, shows how far it is, and can be called off. */
import { type Signal, useSignal } from '@preact/signals'
import { isCodeFailure } from '../../code.ts'
import { DataError } from '../../data.ts'
import type { Job } from '../../export/job.ts'
import { copyPicture, savePicture } from '../../export/save.ts'
import type { Sheet } from '../../export/sizes.ts'
import { t } from '../../i18n.ts'
import { choices, isSeries, order, refusal, sheet } from './choices.ts'
import { useSources } from './Preview.tsx'
import { Largest } from './SizeChoices.tsx'

type Outcome =
  | { kind: 'idle' | 'copied' | 'cancelled' }
  | { kind: 'working'; share: number; stop: () => void }
  | { kind: 'saved'; file: string }
  | { kind: 'tooLarge'; wanted: Sheet; largest: Sheet | null }
  | { kind: 'failed'; reason: string }

export function Saving() {
  const sources = useSources()
  const outcome = useSignal<Outcome>({ kind: 'idle' })
  const now = outcome.value
  const blocked = now.kind === 'working' || refusal.value !== null
  const save = () => {
    const now = order.value
    return run(outcome, async (job) => ({ kind: 'saved', file: await savePicture(sources, now, job) }))
  }
  const copy = () => {
    const { picture } = order.value
    return run(outcome, async (job) => {
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

async function run(outcome: Signal<Outcome>, work: (job: Job) => Promise<Outcome>): Promise<void> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const report = (share: number) => {
    outcome.value = { kind: 'working', share, stop }
  }
  report(0)
  // The word that it is working must be on screen before the work holds the page up.
  await new Promise((done) => setTimeout(done, 30))
  try {
    outcome.value = await work({ signal: controller.signal, report })
  } catch (error) {
    outcome.value = controller.signal.aborted ? { kind: 'cancelled' } : failureOf(error)
  }
}

/** By their names, since the classes come with the code that draws. */
function failureOf(error: unknown): Outcome {
  if (!(error instanceof Error)) return { kind: 'failed', reason: String(error) }
  if (isCodeFailure(error)) return { kind: 'failed', reason: t('export.code') }
  if (error instanceof DataError)
    return { kind: 'failed', reason: t(`problem.${error.reason}`, { file: error.file }) }
  if (error.name === 'FontError') return { kind: 'failed', reason: t('export.fonts') }
  if (error.name === 'SizeError' && 'largest' in error)
    return { kind: 'tooLarge', wanted: sheet.value, largest: error.largest as Sheet | null }
  return { kind: 'failed', reason: error.message }
}

function words(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'idle':
      return ''
    case 'working':
      return t('export.working')
    case 'saved':
      return t('export.done', { file: outcome.file })
    case 'tooLarge':
      return t('export.tooLarge', { width: outcome.wanted.width, height: outcome.wanted.height })
    case 'failed':
      return t('export.failed', { reason: outcome.reason })
    default:
      return t(`export.${outcome.kind}`)
  }
}
