/** What the editors add to the article's words: notes beside what is wrong in them, summaries in other languages. */
import type { EditorNote, Passage } from '../../../geo/model.ts'
import { t } from '../../i18n.ts'
import { language } from '../../state.ts'
import { SourceLink } from '../card/Sources.tsx'
import { useAtlas } from '../context.ts'
import { Worded } from '../Worded.tsx'

/** Only phrasing content, so that it can stand in a paragraph right below its sentence. */
export function EditorsNote({ note }: { note: EditorNote }) {
  const spoken = useAtlas().lookup.articles.get(note.article)?.language
  return (
    <span class="editors small" role="note">
      <strong>{t('card.editor')}</strong>
      <span class="visually-hidden">
        {' '}
        <Worded message="reader.noteOn" around="words">
          <bdi lang={spoken}>{note.quote}</bdi>
        </Worded>
      </span>{' '}
      <WithQuoted words={note.text[language.value]} spoken={spoken} />
      {note.sources.map((id) => (
        <span key={id} class="editors-source">
          <SourceLink id={id} />
        </span>
      ))}
    </span>
  )
}

/** An English note may name Chinese words of its article: those are read out in their own language. */
function WithQuoted({ words, spoken }: { words: string; spoken: string | undefined }) {
  if (language.value !== 'en') return <>{words}</>
  return (
    <>
      {words.split(/(\p{Script=Han}+)/u).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <bdi key={part} lang={spoken}>
            {part}
          </bdi>
        ),
      )}
    </>
  )
}

/** Nothing for readers of the article's own language, and nothing where there is no summary. */
export function Summary({ passage, labelled }: { passage: Passage; labelled: boolean }) {
  const text = passage.summary?.[language.value]
  if (text === undefined) return null
  return (
    <span class="summary" role="note">
      {labelled ? (
        <span class="summary-label small muted">{t('reader.summary')}</span>
      ) : (
        <span class="visually-hidden">
          {t('reader.summary')}
          {t('sources.colon')}
        </span>
      )}
      {text}
    </span>
  )
}

/** The name of a language in the language of the interface: `Traditional Chinese`. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames([language.value], { type: 'language' }).of(tag) ?? tag
