/** A table of the article: every cell, the empty ones said to be empty, editors' notes below their row. */
import { Fragment } from 'preact'
import type { Passage } from '../../../geo/model.ts'
import { t } from '../../i18n.ts'
import { type Cell, editorNotesOf } from '../../reading.ts'
import { useAtlas } from '../context.ts'
import { EditorsNote, Summary } from './Annotations.tsx'
import { type BlockProps, current, YearMark } from './Blocks.tsx'
import { passageElement } from './following.ts'
import { Words } from './Words.tsx'

export function Table(props: BlockProps<'table'>) {
  const { lookup } = useAtlas()
  const { columns, rows } = props.block
  const language = lookup.articles.get(rows[0]?.passage.article ?? '')?.language
  // One value a row, each with a name of its own: an infobox, whose names stand beside the values.
  const isList = columns.length > 1 && rows.every(({ cells }) => cells.filter(Boolean).length === 1)
  return (
    <div class="table-frame">
      <table class="article-table">
        {!isList && (
          <thead>
            <tr lang={language}>
              {columns.map((column, index) => (
                // Two columns may have one name; their order is what tells them apart.
                <th key={`${index} ${column}`} scope="col">
                  <bdi>{column}</bdi>
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <Row key={row.passage.id} {...row} {...props} name={isList ? nameOf(row.cells, columns) : null} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const nameOf = (cells: Cell[], columns: string[]) => columns[cells.findIndex((cell) => cell !== null)] ?? ''

interface RowProps extends BlockProps<'table'> {
  passage: Passage
  cells: Cell[]
  /** In a list of values, the value's name. */
  name: string | null
}

function Row({ passage, cells, name, summaries }: RowProps) {
  const { lookup } = useAtlas()
  const notes = editorNotesOf(passage, lookup.atlas.editorNotes)
  const shown = name === null ? cells : cells.filter(Boolean)
  const summary = summaries && passage.summary
  return (
    <>
      <tr id={passageElement(passage.id)} data-passage={passage.id} tabIndex={-1} {...current(passage)}>
        {name !== null && (
          <th scope="row">
            <bdi>{name}</bdi>
          </th>
        )}
        {shown.map((cell, index) => (
          <td key={cell?.[0] ?? `none ${index}`}>
            {index === 0 && <YearMark passage={passage} />}
            {cell && <CellWords passage={passage} cell={cell} />}
          </td>
        ))}
      </tr>
      {(notes.length > 0 || summary) && (
        <tr class="row-notes">
          <td colSpan={shown.length + Number(name !== null)}>
            {summaries && <Summary passage={passage} labelled={false} />}
            {notes.map((note) => (
              <Fragment key={note.raw[0]}>
                <EditorsNote note={note} />
              </Fragment>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}

function CellWords({ passage, cell }: { passage: Passage; cell: NonNullable<Cell> }) {
  const [start, end] = cell
  const holdsMark = passage.notes.some(({ at }) => at === start)
  if (start === end && !holdsMark) return <span class="muted small">{t('reader.emptyCell')}</span>
  return <Words passage={passage} within={cell} />
}
