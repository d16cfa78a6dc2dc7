/** A question laid across two layers, its answer as a list, and how it was counted. */
import { useEffect, useId, useRef } from 'preact/hooks'
import { listOf, t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import { type Answer, answerOf, isRegion, statesIn } from '../../relations.ts'
import {
  choose,
  language,
  lit,
  REGIONS,
  RELATIONS,
  type Relation,
  relation,
  writeYears,
  years,
} from '../../state.ts'
import { standings } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { AreaSwatch, OutlineSwatch } from '../swatches.tsx'

const GROUPS = [
  ['relation.group.layers', RELATIONS],
  ['relation.group.regions', REGIONS],
] as const

export function Relations() {
  const { lookup } = useAtlas()
  const asked = relation.value
  const id = useId()
  const section = useRef<HTMLElement>(null)
  // The answer is what was asked for: it is brought into view, under the tabs.
  useEffect(() => {
    if (asked) section.current?.scrollIntoView({ block: 'start' })
  }, [asked])
  return (
    <section ref={section} class="relations" aria-labelledby={id}>
      <h2 id={id}>{t('relation.name')}</h2>
      <select
        id="relation"
        aria-labelledby={id}
        value={asked ?? ''}
        onChange={({ currentTarget }) => {
          relation.value = (currentTarget.value || null) as Relation | null
        }}
      >
        <option value="">{t('relation.none')}</option>
        {GROUPS.map(([label, members]) => (
          <optgroup key={label} label={t(label)}>
            {members.map((member) => (
              <option key={member} value={member}>
                {t(`relation.${member}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {asked && <AnswerList asked={asked} answer={answerOf(lookup.atlas, asked, years.value)} />}
    </section>
  )
}

function AnswerList({ asked, answer }: { asked: Relation; answer: Answer }) {
  const { lookup } = useAtlas()
  const { sure, possible, beside } = answer
  const nobody = sure.length + possible.length + beside.length === 0
  return (
    <div class="answer" data-sure={sure.length} data-possible={possible.length}>
      <p class="small muted">{conditions(asked, answer, lookup)}</p>
      {nobody && <p role="status">{t('relation.nobody')}</p>}
      {sure.length > 0 && (
        <>
          <h3>
            <OutlineSwatch of="related" />
            <span>{t('relation.sure')}</span>
            <span class="count">{sure.length}</span>
          </h3>
          <States keys={sure} />
        </>
      )}
      {possible.length > 0 && (
        <>
          <h3>
            <OutlineSwatch of="perhaps" />
            <span>{t('relation.possible')}</span>
            <span class="count">{possible.length}</span>
          </h3>
          <States keys={possible} />
        </>
      )}
      {beside.length > 0 && (
        <>
          <h3>{t('relation.beside')}</h3>
          <States keys={beside} />
        </>
      )}
    </div>
  )
}

/** As of when memberships count, and which summits do. */
function conditions(asked: Relation, { summits }: Answer, { atlas }: Lookup): string {
  const { from, to } = years.value
  const parts = [t('relation.asOf', { year: to })]
  if (isRegion(asked)) parts.push(t('relation.ofRegion', { n: statesIn(atlas, asked) }))
  if (asked === 'summit-not-psi' || asked === 'psi-not-summit') {
    const none = from === to ? 'relation.noSummit' : 'relation.noSummitIn'
    const list = listOf(language.value, summits.map(String))
    parts.push(
      summits.length > 0 ? t('relation.summits', { list }) : t(none, { years: writeYears(years.value) }),
    )
  }
  return parts.join(language.value === 'en' ? ' ' : '')
}

/** Names in the order of the language, each with its standing and a way to its card. */
function States({ keys }: { keys: readonly string[] }) {
  const { lookup } = useAtlas()
  const of = standings(lookup.atlas, { from: years.value.to, to: years.value.to })
  const named = keys.map((key) => ({ key, name: lookup.name(key, language.value) }))
  named.sort((one, other) => one.name.localeCompare(other.name, language.value))
  return (
    <ul class="answer-states">
      {named.map(({ key, name }) => {
        const standing = of.get(key) ?? 'none'
        return (
          <li key={key}>
            <AreaSwatch shade={standing} />
            <button
              type="button"
              class="link"
              data-place={key}
              onClick={() => choose(key)}
              onMouseEnter={() => light(key)}
              onMouseLeave={() => light(null)}
              onFocus={() => light(key)}
              onBlur={() => light(null)}
            >
              {name}
            </button>
            <span class="visually-hidden">{t(`standing.${standing}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}

function light(key: string | null): void {
  lit.value = key
}
