/** Steps through all sentences about the chosen place, in the order of the articles. */
import { useState } from 'preact/hooks'
import type { Passage } from '../../../geo/model.ts'
import { followed, textFirst } from '../../desk.ts'
import { t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import { language, place, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { IconButton } from '../IconButton.tsx'
import { follow } from './following.ts'

/** The sentences and rows about a place, or those that tell of an event, as they come in the articles. */
export function sentencesOf(lookup: Lookup, id: string): Passage[] {
  const told = new Set(lookup.events.get(id)?.evidence ?? lookup.articlePlaces.get(id)?.passages ?? [])
  return lookup.atlas.passages.filter((passage) => told.has(passage.id))
}

/** The sentence to begin with: the best one for the chosen years. */
export function firstSentence(lookup: Lookup, id: string): Passage | undefined {
  const event = lookup.events.get(id)
  return event
    ? lookup.passages.get(event.evidence[0] ?? '')
    : lookup.passagesOf(id, years.value).find(({ kind }) => kind !== 'reference')
}

export function Stepper() {
  const { lookup } = useAtlas()
  const [spoken, setSpoken] = useState<Passage | null>(null)
  const id = place.value
  if (id === null) return <p class="stepper small muted">{t('reader.hint')}</p>
  const name = lookup.name(id, language.value)
  const sentences = sentencesOf(lookup, id)
  const n = sentences.length
  const at = sentences.findIndex((passage) => passage.id === followed.value?.passage)
  const step = (to: number) => {
    const next = sentences[(to + n) % n]
    if (!next) return
    follow(next)
    setSpoken(next)
  }
  return (
    <fieldset class="stepper" aria-label={t('reader.about', { place: name })}>
      <span class="stepper-words">
        <bdi>{name}</bdi> <span class="muted">{n === 0 ? t('card.nothing') : positionWords(at, n)}</span>
      </span>
      {textFirst.value && (
        <button type="button" class="link card-back" onClick={() => hideText()}>
          {t('card.name')}
        </button>
      )}
      <StepButton
        words={t('reader.previous')}
        onStep={() => step(at < 0 ? n - 1 : at - 1)}
        disabled={n === 0}
      >
        M15 5l-7 7 7 7
      </StepButton>
      <StepButton words={t('reader.next')} onStep={() => step(at + 1)} disabled={n === 0}>
        M9 5l7 7-7 7
      </StepButton>
      <p class="visually-hidden" role="status">
        {spoken && at >= 0 && (
          <>
            {positionWords(at, n)}{' '}
            <bdi lang={lookup.articles.get(spoken.article)?.language}>{spoken.text}</bdi>
          </>
        )}
      </p>
    </fieldset>
  )
}

const positionWords = (at: number, n: number) =>
  at < 0 ? t('reader.sentences', { n }) : t('reader.position', { i: at + 1, n })

function hideText(): void {
  textFirst.value = false
}

interface StepButtonProps {
  words: string
  disabled: boolean
  onStep: () => void
  /** The path of its picture. */
  children: string
}

const StepButton = ({ words, disabled, onStep, children }: StepButtonProps) => (
  <IconButton label={words} path={children} disabled={disabled} onClick={onStep} />
)
