/** The PSI: classes of areas and their counts, beside the official total. */
import { shadesShown } from '../../comparing.ts'
import { writeDate } from '../../dates.ts'
import { type MessageKey, t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import { DIFFERENCES, JOINED, possibleShades, type Shade, shadesOf, shadeWords } from '../../shading.ts'
import { COLOURINGS, colouring, language, settings, years } from '../../state.ts'
import { countStandings, officialTotal, standings, uncounted } from '../../time.ts'
import { whenWords } from '../../when.ts'
import { useAtlas } from '../context.ts'
import { AreaSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'

/** Classes that the legend explains in every year. */
const ALWAYS = new Set<Shade>([
  ...['founder', 'documented', 'possible', 'not-member', 'no-information'],
  ...DIFFERENCES,
  ...JOINED,
] as Shade[])

/** Areas of open status are no states: they are explained, not counted. */
const countOf = (shade: Shade, counts: Map<Shade, number>) =>
  shade === 'open' ? undefined : (counts.get(shade) ?? 0)

export function PsiLayer() {
  const { lookup } = useAtlas()
  const of = standings(lookup.atlas, years.value)
  const counts = countStandings(lookup.atlas, of)
  const shades = shadesOf(lookup.atlas, settings.value)
  const drawn = shadesShown(lookup.atlas, settings.value)
  const shown = possibleShades(settings.value).filter(
    (name) => name !== 'none' && (drawn.has(name) || ALWAYS.has(name)),
  )
  const areas = countStandings(lookup.atlas, shades)
  const documented = (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0)
  return (
    <LayerEntry id="psi">
      <p class="sum" data-documented={documented} data-possible={counts.get('possible') ?? 0}>
        {years.value.mode && <span class="muted">{whenWords(t, years.value)}: </span>}
        {t('legend.sum', { documented, possible: counts.get('possible') ?? 0 })}
        <br />
        <span class="muted">
          {t('legend.total')} {totalWords(lookup)}
        </span>
      </p>
      <label class="colouring">
        {t('colouring.name')}
        <select
          id="colouring"
          value={colouring.value}
          onChange={({ currentTarget }) => {
            colouring.value = COLOURINGS.find((value) => value === currentTarget.value) ?? 'status'
          }}
        >
          {COLOURINGS.map((value) => (
            <option key={value} value={value}>
              {t(`colouring.${value}`)}
            </option>
          ))}
        </select>
      </label>
      <ul class="keys">
        {shown.map((name) => (
          <Key key={name} swatch={<AreaSwatch shade={name} />} count={countOf(name, areas)}>
            {shadeWords(t, name, settings.value)}
          </Key>
        ))}
      </ul>
      {uncounted(lookup.atlas, of).map(({ key, standing }) => (
        <p key={key} class="small muted">
          {t('legend.uncounted', {
            name: lookup.name(key, language.value),
            standing: t(`standing.${standing}`),
          })}
        </p>
      ))}
    </LayerEntry>
  )
}

function totalWords({ atlas }: Lookup): string {
  const total = officialTotal(atlas, years.value)
  if (!total) return t('legend.total.none')
  const form: MessageKey =
    total.precision === 'more than'
      ? 'legend.total.moreThan'
      : total.precision === 'about'
        ? 'legend.total.about'
        : 'legend.total.exact'
  return t(form, { n: total.states, date: writeDate(language.value, total.date) })
}
