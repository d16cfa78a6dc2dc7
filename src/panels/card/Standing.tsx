/** How a state stands to the PSI in the chosen years, in words, and what that rests on. */
import type { Endorsement, State } from '../../../geo/model.ts'
import { otherSettings } from '../../comparing.ts'
import { writeDate } from '../../dates.ts'
import { t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import { comparison, language, settings, type Years, years } from '../../state.ts'
import { type Standing, standings } from '../../time.ts'
import { whenWords } from '../../when.ts'
import { useAtlas } from '../context.ts'
import { AreaSwatch } from '../swatches.tsx'
import { joiningWords } from '../table/words.ts'

export function PsiStanding({ state }: { state: State }) {
  const { lookup } = useAtlas()
  const other = comparison.value && otherSettings(settings.value, comparison.value).years
  const endorsement = lookup.endorsements.get(state.key)
  return (
    <section>
      <h3>{t('card.psi')}</h3>
      <StandingLine state={state} at={years.value} />
      {other && <StandingLine state={state} at={other} />}
      {endorsement && <EndorsementWords endorsement={endorsement} />}
      {lookup.nonMembers.has(state.key) && <p>{notMemberWords(lookup, state.key)}</p>}
    </section>
  )
}

/** How it stands in some years; where two are compared, each has its line. */
function StandingLine({ state, at }: { state: State; at: Years }) {
  const { lookup } = useAtlas()
  const standing = standings(lookup.atlas, at).get(state.key) ?? 'none'
  return (
    <p class="standing" data-standing={standing}>
      <AreaSwatch shade={standing} />
      <span>
        <span class="muted">{whenWords(t, at)}</span>{' '}
        {standingWords(state, standing, lookup.endorsements.get(state.key))}
      </span>
    </p>
  )
}

function standingWords(state: State, standing: Standing, endorsement: Endorsement | undefined): string {
  const { lookup } = useAtlas()
  if (standing === 'not-member' && endorsement) return t('card.status.notYet')
  if (standing === 'no-state')
    return t('card.status.no-state', { date: writeDate(language.value, state.existsFrom ?? '') })
  if (standing === 'no-information' && state.of)
    return t('card.of', { state: lookup.name(state.of, language.value) })
  // An uncertain standing is worded as in the legend.
  return t(standing === 'possible' ? 'standing.possible' : `card.status.${standing}`)
}

/** The article says so as of the copy that was read, and no later. */
function notMemberWords(lookup: Lookup, key: string): string {
  const [evidence = ''] = lookup.nonMembers.get(key)?.evidence ?? []
  const article = lookup.articles.get(lookup.passages.get(evidence)?.article ?? '')
  return t('card.notMember', { date: writeDate(language.value, article?.copied ?? '') })
}

function EndorsementWords({ endorsement }: { endorsement: Endorsement }) {
  const { basis, until, ordinal, note } = endorsement
  return (
    <>
      <p>
        {joiningWords(language.value, endorsement)}
        {ordinal !== null && ` ${t('card.ordinal', { n: ordinal })}`}
        {until !== null && ` ${t('card.until', { year: until })}`}
      </p>
      <p class="small muted">
        {t('basis.name')}: {t(`basis.${basis}`)}
      </p>
      {note && <p class="small muted">{note[language.value]}</p>}
    </>
  )
}
