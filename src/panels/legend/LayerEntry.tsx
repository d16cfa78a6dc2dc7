/** What every layer of the legend has: its switch, and what it says of the chosen years. */
import type { ComponentChildren } from 'preact'
import { listOf, t } from '../../i18n.ts'
import { type Layer, language, layers, toggleLayer, writeYears, years } from '../../state.ts'

interface LayerProps {
  id: Layer
  count?: string | number
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
            years: writeYears(years.value),
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
  count?: number | undefined
  children: ComponentChildren
}) => (
  <li>
    {props.swatch}
    <span>{props.children}</span>
    {props.count !== undefined && <span class="count">{props.count}</span>}
  </li>
)
