/** Above the map while years are compared: which, how, and one line that says it. */
import { comparedListOpen } from '../../desk.ts'
import { t } from '../../i18n.ts'
import { comparison, multiples } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { foldableOverMap } from '../foldable.ts'
import { CROSS } from '../Icon.tsx'
import { IconButton } from '../IconButton.tsx'
import { compareBy, compareWith, gridsOf, swap, toggleYear, WAYS, type Way, wayNow } from './choices.ts'
import { Differences } from './Differences.tsx'

export function CompareBar() {
  const { atlas } = useAtlas().lookup
  const way = wayNow()
  if (way === null) return null
  const close = () => {
    compareBy(null, atlas)
    document.getElementById('compare')?.focus()
  }
  return (
    <section class="compare-bar" aria-label={t('compare.name')}>
      <div class="compare-choices">
        <WayChoice way={way} />
        {way === 'grid' ? <GridChoice /> : <OtherChoice />}
        <IconButton class="compare-close" label={t('compare.close')} path={CROSS} onClick={close} />
      </div>
      {way === 'grid' ? <GridYears /> : <Differences />}
    </section>
  )
}

function WayChoice({ way }: { way: Way }) {
  const { atlas } = useAtlas().lookup
  return (
    <select
      id="compare-way"
      aria-label={t('compare.way')}
      title={t('compare.way')}
      value={way}
      onChange={({ currentTarget: { value } }) => compareBy(WAYS.find((one) => one === value) ?? way, atlas)}
    >
      {WAYS.map((one) => (
        <option key={one} value={one}>
          {t(`compare.way.${one}`)}
        </option>
      ))}
    </select>
  )
}

function OtherChoice() {
  const { atlas } = useAtlas().lookup
  return (
    <>
      <select
        id="compare-year"
        aria-label={t('compare.with')}
        title={t('compare.with')}
        value={comparison.value?.year}
        onChange={({ currentTarget: { value } }) => compareWith(Number(value))}
      >
        {gridsOf(atlas).all.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
      <IconButton
        class="compare-swap"
        label={t('compare.swap')}
        path="M4 8.500h14M14.500 4.500l4 4-4 4M20 15.500H6M9.500 11.500l-4 4 4 4"
        onClick={swap}
      />
    </>
  )
}

const PRESETS = ['spread', 'summits', 'all'] as const

/** Well-chosen years; a choice of one's own is a preset that cannot be chosen again. */
function GridChoice() {
  const grids = gridsOf(useAtlas().lookup.atlas)
  const preset = PRESETS.find((name) => grids[name].join() === multiples.value.join())
  return (
    <select
      id="compare-grid"
      aria-label={t('multiples.years')}
      title={t('multiples.years')}
      value={preset ?? 'own'}
      onChange={({ currentTarget: { value } }) => {
        const chosen = PRESETS.find((name) => name === value)
        if (chosen) multiples.value = grids[chosen]
      }}
    >
      {PRESETS.map((name) => (
        <option key={name} value={name}>
          {name === 'spread' ? grids.spread.join(', ') : t(`multiples.preset.${name}`)}
        </option>
      ))}
      {!preset && (
        <option value="own" disabled>
          {t('multiples.preset.own')}
        </option>
      )}
    </select>
  )
}

/** Every year as a switch, folded away behind the line that says which are shown. */
function GridYears() {
  const { all } = gridsOf(useAtlas().lookup.atlas)
  const shown = multiples.value
  return (
    <details class="compare-more" {...foldableOverMap(comparedListOpen)}>
      <summary>
        {t(shown.length === all.length ? 'multiples.line.all' : 'multiples.line', {
          n: shown.length,
          years: shown.join(', '),
        })}
      </summary>
      <fieldset class="compare-list compare-years">
        <legend class="visually-hidden">{t('multiples.years')}</legend>
        {all.map((year) => (
          <label key={year}>
            <input
              type="checkbox"
              name="multiples"
              value={year}
              checked={shown.includes(year)}
              disabled={shown.length === 1 && shown[0] === year}
              onChange={() => toggleYear(year)}
            />
            {year}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
