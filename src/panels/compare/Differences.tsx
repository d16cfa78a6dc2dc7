/** What is compared, in one line, and behind it the states by what became of them between the two years. */

import { countedOf, differencesBetween } from '../../comparing.ts'
import { comparedListOpen } from '../../desk.ts'
import { listOf, type MessageKey, t } from '../../i18n.ts'
import { choose, comparison, language, layers, writeYears, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { foldableOverMap } from '../foldable.ts'

const KINDS = ['joined', 'left', 'perhaps', 'both'] as const
type Kind = (typeof KINDS)[number]

export function Differences() {
  const { atlas } = useAtlas().lookup
  const now = comparison.value
  if (!now) return null
  const line = t(`compare.line.${now.way}`, { other: now.year, now: writeYears(years.value) })
  if (!layers.value.has('psi')) return <p class="compare-line">{line}</p>
  const found = differencesBetween(atlas, now.year, years.value.to)
  const ends = { earlier: found.earlier, later: found.later }
  const counts = KINDS.filter((kind) => found[kind].length > 0).map((kind) =>
    t(`compare.sum.${kind}`, { n: countedOf(atlas, found[kind]) }),
  )
  return (
    <details class="compare-more" {...foldableOverMap(comparedListOpen)}>
      <summary>
        <strong>{line}</strong>{' '}
        <span class="compare-sum">
          {t('compare.sum', { ...ends, counts: counts.join(t('changes.separator')) })}
        </span>
      </summary>
      <div class="compare-list">
        {KINDS.map((kind) => (
          <Names key={kind} kind={kind} keys={found[kind]} ends={ends} />
        ))}
      </div>
    </details>
  )
}

interface NamesProps {
  kind: Kind
  keys: string[]
  ends: { earlier: number; later: number }
}

/** Names in the order of the language, each a way to its card. */
function Names({ kind, keys, ends }: NamesProps) {
  const { lookup } = useAtlas()
  if (keys.length === 0) return null
  const named = keys.map((key) => ({ key, name: lookup.name(key, language.value) }))
  named.sort((one, other) => one.name.localeCompare(other.name, language.value))
  const counted = countedOf(lookup.atlas, keys)
  const beside = named.flatMap(({ key, name }) => (countedOf(lookup.atlas, [key]) > 0 ? [] : [name]))
  const title: MessageKey = `compare.list.${kind}`
  return (
    <section data-kind={kind} data-count={counted}>
      <h3>
        {t(title, ends)} <span class="count">{counted}</span>
      </h3>
      <ul class="inline-list">
        {named.map(({ key, name }) => (
          <li key={key}>
            <button type="button" class="link" data-place={key} onClick={() => choose(key)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {beside.length > 0 && (
        <p class="small muted">{t('compare.uncounted', { name: listOf(language.value, beside) })}</p>
      )}
    </section>
  )
}
