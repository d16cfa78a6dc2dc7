/** The blocks of an article: headings, paragraphs, tables, notes and references. */
import { Fragment } from 'preact'
import type { Note, Passage } from '../../../geo/model.ts'
import { followed } from '../../desk.ts'
import { t } from '../../i18n.ts'
import { type Block, datedIn, editorNotesOf } from '../../reading.ts'
import { writeYears, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { EditorsNote, Summary } from './Annotations.tsx'
import { goToElement, noteElement, passageElement } from './following.ts'
import { NoteLinks } from './Links.tsx'
import { Table } from './Table.tsx'
import { Words } from './Words.tsx'

/** Level of a section's heading under the window's and the article's own. */
const HIGHEST_HEADING = 3

export interface BlockProps<Kind extends Block['kind']> {
  block: Extract<Block, { kind: Kind }>
  summaries: boolean
}

export function BlockView({ block, summaries }: { block: Block; summaries: boolean }) {
  if (block.kind === 'heading') return <Heading block={block} />
  if (block.kind === 'paragraph') return <Paragraph block={block} summaries={summaries} />
  if (block.kind === 'table') return <Table block={block} summaries={summaries} />
  if (block.kind === 'notes') return <Notes block={block} />
  return (
    <ul class="references">
      {block.passages.map((passage) => (
        <li key={passage.id} id={passageElement(passage.id)} tabIndex={-1} {...current(passage)}>
          <Words passage={passage} /> <NoteLinks note={null} passage={passage} />
        </li>
      ))}
    </ul>
  )
}

/** Attributes of the sentence that is marked. */
export const current = ({ id }: Passage) =>
  followed.value?.passage === id ? { 'aria-current': 'true' as const } : {}

function Heading({ block: { level, passage } }: { block: BlockProps<'heading'>['block'] }) {
  const Level = `h${Math.min(HIGHEST_HEADING + level, 6)}` as 'h3'
  return (
    <Level id={passageElement(passage.id)} tabIndex={-1} {...current(passage)}>
      <Words passage={passage} />
    </Level>
  )
}

function Paragraph({ block: { passages }, summaries }: BlockProps<'paragraph'>) {
  const { lookup } = useAtlas()
  return (
    <p class="paragraph">
      {passages.map((passage, index) => (
        <Fragment key={passage.id}>
          {index > 0 && gapAfter(passages[index - 1]?.text ?? '')}
          <span
            class="sentence"
            id={passageElement(passage.id)}
            data-passage={passage.id}
            tabIndex={-1}
            {...current(passage)}
          >
            <YearMark passage={passage} />
            <Words passage={passage} />
          </span>
          {summaries && <Summary passage={passage} labelled={false} />}
          {editorNotesOf(passage, lookup.atlas.editorNotes).map((note) => (
            <EditorsNote key={note.raw[0]} note={note} />
          ))}
        </Fragment>
      ))}
    </p>
  )
}

/** Sentences of scripts that part words are parted too. */
const gapAfter = (text: string) => (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(text) ? '' : ' ')

/** A mark in the margin beside what speaks of the chosen years. */
export function YearMark({ passage }: { passage: Passage }) {
  if (!datedIn(passage, years.value)) return null
  const words = t('reader.ofYears', { years: writeYears(years.value) })
  return (
    <span class="year-mark" title={words}>
      <span class="visually-hidden">{words}</span>
    </span>
  )
}

function Notes({ block: { items } }: { block: BlockProps<'notes'>['block'] }) {
  return (
    <ol class="references">
      {items.map(({ note, passage }) => (
        <li
          key={note.number}
          value={note.number}
          id={noteElement(note.article, note.number)}
          tabIndex={-1}
          {...(passage ? current(passage) : {})}
        >
          {passage ? (
            <>
              <Words passage={passage} /> <NoteLinks note={note} passage={passage} />
            </>
          ) : (
            <span class="muted">{t('card.noteEmpty', { n: note.number })}</span>
          )}
          <BackLinks note={note} />
        </li>
      ))}
    </ol>
  )
}

/** From a note back to each sentence that it hangs on. */
function BackLinks({ note: { article, number } }: { note: Note }) {
  const { lookup } = useAtlas()
  const hung = lookup.atlas.passages.filter(
    (passage) => passage.article === article && passage.notes.some((mark) => mark.number === number),
  )
  return (
    <>
      {hung.map(({ id }) => (
        <button
          key={id}
          type="button"
          class="link back"
          title={t('reader.back')}
          aria-label={`${t('reader.back')} (${t('card.note', { n: number })})`}
          onClick={() => goToElement(passageElement(id))}
        >
          ↑
        </button>
      ))}
    </>
  )
}
