/** The work on a picture and what became of it: kept beside the dialog, which may be closed over it. */
import { signal } from '@preact/signals'
import { isCodeFailure } from '../../code.ts'
import { DataError } from '../../data.ts'
import type { Job } from '../../export/job.ts'
import type { Sheet, Size } from '../../export/sizes.ts'
import { t } from '../../i18n.ts'
import { tell, withdraw } from '../Notices.tsx'

type Outcome =
  | { kind: 'idle' | 'copied' | 'cancelled' }
  | { kind: 'working'; share: number; stop: () => void }
  | { kind: 'saved'; file: string }
  | { kind: 'tooLarge'; wanted: Size; largest: Sheet | null }
  | { kind: 'failed'; reason: string }

export const outcome = signal<Outcome>({ kind: 'idle' })

/** Whether the dialog shows it. */
let shown = false

/** What was told beside the map is in the dialog again. */
export function showWork(): void {
  shown = true
  withdraw(NOTICE)
}

/** Work that is not done goes on, and can be called off beside the map. */
export function hideWork(): void {
  shown = false
  const now = outcome.value
  if (now.kind === 'working')
    tell({
      ...{ id: NOTICE, quiet: true, lasting: true, action: 'export.cancel', act: now.stop },
      words: () => t('export.behind'),
    })
  else outcome.value = { kind: 'idle' }
}

const NOTICE = 'export'

/** Does the work, one picture at a time, and asks whoever leaves the page over it whether they mean to. */
export async function run(work: (job: Job) => Promise<Outcome>): Promise<void> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const report = (share: number) => {
    outcome.value = { kind: 'working', share, stop }
  }
  report(0)
  addEventListener('beforeunload', hold)
  // The word that it is working must be on screen before the work holds the page up.
  await new Promise((done) => setTimeout(done, 30))
  try {
    outcome.value = await work({ signal: controller.signal, report })
  } catch (error) {
    outcome.value = controller.signal.aborted ? { kind: 'cancelled' } : failureOf(error)
  }
  removeEventListener('beforeunload', hold)
  if (!shown) tellOutcome(outcome.value)
}

const hold = (event: Event) => event.preventDefault()

function tellOutcome(now: Outcome): void {
  const well = now.kind === 'saved' || now.kind === 'copied'
  if (now.kind === 'cancelled') withdraw(NOTICE)
  else tell({ id: NOTICE, quiet: well, words: () => words(now) })
}

/** By their names, since the classes come with the code that draws. */
function failureOf(error: unknown): Outcome {
  if (!(error instanceof Error)) return { kind: 'failed', reason: String(error) }
  if (isCodeFailure(error)) return { kind: 'failed', reason: t('export.code') }
  if (error instanceof DataError)
    return { kind: 'failed', reason: t(`problem.${error.reason}`, { file: error.file }) }
  if (error.name === 'FontError') return { kind: 'failed', reason: t('export.fonts') }
  if (error.name === 'SizeError' && 'largest' in error && 'wanted' in error)
    return { kind: 'tooLarge', wanted: error.wanted as Size, largest: error.largest as Sheet | null }
  return { kind: 'failed', reason: error.message }
}

export function words(now: Outcome): string {
  switch (now.kind) {
    case 'idle':
      return ''
    case 'working':
      return t('export.working')
    case 'saved':
      return t('export.done', { file: now.file })
    case 'tooLarge':
      return t('export.tooLarge', { width: now.wanted.width, height: now.wanted.height })
    case 'failed':
      return t('export.failed', { reason: now.reason })
    default:
      return t(`export.${now.kind}`)
  }
}
