/** A table with sortable headings, whose rows and the map choose each other. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { folds, type Sorting, setFold } from '../../desk.ts'
import { t } from '../../i18n.ts'
import type { TableRecord } from '../../records.ts'
import { choose, place } from '../../state.ts'
import { Outward } from '../card/Outward.tsx'
import { SourceLink } from '../card/Sources.tsx'
import { useAtlas } from '../context.ts'
import { bringIntoPanel, tabsHeight } from '../scroll.ts'
import { AddState } from '../selection/AddState.tsx'
import { sortBy } from './choices.ts'
import { type Layout, NAME } from './columns.tsx'

interface TableProps {
  caption: string
  layout: Layout<TableRecord>
  records: TableRecord[]
  sorting: Sorting
}

export function DataTable({ caption, layout, records, sorting }: TableProps) {
  const table = useRef<HTMLTableElement>(null)
  const chosen = place.value
  useRowInView(table, chosen)
  return (
    <table ref={table} class="data-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <Heading id={NAME} sorting={sorting}>
            {t(layout.heading)}
          </Heading>
          {layout.columns.map(({ id, heading }) => (
            <Heading key={id} id={id} sorting={sorting}>
              {t(heading)}
            </Heading>
          ))}
          <Heading id="sources" sorting={sorting}>
            {t('card.sources')}
          </Heading>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <Row key={record.id} record={record} layout={layout} chosen={isChosen(record, chosen)} />
        ))}
      </tbody>
    </table>
  )
}

/** An event is also chosen by itself, as from a search. */
const isChosen = ({ place: of, id }: TableRecord, chosen: string | null) =>
  chosen !== null && (of === chosen || id === chosen)

function Heading(props: { id: string; sorting: Sorting; children: ComponentChildren }) {
  const { id, sorting, children } = props
  const by = sorting.column === id
  const order = by ? (sorting.descending ? 'descending' : 'ascending') : undefined
  return (
    <th scope="col" aria-sort={order} class={`column-${id}`}>
      <button type="button" class="sort" onClick={() => sortBy(id, sorting)}>
        {children}
        <span class="arrow" aria-hidden="true">
          {order === undefined ? '' : sorting.descending ? '▼' : '▲'}
        </span>
      </button>
    </th>
  )
}

interface RowProps {
  record: TableRecord
  layout: Layout<TableRecord>
  chosen: boolean
}

/** Most years change few rows: one that says the same as before is not drawn anew. */
function Row({ record, layout, chosen }: RowProps) {
  const open = folds.value.get(record.id) ?? false
  const turn = () => setFold(record.id, !open, false)
  const says = useMemo(
    () => <Cells record={record} layout={layout} chosen={chosen} open={open} onOpen={turn} />,
    [signatureOf(record), layout, chosen, open],
  )
  const opened = open && record.sources.length + record.articles.length > 0
  return (
    <>
      {says}
      {opened && <SourceRow record={record} span={layout.columns.length + 2} />}
    </>
  )
}

/** Everything a row says that is not the same in every year. */
function signatureOf(record: TableRecord): string {
  if (record.section !== 'states') return record.id
  const { standing, summits, sources, articles } = record
  return [standing, ...summits.map(({ year }) => year), sources.length, articles.length].join(' ')
}

interface CellsProps extends RowProps {
  open: boolean
  onOpen: () => void
}

function Cells({ record, layout, chosen, open, onOpen }: CellsProps) {
  const count = record.sources.length + record.articles.length
  const name = layout.name(record)
  return (
    <tr aria-current={chosen ? 'true' : undefined} data-row={record.id} data-place={record.place}>
      <th scope="row">
        <button type="button" class="link name" onClick={() => choose(record.place)}>
          {name}
        </button>
        {record.section === 'states' && <AddState of={record.id} small />}
      </th>
      {layout.columns.map(({ id, heading, cell, figures }) => (
        <td key={id} class={`column-${id}${figures ? ' figures' : ''}`} data-label={t(heading)}>
          {cell(record) || <Nothing />}
        </td>
      ))}
      <td class="column-sources">
        {count === 0 ? (
          <Nothing />
        ) : (
          <button
            type="button"
            class="link"
            aria-expanded={open}
            aria-label={t('table.sourcesOf', { name, n: count })}
            onClick={onOpen}
          >
            {t('table.sourceCount', { n: count })}
          </button>
        )}
      </td>
    </tr>
  )
}

const Nothing = () => (
  <>
    <span aria-hidden="true" class="muted">
      –
    </span>
    <span class="visually-hidden">{t('table.none')}</span>
  </>
)

function SourceRow({ record, span }: { record: TableRecord; span: number }) {
  const { lookup } = useAtlas()
  return (
    <tr class="more">
      <td colSpan={span}>
        <ul class="sources small">
          {record.articles.map((id) => {
            const article = lookup.articles.get(id)
            return (
              article && (
                <li key={id}>
                  <Outward address={article.address}>
                    <bdi lang={article.language}>{article.title}</bdi>
                  </Outward>
                  <span class="muted"> {t('table.article')}</span>
                </li>
              )
            )
          })}
          {record.sources.map((id) => (
            <li key={id}>
              <SourceLink id={id} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/**
 * Brings the chosen place's row into view; when the place is let go and nothing else has taken the keyboard,
 * it goes back to the row it came from.
 */
function useRowInView(table: { current: HTMLTableElement | null }, chosen: string | null): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
    const rowOf = (id: string | null) =>
      rows.find(({ dataset }) => id !== null && (dataset.place === id || dataset.row === id))
    const row = rowOf(chosen)
    if (row) bringIntoPanel(row, tabsHeight() + (table.current?.tHead?.offsetHeight ?? 0))
    if (chosen === null && document.activeElement === document.body)
      rowOf(last.current)?.querySelector<HTMLElement>('button')?.focus()
    last.current = chosen
  }, [table, chosen])
}
