/** Chosen states as rows, all years as columns: standing by shape and colour, summits, and when they joined. */
import type { ComponentChildren } from 'preact'
import { type YearTableOrder as Order, yearTableOrder as order } from '../../desk.ts'
import { t } from '../../i18n.ts'
import { choose, language, lit, setYear, years } from '../../state.ts'
import { STANDINGS } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { sinceWords } from '../table/words.ts'
import { AddState } from './AddState.tsx'
import { type ComparedState, inOrder } from './rows.ts'
import { StandingMark } from './StandingMark.tsx'

export function YearTable({ rows }: { rows: readonly ComparedState[] }) {
  const { lookup } = useAtlas()
  const sorted = inOrder(rows, order.value, ({ key }) => lookup.name(key, language.value), language.value)
  const summitYears = new Set(lookup.atlas.summits.map(({ start }) => Number(start.slice(0, 4))))
  const heading = (by: Order, words: string) => (
    <Heading by={by} order={order.value} onSort={(next) => (order.value = next)}>
      {words}
    </Heading>
  )
  return (
    <>
      <div class="year-table-frame">
        <table class="year-table">
          <caption class="visually-hidden">{t('selection.caption')}</caption>
          <thead>
            <tr>
              {heading('name', t('table.state'))}
              {heading('joined', t('selection.joined'))}
              {heading('summits', t('selection.summits'))}
              {rows[0]?.standings.map(({ year }) => (
                <th key={year} scope="col" class={isNow(year) ? 'now' : undefined}>
                  <button
                    type="button"
                    class={summitYears.has(year) ? 'year-head summit' : 'year-head'}
                    aria-label={String(year)}
                    onClick={() => setYear(year)}
                  >
                    <span aria-hidden="true">{`’${String(year).slice(2)}`}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <Row key={row.state.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <Shapes rows={rows} />
    </>
  )
}

const isNow = (year: number) => year >= years.value.from && year <= years.value.to

function Heading(props: {
  by: Order
  order: Order
  onSort: (order: Order) => void
  children: ComponentChildren
}) {
  const { by, order, onSort, children } = props
  const sorted = by === order
  return (
    <th scope="col" aria-sort={sorted ? (by === 'summits' ? 'descending' : 'ascending') : undefined}>
      <button type="button" class="sort" onClick={() => onSort(sorted ? 'chosen' : by)}>
        {children}
        <span class="arrow" aria-hidden="true">
          {sorted ? (by === 'summits' ? '▼' : '▲') : ''}
        </span>
      </button>
    </th>
  )
}

function Row({ row }: { row: ComparedState }) {
  const { state, endorsement, attended } = row
  const inferred = (years: ComparedState['attended']) =>
    years.map(({ year, inferred }) => `${year}${inferred ? t('card.inferred') : ''}`).join(', ')
  return (
    <tr data-state={state.key} onMouseEnter={() => light(state.key)} onMouseLeave={() => light(null)}>
      <th scope="row">
        <button type="button" class="link" onClick={() => choose(state.key)}>
          {state.names[language.value]}
        </button>
        <AddState of={state.key} small removes />
        {endorsement && (
          <span class="since-below" aria-hidden="true">
            {sinceWords(language.value, endorsement)}
          </span>
        )}
      </th>
      <td class="since">{endorsement ? sinceWords(language.value, endorsement) : t('selection.never')}</td>
      <td class="figures" title={inferred(attended)}>
        {attended.length}
        <span class="visually-hidden">{inferred(attended)}</span>
      </td>
      {row.standings.map(({ year, standing, attended: at }) => (
        <td key={year} class={isNow(year) ? 'year-cell now' : 'year-cell'} data-standing={standing}>
          <span class="standing-of-year">
            <StandingMark standing={standing} />
            {at && <SummitMark inferred={at.inferred} />}
          </span>
          <span class="visually-hidden">
            {t(at ? 'selection.cellSummit' : 'selection.cell', {
              year,
              standing: t(`standing.${standing}`),
            })}
          </span>
        </td>
      ))}
    </tr>
  )
}

function light(key: string | null): void {
  lit.value = key
}

/** A ring in the colour of the participants' rings, hollow where attendance is only inferred. */
function SummitMark({ inferred = false }: { inferred?: boolean }) {
  const { palette } = useAtlas()
  const { fill } = palette.value.marks.participants
  return (
    <svg class="summit-mark" viewBox="-5 -5 10 10" aria-hidden="true">
      <path
        d="M-4 3.5L0-3.5L4 3.5Z"
        fill={inferred ? 'none' : fill}
        stroke="currentColor"
        stroke-width="0.9"
      />
    </svg>
  )
}

/** What the shapes in the table mean, of those that are there. */
function Shapes({ rows }: { rows: readonly ComparedState[] }) {
  const there = new Set(rows.flatMap((row) => row.standings.map(({ standing }) => standing)))
  const attended = rows.flatMap((row) => row.attended)
  return (
    <ul class="year-table-key small">
      {STANDINGS.filter((name) => there.has(name)).map((name) => (
        <li key={name}>
          <StandingMark standing={name} />
          {t(`standing.${name}`)}
        </li>
      ))}
      {attended.some(({ inferred }) => !inferred) && (
        <li>
          <SummitMark />
          {t('selection.mark')}
        </li>
      )}
      {attended.some(({ inferred }) => inferred) && (
        <li>
          <SummitMark inferred />
          {t('selection.mark')}
          {t('card.inferred')}
        </li>
      )}
    </ul>
  )
}
