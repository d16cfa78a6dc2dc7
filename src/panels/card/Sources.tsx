/** The named sources of what a card says where no article does: title, publisher, date, address. */

import { showSource } from '../../desk.ts'
import { t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import { years } from '../../state.ts'
import { summitMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { Outward } from './Outward.tsx'

export function Sources({ place }: { place: string }) {
  const { lookup } = useAtlas()
  const ids = sourcesOf(lookup, place)
  if (ids.length === 0) return null
  return (
    <section>
      <h3>{t('card.sources')}</h3>
      <ul class="sources small">
        {ids.map((id) => (
          <li key={id}>
            <SourceLink id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Source ids of everything the card states, each once, memberships first. */
function sourcesOf(lookup: Lookup, place: string): string[] {
  const row = lookup.participations.get(place)
  const took = (row?.summits ?? []).flatMap(({ summit }) => lookup.summits.get(summit) ?? [])
  const summits = [...lookup.summitsOf(place), ...took].sort(
    (one, other) =>
      Number(summitMoment(other, years.value) === 'now') - Number(summitMoment(one, years.value) === 'now'),
  )
  return [
    ...new Set([
      ...(lookup.endorsements.get(place)?.sources ?? []),
      ...lookup.eventsOf(place).flatMap(({ sources }) => sources),
      ...summits.flatMap(({ sources }) => sources),
    ]),
  ]
}

export function SourceLink({ id }: { id: string }) {
  const { lookup } = useAtlas()
  const source = lookup.sources.get(id)
  if (!source) return <>{id}</>
  return (
    <>
      <Outward address={source.address}>
        <bdi lang="">{source.title}</bdi>
      </Outward>
      <span class="muted">
        {' '}
        <bdi lang="">
          {source.publisher}, {source.date}
        </bdi>
        {' · '}
      </span>
      <button type="button" class="link" onClick={() => showSource(id)}>
        {t('sources.rests')}
      </button>
    </>
  )
}
