/** What narrows the table: words, region, standing, and how much is listed. */
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n.ts'
import { REGIONS, SCOPES, type Section } from '../../records.ts'
import { layers } from '../../state.ts'
import { STANDINGS } from '../../time.ts'
import { changeFilter, filter } from './choices.ts'

export function Filters({ section }: { section: Section }) {
  const { words, region, standing, scope } = filter.value
  const scopes = SCOPES[section === 'states' ? 'states' : 'dated']
  return (
    <div class="filters">
      <label class="filter-words">
        <span class="visually-hidden">{t('table.filter')}</span>
        <input
          type="search"
          value={words}
          placeholder={t('table.filter')}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => changeFilter({ words: currentTarget.value })}
        />
      </label>
      <Select label={t('table.scope')} value={scope} onChange={(next) => changeFilter({ scope: next })}>
        {scopes.map((value) => (
          <option key={value} value={value}>
            {t(section === 'states' ? `table.scope.states.${value as StatesScope}` : scopeKey(value))}
          </option>
        ))}
      </Select>
      <Select
        label={t('table.region')}
        value={region ?? ''}
        onChange={(next) => changeFilter({ region: REGIONS.find((value) => value === next) ?? null })}
      >
        <option value="">{t('table.anyRegion')}</option>
        {REGIONS.map((value) => (
          <option key={value} value={value}>
            {t(`region.${value}`)}
          </option>
        ))}
      </Select>
      {section === 'states' && layers.value.has('psi') && (
        <Select
          label={t('table.standing')}
          value={standing ?? ''}
          onChange={(next) => changeFilter({ standing: STANDINGS.find((value) => value === next) ?? null })}
        >
          <option value="">{t('table.anyStanding')}</option>
          {STANDINGS.map((value) => (
            <option key={value} value={value}>
              {t(`standing.${value}`)}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}

type StatesScope = (typeof SCOPES)['states'][number]
type DatedScope = (typeof SCOPES)['dated'][number]
const scopeKey = (scope: string) => `table.scope.dated.${scope as DatedScope}` as const

interface SelectProps<Value extends string> {
  label: string
  value: Value
  onChange: (value: Value) => void
  children: ComponentChildren
}

function Select<Value extends string>({ label, value, onChange, children }: SelectProps<Value>) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Value)}
    >
      {children}
    </select>
  )
}
