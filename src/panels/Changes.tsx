/** What changed with the chosen years: who joined, left and took part, and what happened. Each line is a place. */
import { useComputed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { type Changes as ChangeSet, changesIn } from '../changes.ts'
import { writeDate } from '../dates.ts'
import { changesOpen as open } from '../desk.ts'
import { countTiled } from '../event-tiles.ts'
import { listOf, type MessageKey, t } from '../i18n.ts'
import type { Lookup } from '../lookup.ts'
import { choose, language, writeYears, years } from '../state.ts'
import { partCounted } from '../time.ts'
import { useAtlas } from './context.ts'
import { foldableOverMap } from './foldable.ts'

export function Changes() {
  const { lookup } = useAtlas()
  const changes = useComputed(() => changesIn(lookup.atlas, years.value))
  // As signals they are written at once, with the map that they lie over.
  const name = useComputed(() => t('changes.name', { years: writeYears(years.value) }))
  const sum = useComputed(() => sumOf(changes.value, lookup))
  return (
    <details class="changes" {...foldableOverMap(open)}>
      <summary>
        <span class="changes-room" data-over-map />
        <strong>{name}</strong> <span class="muted">{sum}</span>
      </summary>
      {open.value && <ChangeList changes={changes.value} lookup={lookup} />}
    </details>
  )
}

/** `joined: 1, events: 3`; what did not change is not said. */
function sumOf({ joined, left, summits, events, inBy, perhaps }: ChangeSet, { atlas }: Lookup): string {
  const sizeOf = (ids: readonly string[]) => partCounted(atlas, ids).counted.length
  const counts: [MessageKey, number][] = [
    ['changes.joined', sizeOf(joined)],
    ['changes.left', sizeOf(left)],
    ['changes.summits', summits.length],
    ['changes.events', events.length + countTiled(atlas.eventTiles, years.value)],
    ['changes.inBy', sizeOf(inBy)],
    ['changes.perhaps', sizeOf(perhaps)],
  ]
  const parts = counts.flatMap(([key, n]) => (n > 0 ? [t('changes.count', { what: t(key), n })] : []))
  return parts.length > 0 ? parts.join(t('changes.separator')) : t('changes.nothing')
}

/** Of events that come as tiles only the number is at hand. */
function Tiled({ lookup }: { lookup: Lookup }) {
  const n = countTiled(lookup.atlas.eventTiles, years.value)
  return n > 0 && <p class="small muted">{t('tiled.table', { n })}</p>
}

function ChangeList({ changes, lookup }: { changes: ChangeSet; lookup: Lookup }) {
  const { joined, left, summits, events, inBy, perhaps } = changes
  const name = (id: string) => lookup.name(id, language.value)
  return (
    <div class="changes-list">
      <States title="changes.joined" ids={joined} lookup={lookup} />
      <States title="changes.left" ids={left} lookup={lookup} />
      {summits.map(({ summit, participants }) => (
        <section key={summit.id}>
          <h2>
            <Line place={summit.city}>
              {t('time.summit', { year: summit.start.slice(0, 4), city: name(summit.city) })}
            </Line>
          </h2>
          <Names ids={participants.filter((id) => lookup.states.has(id))} lookup={lookup} />
          <p class="small muted">
            {listOf(language.value, participants.filter((id) => !lookup.states.has(id)).map(name))}
          </p>
        </section>
      ))}
      <Tiled lookup={lookup} />
      {events.length > 0 && (
        <section>
          <h2>{t('changes.events')}</h2>
          <ul>
            {events.map(({ id, city, date, names }) => (
              <li key={id}>
                <span class="muted">{writeDate(language.value, date)}</span>{' '}
                <Line place={city ?? id}>{names[language.value]}</Line>
              </li>
            ))}
          </ul>
        </section>
      )}
      <States title="changes.inBy" ids={inBy} lookup={lookup} />
      <States title="changes.perhaps" ids={perhaps} lookup={lookup} />
    </div>
  )
}

interface StatesProps {
  title: MessageKey
  ids: string[]
  lookup: Lookup
}

function States({ title, ids, lookup }: StatesProps) {
  if (ids.length === 0) return null
  const { counted, beside } = partCounted(lookup.atlas, ids)
  return (
    <section>
      <h2>{t(title)}</h2>
      <Names ids={counted} lookup={lookup} />
      {beside.length > 0 && (
        <>
          <p class="small muted">{t('changes.beside')}</p>
          <Names ids={beside} lookup={lookup} />
        </>
      )}
    </section>
  )
}

/** Names in the order of the language, each a way to its place. */
function Names({ ids, lookup }: { ids: string[]; lookup: Lookup }) {
  const named = ids.map((id) => ({ id, name: lookup.name(id, language.value) }))
  named.sort((one, other) => one.name.localeCompare(other.name, language.value))
  return (
    <ul class="inline-list">
      {named.map(({ id, name }) => (
        <li key={id}>
          <Line place={id}>{name}</Line>
        </li>
      ))}
    </ul>
  )
}

const Line = ({ place, children }: { place: string; children: ComponentChildren }) => (
  <button type="button" class="link" data-place={place} onClick={() => choose(place)}>
    {children}
  </button>
)
