/** Summits that a place hosted, and those a state took part in. */
import type { State, Summit } from '../../../geo/model.ts'
import { writeDate } from '../../dates.ts'
import { listOf, t } from '../../i18n.ts'
import { choose, language, setYear, years } from '../../state.ts'
import { summitMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { GlyphSwatch } from '../swatches.tsx'

export function HostedSummits({ place }: { place: string }) {
  const { lookup } = useAtlas()
  const summits = lookup.summitsOf(place)
  if (summits.length === 0) return null
  return (
    <section>
      <h3>{t('layer.hosts')}</h3>
      <ul class="plain">
        {summits.map((summit) => (
          <HostedSummit key={summit.id} summit={summit} />
        ))}
      </ul>
    </section>
  )
}

function HostedSummit({ summit }: { summit: Summit }) {
  const { lookup } = useAtlas()
  const now = summitMoment(summit, years.value) === 'now'
  return (
    <li class={now ? 'entry now' : 'entry'} data-summit={summit.id}>
      <GlyphSwatch glyph="star" subject="hosts" />
      <div>
        <button type="button" class="link" onClick={() => setYear(Number(summit.start.slice(0, 4)))}>
          {t('card.summit', { n: summit.edition })}
        </button>
        <br />
        {writeDate(language.value, `${summit.start}/${summit.end}`)}
        {' · '}
        <button type="button" class="link" onClick={() => choose(summit.city)}>
          {lookup.name(summit.city, language.value)}
        </button>
        {', '}
        {lookup.name(summit.state, language.value)}
        {summit.stateDerived && <span class="muted small"> ({t('card.derived')})</span>}
        <br />
        {t('card.leader')}: <span lang="zh-Hant">{summit.leader}</span>
        <br />
        {t('card.size', { states: summit.states, organisations: summit.organisations })}
        {summit.venue && (
          <>
            <br />
            {t('card.venue')}: {summit.venue[language.value]}
          </>
        )}
      </div>
    </li>
  )
}

export function Participation({ state }: { state: State }) {
  const { lookup } = useAtlas()
  const row = lookup.participations.get(state.key)
  if (state.status === 'territory' || state.status === 'antarctica') return null
  const years = (present: boolean) =>
    (row?.summits ?? [])
      .filter((entry) => entry.present === present)
      .map(({ summit, basis }) => {
        const year = lookup.summits.get(summit)?.start.slice(0, 4) ?? ''
        return basis === 'inferred' ? `${year}${t('card.inferred')}` : year
      })
  const [took, absent] = [years(true), years(false)]
  return (
    <section>
      <h3>{t('card.nss')}</h3>
      {took.length > 0 && <p>{t('card.took', { list: listOf(language.value, took) })}</p>}
      {took.length > 0 && absent.length > 0 && (
        <p>{t('card.absent', { list: listOf(language.value, absent) })}</p>
      )}
      {took.length === 0 && <p class="muted">{t('card.noNss')}</p>}
      {row?.note && <p class="small muted">{row.note[language.value]}</p>}
    </section>
  )
}
