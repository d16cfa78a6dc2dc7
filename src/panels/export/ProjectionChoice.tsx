/** The projection of the figure: as on the screen, or another. */
import { FIGURE_VIEWS, type FigureView } from '../../figure/projections.ts'
import { t } from '../../i18n.ts'
import { view } from '../../state.ts'
import { change, choices } from './choices.ts'

const nameOf = (one: FigureView) =>
  one === 'orthographic' ? t('export.view.orthographic') : t(`view.${one}`)

export function ProjectionChoice() {
  const { projection } = choices.value
  return (
    <label class="export-line">
      <span>{t('view.name')}</span>
      <select
        id="export-projection"
        value={projection ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ projection: FIGURE_VIEWS.find((one) => one === value) ?? null })
        }
      >
        <option value="">{t('export.view.same', { view: nameOf(view.value) })}</option>
        {FIGURE_VIEWS.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
