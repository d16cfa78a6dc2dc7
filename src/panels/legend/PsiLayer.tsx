/** The PSI: classes of areas and their counts, beside the official total. */
import { shadesShown, yearsEnding } from '../../comparing.ts'
import { writeDate } from '../../dates.ts'
import { type MessageKey, t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import { DIFFERENCES, JOINED, possibleShades, type Shade, shadesOf, shadeWords } from '../../shading.ts'
import { COLOURINGS, colouring, language, settings, type Years, years } from '../../state.ts'
import { countStandings, officialTotal, standings, uncounted } from '../../time.ts'
import { whenWords } from '../../when.ts'
import { useAtlas } from '../context.ts'
import { Kept } from '../Kept.tsx'
import { AreaSwatch } from '../swatches.tsx'
import { Key, LayerEntry, YearHeads } from './LayerEntry.tsx'
import { told } from './told.ts'

/** Classes that the legend explains in every year. */
const ALWAYS = new Set<Shade>([
  ...['founder', 'documented', 'possible', 'not-member', 'no-information'],
  ...DIFFERENCES,
  ...JOINED,
] as Shade[])

/** Areas of open status are no states: they are explained, not counted. */
const countsOf = (shade: Shade, counts: readonly Map<Shade, number>[]) =>
  shade === 'open' ? undefined : counts.map((of) => of.get(shade) ?? 0)

export function PsiLayer() {
  const { lookup } = useAtlas()
  const of = standings(lookup.atlas, years.value)
  const drawn = shadesShown(lookup.atlas, settings.value)
  const shown = possibleShades(settings.value).filter(
    (name) => name !== 'none' && (drawn.has(name) || ALWAYS.has(name)),
  )
  // Two maps have a count each; one that shows what differs has one.
  const areas = told.value.map((years) => {
    const comparison = told.value.length > 1 ? null : settings.value.comparison
    return countStandings(lookup.atlas, shadesOf(lookup.atlas, { ...settings.value, years, comparison }))
  })
  return (
    <LayerEntry id="psi">
      {yearsEnding(settings.value).map((years) => (
        <Sum key={years.from} years={years} />
      ))}
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
        <YearHeads />
        {shown.map((name) => (
          <Key key={name} swatch={<AreaSwatch shade={name} />} counts={countsOf(name, areas)}>
            <Kept words={shadeWords(t, name, settings.value)} />
          </Key>
        ))}
      </ul>
      {uncounted(lookup.atlas, of).map(({ key, standing }) => (
        <p key={key} class="small muted">
          <Kept
            words={t('legend.uncounted', {
              name: lookup.name(key, language.value),
              standing: t(`standing.${standing}`),
            })}
          />
        </p>
      ))}
    </LayerEntry>
  )
}

/** How many took part, and what the officials said. */
function Sum({ years: time }: { years: Years }) {
  const { lookup } = useAtlas()
  const counts = countStandings(lookup.atlas, standings(lookup.atlas, time))
  const documented = (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0)
  const possible = counts.get('possible') ?? 0
  const hasMode = time.mode !== undefined
  const words = t('legend.sum', { documented, possible })
  const isOneOfTwo = yearsEnding(settings.value).length > 1
  return (
    <p class="sum" data-documented={documented} data-possible={possible}>
      {hasMode && <span class="muted">{whenWords(t, time)}: </span>}
      {isOneOfTwo && !hasMode ? t('legend.ofYears', { years: time.to, words }) : words}
      <br />
      <span class="muted">
        {t('legend.total')} {totalWords(lookup, time)}
      </span>
    </p>
  )
}

function totalWords({ atlas }: Lookup, time: Years): string {
  const total = officialTotal(atlas, time)
  if (!total) return t('legend.total.none')
  const form: MessageKey =
    total.precision === 'more than'
      ? 'legend.total.moreThan'
      : total.precision === 'about'
        ? 'legend.total.about'
        : 'legend.total.exact'
  return t(form, { n: total.states, date: writeDate(language.value, total.date) })
}
