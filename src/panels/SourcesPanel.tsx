/** All sources, and for each what rests on it; the grades of evidence, explained once. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { BASES } from '../../geo/model.ts'
import { writeDate } from '../dates.ts'
import { chosenSource, folds, SUPPORT_ORDERS, sources } from '../desk.ts'
import { foldingOf } from '../fold.ts'
import { t } from '../i18n.ts'
import type { Lookup } from '../lookup.ts'
import { choose, language } from '../state.ts'
import { filterSupport, orderSupport, type Support, supportOf } from '../support.ts'
import { Outward } from './card/Outward.tsx'
import { useAtlas } from './context.ts'
import { foldable } from './foldable.ts'
import { small } from './phone.ts'
import { bringIntoPanel, tabsHeight } from './scroll.ts'

export function SourcesPanel() {
  const { lookup } = useAtlas()
  const { words, order } = sources.value
  const setWords = (next: string) => {
    sources.value = { ...sources.peek(), words: next }
  }
  const folding = useMemo(() => foldingOf(lookup.atlas), [lookup])
  const support = useMemo(() => supportOf(lookup.atlas), [lookup])
  const found = filterSupport(support, words, folding)
  const chosen = chosenSource.value
  useEffect(() => {
    // On a phone the card that asked for it lies on top.
    if (chosen?.asked && small.peek()) choose(null)
  }, [chosen])
  useEffect(() => letGo, [])
  return (
    <section class="sources-panel" aria-label={t('panel.sources')}>
      <Grades lookup={lookup} />
      <div class="filters">
        <label class="filter-words">
          <span class="visually-hidden">{t('sources.filter')}</span>
          <input
            type="search"
            value={words}
            placeholder={t('sources.filter')}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
        <select
          aria-label={t('sources.order')}
          title={t('sources.order')}
          value={order}
          onChange={({ currentTarget: { value } }) => {
            sources.value = { words, order: SUPPORT_ORDERS.find((one) => one === value) ?? 'count' }
          }}
        >
          {SUPPORT_ORDERS.map((value) => (
            <option key={value} value={value}>
              {t(`sources.order.${value}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="table-status" role="status">
        {found.length === 0 ? t('sources.none') : t('sources.count', { n: found.length, m: support.length })}
      </p>
      <ul class="source-list">
        {orderSupport(found, order, language.value).map((entry) => (
          <SourceEntry
            key={entry.source.id}
            entry={entry}
            chosen={entry.source.id === chosen?.id ? chosen : null}
          />
        ))}
      </ul>
    </section>
  )
}

/** Whoever comes back to the panel later finds it as a whole. */
const letGo = () => {
  chosenSource.value = null
}

/** The grades of a membership's date, then those of taking part in a summit, with how many have each. */
function Grades({ lookup: { atlas } }: { lookup: Lookup }) {
  const attended = atlas.participations.flatMap(({ summits }) => summits.filter(({ present }) => present))
  const attendance = (basis: string) => attended.filter((entry) => entry.basis === basis).length
  return (
    <details class="grades" {...foldable('grades')}>
      <summary>{t('grades.name')}</summary>
      <p class="small">{t('grades.what')}</p>
      <dl>
        {BASES.map((basis) => (
          <Grade
            key={basis}
            name={t(`grade.${basis}`)}
            count={t('sources.states', { n: atlas.endorsements.filter((row) => row.basis === basis).length })}
          >
            {t(`grade.${basis}.what`)}
          </Grade>
        ))}
        {(['direct', 'inferred'] as const).map((basis) => (
          <Grade
            key={basis}
            name={t(`grade.${basis}`)}
            count={t('grades.attendances', { n: attendance(basis) })}
          >
            {t(`grade.${basis}.what`)}
          </Grade>
        ))}
      </dl>
    </details>
  )
}

const Grade = (props: { name: string; count: string; children: ComponentChildren }) => (
  <div>
    <dt>
      {props.name} <span class="count">{props.count}</span>
    </dt>
    <dd class="small">{props.children}</dd>
  </div>
)

