/** The words of a passage, verbatim, as text nodes only: names and dates lead to the map, marks to the notes. */
import type { ComponentChildren } from 'preact'
import type { Mention, Passage, Range } from '../../../geo/model.ts'
import { writeDate } from '../../dates.ts'
import { textFirst } from '../../desk.ts'
import { t } from '../../i18n.ts'
import { type Piece, piecesOf } from '../../pieces.ts'
import { editorNotesOf, yearsNear, yearsOfDate } from '../../reading.ts'
import { choose, language, lit, place, showOnMap, type Years, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { addressOf, chosenInText, follow, goToElement, noteElement } from './following.ts'
import { OutwardHost } from './Links.tsx'

interface WordsProps {
  passage: Passage
  within?: Range
}

export function Words({ passage, within }: WordsProps) {
  const { lookup } = useAtlas()
  const editorNotes = editorNotesOf(passage, lookup.atlas.editorNotes)
  const pieces = piecesOf(passage, { mentions: passage.mentions, editorNotes }, within)
  const language = lookup.articles.get(passage.article)?.language
  return (
    <bdi class="words" lang={language}>
      <Pieces pieces={pieces} passage={passage} />
    </bdi>
  )
}

function Pieces({ pieces, passage }: { pieces: Piece[]; passage: Passage }) {
  return <>{pieces.map((piece) => drawPiece(piece, passage))}</>
}

function drawPiece(piece: Piece, passage: Passage): ComponentChildren {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'mark') return <NoteMark passage={passage} number={piece.number} />
  const inner = <Pieces pieces={piece.pieces} passage={passage} />
  if (piece.kind === 'noted') return <span class="noted">{inner}</span>
  if (piece.kind === 'mention')
    return (
      <Named mention={piece.mention} passage={passage}>
        {inner}
      </Named>
    )
  // A link that names places stays a text, so that they can be gone to; references list their links below.
  if (passage.kind === 'reference') return inner
  return (
    <>
      {inner}
      <OutwardHost address={piece.address} brief />
    </>
  )
}

function NoteMark({ passage, number }: { passage: Passage; number: number }) {
  return (
    <sup>
      <a
        href={addressOf(null, null)}
        role="doc-noteref"
        class="note-mark"
        aria-label={t('card.note', { n: number })}
        onClick={(event) => {
          if (leavesPage(event)) return
          event.preventDefault()
          goToElement(noteElement(passage.article, number))
        }}
      >
        [{number}]
      </a>
    </sup>
  )
}

/** Whether the browser is asked to open a link elsewhere. */
const leavesPage = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey

interface NamedProps {
  mention: Mention
  passage: Passage
  children: ComponentChildren
}

/** An organisation is only said to be one; a place or a date that the atlas knows leads there. */
function Named({ mention, passage, children }: NamedProps) {
  const { lookup } = useAtlas()
  const { kind, of } = mention
  if (kind === 'organisation') {
    const name = lookup.organisations.get(of)?.names[language.value]
    return (
      <span class="organisation" title={name ?? t('reader.organisation')}>
        {children}
      </span>
    )
  }
  const within = (found: Years | null) => insideAtlas(found, lookup.atlas)
  if (kind === 'date') {
    const to = within(yearsOfDate(of))
    if (!to) return <>{children}</>
    return (
      <Pointer passage={passage} place={null} years={to} title={writeDate(language.value, of)}>
        {children}
      </Pointer>
    )
  }
  if (!lookup.knows(of)) return <>{children}</>
  const near = within(yearsNear(passage, mention))
  return (
    <Pointer passage={passage} place={of} years={near} title={lookup.name(of, language.value)}>
      {children}
    </Pointer>
  )
}

/** The part of a span of years that the atlas has; null when there is none. */
function insideAtlas(found: Years | null, atlas: { firstYear: number; lastYear: number }): Years | null {
  if (!found || found.to < atlas.firstYear || found.from > atlas.lastYear) return null
  return { from: Math.max(found.from, atlas.firstYear), to: Math.min(found.to, atlas.lastYear) }
}

interface PointerProps {
  passage: Passage
  place: string | null
  years: Years | null
  /** The place or the date in the reader's language. */
  title: string
  children: ComponentChildren
}

function Pointer({ passage, place: to, years: then, title, children }: PointerProps) {
  const { lookup } = useAtlas()
  const chosen = to !== null && place.value !== null && lookup.idsOf(place.value).has(to)
  const light = () => {
    lit.value = to
  }
  const unlight = () => {
    if (lit.value === to) lit.value = null
  }
  return (
    <a
      class={chosen ? 'pointer chosen' : 'pointer'}
      href={addressOf(to, then)}
      title={title}
      data-place={to ?? undefined}
      data-years={then ? `${then.from}..${then.to}` : undefined}
      onMouseEnter={light}
      onMouseLeave={unlight}
      onFocus={light}
      onBlur={unlight}
      onClick={(event) => {
        if (leavesPage(event)) return
        event.preventDefault()
        follow(passage)
        if (then) years.value = then
        if (to === null) return
        textFirst.value = false
        chosenInText.value = to
        choose(to)
        showOnMap(to)
      }}
    >
      {children}
    </a>
  )
}
