/** The present years in one picture, or one picture for each year of a span. */
import { t } from '../../i18n.ts'
import { useAtlas } from '../context.ts'
import { change, choices, isSeries } from './choices.ts'
import { NumberField } from './SizeChoices.tsx'

export function SeriesChoices() {
  const { firstYear, lastYear } = useAtlas().lookup.atlas
  const { format, series, from, to, pace } = choices.value
  const year = (value: number) => Math.min(Math.max(Math.round(value), firstYear), lastYear)
  const limits = { least: firstYear, most: lastYear }
  return (
    <fieldset class="export-series">
      <legend>{t('export.years')}</legend>
      {!format.moving && (
        <label class="export-tick">
          <input
            type="checkbox"
            name="export-series"
            checked={series}
            onChange={({ currentTarget }) => change({ series: currentTarget.checked })}
          />
          {t('export.series')}
        </label>
      )}
      {isSeries.value && (
        <>
          <NumberField
            {...limits}
            id="export-from"
            label={t('export.from')}
            value={from}
            onChange={(value) => change({ from: year(value) })}
          />
          <NumberField
            {...limits}
            id="export-to"
            label={t('export.to')}
            value={to}
            onChange={(value) => change({ to: year(value) })}
          />
        </>
      )}
      {format.moving && (
        <NumberField
          {...{ least: 0.1, most: 10, step: 0.1 }}
          id="export-pace"
          label={t('export.pace')}
          value={pace}
          onChange={(value) => change({ pace: Math.min(Math.max(value, 0.1), 10) })}
        />
      )}
    </fieldset>
  )
}