function SourceEntry({ entry, chosen }: { entry: Support; chosen: { asked: boolean } | null }) {
  const { source, count } = entry
  const item = useRef<HTMLLIElement>(null)
  const open = folds.value.get(source.id) ?? chosen !== null
  useEffect(() => {
    if (chosen === null) return
    if (item.current) bringIntoPanel(item.current, tabsHeight())
    if (chosen.asked) item.current?.querySelector<HTMLElement>('summary, a')?.focus({ preventScroll: true })
  }, [chosen])
  return (
    <li ref={item} data-source={source.id} aria-current={chosen ? 'true' : undefined}>
      <p class="source-title">
        <Outward address={source.address}>
          <bdi lang="">{source.title}</bdi>
        </Outward>
      </p>
      <p class="small muted">
        <bdi lang="">{source.publisher}</bdi>
        {' · '}
        <bdi>{writeDate(language.value, source.date)}</bdi>
        {' · '}
        <bdi class="address">{hostOf(source.address)}</bdi>
      </p>
      {count === 0 ? (
        <p class="small muted">{t('sources.nothing')}</p>
      ) : (
        <details {...foldable(source.id, chosen !== null)}>
          <summary class="small">{summaryWords(entry)}</summary>
          {open && <Rests entry={entry} />}
        </details>
      )}
    </li>
  )
}

/** The address's server, for the eye: the link itself carries the whole. */
function hostOf(address: string): string {
  try {
    return new URL(address).hostname
  } catch {
    return address
  }
}

/** `12 states · 1 summit · 3 events`: only what there is. */
function summaryWords({ states, summits, events, totals, editorNotes }: Support): string {
  const counts = [
    ['sources.states', states.length],
    ['sources.summits', summits.length],
    ['sources.events', events.length],
    ['sources.totals', totals.length],
    ['sources.notes', editorNotes.length],
  ] as const
  return counts
    .filter(([, n]) => n > 0)
    .map(([key, n]) => t(key, { n }))
    .join(' · ')
}

function Rests({ entry: { states, summits, events, totals, editorNotes } }: { entry: Support }) {
  const { lookup } = useAtlas()
  const name = (id: string) => lookup.name(id, language.value)
  return (
    <ul class="rests small">
      {states.length > 0 && (
        <li class="inline-list">
          {states
            .toSorted((one, other) => name(one).localeCompare(name(other), language.value))
            .map((key) => (
              <Chooser key={key} place={key}>
                {name(key)}
              </Chooser>
            ))}
        </li>
      )}
      {summits.map(({ id, edition, city, start, end }) => (
        <li key={id}>
          <Chooser place={city}>{t('card.summit', { n: edition })}</Chooser>{' '}
          <span class="muted">{writeDate(language.value, `${start}/${end}`)}</span>
        </li>
      ))}
      {events.map(({ id, names, city, date }) => (
        <li key={id}>
          <Chooser place={city ?? id}>{names[language.value]}</Chooser>{' '}
          <span class="muted">{writeDate(language.value, date)}</span>
        </li>
      ))}
      {totals.map(({ date, states: n, precision }) => (
        <li key={`${date} ${n} ${precision}`}>{totalWords(date, n, precision)}</li>
      ))}
      {editorNotes.map(({ article, raw, text }) => (
        <li key={`${article} ${raw[0]}`}>{text[language.value]}</li>
      ))}
    </ul>
  )
}

function totalWords(date: string, n: number, precision: string): string {
  const form = precision === 'more than' ? 'moreThan' : precision === 'about' ? 'about' : 'exact'
  const words = t(`legend.total.${form}`, { n, date: writeDate(language.value, date) })
  return `${t('legend.total')}${t('sources.colon')}${words}`
}

const Chooser = ({ place, children }: { place: string; children: ComponentChildren }) => (
  <button type="button" class="link" onClick={() => choose(place)}>
    {children}
  </button>
)
