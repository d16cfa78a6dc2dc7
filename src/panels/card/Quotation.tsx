/** The article's own sentences, verbatim: text nodes only, the place's name marked, notes hanging on. */
import type { ComponentChildren } from 'preact'
import type { Article, Note, Passage, Range } from '../../../geo/model.ts'
import { t } from '../../i18n.ts'
import { type Piece, piecesOf } from '../../pieces.ts'
import { editorNotesOf } from '../../reading.ts'
import { language, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { foldable } from '../foldable.ts'
import { EditorsNote, languageName, Summary } from '../reader/Annotations.tsx'
import { showInArticle } from '../reader/following.ts'
import { NoteLinks } from '../reader/Links.tsx'
import { Worded } from '../Worded.tsx'
import { isOfTheWeb, Outward } from './Outward.tsx'

/** Sentences that a card shows at once; the others wait behind a line. */
const OPEN = 2

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
      {passages.slice(0, OPEN).map((passage) => (
        <Quotation key={passage.id} passage={passage} place={place} />
      ))}
      {passages.length > OPEN && (
        <details {...foldable('sentences')}>
          <summary>{t('card.moreSentences', { n: passages.length - OPEN })}</summary>
          {passages.slice(OPEN).map((passage) => (
            <Quotation key={passage.id} passage={passage} place={place} />
          ))}
        </details>
      )}
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
  const quote = `quotation-${passage.id}`
  return (
    <figure class="quotation" data-passage={passage.id}>
      <blockquote
        id={quote}
        lang={article.language}
        cite={isOfTheWeb(article.address) ? article.address : undefined}
      >
        {passage.cells ? <Cells passage={passage} place={place} /> : <Text passage={passage} place={place} />}
      </blockquote>
      {article.language !== language.value && (
        <p class="foreign">
          <span class="small muted">{t('card.original', { language: languageName(article.language) })}</span>
          <Summary passage={passage} labelled />
        </p>
      )}
      {editorNotesOf(passage, lookup.atlas.editorNotes).map((note) => (
        <EditorsNote key={note.raw[0]} note={note} />
      ))}
      {notes.length > 0 && (
        <ul class="notes small">
          {notes.map((note) => (
            <NoteLine key={note.number} note={note} language={article.language} />
          ))}
        </ul>
      )}
      <Origin passage={passage} article={article} quote={quote} />
    </figure>
  )
}

interface OriginProps {
  passage: Passage
  article: Article
  /** Id of the quotation's element. */
  quote: string
}

/** Where the words stand, whose they are, and the way there. */
const Origin = ({ passage, article, quote }: OriginProps) => (
  <figcaption class="small muted">
    <button
      type="button"
      class="link in-article"
      aria-describedby={quote}
      onClick={() => showInArticle(passage)}
    >
      {t('reader.inArticle')}
    </button>
    {' · '}
    {passage.section.length > 0 ? (
      <Worded message="card.section" around="section">
        <bdi lang={article.language}>{passage.section.join(' › ')}</bdi>
      </Worded>
    ) : (
      t('card.lead')
    )}
    {' · '}
    <Outward address={article.address}>
      <Worded message="card.credit" around="title" values={{ licence: article.licence.name }}>
        <bdi lang={article.language}>{article.title}</bdi>
      </Worded>
    </Outward>
  </figcaption>
)

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
  within?: Range
}

/** The place's names are marked, the words that the editors remark on underlined. */
function Text({ passage, place, within }: TextProps) {
  const { lookup } = useAtlas()
  const ids = lookup.idsOf(place)
  const mentions = passage.mentions.filter(({ of, kind }) => kind !== 'date' && ids.has(of))
  const editorNotes = editorNotesOf(passage, lookup.atlas.editorNotes)
  return <bdi>{piecesOf(passage, { mentions, editorNotes }, within).map(drawPiece)}</bdi>
}

function drawPiece(piece: Piece): ComponentChildren {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'mark') return <sup>[{piece.number}]</sup>
  const inner = piece.pieces.map(drawPiece)
  if (piece.kind === 'mention') return <mark>{inner}</mark>
  return piece.kind === 'noted' ? <span class="noted">{inner}</span> : inner
}

function NoteLine({ note, language: of }: { note: Note; language: string }) {
  const { lookup } = useAtlas()
  const passage = note.passage === null ? undefined : lookup.passages.get(note.passage)
  if (!passage) return <li>{t('card.noteEmpty', { n: note.number })}</li>
  return (
    <li>
      {t('card.note', { n: note.number })}: <bdi lang={of}>{passage.text}</bdi>{' '}
      <NoteLinks note={note} passage={passage} />
    </li>
  )
}
