/** What every layer of the legend has: its switch, and what it says of the chosen years. */
import type { ComponentChildren } from 'preact'
import { listOf, t } from '../../i18n.ts'
import { type Layer, language, layers, toggleLayer, writeYears } from '../../state.ts'
import { ofYears, told } from './told.ts'

interface LayerProps {
  id: Layer
  count?: string
  /** Years in which the layer has something; shown when it has nothing now. */
  elsewhere?: number[]
  children?: ComponentChildren
}

export function LayerEntry({ id, count, elsewhere, children }: LayerProps) {
  const on = layers.value.has(id)
  return (
    <fieldset class="layer" data-layer={id}>
      <label class="layer-switch">
        <input type="checkbox" checked={on} onChange={() => toggleLayer(id)} />
        <span>{t(`layer.${id}`)}</span>
        {on && count !== undefined && <span class="count">{count}</span>}
      </label>
      {on && elsewhere && (
        <p class="small muted">
          {t('layer.nothing', {
            years: listOf(language.value, told.value.map(writeYears)),
            list: listOf(language.value, elsewhere.map(String)),
          })}
        </p>
      )}
      {on && !elsewhere && children}
    </fieldset>
  )
}

export const Key = (props: {
  swatch: ComponentChildren
  /** In the order of the maps. */
  counts?: readonly number[] | undefined
  children: ComponentChildren
}) => (
  <li>
    {props.swatch}
    <span>{props.children}</span>
    {props.counts?.map((count, index) => {
      const years = told.value[index]
      return (
        <span key={years?.from} class="count">
          {years && told.value.length > 1 && <span class="visually-hidden">{ofYears(years, '')}</span>}
          {count}
        </span>
      )
    })}
  </li>
)

/** Over the counts of two maps, which is whose. */
export const YearHeads = () =>
  told.value.length > 1 && (
    <li class="year-heads" aria-hidden="true">
      {told.value.map((years) => (
        <span key={years.from} class="count">
          {writeYears(years)}
        </span>
      ))}
    </li>
  )
