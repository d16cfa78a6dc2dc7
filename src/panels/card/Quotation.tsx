/** The article's own sentences, verbatim: text nodes only, the place's name marked, notes hanging on. */
import type { ComponentChildren } from 'preact'
import type { EditorNote, Note, Passage } from '../../../geo/model.ts'
import { t } from '../../i18n.ts'
import { language, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { Outward } from './Outward.tsx'
import { SourceLink } from './Sources.tsx'

export function Quotations({ place }: { place: string }) {
  const { lookup } = useAtlas()
  const event = lookup.events.get(place)
  const passages = event
    ? event.evidence.flatMap((id) => lookup.passages.get(id) ?? [])
    : lookup.passagesOf(place, years.value)
  return (
    <section>
      <h3>{t('card.articles')}</h3>
      {passages.length === 0 && <p class="muted">{t('card.nothing')}</p>}
      {passages.map((passage) => (
        <Quotation key={passage.id} passage={passage} place={place} />
      ))}
    </section>
  )
}

function Quotation({ passage, place }: { passage: Passage; place: string }) {
  const { lookup } = useAtlas()
  const article = lookup.articles.get(passage.article)
  if (!article) return null
  const numbers = [...new Set(passage.notes.map(({ number }) => number))]
  const notes = numbers.flatMap((number) =>
    lookup.atlas.notes.filter((note) => note.article === passage.article && note.number === number),
  )
  const editors = lookup.atlas.editorNotes.filter(
    ({ article: of, raw }) => of === passage.article && raw[0] < passage.raw[1] && raw[1] > passage.raw[0],
  )
  return (
    <figure class="quotation" data-passage={passage.id}>
      <blockquote lang={article.language} cite={article.address}>
        {passage.cells ? <Cells passage={passage} place={place} /> : <Text passage={passage} place={place} />}
      </blockquote>
      {editors.map((note) => (
        <Editors key={note.raw[0]} note={note} />
      ))}
      {notes.length > 0 && (
        <ul class="notes small">
          {notes.map((note) => (
            <NoteLine key={note.number} note={note} language={article.language} />
          ))}
        </ul>
      )}
      <figcaption class="small muted">
        {passage.section.length > 0
          ? t('card.section', { section: passage.section.join(' › ') })
          : t('card.lead')}
        {' · '}
        <a href={article.address} target="_blank" rel="noopener noreferrer nofollow">
          {t('card.credit', { title: article.title, licence: article.licence.name })}
        </a>
      </figcaption>
    </figure>
  )
}

function Cells({ passage, place }: { passage: Passage; place: string }) {
  const filled = (passage.cells ?? []).filter(({ range: [start, end] }) => end > start)
  return (
    <dl>
      {filled.map(({ column, range }) => (
        <div key={column}>
          <dt>{column}</dt>
          <dd>
            <Text passage={passage} place={place} within={range} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface TextProps {
  passage: Passage
  place: string
  within?: [number, number]
}

/** Cuts the text at the place's mentions and at note marks; every character of it is shown once. */
function Text({ passage, place, within = [0, passage.text.length] }: TextProps) {
  const { lookup } = useAtlas()
  const ids = lookup.idsOf(place)
  const [first, last] = within
  const marked = passage.mentions.filter(
    ({ of, kind, range: [start, end] }) => kind !== 'date' && ids.has(of) && start >= first && end <= last,
  )
  const pieces: ComponentChildren[] = []
  let at = first
  const upTo = (end: number) => {
    for (const { at: place, number } of passage.notes.filter((note) => note.at > at && note.at <= end)) {
      pieces.push(passage.text.slice(at, place), <sup key={`${place} ${number}`}>[{number}]</sup>)
      at = place
    }
    pieces.push(passage.text.slice(at, end))
    at = end
  }
  for (const { range } of marked) {
    if (range[0] < at) continue
    upTo(range[0])
    pieces.push(<mark key={range[0]}>{passage.text.slice(...range)}</mark>)
    at = range[1]
  }
  upTo(last)
  return <bdi>{pieces}</bdi>
}

function NoteLine({ note, language: of }: { note: Note; language: string }) {
  const { lookup } = useAtlas()
  const passage = note.passage === null ? undefined : lookup.passages.get(note.passage)
  if (!passage) return <li>{t('card.noteEmpty', { n: note.number })}</li>
  return (
    <li>
      {t('card.note', { n: note.number })}:{' '}
      <bdi lang={of}>
        {note.address ? <Outward address={note.address}>{passage.text}</Outward> : passage.text}
      </bdi>
      {note.dead && <span class="muted"> ({t('card.dead')})</span>}
      {note.archive && (
        <>
          {' · '}
          <Outward address={note.archive}>{t('card.archive')}</Outward>
        </>
      )}
    </li>
  )
}

const Editors = ({ note }: { note: EditorNote }) => (
  <div class="editors small">
    <strong>{t('card.editor')}</strong> {note.text[language.value]}
    {note.sources.length > 0 && (
      <ul>
        {note.sources.map((id) => (
          <li key={id}>
            <SourceLink id={id} />
          </li>
        ))}
      </ul>
    )}
  </div>
)
